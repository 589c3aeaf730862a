import { css } from '../css.js';

/** The list of changes: one line each, with its kind beside it if there is room. */
export const changesStyles = css`
  [part='changes'] {
    margin-block-start: 0.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  summary {
    min-block-size: max(24px, 1.5rem);
    font-weight: 600;
    cursor: pointer;
  }
  .groups {
    display: grid;
    gap: 0.25rem;
    margin-block-start: 0.5rem;
  }
  h3 {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    margin: 0;
    font-size: 1em;
  }
  h3 small {
    color: var(--_muted);
    font-weight: 400;
  }
  h3 .icon {
    flex: none;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Visually hidden text is positioned within its line; otherwise it would make the page longer. */
  li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
    padding-block: 0.125rem;
  }
  .open {
    min-block-size: max(24px, 1.5rem);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
  }
  .open:hover {
    background: none;
    text-decoration: underline;
  }
  .dates,
  .from {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: baseline;
  }
  .dates > span,
  .from {
    color: var(--_muted);
  }
  .arrow::before {
    content: '→';
  }
  .arrow:dir(rtl)::before {
    content: '←';
  }
  .dates .moved {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .dates .moved[data-moved='later'] {
    color: var(--_late);
  }
  .dates .moved[data-moved='earlier'] {
    color: var(--_kept);
  }
  .from {
    font-size: 0.929em;
  }
  .unverified {
    padding-inline: 0.375rem;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    white-space: nowrap;
  }
  .more,
  .all {
    margin-block-start: 0.5rem;
  }
  @container (min-width: 768px) {
    section {
      display: grid;
      grid-template-columns: 11rem minmax(0, 1fr);
      gap: 0.75rem;
      align-items: start;
    }
    section > h3 {
      padding-block: 0.25rem;
    }
    section > .more {
      grid-column: 2;
      justify-self: start;
    }
  }
`;
