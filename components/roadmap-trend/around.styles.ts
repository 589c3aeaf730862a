import { css } from '../css.js';

/** What surrounds the picture: tooltip, legend and notes, and what replaces the picture. */
export const aroundStyles = css`
  .tooltip {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    z-index: 1;
    display: grid;
    gap: 0.125rem;
    inline-size: max-content;
    max-inline-size: min(20rem, 100%);
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
    font-size: 1.0833em;
    overflow-wrap: anywhere;
    user-select: text;
  }
  @media print {
    .toolbar button,
    .tooltip {
      display: none;
    }
    /* Scales the picture from the screen to the width of the paper. */
    .plot {
      break-inside: avoid;
    }
  }
  .clamp {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .standing {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    font-weight: 500;
  }
  .others {
    display: grid;
    margin-block-start: 0.375rem;
    padding-block-start: 0.375rem;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
  }
  .others .clamp {
    -webkit-line-clamp: 1;
  }

  .legend {
    padding-block-start: 0.5rem;
  }
  summary {
    display: list-item;
    inline-size: fit-content;
    min-block-size: max(24px, 1.5rem);
    color: var(--_accent);
    cursor: pointer;
  }
  .legend p {
    margin: 0.75rem 0 0;
    color: var(--_muted);
  }
  .legend ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
    gap: 0.375rem 1.5rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 0.625rem;
    align-items: start;
  }
  .legend svg {
    flex: none;
  }
  .legend .icon {
    inline-size: 32px;
    margin-block-start: 2px;
  }
  .legend svg :is(.steps, .hold, .outlined) {
    stroke: currentColor;
  }
  .legend svg :is(.filled, .band) {
    fill: currentColor;
  }
  .left-out {
    margin: 0.5rem 0 0;
    color: var(--_muted);
  }
  .skeleton {
    block-size: clamp(20rem, 60cqi, min(70vh, 40rem));
    border-radius: var(--_radius);
    background: var(--_surface);
  }
`;
