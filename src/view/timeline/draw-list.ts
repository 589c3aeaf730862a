import { type LaneLayout, lanesInSight, ROW } from './layout.js';
import type { Placed } from './placed.js';
import { type Box, boxOf, ICON, INSET, iconBehind, LEAST_BAR } from './rows.js';
import type { Spans } from './spans.js';

/** Pixels that a cluster's count takes. */
const COUNT = 64;

/** The window on the lanes: days, and pixels from the top of all lanes. */
export interface Sight {
  readonly start: number;
  readonly pxPerDay: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Something to draw, in pixels from the start of the window and the top of all lanes. */
export interface Drawn {
  readonly placed: Placed;
  readonly lane: LaneLayout;
  readonly x: number;
  readonly y: number;
  /** Width of the bar, fades included. */
  readonly bar: number;
  /** Distance of the icon from x: it and words inside stay in sight while their bar is. */
  readonly icon: number;
  /** Distance of the words from the icon. */
  readonly words: number;
}

/** What a window shows, in time that depends on what it shows. Pure. */
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

/** One place of a lane as drawn; null where the window does not show it. */
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

/** Where a place is, in sight or not. */
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
    // A cluster that begins before the window keeps its count in the part that can be seen.
    const icon = Math.min(Math.max(-x, 0), Math.max(bar - COUNT, 0));
    return { placed, lane, x, y, bar, icon, words: 0 };
  }
  const m = placed.members[0] as number;
  const text = textWidth(m);
  const box = within(boxOf(spans, m, start, pxPerDay, text), placed.room * pxPerDay, text);
  const bar = box.barEnd - box.left;
  if (!box.inside) {
    const icon = iconBehind(bar) ? bar : 0;
    return { placed, lane, x: box.left, y, bar, icon, words: box.words - box.left - icon };
  }
  // A bar that begins before the window keeps its words in the part that can be seen.
  const icon = Math.min(Math.max(-box.left, 0), bar - ICON - text - INSET);
  return { placed, lane, x: box.left, y, bar, icon, words: ICON };
}

/** A box that has no room for its bar and words ends its bar earlier; the words stand behind it. */
function within(box: Box, room: number, text: number): Box {
  if (box.right - box.left <= room) return box;
  const bar = Math.max(room - text - ICON - INSET, LEAST_BAR);
  if (bar >= box.barEnd - box.left) return box;
  const barEnd = box.left + bar;
  const words = barEnd + (iconBehind(bar) ? ICON : INSET);
  return { left: box.left, barEnd, inside: false, words, right: words + text };
}
