import { css } from 'lit';

/** What a file is dropped on, and the panel that it opens. */
export const importingStyles = css`
  [part='drop'] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 1rem;
    border: 3px dashed var(--_accent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_background) 94%, transparent);
    color: var(--_text);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }
  [part='drop']:popover-open {
    display: grid;
    place-content: center;
  }
  [part='import-panel'] {
    box-sizing: border-box;
    inline-size: min(60rem, 100vw - 2rem);
    max-inline-size: none;
    max-block-size: calc(100vh - 2rem);
    max-block-size: calc(100dvh - 2rem);
    margin: auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    overflow: auto;
    overscroll-behavior: contain;
  }
  [part='import-panel']::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  @media (max-width: 40rem) {
    [part='import-panel'] {
      inline-size: 100vw;
      block-size: 100vh;
      block-size: 100dvh;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }
  }
`;
