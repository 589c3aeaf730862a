import { css } from '../css.js';

/** One column; from 48rem up, the summary is beside the history. */
export const styles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }
  section {
    padding: 1rem 1.25rem 1.25rem;
    background: var(--_background);
  }
  p,
  h3,
  h4,
  dl,
  dd,
  ol {
    margin: 0;
  }
  header {
    display: flex;
    gap: 1rem;
    align-items: start;
    justify-content: space-between;
    /* Used as the head of a bottom sheet, it can be dragged down. */
    touch-action: var(--_drag, auto);
  }
  header > div {
    min-inline-size: 0;
  }
  .from {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .above {
    color: var(--_muted);
  }
  h3 {
    font-size: 1.35em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    margin-inline-end: -0.375rem;
    padding: 0;
    border-color: transparent;
  }
  .close path {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 1.75;
  }
  .body {
    display: grid;
    gap: 1.5rem;
    margin-block-start: 0.75rem;
  }
  .summary {
    display: grid;
    gap: 0.75rem;
    align-content: start;
    min-inline-size: 0;
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
  }
  .standing .icon {
    flex: none;
  }
  .standing > span {
    padding-inline: 0.5rem;
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.929em;
  }
  .sentence {
    max-inline-size: 60ch;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_standing, var(--_line-strong));
  }
  dl {
    display: grid;
    gap: 0.375rem;
  }
  dl > div {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    gap: 0.75rem;
  }
  dt {
    color: var(--_muted);
  }

  .history {
    min-inline-size: 0;
  }
  h4 {
    margin-block-end: 0.75rem;
    font-size: 1em;
  }
  h4 small {
    margin-inline-start: 0.25rem;
    color: var(--_muted);
    font-size: 0.929em;
    font-weight: 400;
  }
  .more {
    margin-block-start: 1rem;
  }
  ol {
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.5rem;
    padding-block-end: 1.25rem;
  }
  li::before {
    content: '';
    position: absolute;
    inset-block: 0.6em -0.6em;
    inset-inline-start: 0.3125rem;
    border-inline-start: 2px solid var(--_line);
  }
  li:last-child {
    padding-block-end: 0;
  }
  li:last-child::before {
    display: none;
  }
  li::after {
    content: '';
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline-start: 0;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_line-strong);
  }
  li:first-child::after {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  li[data-status='achieved']::after {
    border-color: var(--_kept);
    background: var(--_kept);
  }
  li[data-status='cancelled']::after {
    border-color: var(--_open);
    border-radius: 2px;
    background: var(--_open);
  }
  li:is(.hollow, .retracted)::after {
    border-color: var(--_line-strong);
    background: var(--_background);
  }
  .when,
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: baseline;
  }
  .when span,
  .from,
  .silent,
  li small {
    color: var(--_muted);
  }
  .date {
    font-weight: 600;
  }
  .hollow .date,
  .retracted .date {
    color: var(--_muted);
    font-weight: 400;
  }
  .chip {
    padding-inline: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 1em;
    font-size: 0.857em;
  }
  .held {
    color: var(--_muted);
    font-size: 0.92em;
  }
  .moved {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .moved[data-moved='later'] {
    color: var(--_late);
    font-weight: 600;
  }
  .moved[data-moved='earlier'] {
    color: var(--_text);
    font-weight: 600;
  }
  q,
  .phrase {
    max-inline-size: 65ch;
  }
  q {
    font-style: italic;
  }
  q + .phrase {
    display: block;
  }
  li small,
  .from {
    font-size: 0.929em;
  }
  .source {
    color: var(--_muted);
  }
  .unverified {
    padding-inline: 0.375rem;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    white-space: nowrap;
  }
  .standing > .unverified {
    background: none;
  }
  .recording {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.5rem;
  }
  .own {
    inline-size: fit-content;
    padding-inline: 0.5rem;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface);
  }
  .mistake {
    justify-self: start;
    border-color: transparent;
    background: none;
    margin-inline-start: -0.625rem;
    color: var(--_muted);
    font-size: 0.929em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .hint {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    padding: 1rem 1.25rem;
    color: var(--_muted);
  }
  @media print {
    .close,
    .recording,
    .mistake {
      display: none;
    }
  }
  @media (forced-colors: active) {
    :is(li, li:first-child)::after {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }
    li:is(.hollow, .retracted)::after {
      background: Canvas;
    }
  }

  @container (max-width: 599.84px) {
    .close {
      inline-size: 2.75rem;
      block-size: 2.75rem;
      margin-block-start: -0.375rem;
    }
    .recording button,
    .mistake {
      min-block-size: 2.75rem;
    }
  }
  @container (min-width: 768px) {
    .body {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 2.5rem;
    }
    .body > p {
      grid-column: 1 / -1;
    }
  }
`;
