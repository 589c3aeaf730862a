import { css } from '../css.js';

/** The comparison, the outside view and the figures about countries. */
export const sections = css`
  section {
    padding-block-start: 1.5rem;
  }
  .outside {
    margin-block-start: 1.5rem;
    padding-inline: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .comparison {
    padding-block-start: 0;
  }
  .lead,
  .explanation {
    max-inline-size: 75ch;
    margin-block: 0.25rem 0.75rem;
  }
  .explanation {
    margin-block-start: 0.75rem;
    color: var(--_muted);
  }
  .comparison table,
  .outside table {
    inline-size: 100%;
  }
  .comparison thead th {
    font-size: 1.071em;
    vertical-align: bottom;
  }
  .comparison thead :is(span, svg) {
    display: block;
  }
  :is(.comparison, .outside) :is(th, td) {
    border-block-end: 1px solid var(--_line);
  }
  :is(.comparison, .outside) thead th {
    border-block-end-color: var(--_line-strong);
  }
  .comparison table {
    table-layout: fixed;
  }
  .comparison :is(tbody th, thead th:first-child) {
    inline-size: 9rem;
    color: var(--_muted);
    font-size: 1em;
    font-weight: 400;
  }
  .outside table {
    max-inline-size: 60rem;
  }
  .outside thead th {
    color: var(--_muted);
    font-weight: 400;
  }
  .outside :is(th, td) {
    padding-block: 0.375rem;
  }
  .outside :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .too-few {
    color: var(--_muted);
  }

  figure {
    padding: 1.5rem 0.75rem 0;
  }
  .chart {
    display: block;
    direction: ltr;
    inline-size: calc(100% - 3rem);
    block-size: 15rem;
    margin-block: 1.5rem 3.25rem;
    margin-inline-start: 3rem;
    overflow: visible;
  }
  .chart text {
    fill: var(--_muted);
    font-size: 0.786rem;
  }
  .chart .tick {
    text-anchor: middle;
  }
  .chart .share {
    text-anchor: end;
  }
  .chart .grid {
    stroke: var(--_line);
  }
  .chart .zero {
    stroke: var(--_line-strong);
    stroke-dasharray: 3 3;
  }
  .curve {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2.5px;
    stroke-linejoin: round;
  }
  /* No colours of verdicts: these are names. */
  .curve[data-series='1'] {
    stroke: var(--_text);
    stroke-dasharray: 9 4;
  }
  .curve[data-series='2'] {
    stroke: var(--_muted);
    stroke-dasharray: 2.5 3.5;
  }
  .curve[data-series='3'] {
    stroke: color-mix(in srgb, var(--_accent) 50%, var(--_text));
    stroke-dasharray: 10 3 2.5 3;
  }
  @media (forced-colors: active) {
    .curve[data-series] {
      stroke: CanvasText;
    }
    .compare {
      forced-color-adjust: none;
    }
  }
  @media print {
    .bar,
    .tray,
    .more button,
    [part='choose'],
    thead svg,
    .meaning {
      display: none;
    }
    figure,
    tr,
    [part='indicator'] {
      break-inside: avoid;
    }
  }
  .curves {
    display: grid;
    gap: 0.5rem;
  }
  .curves li {
    display: flex;
    gap: 0.625rem;
    align-items: baseline;
    overflow-wrap: anywhere;
  }
  .sign {
    flex: none;
    margin-block: 0.125rem;
  }

  h4 {
    padding-block: 1rem 0.5rem;
    font-size: 1.071em;
    overflow-wrap: anywhere;
  }
  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17.5rem, 100%), 1fr));
    gap: 0.75rem;
    align-items: start;
  }
  .box {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    min-inline-size: 0;
    padding: 0.75rem 0.875rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .measure,
  .only-scope {
    line-height: 1.3;
    text-wrap: balance;
  }
  .figures {
    display: grid;
    gap: 0.5rem;
    margin-block: 0.5rem;
  }
  .figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(min-content, max-content);
    gap: 0.125rem 0.75rem;
    align-items: baseline;
  }
  .where {
    display: block;
    color: var(--_muted);
    font-size: 0.857em;
  }
  .amount {
    text-align: end;
  }
  .amount b {
    font-size: 1.214em;
    font-weight: 600;
  }
  .amount small,
  .unit {
    color: var(--_muted);
    font-size: 0.857em;
  }
  .share-bar {
    display: block;
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.375rem;
    border-radius: 2px;
    background: var(--_surface);
  }
  .share-bar rect {
    fill: var(--_accent);
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: center;
    margin-block-start: auto;
    padding-block-start: 0.375rem;
    border-block-start: 1px solid var(--_line);
  }
  .unverified {
    inline-size: fit-content;
    margin-inline-start: auto;
    padding-inline: 0.375rem;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }

  @container (max-width: 639.84px) {
    :is(.comparison, .outside) :is(table, tbody) {
      display: block;
    }
    :is(.comparison, .outside) thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :is(.comparison, .outside) tr {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0.5rem 1rem;
      padding: 0.75rem;
      border-block-end: 1px solid var(--_line);
    }
    .outside tr {
      padding-inline: 0;
    }
    :is(.comparison, .outside) :is(th, td) {
      min-inline-size: 0;
      padding: 0;
      border: 0;
    }
    :is(.comparison, .outside) tbody th {
      grid-column: 1 / -1;
      inline-size: auto;
      color: var(--_text);
      font-weight: 600;
    }
    :is(.comparison, .outside) td::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      display: block;
      color: var(--_muted);
      font-size: 0.857em;
    }
  }
`;
