import { css } from '../css.js';

/** Frame, toolbar and states of the timeline; its content is in items.styles.ts. */
export const timelineStyles = css`
  :host {
    display: block;
    --_labels: var(--roadmap-label-width, 11rem);
    --_room: var(--roadmap-timeline-height, min(70vh, 44rem));
    /* Behind words that hide a line: between the tint of the past and none, and so hardly seen on either. */
    --_ground: color-mix(in srgb, var(--_text) 1.75%, var(--_background));
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
  .key {
    min-inline-size: 0;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .key summary {
    display: inline-flex;
    align-items: center;
    min-block-size: max(24px, 2rem);
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .key[open] {
    flex-basis: 100%;
    max-block-size: 60vh;
    overflow: auto;
    order: 1;
  }
  .key ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 0.25rem 1rem;
    margin: 0.25rem 0;
    padding: 0;
    list-style: none;
  }
  .key .signs {
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
  }
  .key li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .key li svg {
    flex: none;
    inline-size: 2.5rem;
    block-size: 1.25rem;
  }
  .key li svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .key .signs svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .key p {
    margin: 0.25rem 0;
    max-inline-size: 60rem;
  }
  .key.below {
    display: none;
    flex: none;
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
  /* Rows fade out at the foot as long as there are more below; at the end the fade lies below the last row. */
  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    block-size: 14px;
    margin-block-start: -6px;
    background: linear-gradient(transparent, var(--_background));
    pointer-events: none;
  }
  .printed .foot {
    display: none;
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
  @container (max-width: 599.98px) {
    .key.above { display: none; }
    .key.below { display: block; }
    .key.below summary { min-block-size: 44px; }
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
    .controls, .key { display: none; }
    .legend, .inside .legend { display: grid; }
    .frame.printed { zoom: var(--_paper, 0.65); }
    /* A label that moved to the next page would shift those after it, out of line with the drawn lanes. */
    .printed .lane { position: absolute; }
  }
`;
