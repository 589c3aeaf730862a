import { css } from 'lit';

export const storyStyles = css`
  :host {
    display: block;
    --roadmap-timeline-height: var(--roadmap-story-height, min(64vh, 36rem));
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  /* In sight while its texts scroll past. */
  .chart {
    position: sticky;
    inset-block-start: var(--roadmap-story-top, 0px);
    z-index: 1;
    align-self: start;
    min-inline-size: 0;
    padding-block: 0.5rem;
    background: var(--_background);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    min-block-size: 60vh;
    padding: 1rem 0 2rem 1rem;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  li:last-child { min-block-size: 40vh; }
  li[aria-current] {
    border-color: var(--_accent);
    color: var(--_text);
  }
  h3 {
    margin: 0 0 0.5rem;
    font-size: 1.2em;
    line-height: 1.25;
  }
  button {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.25rem 0;
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 650;
    text-align: start;
    cursor: pointer;
  }
  button:hover { text-decoration: underline; }
  .number {
    margin-inline-end: 0.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  p {
    margin: 0;
    max-inline-size: 36em;
    font-size: 1.1em;
    line-height: 1.5;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  @container (max-width: 59.98rem) {
    .layout { --roadmap-timeline-height: var(--roadmap-story-height, 40vh); }
    /* As high for every view, or texts would jump: lanes, and what a timeline has above them. */
    .told .chart { min-block-size: calc(var(--roadmap-story-height, 40vh) + 5.75rem); }
  }
  @container (min-width: 60rem) {
    .layout { gap: 2rem; }
    .told .layout { grid-template-columns: minmax(0, 1fr) 21rem; }
    li { padding-inline-start: 1.25rem; }
  }
  @media print {
    .layout { display: block; }
    .chart { position: static; }
    li, li:last-child {
      min-block-size: 0;
      padding-block: 0.5rem;
      break-inside: avoid;
      color: inherit;
    }
  }
`;
