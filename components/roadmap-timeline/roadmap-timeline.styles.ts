import { css } from 'lit';

/** Frame, toolbar and states of the timeline; what it draws inside is in items.styles.ts. */
export const timelineStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    --_labels: var(--roadmap-label-width, 11rem);
    --_room: var(--roadmap-timeline-height, min(70vh, 44rem));
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-block-end: 0.5rem;
  }
  /* Room for two lines before it is known what stands in them. */
  .legend {
    display: flex;
    flex: 1 1 18rem;
    flex-wrap: wrap;
    align-content: center;
    gap: 0.25rem 0.875rem;
    min-block-size: 2.625rem;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.3125rem;
    white-space: nowrap;
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
    gap: 0.25rem;
  }
  .frame {
    position: relative;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  .scroller {
    max-block-size: var(--_room);
    overflow: hidden auto;
    overscroll-behavior-y: auto;
    scrollbar-gutter: stable;
    scrollbar-width: thin;
  }
  /* Keeps the room until lanes are drawn, so that what stands below does not jump. */
  .scroller:not(:has(.lane)) {
    block-size: var(--_room);
  }
  .scroller[hidden] {
    display: none;
  }
  .state.room {
    min-block-size: var(--_room);
  }
  .skeleton {
    block-size: var(--_room);
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
  @container (max-width: 60rem) {
    .legend { flex-basis: 100%; }
  }
  @container (max-width: 34rem) {
    .legend { display: none; }
  }
  .frame.printed {
    inline-size: 60rem;
  }
  .printed .scroller {
    max-block-size: none;
    overflow: clip;
    scrollbar-gutter: auto;
  }
  @media print {
    .controls { display: none; }
    .legend { display: flex; }
    .frame.printed { zoom: var(--_paper, 0.65); }
    /* Names that move to the next page leave the lanes in line with what is drawn over them. */
    .printed .lane { position: absolute; }
  }
`;
