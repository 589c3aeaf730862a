import { css } from '../css.js';

/** Below 62rem each row of the table is shown as a card. */
export const cards = css`
  @container (max-width: 991.84px) {
    [part='table'],
    [part='table'] caption {
      display: block;
    }
    [part='table'] thead {
      display: block;
      padding: 0 0.75rem 0.75rem;
    }
    [part='table'] thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.375rem;
      align-items: center;
    }
    [part='table'] thead tr::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      color: var(--_muted);
    }
    [part='table'] thead th {
      position: static;
      border: 0;
    }
    [part='table'] thead button {
      padding: 0.125rem 0.5rem;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      font-weight: 400;
    }
    [aria-sort='ascending'] button,
    [aria-sort='descending'] button {
      border-color: var(--_accent);
      color: var(--_accent);
    }
    [part='table'] tbody {
      display: grid;
      gap: 0.5rem;
      padding-inline: 0.5rem;
      padding-block-end: 0.5rem;
    }
    [part='table'] tbody tr {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      gap: 0.75rem 1rem;
      padding: 0.75rem;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    [part='table'] tr[data-chosen] {
      border-color: var(--_accent);
    }
    [part='table'] tbody :is(th, td) {
      min-inline-size: 0;
      padding: 0;
    }
    [part='table'] tbody th {
      grid-column: 1 / -1;
    }
    [part='table'] td:nth-of-type(n + 5) {
      grid-column: span 2;
    }
    [part='table'] td::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      display: block;
      color: var(--_muted);
      font-size: 0.857em;
    }
    [part='table'] td:last-child {
      grid-column: 1 / -1;
    }
  }
  .unfold {
    display: none;
    padding: 0.75rem;
  }
  @container (max-width: 599.84px) {
    .unfold {
      display: block;
    }
    .folded tr:nth-child(n + 21) {
      display: none;
    }
  }
  @container (min-width: 768px) and (max-width: 991.84px) {
    [part='table'] tbody tr {
      grid-template-columns: repeat(20, 1fr);
      column-gap: 0.5rem;
    }
    [part='table'] td:nth-of-type(n) {
      grid-column: span 4;
    }
    [part='table'] td:nth-of-type(-n + 4) {
      grid-column: span 5;
    }
  }
  @container (max-width: 416px) {
    [part='table'] tbody tr {
      grid-template-columns: repeat(2, 1fr);
    }
    [part='table'] td:nth-of-type(n) {
      grid-column: span 1;
    }
    [part='table'] td:is([data-column='onTime'], [data-column='lastSaid']) {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .unfold {
      display: none;
    }
    [part='table'] .folded tr:nth-child(n + 21) {
      display: grid;
    }
  }
`;
