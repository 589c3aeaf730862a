import { css } from '../css.js';

/** The panel below the button; place-panel.ts positions it. */
export const shareStyles = css`
  [part='share-menu'] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.5rem;
    overflow: auto;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_background);
    color: var(--_text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
  }
  [part='share-menu'] :is(button, ul) {
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='share-menu'] button {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.25rem 0.625rem;
    border-color: transparent;
    text-align: start;
  }
  [part='share-menu'] .link {
    border-color: var(--_line);
    font-weight: 600;
  }
  h3 {
    margin: 0.75rem 0.625rem 0;
    font-size: 1em;
    font-weight: 600;
  }
  .shown,
  .format {
    color: var(--_muted);
  }
  .shown {
    margin: 0 0.625rem 0.25rem;
  }
  .format {
    margin-inline-start: auto;
    font-size: 0.85em;
    letter-spacing: 0.03em;
  }
  [part='share-menu'] .said:not(:empty) {
    margin: 0.375rem 0.625rem;
    overflow-wrap: anywhere;
  }
  [part='share-menu'] .more::after {
    content: '+';
    margin-inline-start: auto;
    color: var(--_muted);
  }
  [part='share-menu'] .more[aria-expanded='true']::after {
    content: '−';
  }
  .piece {
    margin: 0 0.625rem 0.75rem;
  }
  .piece label {
    display: grid;
    gap: 0.25rem;
    margin: 0 0 0.25rem !important;
  }
  .piece textarea {
    inline-size: 100%;
    padding: 0.25rem 0.5rem;
    resize: vertical;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: 0.857em / 1.4 ui-monospace, monospace;
  }
  [part='share-menu'] .piece button {
    justify-content: center;
    border-color: var(--_line);
  }
  .note {
    margin: 0.25rem 0 0;
    color: var(--_muted);
    font-size: 0.929em;
  }
  [part='share-menu'] label {
    display: block;
    margin: 0.5rem 0.625rem;
  }
  [part='share-menu'] input {
    inline-size: 100%;
    min-block-size: max(24px, 2rem);
    padding-inline: 0.5rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
`;
