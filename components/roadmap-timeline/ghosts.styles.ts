import { css } from '../css.js';

/** Earlier dates, and the line that joins them to the present one. */
export const ghostStyles = css`
  .past {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    block-size: 24px;
  }
  .past[hidden],
  .trail[hidden] {
    display: none;
  }
  .past::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block: 12px 0;
    border: 1px solid color-mix(in srgb, var(--_text) 45%, transparent);
    border-block-width: 0;
    background: color-mix(in srgb, var(--_text) 14%, transparent);
  }
  .past[data-edges='1']::after {
    border-inline-start: 0;
    background: linear-gradient(to right, transparent, color-mix(in srgb, var(--_text) 24%, transparent));
  }
  .past[data-edges='2']::after {
    border-inline-end: 0;
    background: linear-gradient(to left, transparent, color-mix(in srgb, var(--_text) 24%, transparent));
  }
  .past[data-edges='4']::after,
  .past[data-edges='5']::after {
    border: 0;
    background: linear-gradient(to right, transparent, color-mix(in srgb, var(--_text) 22%, transparent) 30% 70%, transparent);
  }
  .past[data-hollow]::after {
    border: 1px dashed color-mix(in srgb, var(--_text) 45%, transparent);
    background: none;
  }
  /* As high as the milestone: it may take its place. */
  .past[data-planned]::after {
    inset-block: 0;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius);
  }
  /* Of a milestone that is not there yet: it stands over what is, until it has a row. */
  .past[data-fresh] {
    z-index: 2;
  }
  .past[data-fresh]::after {
    background: color-mix(in srgb, var(--_accent) 18%, var(--_background));
  }
  .past[data-fresh] span {
    padding-inline: 3px;
    background: var(--_background);
  }
  .past[data-planned] span {
    inset-block-start: -12px;
    color: var(--_accent);
    font-weight: 600;
  }
  .past span {
    position: absolute;
    inset-block-start: -1px;
    inset-inline-start: 0;
    color: var(--_muted);
    font-size: 10.5px;
    line-height: 12px;
    white-space: nowrap;
  }
  .trail {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    block-size: 0;
    border-block-start: 1px dashed color-mix(in srgb, var(--_text) 55%, transparent);
    pointer-events: none;
  }
  .trail::after {
    content: '';
    position: absolute;
    inset-inline-end: 0;
    inset-block-start: -4px;
    border-block: 4px solid transparent;
    border-inline-start: 6px solid color-mix(in srgb, var(--_text) 55%, transparent);
  }
  .trail[data-earlier]::after {
    inset-inline: 0 auto;
    border-inline: 0 6px solid color-mix(in srgb, var(--_text) 55%, transparent);
  }
  /* Below the bar and its words, between two rows. */
  .outlook {
    position: absolute;
    inset-block-start: 23px;
    inset-inline-start: 0;
    block-size: 6px;
    background: repeating-linear-gradient(
      90deg,
      color-mix(in srgb, var(--_text) 22%, transparent) 0 1px,
      transparent 1px 5px
    );
    border-inline: 1px solid color-mix(in srgb, var(--_text) 40%, transparent);
  }
  .outlook[data-open] {
    border-inline-end: 0;
    mask-image: linear-gradient(to right, #000, transparent);
  }
  .outlook[hidden] {
    display: none;
  }
  .item[data-mine] .bar::after {
    content: '';
    position: absolute;
    inset-block-start: -4px;
    inset-inline-start: -5px;
    inline-size: 8px;
    block-size: 8px;
    border: 1px solid var(--_background);
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .item[data-change] .bar {
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .item[data-dimmed]:not(:hover, :focus) {
    opacity: 0.18;
  }
  /* The words are too faint to read, so only the sign stays. */
  .item[data-dimmed]:not(:hover, :focus) .label {
    visibility: hidden;
  }
  .item[data-dimmed] .label::before {
    visibility: visible;
  }
  @media (forced-colors: active) {
    .past::after {
      border: 1px solid GrayText;
    }
  }
`;
