import { css } from '../css.js';

/** Headers of sortable columns: a button with two arrows, of which only the active one is shown in colour. */
export const sortable = css`
  thead button {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    inline-size: 100%;
    padding: 0.375rem 0.75rem;
    border: 0;
    border-radius: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }
  thead button:focus-visible {
    outline-offset: -2px;
  }
  thead svg {
    flex: none;
    overflow: visible;
    fill: var(--_line-strong);
    opacity: 0.45;
  }
  [aria-sort='ascending'] svg,
  [aria-sort='descending'] svg {
    fill: var(--_accent);
    opacity: 1;
  }
  [aria-sort='ascending'] path:last-child,
  [aria-sort='descending'] path:first-child {
    visibility: hidden;
  }
  /* The active arrow takes the room of both. */
  [aria-sort='ascending'] path:first-child {
    transform: scaleY(1.75);
  }
  [aria-sort='descending'] path:last-child {
    transform: translateY(-8px) scaleY(1.75);
  }
`;
