import { css } from '../css.js';

/** Below 60rem each row is shown as a card, its cells in two columns or, from 42rem up, in six. */
export const cards = css`
  @container (max-width: 959.84px) {
    table,
    caption,
    tbody {
      display: block;
    }
    thead {
      position: relative;
      display: block;
      padding: 0 0.75rem 0.75rem;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.375rem;
      align-items: center;
    }
    thead tr::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      color: var(--_muted);
    }
    thead th {
      position: static;
      border: 0;
    }
    thead .plain {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    thead button {
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
    tbody {
      display: grid;
      gap: 0.5rem;
      padding-inline: 0.5rem;
      padding-block-end: 0.5rem;
    }
    tbody tr {
      position: relative;
      display: grid;
      grid-template-areas: 'company standing' 'title title';
      grid-template-columns: 1fr 1fr;
      gap: 0.5rem 1rem;
      padding: 0.75rem;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    tbody tr[aria-current] {
      border-color: var(--_accent);
    }
    tbody :is(th, td) {
      min-inline-size: 0;
      padding: 0;
    }
    td[data-column='company'] {
      grid-area: company;
    }
    tbody th {
      grid-area: title;
      font-size: 1.07em;
    }
    td[data-column='standing'] {
      grid-area: standing;
    }
    td.blank {
      position: absolute;
      clip-path: inset(50%);
    }
    td:not([data-column='company'], [data-column='standing'])::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      display: block;
      color: var(--_muted);
      font-size: 0.857em;
    }
  }

  .unfold {
    display: none;
    margin: 0;
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

  @container (min-width: 672px) and (max-width: 959.84px) {
    tbody tr {
      grid-template-areas: 'company title title title title standing';
      grid-template-columns: 1.35fr 1.1fr 1.1fr 0.7fr 1.1fr 1.4fr;
    }
    td[data-column='stage'] {
      grid-column-start: 1;
    }
    td.blank {
      position: static;
    }
  }

  @media print {
    .unfold {
      display: none;
    }
    .folded tr:nth-child(n + 21) {
      display: revert-layer;
    }
  }
`;
