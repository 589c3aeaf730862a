import { css } from '../css.js';

/** The table from 62rem up, and its cells at any width. */
export const tables = css`
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  caption {
    padding: 0.25rem 0.75rem 0.5rem;
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding: 0.625rem 0.75rem;
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  tbody th {
    font-weight: 600;
  }
  [part='table'] {
    table-layout: fixed;
  }
  [part='table'] thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0;
    border-block-end: 1px solid var(--_line-strong);
    background: var(--_background);
    vertical-align: bottom;
  }
  tbody th[data-column='name'] {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
  }
  .pick {
    display: grid;
    flex: none;
    place-items: center;
    align-self: start;
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }
  input[type='checkbox'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  input:disabled {
    cursor: default;
  }
  .named {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    min-inline-size: 0;
  }
  .name {
    min-inline-size: 0;
    padding-block-start: 0.125rem;
    font-size: 1.071em;
  }
  .rank {
    flex: none;
    min-inline-size: max(24px, 1.5rem);
    color: var(--_accent);
    font-weight: 600;
    text-align: end;
  }
  tr[data-chosen] {
    background: color-mix(in srgb, var(--_accent) 8%, var(--_background));
  }
  .total tr {
    background: var(--_surface);
  }

  .value,
  .ago {
    display: block;
    font-weight: 600;
    line-height: 1.4;
  }
  .value {
    font-size: 1.214em;
  }
  .few,
  .not-reached,
  .nought {
    color: var(--_muted);
    font-weight: 400;
  }
  .not-reached {
    font-size: 0.857em;
  }
  .whole {
    display: inline-block;
  }
  .kept-bar {
    display: block;
    inline-size: 100%;
    max-inline-size: 12rem;
    block-size: 0.5rem;
    margin-block: 0.375rem 0.125rem;
    border-radius: 2px;
  }
  .kept-bar rect {
    stroke: var(--_background);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  .kept-bar .onTime { fill: var(--_kept); }
  .kept-bar .late { fill: var(--_late); }
  .kept-bar .unclear { fill: var(--_open); }
  .kept-bar .missed { fill: var(--_missed); }
  .range {
    display: block;
    inline-size: 100%;
    max-inline-size: 12rem;
    block-size: 0.75rem;
    margin-block-start: 0.25rem;
    overflow: visible;
  }
  .range .zero { stroke: var(--_line-strong); }
  .range .spread {
    stroke: var(--_late);
    stroke-width: 2px;
    stroke-linecap: round;
    opacity: 0.55;
  }
  .range circle { fill: var(--_late); }
  .kept-bar:dir(rtl),
  .range:dir(rtl),
  .share-bar:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .kept-bar rect:nth-child(n) {
      fill: Canvas;
      stroke: CanvasText;
    }
    .kept-bar .onTime:nth-child(n) {
      fill: CanvasText;
    }
    .range :is(circle, line) {
      fill: CanvasText;
      stroke: CanvasText;
    }
  }

  @container (min-width: 992px) {
    [part='table'] tbody :is(th, td) {
      border-block-end: 1px solid var(--_line);
    }
    [part='table'] tbody tr:hover {
      background: var(--_surface);
    }
    /* A flex cell would not be as high as its row. The name stays beside its checkbox, however long it is. */
    tbody th[data-column='name'] {
      position: relative;
      display: table-cell;
      padding-inline-start: 2.75rem;
    }
    .total th[data-column='name'] {
      padding-inline-start: 0.75rem;
    }
    .pick {
      position: absolute;
      inset-block-start: 0.625rem;
      inset-inline-start: 0.75rem;
    }
    th[data-column='name'] { inline-size: 17%; }
    th[data-column='milestones'] { inline-size: 9.5%; }
    th[data-column='achieved'] { inline-size: 8%; }
    th[data-column='missed'] { inline-size: 8.5%; }
    th[data-column='overdue'] { inline-size: 8%; }
    th[data-column='onTime'] { inline-size: 13%; }
    th[data-column='slip'] { inline-size: 11.5%; }
    th[data-column='delivery'] { inline-size: 11%; }
    th[data-column='slipRate'] { inline-size: 9.5%; }
    th[data-column='lastSaid'] { inline-size: 12%; }
  }
  @container (min-width: 992px) and (max-width: 1216px) {
    [part='table'] td,
    thead button {
      padding-inline: 0.5rem;
    }
  }
`;
