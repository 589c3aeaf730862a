import { css } from '../css.js';

/** The small charts of the biggest slips. */
export const multiplesStyles = css`
  .multiples {
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(max(8rem, min(12.5rem, calc(50% - 0.5rem))), 1fr)
    );
    gap: 1rem;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.857em;
  }
  .multiples li {
    min-inline-size: 0;
  }
  .multiples figure {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    margin: 0;
    border-radius: var(--_radius);
  }
  .multiples figure[aria-current] {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
  }
  .multiples figcaption {
    flex: 1;
  }
  .multiples button {
    inline-size: 100%;
    min-block-size: max(24px, 1.75rem);
    padding: 0.125rem 0;
    border: 0;
    background: none;
    font-size: 1.083em;
    line-height: 1.3;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .multiples button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .name-of {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .multiples b {
    font-size: 1.077em;
  }
  .cell {
    position: relative;
    block-size: 7.5rem;
  }
  .cell > svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    direction: ltr;
  }
  .multiples .steps {
    stroke-width: 2.5;
  }
  .multiples .hold {
    stroke-width: 2;
    stroke-dasharray: 1 4;
  }
  .behind {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1;
    opacity: 0.22;
  }
  .axes {
    margin: 0;
    padding-block: 0.75rem 0.25rem;
    color: var(--_muted);
    font-size: 0.857em;
  }
  .shown {
    display: flex;
    gap: 0.375rem;
  }
  @media print {
    .multiples figure {
      break-inside: avoid;
    }
  }
`;
