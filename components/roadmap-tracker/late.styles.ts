import { type CSSResult, css } from 'lit';
import { styles as filters } from '../roadmap-filters/roadmap-filters.styles.js';
import { styles as table } from '../roadmap-table/roadmap-table.styles.js';
import { standingColours, theme } from '../theme/theme.js';
import { styles as tracker } from './roadmap-tracker.styles.js';

const lateTheme = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_line-strong);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_background: Canvas;
      --_surface: Canvas;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_focus: Highlight;
    }
  }
  @media print {
    :host {
      print-color-adjust: exact;
    }
    button,
    select,
    summary {
      break-inside: avoid;
    }
    /* What a link leads to can be read. */
    a.source::after {
      content: ' ' attr(href);
      word-break: break-all;
      font-size: 0.857em;
    }
  }
`;

const lateStandings = css`
  /* Later is to the left there. */
  :host(:dir(rtl)) :is([data-standing='advanced'], [data-standing='delayed'], [data-standing='open-ended']) .icon {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    [data-standing] {
      --_standing: currentColor;
    }
  }
`;

const lateFilters = css`
  @media (forced-colors: active) {
    .facet.chosen {
      border-width: 2px;
    }
    .urgent {
      forced-color-adjust: none;
    }
  }
  @media print {
    .bar,
    .status > button {
      display: none;
    }
    .chips {
      max-block-size: none;
      overflow: visible;
    }
  }
`;

const lateTable = css`
  @media (forced-colors: active) {
    tbody tr[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .skeleton i {
      border: 1px solid GrayText;
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
`;

const lateTracker = css`
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
  @media (forced-colors: active) {
    /* No colour of a border is kept, transparent neither. */
    [role='tab'][aria-selected='false'] {
      border-image: linear-gradient(#0000 0 0) 1;
    }
  }
  @media print {
    [part='controls'],
    [part='problems'],
    progress,
    .cancel,
    /* Its table is printed below, with every row. */
    [part='view'] > roadmap-table {
      display: none;
    }
    /* Its own style comes later still. */
    [part='share'] {
      display: none !important;
    }
    /* What is wide on a screen, brought to the width of the paper. */
    .body,
    roadmap-printed-table {
      --_paper: 0.45;
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
    @container roadmap-tracker (min-width: 36rem) {
      .body,
      roadmap-printed-table {
        --_paper: 0.6;
      }
    }
    @container roadmap-tracker (min-width: 39rem) {
      .body,
      roadmap-printed-table {
        --_paper: 0.65;
      }
    }
    @container roadmap-tracker (min-width: 42rem) {
      .body,
      roadmap-printed-table {
        --_paper: 0.7;
      }
    }
    @container roadmap-tracker (min-width: 60rem) {
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

/** Rules for some readers and for paper, by the sheets they follow. */
export const LATE_STYLES: readonly (readonly [CSSResult, CSSResult])[] = [
  [theme, lateTheme],
  [standingColours, lateStandings],
  [filters, lateFilters],
  [table, lateTable],
  [tracker, lateTracker],
];
