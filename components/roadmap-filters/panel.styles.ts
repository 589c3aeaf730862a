import { css } from '../css.js';

/** What a panel of choices holds; its box is among the styles of the element. */
export const panelStyles = css`
  .head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.5rem;
    border-block-end: 1px solid var(--_line);
  }
  .title {
    padding-inline-start: 0.375rem;
    font-weight: 600;
  }
  .choices {
    flex: 0 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  ul {
    margin: 0;
    padding: 0.25rem;
    list-style: none;
  }
  ul label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: max(24px, 2rem);
    padding: 0.25rem 0.375rem;
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
  }
  ul label:hover {
    background: var(--_surface);
  }
  ul label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  input[type='checkbox']:focus-visible {
    outline: none;
  }
  .empty,
  .number {
    color: var(--_muted);
  }
  ul .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .group {
    margin: 0;
    padding: 0.5rem 0.625rem 0;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.8125em;
  }
  ul.stale {
    border-block-start: 1px solid var(--_line);
  }
  .note {
    flex: none;
    margin: 0;
    padding: 0.5rem 0.875rem;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .choices + .note {
    border-block-start: 1px solid var(--_line);
  }
  @media (pointer: coarse) {
    ul label {
      min-block-size: 2.5rem;
    }
  }
`;
