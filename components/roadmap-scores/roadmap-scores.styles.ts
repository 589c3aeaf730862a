import { css } from '../css.js';

/** Everything around the tables. */
export const styles = css`
  :host {
    display: block;
    background: var(--_background);
    font-variant-numeric: tabular-nums;
  }
  .muted,
  .lead {
    color: var(--_muted);
  }
  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h3 {
    font-size: 1.286em;
    line-height: 1.3;
    text-wrap: balance;
  }
  h3:focus-visible {
    outline-offset: 4px;
  }
  ul {
    list-style: none;
  }
  small {
    display: block;
    color: var(--_muted);
    font-size: 0.857em;
    font-weight: 400;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.75rem;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
  }
  .by > span {
    margin-inline-end: 0.25rem;
  }
  .note,
  .more {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    padding: 0.75rem;
  }

  .meaning {
    padding-inline: 0.75rem;
    padding-block-end: 0.5rem;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--_accent);
    cursor: pointer;
  }
  .meaning dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
    gap: 1rem 2rem;
    padding-block: 0.75rem;
  }
  .meaning dt {
    font-weight: 600;
  }
  .meaning dd,
  .meaning p {
    max-inline-size: 75ch;
    color: var(--_muted);
  }

  .tray {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 3.25rem;
    padding: 0.5rem 0.75rem;
    overflow-wrap: anywhere;
  }
  .tray > span {
    flex: 1 1 12rem;
  }
  .tray.chosen {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 2px 10px light-dark(rgb(0 0 0 / 16%), rgb(0 0 0 / 60%));
  }
  /* Scrolls a focused control clear of the tray and the table's head (WCAG 2.4.11). */
  .scores :is(input, button, a) {
    scroll-margin-block: 6rem;
  }
  .tray .compare:enabled {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .coming {
    grid-template-columns: 2fr 1fr 1fr 1fr;
    block-size: 4.5rem;
  }
`;
