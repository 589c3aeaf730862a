/** Draws the lanes of a timeline: background, label, and chips of undated milestones. */

import { STANDINGS } from '../../model/types.js';
import { VERDICTS } from '../../model/verdict.js';
import { NARROW } from '../../view/timeline/fit.js';
import type { Lane } from '../../view/timeline/lanes.js';
import type { LaneLayout } from '../../view/timeline/layout.js';
import type { Metrics } from '../../view/timeline/scene.js';
import type { SlipMark } from '../../view/timeline/slip-marks.js';
import type { Pen } from './pen.js';
import { px } from './pen.js';
import type { Pictured } from './pictured.js';

/** Font size of the words on bars. */
export const ITEM_SIZE = 12.5;
/** Heights of a label and of each chip below it, in pixels. */
const NAME = 34;
const CHIP = 26;

/** The texts on and beside bars. */
export interface ItemTexts {
  words(m: number): string;
  /** How far a date moved, in months. */
  moved(months: number): string;
  /** Milestones whose words are bold. */
  readonly highlight: ReadonlySet<number>;
}

/** Pixels between a milestone's words and how far its date moved. */
export const MOVED_GAP = 6;
/** The share of their width by which words may be drawn wider than they were measured. */
export const LOOSE = 0.05;

/** The width that a slip's words take after the milestone's words, whose width is `title`. */
function movedWidth(words: string, title: number, pen: Pen): number {
  return Math.ceil(pen.width(words, { size: ITEM_SIZE, bold: true }) + MOVED_GAP + title * LOOSE);
}

/** The width for a title in a room that it shares with how far the date moved. */
export function titleRoom(title: number, room: number, words: string, pen: Pen): number {
  return Math.min(title, (room - movedWidth(words, 0, pen)) / (1 + LOOSE));
}

/** The sizes that the layout needs. In a narrow picture labels are above their rows, else beside them. */
export function laneMetrics(
  width: number,
  pen: Pen,
  { words, moved, highlight }: ItemTexts,
): Metrics {
  const narrow = width < NARROW;
  const most = Math.min(Math.max(width * 0.28, 170), 420);
  const widths = new Map<string, number>();
  const label = ({ undated }: Lane) => NAME + undated.length * CHIP;
  const full = (m: number) => {
    const text = words(m).slice(0, 300);
    const bold = highlight.has(m);
    const key = `${bold} ${text}`;
    const known = widths.get(key) ?? Math.ceil(pen.width(text, { size: ITEM_SIZE, bold })) + 4;
    widths.set(key, known);
    return known;
  };
  const behind = (m: number, slip: SlipMark | null) =>
    slip ? movedWidth(moved(slip.months), Math.min(full(m), most), pen) : 0;
  return {
    mostText: most,
    whole: true,
    textWidth: (m, slip) => Math.min(full(m), most) + behind(m, slip),
    fullWidth: (m, slip) => full(m) + behind(m, slip),
    movedWidth: ({ months }) => movedWidth(moved(months), 0, pen),
    header: (lane) => (narrow ? label(lane) - 6 : 0),
    leastHeight: (lane) => (narrow ? label(lane) + 10 : label(lane) + 4),
  };
}

/** The place of the lanes: from `left`, `width` pixels wide, of which the first `label` are for labels. */
export interface LaneFrame {
  readonly left: number;
  readonly label: number;
  readonly width: number;
}

export class LaneDrawer {
  readonly #content: Pictured;
  readonly #frame: LaneFrame;
  readonly #words: (m: number) => string;

  constructor(content: Pictured, frame: LaneFrame, words: (m: number) => string) {
    this.#content = content;
    this.#frame = frame;
    this.#words = words;
  }

  /** The background: the tint of the label, and the line above the lane. */
  ground({ top, height }: LaneLayout, first: number): string {
    const { pen } = this.#content;
    const { left, label, width } = this.#frame;
    const y = first + top;
    return [
      label > 0 ? pen.rect(left, y, label, height, { fill: pen.colours.surface }) : '',
      pen.path(`M${left} ${px(y)}H${left + width}`, { stroke: pen.colours.line }),
    ].join('');
  }

  name({ lane, top }: LaneLayout, first: number): string {
    const { pen } = this.#content;
    const { left, label, width } = this.#frame;
    const { text, muted } = pen.colours;
    const x = label > 0 ? left + 12 : left;
    const count = String(lane.dated.length + lane.undated.length);
    const countRoom = pen.width(count, { size: 11 }) + 8;
    const halo = label > 0 ? {} : { halo: pen.colours.background };
    const style = { size: 13, bold: true, fill: text, ...halo };
    const room = (label > 0 ? label : width) - 20 - countRoom;
    const baseline = first + top + 22;
    const after = { text: count, size: 11, fill: muted, gap: 6 };
    return [
      // Fonts are wider than they were measured: the count follows the name wherever that ends.
      pen.text(x, baseline, lane.name, { ...style, room: room * (1 - 2 * LOOSE), after }),
      ...Array.from(lane.undated, (m, index) =>
        this.#chip(m, x, first + top + NAME + index * CHIP),
      ),
    ].join('');
  }

  /** The chip of a milestone without a date. */
  #chip(m: number, x: number, y: number): string {
    const { pen, fold } = this.#content;
    const { label, width } = this.#frame;
    const standing = STANDINGS[fold.standing[m] as number] ?? 'undated';
    const colour = pen.colourOf({
      standing,
      verdict: VERDICTS[fold.verdict[m] as number] ?? 'open',
    });
    const words = this.#words(m);
    const style = { size: 11.5, fill: pen.colours.text };
    const most = (label > 0 ? label : width) - 20;
    const chip = Math.min(pen.width(words.slice(0, 300), style) + 36, most);
    return [
      pen.rect(x, y, chip, 22, {
        rx: 11,
        fill: pen.colours.background,
        stroke: colour,
        'stroke-dasharray': '3 3',
      }),
      pen.sign(standing, colour, x + 6, y + 3),
      pen.text(x + 25, y + 15, words, { ...style, room: chip - 33 }),
    ].join('');
  }
}
