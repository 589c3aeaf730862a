import { unsafeCSS } from 'lit';
import { css } from '../css.js';

/** As long as most titles, to reserve the room of one in any font. */
export const USUAL_TITLE = 'A roadmap of a technology’s race';

export const styles = css`
  :host {
    --_view-height: var(--roadmap-view-height, 34rem);
    --_details-width: var(--roadmap-details-width, 24rem);
    display: block;
  }
  /* True everywhere but in happy-dom, which would follow these two properties in a circle. */
  @media (min-resolution: 0dpi) {
    .room {
      --_around: var(--_rem);
    }
  }
  .room {
    /* Parts take the tracker's text as it is, also where its size is in em. */
    --roadmap-font-size: 1em;
    container-name: roadmap-tracker;
  }

  /* The share button's script comes after the first picture; its room is reserved, so that no line wraps
     later. */
  [part='share'] {
    display: flex;
    align-items: center;
    align-self: center;
    gap: 0.375rem;
    min-block-size: max(24px, 1.75rem);
    margin-inline-start: auto;
    padding-block: 0;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(calc(5em + 2.5rem), auto);
    gap: 0.25rem 1rem;
    margin-block-end: 0.75rem;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
  }
  header:not(:has(h2, p)) {
    margin: 0;
  }
  h2 {
    margin: 0;
    grid-column: 1 / -1;
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  slot[name='title']::slotted(*) {
    grid-column: 1 / -1;
  }
  p {
    margin: 0;
  }
  .awaited {
    inline-size: fit-content;
    border-radius: var(--_radius);
    background: linear-gradient(var(--_surface) 0 0) bottom / 100% 1lh no-repeat;
  }
  .awaited[part='title']::before {
    content: '${unsafeCSS(USUAL_TITLE)}';
    visibility: hidden;
  }
  .awaited span {
    visibility: hidden;
  }
  [part='as-of'] {
    /* As high as the button beside it. */
    padding-block: calc((1.75rem - 1lh) / 2);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  slot.ready::slotted(:is(table, figure, picture, img)) {
    display: none;
  }

  progress {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
    display: block;
    inline-size: 100%;
    block-size: 2px;
    /* Lies in the gap below the header, so that it covers nothing. */
    margin-block: -0.5rem calc(0.5rem - 2px);
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

  .cancel {
    display: flex;
    align-items: end;
    justify-content: end;
    block-size: 0;
    visibility: hidden;
    animation: lasting 0s 1s forwards;
  }
  .cancel button {
    margin-block-end: 0.375rem;
  }
  @keyframes lasting {
    to {
      visibility: visible;
    }
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
    flex-wrap: wrap;
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
  .lanes,
  .lanes label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    color: var(--_muted);
  }
  .lanes {
    column-gap: 1rem;
    margin-inline-start: auto;
    padding-block: 0.25rem;
  }
  select {
    min-block-size: max(24px, 1.75rem);
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
    /* Stacked content of the view stays below the details. */
    isolation: isolate;
  }
  /* Reserves the height of parts whose scripts are not loaded yet. */
  [part='view'] > :not(:defined, roadmap-timeline) {
    display: block;
    min-block-size: var(--_view-height);
  }
  roadmap-timeline:not(:defined) {
    display: block;
    block-size: calc(var(--_toolbar, 2.5rem) + 2px + var(--roadmap-timeline-height, min(70vh, 44rem)));
  }
  roadmap-as-of {
    --_strip: calc(var(--roadmap-as-of-height, 2.75rem) + 1.2em);
    --_field: calc(24px + 2rem);
    display: block;
    min-block-size: calc(var(--_strip) + 2 * (0.5rem + var(--_field)));
    margin-block-start: 0.5rem;
  }
  @container roadmap-tracker (min-width: 640px) {
    roadmap-as-of {
      min-block-size: calc(var(--_strip) + 0.5rem + var(--_field));
    }
  }
  .no-toolbar roadmap-timeline {
    --_toolbar: 0rem;
  }
  .no-toolbar roadmap-timeline::part(toolbar) {
    display: none;
  }
  @container roadmap-tracker (max-width: 599.98px) {
    roadmap-timeline {
      --_toolbar: 0rem;
    }
    roadmap-timeline::part(toolbar) {
      display: none;
    }
    header {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
      margin-block-end: 0.375rem;
    }
    h2 {
      font-size: 1.143em;
    }
    [part='as-of'] {
      padding: 0;
      font-size: 0.857em;
      line-height: 1.2;
    }
    /* The line below everything says it; only an earlier day is shown here. */
    .about.newest {
      display: none;
    }
    [part='view'] {
      padding: 0;
    }
  }
  @container roadmap-tracker (min-width: 1152px) {
    roadmap-as-of {
      min-block-size: var(--_strip);
    }
  }
  .details {
    position: sticky;
    inline-size: auto;
    max-inline-size: none;
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
  }

  @container roadmap-tracker (min-width: 900px) {
    .body:has(> .details) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, var(--_details-width));
      gap: 1rem;
      min-block-size: 28rem;
    }
    /* As high as the view, or as the visible part of a longer one. */
    .details {
      inset-block-start: 0.5rem;
      align-self: start;
      block-size: 0;
      min-block-size: min(100% - 0.5rem, 100vh - 1rem);
      margin-block-start: 0.5rem;
    }
  }
  @container roadmap-tracker (min-width: 600px) and (max-width: 899.98px) {
    /* Sticks to the bottom of the viewport while the view is visible. */
    .details {
      inset-block-end: 0;
      max-block-size: min(55vh, 32rem);
      margin-block-start: 0.75rem;
      border-color: var(--_line-strong);
      box-shadow: 0 -4px 24px rgb(0 0 0 / 16%);
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
  /* In place of a part that failed to load. */
  .body ~ [part='message'],
  .details [part='message'] {
    min-block-size: 0;
  }
  .what {
    color: var(--_text);
    font-size: 1.125em;
    font-weight: 600;
  }
  .failure .what {
    color: var(--_missed);
  }
  .url {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    position: relative;
    /* Reserved for what comes with the roadmap. */
    min-block-size: max(24px, 1.5rem);
    margin-block-start: 0.5rem;
    color: var(--_muted);
    font-size: 0.929em;
    font-variant-numeric: tabular-nums;
  }
  footer > p {
    padding-block: calc((1.5rem - 1lh) / 2);
    overflow-wrap: anywhere;
  }
  details {
    margin-inline-start: auto;
  }
  summary {
    min-block-size: max(24px, 1.5rem);
    inline-size: fit-content;
    cursor: pointer;
  }
  summary:hover {
    color: var(--_text);
  }
  /* Overlays what is below, so that nothing moves. */
  details ul {
    position: absolute;
    z-index: 3;
    inset: auto 0 calc(100% + 0.25rem);
    max-block-size: 16rem;
    margin: 0;
    padding: 0.5rem 0.75rem;
    overflow: auto;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    list-style: none;
    box-shadow: 0 4px 20px rgb(0 0 0 / 14%);
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
  @container roadmap-tracker (min-width: 600px) and (max-width: 899.98px) {
    /* As high as the sheet at most. */
    .body:has(> .details) > [part='view'] {
      --_covered: min(55vh, 32rem);
    }
  }
  @media (forced-colors: active) {
    /* Forced colours replace every border colour, even a transparent one. */
    [role='tab'][aria-selected='false'] {
      border-image: linear-gradient(#0000 0 0) 1;
    }
  }
  @media print {
    [part='controls'],
    [part='problems'],
    progress,
    .cancel,
    /* The table is printed below, with every row. */
    [part='view'] > roadmap-table {
      display: none;
    }
    /* Important, because the button's own styles come later. */
    [part='share'] {
      display: none !important;
    }
    /* Scales what is wide on a screen to the width of the paper. */
    .body,
    roadmap-printed-table {
      --_paper: 0.45;
    }
    .plain {
      inline-size: 100%;
      margin-block-start: 1.5rem;
      border-collapse: collapse;
      text-align: start;
    }
    .plain :is(th, td) {
      padding: 0.25rem 0.5rem;
      border-block-end: 1px solid var(--_line);
      text-align: start;
    }
    roadmap-printed-table {
      inline-size: 60rem;
      margin-block-start: 1.5rem;
      zoom: var(--_paper);
    }
    /* Wide enough for a table instead of cards. */
    .body roadmap-scores {
      inline-size: 64rem;
      zoom: calc(var(--_paper) * 0.93);
    }
    @container roadmap-tracker (min-width: 576px) {
      .body,
      roadmap-printed-table {
        --_paper: 0.6;
      }
    }
    @container roadmap-tracker (min-width: 624px) {
      .body,
      roadmap-printed-table {
        --_paper: 0.65;
      }
    }
    @container roadmap-tracker (min-width: 672px) {
      .body,
      roadmap-printed-table {
        --_paper: 0.7;
      }
    }
    @container roadmap-tracker (min-width: 960px) {
      .body,
      roadmap-printed-table {
        --_paper: 1;
      }
    }
    roadmap-as-of {
      min-block-size: 0;
    }
    .body:has(> .details) {
      display: block;
    }
    .details {
      position: static;
      block-size: auto;
      min-block-size: 0;
      max-block-size: none;
      margin-block: 1rem;
      overflow: visible;
      box-shadow: none;
    }
  }
`;
