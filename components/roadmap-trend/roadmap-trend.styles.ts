import { css } from '../css.js';

export const styles = css`
  :host {
    display: block;
    background: var(--_background);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding-block-end: 0.5rem;
    color: var(--_muted);
  }
  .toolbar span {
    flex: 1 1 8rem;
  }
  .toolbar button {
    color: var(--_text);
  }

  .plot {
    position: relative;
    block-size: var(--roadmap-trend-height, clamp(20rem, 60cqi, min(70vh, 40rem)));
    min-block-size: 14rem;
    border-radius: var(--_radius);
    font-size: 0.857em;
    touch-action: manipulation;
    user-select: none;
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    direction: ltr;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
  }
  .probe::before {
    content: 'Milestone 2027';
  }
  text {
    fill: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .title {
    fill: var(--_text);
    font-weight: 600;
  }
  .zone {
    fill: color-mix(in srgb, var(--_line) 62%, var(--_background));
  }
  .grid {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1;
    shape-rendering: crispEdges;
    opacity: 0.75;
  }
  .axis {
    fill: none;
    stroke: var(--_line-strong);
    shape-rendering: crispEdges;
  }
  .diagonal {
    fill: none;
    stroke: var(--_line-strong);
    stroke-width: 1.25;
  }
  .day {
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }

  .steps,
  .hold,
  .outlined {
    fill: none;
    stroke: var(--_standing, currentColor);
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .hold {
    stroke-dasharray: 1 4;
  }
  .filled {
    fill: var(--_standing, currentColor);
  }
  .outlined {
    fill: var(--_background);
  }
  .band {
    fill: var(--_standing, currentColor);
    opacity: 0.16;
  }
  [data-density='many'] .lines {
    opacity: 0.6;
  }
  .lines .band {
    opacity: 0.07;
  }
  [data-raised='open'] .lines {
    opacity: 0.4;
  }
  [data-raised='in-hand'] .lines {
    opacity: 0.22;
  }
  .lines {
    transition: opacity 0.12s;
  }
  [part='raised'] .steps,
  [part='raised'] .hold {
    stroke-width: 2.5;
  }
  [part='raised'] .hold {
    stroke-dasharray: 1 5;
  }
  .halo {
    fill: none;
    stroke: var(--_background);
    stroke-width: 6;
  }
  .ring {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .label {
    cursor: pointer;
  }
  .label path {
    fill: none;
    stroke: var(--_line-strong);
    stroke-width: 1;
    opacity: 0.5;
  }
  .label text {
    fill: var(--_text);
  }
  [data-raised] .label:not(.raised) text {
    fill: var(--_muted);
  }
  .label.raised text {
    font-weight: 650;
  }
  .name {
    fill: var(--_text);
    stroke: var(--_background);
    stroke-width: 4;
    paint-order: stroke;
    font-weight: 650;
  }

  @media (prefers-reduced-motion: reduce) {
    .lines {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    [part='raised'] {
      --_standing: Highlight;
    }
    .zone {
      fill: none;
      stroke: GrayText;
    }
    .grid {
      opacity: 0.25;
    }
  }
`;
