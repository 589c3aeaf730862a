import { unsafeCSS } from 'lit';
import { STANDINGS } from '../../src/model/types.js';
import { STANDING_PATHS } from '../../src/view/standing-paths.js';
import { FADE } from '../../src/view/timeline/rows.js';
import { css } from '../css.js';

/** The path that a label's icon is clipped to, for each standing: no extra node, no image to load. */
const signs = unsafeCSS(
  STANDINGS.map(
    (standing) =>
      `[data-standing='${standing}'] { --_sign: path(evenodd, '${STANDING_PATHS[standing]}'); }`,
  ).join('\n'),
);

/** Milestones, clusters, lanes' labels and lines. */
export const itemStyles = css`
  ${signs}
  .density {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    pointer-events: none;
    /* Its transition tells the script that the theme has changed; see DensityLayer. */
    color: var(--_kept);
    transition: color 1ms;
  }
  .density canvas {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    transform-origin: 0 0;
  }
  :host(:dir(rtl)) .density canvas { transform-origin: 100% 0; }
  .density[hidden] { display: none; }
  .item {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    block-size: 24px;
    cursor: pointer;
    touch-action: pan-y pinch-zoom;
    -webkit-tap-highlight-color: transparent;
  }
  .item[hidden] { display: none; }
  .bar {
    position: absolute;
    inset: 0;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_standing) 12%, var(--_background));
    border: solid var(--_standing);
    border-width: 1px var(--roadmap-edge-width, 3px);
  }
  .item:hover .bar { background: color-mix(in srgb, var(--_standing) 24%, var(--_background)); }
  .item .label {
    position: relative;
    display: block;
    inline-size: max-content;
    padding-inline: var(--_words, 24px) calc(var(--_moved, 0px) + 6px);
    max-inline-size: calc(var(--_words, 24px) + var(--_most, 268px) + var(--_moved, 0px) + 6px);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: min(0.93em, 20px);
    font-weight: 500;
    line-height: 24px;
    color: var(--_text);
    --_halo: 0 0 2px var(--_background);
    text-shadow: var(--_halo), var(--_halo), var(--_halo), var(--_halo), 0 0 4px var(--_background);
  }
  /* A line of a slip or of a day stops at the words. */
  .item[data-ground] .label {
    background: linear-gradient(var(--_ground) 0 0) var(--_ground-at) 50% / calc(var(--_ground-width) - var(--_moved, 0px)) 18px no-repeat;
  }
  .item[data-ground]:dir(rtl) .label { background-position: right var(--_ground-at) top 50%; }
  .moved[data-on='ground'] { z-index: 1; background: linear-gradient(var(--_ground) 0 0) 0 50% / 100% 18px no-repeat; }
  /* On a phone words have a line above their bar, and both are one target, as wide as there is room. */
  .item[data-above] .label {
    position: absolute;
    inset-block-start: -22px;
    inset-inline-start: -6px;
    box-sizing: border-box;
    inline-size: 100cqi;
    max-inline-size: none;
    block-size: 46px;
    padding-inline: calc(var(--_words, 24px) + 6px) max(100cqi - 6px - var(--_words, 24px) - var(--_most, 268px), 6px);
    line-height: 22px;
    background-position: calc(var(--_ground-at) + 6px) 2px;
  }
  .item[data-above]:dir(rtl) .label { background-position: right calc(var(--_ground-at) + 6px) top 2px; }
  .item[data-above] .label::before { inset-block-start: 3px; inset-inline-start: 8px; }
  .item[data-above] .bar { inset-block: 3px; }
  .item[data-above][data-disc] .bar { inset-block: 6px; }
  .item[data-beyond] .label::after {
    content: '‹';
    position: absolute;
    inset-block-start: 23px;
    inset-inline-start: 8px;
    color: var(--_standing);
    font-size: 20px;
    font-weight: 700;
    line-height: 20px;
  }
  .item[data-beyond='later'] .label::after { content: '›'; inset-inline: auto 24px; }
  .item[data-beyond]:dir(rtl) .label::after { transform: scaleX(-1); }
  /* A finger needs more than the bar of a group. */
  .narrow .item:not([data-above])::after { content: ''; position: absolute; inset: -10px 0; }
  .item[data-highlight] .label { font-weight: 700; }
  .item[data-highlight] .bar {
    border-width: 2.5px calc(var(--roadmap-edge-width, 3px) + 2px);
  }
  /* How far the date moved, after the title. */
  .moved {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    padding-inline-start: 3px;
    font-size: min(0.93em, 20px);
    font-weight: 700;
    line-height: 24px;
    white-space: nowrap;
    color: var(--_text);
    text-shadow: 0 0 2px var(--_background), 0 0 2px var(--_background), 0 0 3px var(--_background);
    pointer-events: none;
  }
  .moved[data-dimmed] { visibility: hidden; }
  .moved[hidden], .slip[hidden] { display: none; }
  /* From the end of the first promise to the present date: a line, ticks on it, a hollow tick, an arrowhead. */
  .slip {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: 0;
    block-size: 14px;
    color: var(--_standing);
    --_line-2: linear-gradient(currentColor, currentColor);
    background: var(--_ticks) var(--_line-2) left 0 top 50% / 100% 2px no-repeat;
    pointer-events: none;
  }
  .slip[data-end='running'] { --_line-2: repeating-linear-gradient(to right, currentColor 0 5px, transparent 5px 9px); }
  .slip::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -3px;
    inline-size: 6px;
    border: 1.5px solid currentColor;
    border-radius: 1px;
    background: var(--_background);
  }
  .slip[data-earlier]::before { inset-inline: auto -3px; }
  .slip::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 0;
    border-block: 5px solid transparent;
    border-inline-start: 7px solid currentColor;
  }
  .slip[data-earlier]::after {
    inset-inline: 0 auto;
    border-inline: 0 7px solid currentColor;
  }
  .slip:is([data-end='delivered'], [data-end='none'])::after { content: none; }
  .label::before {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 5px;
    inline-size: 16px;
    block-size: 16px;
    background: var(--_standing);
    clip-path: var(--_sign);
    forced-color-adjust: none;
  }
  /* In right-to-left pages, later is to the left. */
  :host(:dir(rtl)) :is([data-standing='advanced'], [data-standing='delayed'], [data-standing='open-ended']) .label::before { transform: scaleX(-1); }
  /* Open sides fade out beyond the hard edge; "around" fades at both. Bits: 1 start, 2 end, 4 around. */
  .item[data-edges='1'] .bar, .item[data-edges='5'] .bar {
    border-block: 0;
    border-inline-start: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    background: linear-gradient(to right, transparent, color-mix(in srgb, var(--_standing) 38%, transparent));
  }
  .item[data-edges='2'] .bar, .item[data-edges='6'] .bar {
    border-block: 0;
    border-inline-end: 0;
    background: linear-gradient(to left, transparent, color-mix(in srgb, var(--_standing) 30%, transparent) ${FADE}px);
  }
  .item[data-edges='4'] .bar, .item[data-edges='5'] .bar {
    border: 0;
    background: linear-gradient(
      to right,
      transparent,
      color-mix(in srgb, var(--_standing) 34%, transparent) min(28%, ${FADE}px) calc(100% - min(28%, ${FADE}px)),
      transparent
    );
  }
  :host(:dir(rtl)) .item[data-edges='1'] .bar { background: linear-gradient(to left, transparent, color-mix(in srgb, var(--_standing) 38%, transparent)); }
  :host(:dir(rtl)) .item[data-edges='2'] .bar { background: linear-gradient(to right, transparent, color-mix(in srgb, var(--_standing) 30%, transparent) ${FADE}px); }
  /* Filled is what was delivered, and outlined what is promised. */
  .item[data-filled] .bar, .item[data-filled]:hover .bar { background: var(--_standing); }
  .item[data-filled][data-on] .label::before { background: var(--_background); }
  .item[data-filled][data-on='words'] .label, .moved[data-on='bar'] { color: var(--_background); text-shadow: none; }
  [data-standing='cancelled'] .label { color: var(--_muted); text-decoration: line-through; }
  [data-standing='cancelled'] .bar, [data-standing='paused'] .bar {
    background: repeating-linear-gradient(135deg, color-mix(in srgb, var(--_standing) 24%, transparent) 0 4px, transparent 4px 8px);
  }
  /* A delivery on days too few to be visible as a bar. */
  .item[data-disc] .bar {
    inset-block: 6px;
    border: 0;
    border-radius: 50%;
    background: var(--_standing);
  }
  /* Green is a promise kept: of these nobody can tell, so they are outlined, as the verdict is in its bar. */
  .item[data-disc][data-verdict='unclear'] .bar { border: 3px solid var(--_standing); background: var(--_background); }
  .item[data-hollow] .bar { background: var(--_background); border: 1.5px dashed var(--_standing); }
  .item[aria-current], .chip[aria-current] { outline: 2px solid var(--_text); outline-offset: 1px; border-radius: 3px; z-index: 1; }
  .item:focus-visible, .chip:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; border-radius: 3px; z-index: 1; }
  .item:focus-visible .label { text-decoration: underline 2px var(--_focus); text-underline-offset: 4px; }
  .item[part~='cluster'] .bar { border: 1px solid var(--_line-strong); border-radius: 12px; }
  .item[part~='cluster'] .label { padding-inline: 10px; font-variant-numeric: tabular-nums; font-weight: 650; }
  .item[part~='cluster'] .label::before { content: none; }

  .lane { inline-size: var(--_labels); block-size: 100%; padding: 6px 8px 4px 12px; font-size: min(0.93em, 20px); }
  .lane-line { display: flex; align-items: baseline; gap: 6px; min-block-size: 24px; line-height: 24px; }
  .lane-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }
  .lane-count { color: var(--_muted); font-size: 0.86em; font-variant-numeric: tabular-nums; }
  .chips { position: relative; inline-size: 100%; }
  .chip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: flex;
    align-items: center;
    min-block-size: 24px;
    block-size: var(--_chip, 24px);
    max-inline-size: 100%;
    border: 1px dashed var(--_standing);
    border-radius: 12px;
    background: var(--_background);
    cursor: pointer;
  }
  /* Two lines, where one would cut off the words. */
  .chip .label {
    position: relative;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    padding-inline: 24px 8px;
    overflow: hidden;
    overflow-wrap: anywhere;
    line-height: 1.3;
    font-size: min(0.9em, 18px);
  }
  .chip .label::before { inset-block-start: calc(50% - 8px); }
  /* Above the rows, and in sight as long as one of them is. */
  .lane-ground > .lane {
    position: sticky;
    inset-block-start: var(--_axis-height);
    z-index: 1;
    inline-size: auto;
    block-size: auto;
    padding: 2px 8px;
    background: var(--_surface);
    pointer-events: none;
  }
  .lane-ground > .chips {
    position: absolute;
    inset-block-end: 6px;
    inset-inline: 8px;
    z-index: 1;
    inline-size: auto;
    pointer-events: none;
  }
  .lane-ground .chip { border: 0; background: none; pointer-events: auto; }
  .lane-ground .chip::before {
    content: '';
    position: absolute;
    inset: 7px 0;
    border: 1px dashed var(--_standing);
    border-radius: 15px;
    background: var(--_background);
  }
  .lane-ground .chip .label { -webkit-line-clamp: 1; }

  /* The row that stands for the lanes where nothing happened. */
  .lane .fold {
    display: flex;
    gap: 6px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 1em;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
    pointer-events: auto;
  }
  .lane-ground .fold { min-block-size: 44px; margin-block: -2px; }
  .lane .fold:hover { color: var(--_text); text-decoration: underline; }
  .lane .fold::before {
    content: '';
    flex: none;
    border-block: 4px solid transparent;
    border-inline-start: 6px solid currentColor;
  }
  .lane .fold[aria-expanded='true']::before { transform: rotate(90deg); }

  /* What is noted at a milestone: a line from its bar to the words at the foot of the lane. */
  .note {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 0;
    border-inline-start: 1px solid var(--_line-strong);
    pointer-events: none;
  }
  .note[hidden], .notes[hidden] { display: none; }
  .note::before {
    content: '';
    position: absolute;
    inset: -3px auto auto -3px;
    inline-size: 5px;
    block-size: 5px;
    border-radius: 50%;
    background: var(--_text);
  }
  .note-words {
    position: absolute;
    inset-block-end: -10px;
    inset-inline-start: 0;
    inline-size: max-content;
    padding-inline: 3px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    background: var(--_ground);
    color: var(--_text);
    font-size: min(0.86em, 18px);
    font-style: italic;
    line-height: 20px;
  }
  .note[data-at='before'] .note-words { inset-inline: auto 0; }
  .note[data-at='bar'] { border: 0; }
  .note[data-at='bar']::before { content: none; }
  .note[data-at='bar'] .note-words {
    inset: 3px auto auto -9px;
    inline-size: 18px;
    border: 1px solid var(--_text);
    border-radius: 9px;
    background: var(--_background);
    font-size: 11px;
    font-style: normal;
    font-weight: 700;
    line-height: 16px;
    text-align: center;
  }
  .notes { display: none; }
  .container.narrow + .notes:not([hidden]) {
    display: block;
    margin: 0;
    padding: 8px 12px 10px 34px;
    border-block-start: 1px solid var(--_line);
    font-size: min(0.9em, 18px);
    line-height: 1.4;
  }
  .notes li { padding-inline-start: 2px; }

  /* The time before the day shown, behind everything. */
  .elapsed {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 100%;
    background: color-mix(in srgb, var(--_text) 3.5%, transparent);
    pointer-events: none;
  }
  .line {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 0;
    border-inline-start: 2px solid var(--_accent);
    pointer-events: none;
  }
  .line.today { border-inline-start: 1px solid var(--_text); }
  .line.as-of { border-inline-start: 2px dashed var(--_accent); }
  .line[hidden] { display: none; }
  .flags {
    position: absolute;
    inset-block-start: 1px;
    inset-inline: var(--_label-width, 0px) 0;
    block-size: 24px;
    z-index: 3;
    overflow: clip;
    pointer-events: none;
  }
  .flag {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 0;
    padding-inline: 5px;
    border-radius: 3px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: min(0.78em, 17px);
    font-weight: 600;
    line-height: 20px;
    white-space: nowrap;
  }
  .flag.today {
    background: var(--_text);
    color: var(--_background);
  }
  .flag[hidden] { display: none; }
  /* Chips at the window's ends for what is beyond it. */
  .beyond {
    position: absolute;
    inset-block-start: 0;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0 7px;
    border-color: var(--_line-strong);
    border-radius: 12px;
    color: var(--_text);
    font-size: min(0.82em, 17px);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    pointer-events: auto;
  }
  .beyond.earlier { inset-inline-start: 2px; }
  .beyond.later { inset-inline-end: 2px; }
  .beyond[hidden] { display: none; }

  .hint {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    max-inline-size: min(300px, calc(100vw - 12px));
    padding: 8px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  .hint p { margin: 2px 0 0; color: var(--_muted); }
  .hint strong + p { color: var(--_text); }
  @media (forced-colors: active) {
    .bar, .item[data-edges] .bar { border: 1px solid CanvasText; }
    .item[data-filled] .bar { border-width: 3px; }
    .label::before, .item[data-filled][data-on] .label::before { background: CanvasText; }
    .line { border-color: Highlight; }
    .elapsed { background: none; }
    .slip { forced-color-adjust: none; color: CanvasText; }
    .item[data-disc] .bar { border: 1px solid CanvasText; background: CanvasText; }
    .flag { forced-color-adjust: none; }
  }
`;
