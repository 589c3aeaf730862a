import { css } from '../css.js';

/** One row if there is room; else the slider takes the whole width and the controls are below it. */
export const styles = css`
  :host {
    --_height: var(--roadmap-as-of-height, 2.75rem);
    --_thumb: 24px;
    display: block;
    background: var(--_background);
  }
  p {
    margin: 0;
  }
  [role='group'] {
    display: grid;
    grid-template: 'strip strip' auto 'player compare' auto 'when when' auto / auto minmax(0, 1fr);
    gap: 0.5rem 0.75rem;
    align-items: end;
  }
  .player {
    display: flex;
    grid-area: player;
    gap: 0.25rem;
    align-self: end;
  }
  .strip {
    grid-area: strip;
    min-inline-size: 0;
  }
  /* The newest day is above the field: beside it there is no room on a phone if the font is wide. */
  .when {
    display: grid;
    grid-area: when;
    grid-template: 'label newest' minmax(24px, auto) 'day day' auto / minmax(0, 1fr) auto;
    align-items: center;
    justify-self: start;
    min-inline-size: 0;
  }
  .day,
  .compare {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    align-items: end;
  }
  .day {
    grid-area: day;
  }
  .compare {
    grid-area: compare;
  }
  .compare label {
    display: grid;
    grid-template-rows: minmax(24px, auto) auto;
    align-items: center;
  }
  label {
    color: var(--_muted);
    font-size: 0.857em;
  }
  label select {
    font-size: calc(1em / 0.857);
  }
  select,
  input[type='date'] {
    min-block-size: max(24px, 2rem);
    min-inline-size: 0;
    padding: 0 0.375rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }
  /* In Chromium a date field does not match :focus-visible while one of its inner parts has the focus. */
  [type='date']:focus-within {
    outline: var(--roadmap-focus-width, 2px) solid var(--_focus);
    outline-offset: 2px;
  }
  .day button,
  [part='play'] {
    display: grid;
    flex: none;
    place-items: center;
    min-inline-size: max(24px, 2rem);
    padding: 0.25rem;
  }
  [part='play'] {
    inline-size: 2.5rem;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  [part='play']:hover:enabled {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  .newest {
    min-block-size: 24px;
    padding: 0 0.25rem;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: 0.857em;
    font-weight: 600;
  }
  button[aria-disabled='true'] {
    border-color: var(--_line);
    background: none;
    color: color-mix(in srgb, var(--_muted) 60%, transparent);
    cursor: default;
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }

  .track {
    position: relative;
    block-size: var(--_height);
  }
  .track::after {
    content: '';
    position: absolute;
    inset: auto calc(var(--_thumb) / 2) 0;
    border-block-end: 1px solid var(--_line-strong);
  }
  .claims {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: calc(var(--_thumb) / 2);
    inline-size: calc(100% - var(--_thumb));
    block-size: calc(100% - 4px);
    overflow: visible;
  }
  .known {
    fill: color-mix(in srgb, var(--_accent) 70%, var(--_background));
  }
  .later {
    fill: color-mix(in srgb, var(--_line-strong) 50%, var(--_background));
  }
  .span {
    fill: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  [part='slider'] {
    position: absolute;
    z-index: 1;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border-radius: var(--_radius);
    appearance: none;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
  }
  [part='slider']:disabled {
    cursor: default;
  }
  [part='slider']::-webkit-slider-runnable-track {
    block-size: 100%;
    background: none;
  }
  [part='slider']::-moz-range-track {
    block-size: 100%;
    background: none;
  }
  /* A thin line over the claims with a knob at its foot; all of it can be dragged. */
  [part='slider']::-webkit-slider-thumb {
    appearance: none;
    inline-size: var(--_thumb);
    block-size: var(--_height);
    border: 0;
    background:
      radial-gradient(circle at 50% calc(100% - 7px), var(--_accent) 0 6px, transparent 6.5px),
      linear-gradient(var(--_accent), var(--_accent)) center / 2px 100% no-repeat;
    cursor: grab;
  }
  [part='slider']::-moz-range-thumb {
    inline-size: var(--_thumb);
    block-size: var(--_height);
    border: 0;
    border-radius: 0;
    background:
      radial-gradient(circle at 50% calc(100% - 7px), var(--_accent) 0 6px, transparent 6.5px),
      linear-gradient(var(--_accent), var(--_accent)) center / 2px 100% no-repeat;
    cursor: grab;
  }
  .years {
    position: relative;
    min-block-size: 1.4em;
    margin-inline: calc(var(--_thumb) / 2);
    color: var(--_muted);
    font-size: 0.857em;
    font-variant-numeric: tabular-nums;
  }
  .years:not(.ends) span {
    position: absolute;
    translate: -50%;
  }
  .years:dir(rtl):not(.ends) span {
    translate: 50%;
  }
  /* The first year is less prominent than the last. */
  .years:not(.ends) span:first-child {
    translate: max(-50%, var(--_thumb) / -2);
  }
  .years:dir(rtl):not(.ends) span:first-child {
    translate: min(50%, var(--_thumb) / 2);
  }
  /* The caption takes the place of the years, so that nothing below it moves. */
  .caption {
    overflow: hidden;
    margin-inline: calc(var(--_thumb) / 2);
    font-size: 0.857em;
    font-weight: 600;
    line-height: 1.4em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .telling .years {
    display: none;
  }
  .ends {
    display: flex;
    justify-content: space-between;
  }
  .note,
  .hint {
    color: var(--_muted);
  }
  .hint {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }

  @container (min-width: 360px) {
    [role='group'] {
      grid-template: 'strip strip' auto 'player when' auto 'compare compare' auto / auto minmax(0, 1fr);
    }
    .when {
      justify-self: end;
    }
  }
  @container (min-width: 640px) {
    [role='group'] {
      grid-template: 'strip strip strip' auto 'player when compare' auto / auto minmax(0, 1fr) auto;
    }
    .when {
      justify-self: center;
    }
    .compare {
      justify-content: end;
    }
  }
  @container (min-width: 1152px) {
    [role='group'] {
      grid-template: 'player strip when compare' auto / auto minmax(12rem, 1fr) auto auto;
      column-gap: 1rem;
      align-items: center;
    }
    .player {
      align-self: center;
    }
  }
  @media (pointer: coarse) {
    /* Phones zoom in on a field with smaller text. */
    select,
    input[type='date'] {
      font-size: max(1rem, var(--_font-size));
    }
  }
  @media print {
    [part='bar'] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .track,
    [part='slider'] {
      --_accent: Highlight;
      forced-color-adjust: none;
    }
    .known {
      fill: CanvasText;
    }
    .later {
      fill: GrayText;
    }
    button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
