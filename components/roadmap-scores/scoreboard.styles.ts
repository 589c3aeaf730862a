import { css } from '../css.js';

export const scoreboardStyles = css`
  .board {
    padding-block: 0.25rem 1rem;
    padding-inline: 0.75rem;
  }
  .board .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    padding-block: 0.5rem;
  }
  .board .key [data-verdict] {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    color: var(--_text);
  }
  .board .how {
    flex: 1 1 20rem;
  }
  .board .key .verdict {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
  .board > ul {
    display: grid;
    grid-template-columns: fit-content(16rem) fit-content(30rem) max-content 1fr;
    column-gap: 2rem;
  }
  .board > ul > li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    row-gap: 0.25rem;
    align-items: center;
    padding-block: 0.375rem;
    border-block-start: 1px solid var(--_line);
  }
  .board .who {
    overflow-wrap: anywhere;
    font-size: 1.071em;
  }
  .squares {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    align-items: center;
  }
  .square {
    display: grid;
    place-items: center;
    min-inline-size: 1.625rem;
    min-block-size: 1.625rem;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
  }
  .square:hover {
    background: none;
    outline: 2px solid var(--_text);
  }
  .verdict {
    display: block;
    inline-size: 1.625rem;
    block-size: 1.625rem;
    padding: 1px;
    border: 1px solid var(--_verdict);
    border-radius: 4px;
    background: var(--_verdict);
  }
  .verdict path {
    fill: none;
    stroke: var(--_background);
    stroke-width: 2.25px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [data-verdict='unclear'] .verdict {
    background: none;
  }
  [data-verdict='unclear'] .verdict path {
    stroke: var(--_text);
    stroke-width: 1.75px;
  }
  [data-verdict='late'] .verdict:dir(rtl) path {
    transform: scaleX(-1);
    transform-origin: center;
  }
  .board .kept b {
    font-weight: 600;
    white-space: nowrap;
  }
  .board .delay {
    color: var(--_muted);
  }
  .idle {
    padding-block: 0.5rem;
    border-block: 1px solid var(--_line);
  }
  .idle ul {
    columns: 16rem;
    column-gap: 1.5rem;
    padding-block: 0.25rem;
  }
  .idle li {
    padding-block: 0.125rem;
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .idle small {
    display: inline;
  }
  .full,
  .indicators {
    border-block-end: 1px solid var(--_line);
  }
  :is(.full, .indicators) > summary {
    min-block-size: max(44px, 2.75rem);
    padding: 0.75rem;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .verdict {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
    [data-verdict='kept'] .verdict {
      background: CanvasText;
    }
    .verdict path:nth-child(n) {
      stroke: CanvasText;
    }
    [data-verdict='kept'] .verdict path {
      stroke: Canvas;
    }
  }
  @container (max-width: 767.84px) {
    .board > ul > li {
      grid-template-areas: 'who kept' 'squares delay';
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 0.75rem;
    }
    .board .who {
      grid-area: who;
    }
    .board .squares {
      grid-area: squares;
    }
    .board .kept {
      grid-area: kept;
      text-align: end;
    }
    .board .delay {
      grid-area: delay;
      max-inline-size: 12rem;
      text-align: end;
    }
  }
`;
