import { css } from '../css.js';

/** The frame of the timeline: labels beside the plot, the grid behind it, the axis above both. */
export const chartStyles = css`
  .chart {
    position: relative;
    overflow: clip;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .grid {
    position: absolute;
    inset-block: 0;
    inset-inline: var(--_label-width) 0;
    contain: strict;
  }
  .plot {
    position: absolute;
    inset-block: var(--_axis-height) 0;
    inset-inline: var(--_label-width) 0;
    overflow: clip;
    border-block-start: 1px solid var(--_line);
  }
  /* The same width without lanes, so that no width changes when they come. */
  .labels {
    position: absolute;
    inset-block-start: var(--_axis-height);
    inset-inline-start: 0;
    box-sizing: content-box;
    inline-size: var(--_labels);
    overflow: clip;
    border-block-start: 1px solid var(--_line);
    border-inline-end: 1px solid var(--_line);
  }
  .narrow .labels {
    inline-size: 0;
    border-inline-end: 0;
  }
  .lane-cell, .lane-ground {
    position: relative;
    box-sizing: border-box;
    border-block-end: 1px solid var(--_line);
  }
  .lane-cell:last-child, .lane-ground:last-child { border-block-end: 0; }
  .lane-cell { overflow: hidden; background: var(--_surface); }
  .items { position: absolute; inset: 0; contain: strict; }
  .track { position: absolute; inset-block: 0; inset-inline-start: 0; }
  .grid-line {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 1px solid color-mix(in srgb, var(--_line) 55%, transparent);
  }
  .grid-line.major { border-color: var(--_line); }
  /* Sticky while the page or a scrolling ancestor scrolls; its shadow covers the corner beside it. */
  .axis {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    margin-inline-start: calc(var(--_label-width) - 1px);
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
    --_corner: calc(1px - var(--_label-width)) 0 var(--_surface);
    box-shadow: inset 0 -1px var(--_line), var(--_corner);
  }
  .axis:dir(rtl) { --_corner: calc(var(--_label-width) - 1px) 0 var(--_surface); }
  .axis-line {
    position: relative;
    color: var(--_muted);
    font-size: 0.86em;
  }
  .axis-line.major { color: var(--_text); font-weight: 600; }
  .ticks { position: absolute; inset: 0; contain: strict; }
  .tick {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    padding: 3px;
    overflow: hidden;
    white-space: nowrap;
  }
  /* Measured to find the size of the axis's characters. */
  .character {
    inline-size: max-content;
    padding-block: 3px;
    white-space: nowrap;
    visibility: hidden;
  }
  .direction {
    position: absolute;
    inset-inline-start: 0;
    right: 0;
    visibility: hidden;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .grid-line { opacity: 0.25; }
  }
`;
