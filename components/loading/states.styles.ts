import { css } from '../css.js';

/** Styles for states.ts, and the pulse of skeletons. */
export const states = css`
  .state {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    align-items: center;
    justify-content: center;
    min-block-size: 14rem;
    padding: 1.5rem;
    overflow-wrap: anywhere;
    text-align: center;
  }
  .state > * {
    max-inline-size: 60ch;
  }
  .state span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    color: var(--_muted);
  }
  .coming {
    display: grid;
    gap: 1.5rem;
    align-items: center;
    padding-inline: 0.75rem;
    border-block-end: 1px solid var(--_line);
  }
  .coming i {
    block-size: 0.75rem;
    border-radius: var(--_radius);
    background: var(--_line);
    /* Forced colours drop backgrounds, and give this outline a colour. */
    outline: 1px solid #0000;
  }
  .coming i,
  .breathing {
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .coming i,
    .breathing {
      animation: none;
    }
  }
`;
