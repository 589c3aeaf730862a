import { css } from 'lit';

export const styles = css`
  :host {
    --_view-height: var(--roadmap-view-height, 34rem);
    --_details-width: var(--roadmap-details-width, 24rem);
    container: roadmap-tracker / inline-size;
    display: block;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
    margin-block-end: 0.75rem;
  }
  header:not(:has(h2, p, details)) {
    margin: 0;
  }
  h2 {
    margin: 0;
    flex-basis: 100%;
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  p {
    margin: 0;
  }
  [part='as-of'] {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  details {
    color: var(--_muted);
  }
  details[open] {
    flex-basis: 100%;
  }
  summary {
    min-block-size: 1.5rem;
    width: fit-content;
    cursor: pointer;
  }
  summary:hover {
    color: var(--_text);
  }
  details ul {
    max-block-size: 16rem;
    margin: 0.5rem 0 0;
    padding: 0.5rem 0.75rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    list-style: none;
  }
  details li + li {
    margin-block-start: 0.375rem;
  }
  details li {
    overflow-wrap: anywhere;
  }
  code {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .hint::before {
    content: ' — ';
  }
  .hint {
    color: var(--_muted);
  }

  slot.ready::slotted(table) {
    display: none;
  }

  progress {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
    display: block;
    inline-size: 100%;
    block-size: 2px;
    margin-block-end: -2px;
    border: 0;
    appearance: none;
    background: var(--_line);
    accent-color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  roadmap-filters {
    margin-block-end: 0.75rem;
  }

  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    border-block-end: 1px solid var(--_line);
  }
  [role='tablist'] {
    display: flex;
    gap: 0.25rem;
    margin-block-end: -1px;
  }
  [role='tab'] {
    padding: 0.375rem 0.75rem;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_muted);
    font-weight: 500;
  }
  [role='tab']:hover {
    background: none;
    color: var(--_text);
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent);
    background: none;
    color: var(--_text);
    font-weight: 600;
  }
  [role='tab']:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
  .group-by {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-inline-start: auto;
    padding-block: 0.25rem;
    color: var(--_muted);
  }
  select {
    min-block-size: 1.75rem;
    padding-inline: 0.375rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    cursor: pointer;
  }
  select:hover {
    border-color: var(--_line-strong);
  }

  [part='view'] {
    min-inline-size: 0;
    padding-block-start: 0.5rem;
  }
  .details {
    min-inline-size: 0;
    background: var(--_background);
  }

  @container roadmap-tracker (min-width: 900px) {
    .body:has(> .details) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, var(--_details-width));
      gap: 1.25rem;
      align-items: start;
    }
    .details {
      position: sticky;
      inset-block-start: 0.5rem;
      max-block-size: calc(100vh - 1rem);
      margin-block-start: 0.5rem;
      overflow: auto;
    }
  }
  @container roadmap-tracker (max-width: 899.98px) {
    /* A sheet at the lower edge of what is in sight, for as long as the view is. */
    .details {
      position: sticky;
      z-index: 2;
      inset-block-end: 0;
      max-block-size: min(70vh, 36rem);
      overflow: auto;
      border-start-start-radius: calc(2 * var(--_radius));
      border-start-end-radius: calc(2 * var(--_radius));
      box-shadow: 0 -2px 16px rgb(0 0 0 / 18%);
    }
  }

  [part='message'] {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0.5rem;
    min-block-size: var(--_view-height);
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .what {
    color: var(--_text);
    font-size: 1.125em;
    font-weight: 600;
  }
  .failure .what {
    color: var(--_overdue);
  }
  .url {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  .skeleton {
    align-content: start;
    justify-items: start;
    gap: 1.25rem;
  }
  .skeleton i {
    block-size: 1rem;
    inline-size: 60%;
    border-radius: var(--_radius);
    background: var(--_surface);
    animation: waiting 1.6s ease-in-out infinite alternate;
  }
  .skeleton i:nth-child(odd) {
    inline-size: 35%;
    margin-inline-start: 12%;
  }
  .skeleton i:nth-child(3n) {
    inline-size: 45%;
    margin-inline-start: 30%;
  }
  @keyframes waiting {
    from {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton i {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
    .skeleton i {
      border: 1px solid GrayText;
    }
    .details {
      border: 1px solid CanvasText;
    }
  }
`;
