/** For some readers and for paper, added to the sheet. */
import { css } from 'lit';
import { addRules } from '../theme/add-rules.js';
import { styles } from './roadmap-table.styles.js';

addRules(
  styles,
  css`
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
    /* What is repeated on each page is printed without buttons. */
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
`,
);
