import { css } from 'lit';

/** What changed: columns of groups as wide as is good to read, scrolled where they are many. */
export const changesStyles = css`
  [part='changes'] {
    margin-block-start: 0.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  summary {
    min-block-size: 1.5rem;
    font-weight: 600;
    cursor: pointer;
  }
  .groups {
    max-block-size: 24rem;
    margin-block-start: 0.5rem;
    overflow: auto;
    column-gap: 2rem;
    overscroll-behavior: contain;
  }
  @media print {
    .groups {
      max-block-size: none;
      overflow: visible;
    }
  }
  section + section {
    margin-block-start: 1rem;
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
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    gap: 0 2rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    gap: 0.125rem;
    align-content: start;
    justify-items: start;
    padding-block: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--_line);
  }
  .open {
    min-block-size: 1.5rem;
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
  /* Inside what scrolls, so that nothing cuts it off. */
  .groups :focus-visible {
    outline-offset: -2px;
  }
  .dates,
  .from {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: baseline;
  }
  .dates span,
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
    color: var(--_delayed);
  }
  .dates .moved[data-moved='earlier'] {
    color: var(--_advanced);
  }
  .from {
    font-size: 0.929em;
  }
  q {
    font-style: italic;
  }
  q + .phrase {
    margin-inline-start: 0.5ch;
  }
  .unverified {
    padding-inline: 0.375rem;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    white-space: nowrap;
  }
  .more {
    margin-block-start: 0.5rem;
  }
`;
