import { css } from '../css.js';

/** The table of the points; it scrolls sideways if it is narrow. */
export const tableStyles = css`
  .scroller {
    overflow-x: auto;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  table {
    inline-size: 100%;
    min-inline-size: 52rem;
    border-collapse: collapse;
    table-layout: fixed;
  }
  caption {
    padding-block: 0.5rem;
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding: 0.375rem 0.75rem;
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-block-end: 1px solid var(--_line-strong);
    white-space: nowrap;
  }
  th:nth-child(1) { inline-size: 25%; }
  th:nth-child(2) { inline-size: 13%; }
  th:nth-child(3) { inline-size: 13%; }
  th:nth-child(5) { inline-size: 11%; }
  th:nth-child(6) { inline-size: 16%; }
  tbody th {
    font-weight: inherit;
  }
  td .clamp {
    -webkit-line-clamp: 8;
  }
  tbody .first :is(th, td) {
    border-block-start: 1px solid var(--_line);
  }
  tbody tr:hover {
    background: var(--_surface);
  }
  tbody tr[aria-current] {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_background));
  }
  .when {
    white-space: nowrap;
  }
  .again,
  small {
    color: var(--_muted);
  }
  small {
    display: block;
    font-size: 0.857em;
  }
  .open {
    min-block-size: max(24px, 1.5rem);
    min-inline-size: max(24px, 1.5rem);
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
  .more {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: end;
    margin: 0.5rem 0 0;
  }
  @media (forced-colors: active) {
    tbody tr[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
