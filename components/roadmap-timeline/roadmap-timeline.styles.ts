import { css } from '../css.js';

/** Frame, toolbar and states of the timeline; its content is in items.styles.ts. */
export const timelineStyles = css`
  :host {
    display: block;
    --_labels: var(--roadmap-label-width, 11rem);
    --_room: var(--roadmap-timeline-height, min(70vh, 44rem));
  }
  /* The toolbar is as high as its words need, and the lanes take the rest. Together they have the same height
     in any font, so that nothing below jumps. */
  .layout {
    --_toolbar: 5.625rem;
    --_whole: calc(var(--_toolbar) + 2px + var(--_room));
    display: flex;
    flex-direction: column;
    max-block-size: var(--_whole);
  }
  .layout:has(> .printed) {
    max-block-size: none;
  }
  .toolbar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-block-end: 0.5rem;
  }
  .legend {
    display: grid;
    flex: 1 1 18rem;
    align-items: center;
    min-block-size: 2.625rem;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .legend ul {
    display: flex;
    grid-area: 1 / 1;
    flex-wrap: wrap;
    gap: 0.25rem 0.875rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.3125rem;
  }
  /* Reserves room for all standings before it is known which occur. */
  .legend .all {
    visibility: hidden;
  }
  .legend svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin-inline-start: auto;
  }
  .switches,
  .zoom {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .off, .off:hover {
    border-style: dashed;
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  .scroller {
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior-y: auto;
    scrollbar-gutter: stable;
    scrollbar-width: thin;
  }
  /* Keeps the height until lanes are drawn, so that nothing below jumps. */
  .scroller:not(:has(.lane)) {
    block-size: var(--_whole);
  }
  .scroller[hidden] {
    display: none;
  }
  .state.room {
    block-size: var(--_whole);
  }
  .skeleton {
    block-size: var(--_whole);
    min-block-size: 0;
    padding: 3.5rem 1rem 1rem;
    overflow: hidden;
  }
  .ghost {
    block-size: 1.5rem;
    margin-block-end: 1.75rem;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .ghost:nth-child(3n + 1) { inline-size: 38%; margin-inline-start: 34%; }
  .ghost:nth-child(3n + 2) { inline-size: 26%; margin-inline-start: 55%; }
  .ghost:nth-child(3n) { inline-size: 46%; margin-inline-start: 22%; }
  @container (min-width: 960px) {
    .layout { --_toolbar: 3.125rem; }
  }
  @container (max-width: 960px) {
    .legend { flex-basis: 100%; }
  }
  @container (max-width: 544px) {
    .layout { --_toolbar: 2.5rem; }
    .legend { display: none; }
  }
  @container (max-width: 448px) {
    .layout { --_toolbar: 4.75rem; }
  }
  .frame.printed {
    inline-size: 60rem;
  }
  .printed .scroller {
    overflow: clip;
    scrollbar-gutter: auto;
  }
  .layout:has(> .inside) { --_toolbar: 2.5rem; }
  .inside .legend { display: none; }
  @media print {
    .controls { display: none; }
    .legend, .inside .legend { display: grid; }
    .frame.printed { zoom: var(--_paper, 0.65); }
    /* A label that moved to the next page would shift those after it, out of line with the drawn lanes. */
    .printed .lane { position: absolute; }
  }
`;
