import { barTop, type LaneLayout, lanesInSight, rowTop } from './layout.js';
import type { Placed } from './placed.js';
import {
  type Box,
  barOf,
  boxOf,
  ICON,
  INSET,
  iconAfter,
  LEAST_BAR,
  NEAR,
  onSlip,
  type Side,
} from './rows.js';
import type { SlipEnd, SlipMark } from './slip-marks.js';
import type { Spans } from './spans.js';

/** The width kept for a cluster's count, in pixels. */
const COUNT = 64;
/** Titles keep at least this width, in pixels; beyond that the end of the window may cut them. */
const LEAST_WORDS = 40;
/** Pixels by which a browser may draw words wider than it measured them. */
const SLACK = 8;

/** The visible part of the lanes: in days across, and in pixels from the top of all lanes. */
export interface Sight {
  readonly start: number;
  readonly pxPerDay: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** The as-of day. */
  readonly line?: number | undefined;
}

/** A milestone or cluster to draw, in pixels from the start of the window and the top of all lanes. */
export interface Drawn {
  readonly placed: Placed;
  readonly lane: LaneLayout;
  readonly x: number;
  readonly y: number;
  /** Width of the bar, with its fades. */
  readonly bar: number;
  /** Distance of the icon from x; icon and words move along a bar that is partly outside the window. */
  readonly icon: number;
  /** Distance of the words from the icon. */
  readonly words: number;
  /** Pixels that the words take, and that they may take; what is longer is cut. */
  readonly text: number;
  readonly most: number;
  /** The words have a ground of their own: a line of a slip or of a day leads through their place. */
  readonly ground: boolean;
  readonly slip: DrawnSlip | null;
}

/** A slip, in pixels from the start of the bar. */
export interface DrawnSlip {
  /**
   * Where the first promise ended, and where the line leads: to an earlier place if the date was pulled in.
   */
  readonly from: number;
  readonly to: number;
  /** The promises between. */
  readonly ticks: readonly number[];
  readonly end: SlipEnd;
}

/** What to draw in a window, in time that depends only on what is in it. Pure. */
export function drawList(
  layouts: readonly LaneLayout[],
  spans: Spans,
  sight: Sight,
  textWidth: (m: number) => number,
): Drawn[] {
  const drawn: Drawn[] = [];
  const end = sight.start + sight.width / sight.pxPerDay;
  const lanes = lanesInSight(layouts, sight.top, sight.bottom);
  for (const layout of layouts.slice(lanes.first, lanes.end)) {
    for (const placed of layout.rows.between(sight.start, end)) {
      const item = drawnAt(layout, placed, spans, sight, textWidth);
      if (item) drawn.push(item);
    }
  }
  return drawn;
}

/** One milestone or cluster to draw; null if the window does not show it. */
export function drawnAt(
  lane: LaneLayout,
  placed: Placed,
  spans: Spans,
  sight: Sight,
  textWidth: (m: number) => number,
): Drawn | null {
  const top = rowTop(lane, placed.row);
  if (rowTop(lane, placed.row + 1) < sight.top || top > sight.bottom) return null;
  const item = place(lane, placed, spans, sight, textWidth);
  if (lane.wordsAbove) return item;
  // If the mark is outside the window, its words would mean nothing; the chip at the end tells what is
  // beyond.
  const { x, bar, slip } = item;
  const left = Math.min(0, slip?.from ?? 0, slip?.to ?? 0);
  const right = Math.max(bar, slip?.from ?? 0, slip?.to ?? 0);
  return x + right < 0 || x + left > sight.width ? null : item;
}

function textOf({ members, extra }: Placed, textWidth: (m: number) => number): number {
  return members.length === 1 ? textWidth(members[0] as number) + extra : 0;
}

