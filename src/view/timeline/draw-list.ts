import { type LaneLayout, lanesInSight, ROW } from './layout.js';
import type { Placed } from './placed.js';
import { type Box, boxOf, ICON, INSET, iconAfter, LEAST_BAR } from './rows.js';
import type { Spans } from './spans.js';

/** The width of a cluster's count, in pixels. */
const COUNT = 64;

/** The visible part of the lanes: in days across, and in pixels from the top of all lanes. */
export interface Sight {
  readonly start: number;
  readonly pxPerDay: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
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
}

/** What to draw in a window, in time that depends on what it shows only. Pure. */
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
  const y = lane.top + lane.header + placed.row * ROW;
  if (y + ROW < sight.top || y > sight.bottom) return null;
  const item = place(lane, placed, spans, sight, textWidth);
  const right = item.x + Math.max(item.bar, item.icon + item.words + textOf(placed, textWidth));
  return right < 0 || item.x > sight.width ? null : item;
}

function textOf({ members }: Placed, textWidth: (m: number) => number): number {
  return members.length === 1 ? textWidth(members[0] as number) : 0;
}

/** One milestone or cluster to draw, visible or not. */
export function place(
  lane: LaneLayout,
  placed: Placed,
  spans: Spans,
  { start, pxPerDay }: Sight,
  textWidth: (m: number) => number,
): Drawn {
  const y = lane.top + lane.header + placed.row * ROW;
  if (placed.members.length > 1) {
    const x = (placed.lo - start) * pxPerDay;
    const bar = (placed.hi - placed.lo) * pxPerDay - 2;
    // If the cluster begins before the window, its count moves into the visible part.
    const icon = Math.min(Math.max(-x, 0), Math.max(bar - COUNT, 0));
    return { placed, lane, x, y, bar, icon, words: 0 };
  }
  const m = placed.members[0] as number;
  const text = textWidth(m);
  const box = shortened(boxOf(spans, m, start, pxPerDay, text), placed.room * pxPerDay, text);
  const bar = box.barEnd - box.left;
  if (!box.inside) {
    const icon = iconAfter(bar) ? bar : 0;
    return { placed, lane, x: box.left, y, bar, icon, words: box.words - box.left - icon };
  }
  // If the bar begins before the window, its words move into the visible part.
  const icon = Math.min(Math.max(-box.left, 0), bar - ICON - text - INSET);
  return { placed, lane, x: box.left, y, bar, icon, words: ICON };
}

/** Shortens the bar of a box that is too wide for its room; its words then stand after it. */
function shortened(box: Box, room: number, text: number): Box {
  if (box.right - box.left <= room) return box;
  const bar = Math.max(room - text - ICON - INSET, LEAST_BAR);
  if (bar >= box.barEnd - box.left) return box;
  const barEnd = box.left + bar;
  const words = barEnd + (iconAfter(bar) ? ICON : INSET);
  return { left: box.left, barEnd, inside: false, words, right: words + text };
}
