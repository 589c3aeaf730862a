import { css } from '../css.js';

export const styles = css`
  :host {
    display: block;
  }
  .filters {
    display: grid;
    gap: 0.5rem;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .icon {
    flex: none;
    display: block;
  }

  /* Search field */
  .search {
    position: relative;
    display: flex;
    flex: 1 1 12rem;
    max-inline-size: 22rem;
    align-items: center;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: 0.5rem;
    color: var(--_muted);
    pointer-events: none;
  }
  input[type='search'] {
    appearance: none;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 2rem;
    margin: 0;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  .search input {
    padding-inline-start: 1.875rem;
  }
  input[type='search']:focus-visible {
    border-color: var(--_focus);
    outline-offset: -1px;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  input:disabled {
    border-color: var(--_line);
  }

  /* Facets */
  .facet {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    padding-inline-end: 0.375rem;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .facet .icon {
    color: var(--_muted);
  }
  .facet[aria-expanded='true'] {
    border-color: var(--_accent);
  }
  .facet.chosen {
    border-color: color-mix(in srgb, var(--_accent) 55%, var(--_background));
    background: color-mix(in srgb, var(--_accent) 9%, var(--_background));
    font-weight: 600;
  }

  /* Status row */
  .status {
    display: flex;
    align-items: flex-start;
    gap: 0.375rem;
  }
  .status[hidden] {
    display: none;
  }
  .count {
    display: grid;
    flex: none;
    margin-inline-end: 0.25rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    line-height: max(1.75rem, 1.45em);
    white-space: nowrap;
  }
  .count.ready {
    color: var(--_text);
    font-weight: 600;
  }
  /* As wide as the largest number, so that nothing beside it moves when the count changes. */
  .count > *,
  .count::before,
  .count::after {
    grid-area: 1 / 1;
  }
  .count::before,
  .count::after {
    font-weight: 600;
    visibility: hidden;
  }
  .count::after {
    content: attr(data-widest);
  }
  .status button {
    flex: none;
    min-block-size: max(24px, 1.75rem);
    padding-block: 0;
  }
  /* Nothing is chosen: invisible, but keeps its room. */
  .status > :disabled {
    visibility: hidden;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    min-inline-size: 0;
    max-block-size: 8.125rem;
    overflow-y: auto;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    max-inline-size: min(16rem, 100%);
    padding-inline: 0.625rem 0.25rem;
    border-radius: 1rem;
    background: var(--_surface);
  }
  .chips .more {
    color: var(--_muted);
  }
  .chip:focus-visible {
    outline-offset: -2px;
  }
  .chip .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip .icon:last-child {
    color: var(--_muted);
  }
  .chip:hover .icon:last-child {
    color: var(--_text);
  }
  .quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    font-weight: 600;
  }
  .quiet:hover:enabled {
    border-color: transparent;
    background: var(--_surface);
  }
  .urgent,
  .urgent:hover {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  @container (max-width: 720px) {
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
    /* The chips have a row of their own that is always reserved, however wide the words are. */
    .status:not([hidden]) {
      display: grid;
      grid-template: 'count count' 'chips clear' / minmax(0, 1fr) auto;
      gap: 0.25rem 0.375rem;
    }
    .count {
      grid-area: count;
      margin: 0;
      line-height: inherit;
      white-space: normal;
    }
    .count::before {
      content: attr(data-longest);
    }
  }
  @container (max-width: 576px) {
    .bar {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr));
    }
    .search {
      grid-column: 1 / -1;
    }
    .facet .icon {
      margin-inline-start: auto;
    }
    .facet,
    .search input {
      min-block-size: max(44px, 2.75rem);
    }
  }
  @media (pointer: coarse) {
    /* Phones zoom in on a field with smaller text. */
    input[type='search'] {
      font-size: max(1rem, var(--_font-size));
    }
  }
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
  /* place-panel.ts gives it its place and size. */
  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_background);
    color: var(--_text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
  }
  .panel:popover-open {
    display: flex;
    flex-direction: column;
  }
  .panel:focus {
    outline: none;
  }
`;