/** One milestone or cluster to draw, visible or not. */
export function place(
  lane: LaneLayout,
  placed: Placed,
  spans: Spans,
  sight: Sight,
  textWidth: (m: number) => number,
): Drawn {
  const { start, pxPerDay } = sight;
  const y = barTop(lane, placed.row);
  if (lane.wordsAbove) return placeBelowWords(lane, placed, spans, sight, textWidth);
  if (placed.members.length > 1) {
    const x = (placed.lo - start) * pxPerDay;
    const bar = (placed.hi - placed.lo) * pxPerDay - 2;
    // If the cluster begins before the window, its count moves into the visible part.
    const icon = Math.min(Math.max(-x, 0), Math.max(bar - COUNT, 0));
    return {
      placed,
      lane,
      x,
      y,
      bar,
      icon,
      words: 0,
      text: 0,
      most: Math.max(bar, COUNT),
      ground: false,
      slip: null,
    };
  }
  const { box, text } = boxIn(placed, spans, sight, textOf(placed, textWidth));
  const bar = box.barEnd - box.left;
  const slip = placed.slip && slipAt(placed.slip, box, sight);
  const item = { placed, lane, x: box.left, y, bar, slip };
  if (box.side === 'inside') {
    // If the bar begins before the window, its words move into the visible part.
    const icon = Math.min(Math.max(-box.left, 0), bar - ICON - text - INSET);
    return { ...item, icon, words: ICON, text, most: text + SLACK, ground: false };
  }
  // Words that would cross an end of the window are shortened to end before it, if enough remains to be read.
  const early = box.side === 'before' ? Math.max(-box.icon, 0) : 0;
  const late = Math.max(box.words + text - sight.width, 0);
  const left = text - early - late - INSET;
  const isCut = early + late > 0 && left >= placed.moved + LEAST_WORDS;
  const icon = box.icon + (isCut ? early : 0) - box.left;
  const most = isCut ? left : text + SLACK;
  const words = box.words - box.icon;
  const seen = Math.min(text, most);
  const [from, lineAt] = [
    box.left + icon,
    ((sight.line ?? Number.NaN) - sight.start) * sight.pxPerDay,
  ];
  const ground =
    box.side === 'on' ||
    (lineAt > labelStart({ ...box, icon: from, words: from + words }) &&
      lineAt < from + words + seen);
  return { ...item, icon, words, text: seen, most, ground };
}

/** A milestone below its words, which begin where the window does, wherever the bar is. */
function placeBelowWords(
  lane: LaneLayout,
  placed: Placed,
  spans: Spans,
  sight: Sight,
  textWidth: (m: number) => number,
): Drawn {
  const bar = barOf(spans, placed.members[0] as number, sight.start, sight.pxPerDay);
  const full = textOf(placed, textWidth);
  const lineAt = ((sight.line ?? Number.NaN) - sight.start) * sight.pxPerDay;
  const start = INSET + ICON;
  const most = Math.max(sight.width - ICON - 2 * INSET, LEAST_WORDS);
  return {
    placed,
    lane,
    x: bar.left,
    y: barTop(lane, placed.row),
    bar: bar.barEnd - bar.left,
    icon: INSET - bar.left,
    words: ICON,
    text: Math.min(full, most),
    most: full > most ? most : full + SLACK,
    ground: lineAt > start && lineAt < start + Math.min(full, most),
    slip: placed.slip && slipAt(placed.slip, bar, sight),
  };
}

/** A box, and the width that the words take. */
interface Worded {
  readonly box: Box;
  readonly text: number;
}

/**
 * The box of a milestone in a window; its words move to another side if an end of the window would cut them.
 */
