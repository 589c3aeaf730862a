import { css } from '../css.js';

/** The table from 60rem up, and what its cards share with it. */
export const styles = css`
  :host {
    display: block;
    background: var(--_background);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  caption {
    padding-block: 0.5rem;
    padding-inline: 0.75rem;
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding: 0.5rem 0.75rem;
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  .clamp {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  small {
    display: block;
    color: var(--_muted);
    font-size: 0.857em;
    font-weight: 400;
  }
  .muted {
    color: var(--_muted);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }

  /* Scrolls a focused control clear of the table's head (WCAG 2.4.11). */
  tbody :is(button, a) {
    scroll-margin-block-start: 3rem;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0;
    border-block-end: 1px solid var(--_line-strong);
    background: var(--_background);
    font-weight: 600;
    vertical-align: bottom;
  }
  thead .plain {
    padding: 0.375rem 0.75rem;
  }
  thead button:hover {
    background: var(--_surface);
  }
  tbody th {
    font-weight: inherit;
  }
  tbody tr:hover {
    background: var(--_surface);
  }
  tbody tr[aria-current] {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_background));
  }
  .open {
    display: flex;
    align-items: start;
    min-height: max(24px, 1.5rem);
    min-width: max(24px, 1.5rem);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
  }
  .open:hover {
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .standing {
    display: inline-flex;
    gap: 0.375rem;
    align-items: start;
    font-weight: 500;
    overflow-wrap: normal;
  }
  .icon {
    flex: none;
    margin-block-start: 0.14em;
  }
  .mine::before {
    content: '● ';
    color: var(--_accent);
  }
  .note {
    padding-inline-start: 1.375rem;
  }
  .unverified {
    inline-size: fit-content;
    padding-inline: 0.375rem;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }

  .pager {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: end;
    padding-block: 0.5rem;
    padding-inline: 0.75rem;
    font-variant-numeric: tabular-nums;
    scroll-margin-block-start: 1rem;
  }
  .pager button[aria-disabled] {
    color: var(--_muted);
    cursor: default;
    opacity: 0.6;
  }
  .coming {
    grid-template-columns: 1fr 2fr 1fr 1fr;
    block-size: 3.5rem;
  }

  @container (min-width: 960px) {
    tbody :is(th, td) {
      border-block-end: 1px solid var(--_line);
    }
    tr[aria-current] > :first-child {
      box-shadow: inset 3px 0 var(--_accent);
    }
    tr[aria-current]:dir(rtl) > :first-child {
      box-shadow: inset -3px 0 var(--_accent);
    }
    th[data-column='company'] { inline-size: 11%; }
    th[data-column='title'] { inline-size: 19%; }
    th[data-column='stage'] { inline-size: 13.5%; }
    th[data-column='forecast'] { inline-size: 11%; }
    th[data-column='baseline'] { inline-size: 11.5%; }
    th[data-column='slip'] { inline-size: 10%; }
    th[data-column='standing'] { inline-size: 13.5%; }
    th[data-column='lastSaid'] { inline-size: 11%; }
    th[data-column='source'] { inline-size: 13%; }
    td[data-column='slip'] {
      padding-inline: 0 1.5rem;
      text-align: end;
      white-space: nowrap;
    }
    thead [data-column='slip'] button {
      justify-content: end;
    }
  }

  @container (min-width: 960px) and (max-width: 1200px) {
    th,
    td,
    thead .plain,
    thead button {
      padding-inline: 0.5rem;
    }
    thead th {
      padding-inline: 0;
    }
    td[data-column='slip'] {
      padding-inline: 0 1.375rem;
    }
  }
  @media (forced-colors: active) {
    tbody tr[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .pager button,
    thead svg {
      display: none;
    }
    thead th {
      position: static;
    }
    .clamp {
      display: block;
      overflow: visible;
    }
    .open {
      color: inherit;
    }
    /* The head, which is repeated on each page, is printed without buttons. */
    thead button {
      display: contents;
    }
    thead th {
      padding: 0.25rem 0.5rem;
    }
    thead [data-column='slip'] {
      inline-size: 6%;
      text-align: end;
    }
    th[data-column='title'] {
      inline-size: 16%;
    }
    th[data-column='company'] {
      inline-size: 10%;
    }
    th[data-column='source'] {
      inline-size: 19%;
    }
    td:not([data-column='source']) {
      overflow-wrap: normal;
      hyphens: auto;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