function boxIn(
  placed: Placed,
  spans: Spans,
  { start, pxPerDay, width, line }: Sight,
  text: number,
): Worded {
  const m = placed.members[0] as number;
  const around = { slip: placed.slip, line, sight: { from: 0, to: width } };
  const at = (side: Side, size: number) => boxOf(spans, m, start, pxPerDay, size, around, side);
  if (placed.room !== Number.POSITIVE_INFINITY) {
    const box = boxOf(spans, m, start, pxPerDay, text, undefined, 'after');
    return { box: shortened(box, placed.room * pxPerDay, text), text };
  }
  const box = at(placed.side, text);
  const on = () => {
    const label = onSlip(box, placed.slip, start, pxPerDay, text, around.sight);
    return label && { ...box, ...label, side: 'on' as const };
  };
  // Words that have no room on the line of the slip take another place, if there is one.
  const usual = { box, text: box.side === 'on' && !on() ? 0 : text };
  const seenOf = ({ box: one, text: size }: Worded) =>
    Math.min(one.words + size, width) - Math.max(labelStart(one), 0);
  const isWhole = (one: Worded) => labelStart(one.box) >= 0 && one.box.words + one.text <= width;
  if (box.side === 'inside' || (usual.text === text && isWhole(usual))) return usual;
  const lineAt = ((line ?? Number.NaN) - start) * pxPerDay;
  // Far beyond the bar, words would be taken for those of another day: there the line stops at the words.
  const isFar = lineAt - at('after', text).words > NEAR;
  let best: Worded = usual;
  const take = (other: Box | null, size: number) => {
    const worded = other && { box: other, text: size };
    if (worded && seenOf(worded) > seenOf(best)) best = worded;
  };
  /** Takes a side if it has room, and the line of the day is in the way or is not. */
  const trySide = (side: Side, crossed: boolean) => {
    const other = at(side, text);
    const isCrossed = lineAt > labelStart(other) && lineAt < other.words + text;
    const left = placed.after - (other.right - box.right);
    if (isCrossed !== crossed || left < 0 || box.from - other.from > placed.spare) return;
    const size = side === 'before' ? text : text + Math.min(placed.longer, left);
    take(at(side, size), size);
  };
  const isBarSeen = box.left <= width && box.barEnd >= 0;
  if (isBarSeen)
    for (const side of otherSides(box.side)) if (!isFar || side !== 'past') trySide(side, false);
  if (best.text < text || !isWhole(best)) take(on(), text);
  if ((best.text < text || !isWhole(best)) && isBarSeen && isFar) trySide('after', true);
  return best;
}

function otherSides(side: Side): readonly Side[] {
  if (side === 'on') return ['after', 'past', 'before'];
  return side === 'before' ? ['after', 'past'] : ['before'];
}

/** Where words begin, or the icon if it stands with them and not in the bar. */
function labelStart({ icon, words }: Box): number {
  return words - icon > ICON + 0.5 ? words : icon;
}

/**
 * From the end of the first promise to the near side of the bar, or else its far side; to the as-of line if
 * the slip is still growing.
 */
function slipAt(
  slip: SlipMark,
  { left, barEnd }: Pick<Box, 'left' | 'barEnd'>,
  { start, pxPerDay }: Sight,
): DrawnSlip {
  const at = (day: number) => (day - start) * pxPerDay - left;
  const bar = barEnd - left;
  const from = at(slip.from);
  const later = slip.months > 0;
  const near = later ? (from <= 0 ? 0 : bar) : from >= bar ? bar : 0;
  const to = slip.end === 'running' ? at(slip.to) : near;
  return { from, to, ticks: slip.between.map(at), end: slip.end };
}

/** Shortens the bar of a box that is too wide for its room; its words then stand after it. */
function shortened(box: Box, room: number, text: number): Box {
  if (box.right - box.left <= room) return box;
  const bar = Math.max(room - text - ICON - INSET, LEAST_BAR);
  if (bar >= box.barEnd - box.left) return box;
  const barEnd = box.left + bar;
  const icon = iconAfter(bar) ? barEnd : box.left;
  const words = barEnd + (iconAfter(bar) ? ICON : INSET);
  return { ...box, barEnd, side: 'after', icon, words, right: words + text };
}
