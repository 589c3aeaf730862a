import { inWindow, type LaneLayout, LANE_PAD, lanesInSight, levelZoom, type Placed, ROW, zoomLevel } from './layout.js';
import { boxOf, ICON } from './rows.js';
import type { Spans } from './spans.js';

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
  /** Distance of icon and words from x; they stay in sight while their bar is. */
  readonly words: number;
}

/** What a window shows, in time that depends on what it shows. Pure. */
export function drawList(
  layouts: readonly LaneLayout[],
  spans: Spans,
  sight: Sight,
  header: number,
  textWidth: (m: number) => number,
): Drawn[] {
  const drawn: Drawn[] = [];
  const scale = levelZoom(zoomLevel(sight.pxPerDay));
  const from = sight.start * scale;
  const to = from + (sight.width * scale) / sight.pxPerDay;
  const lanes = lanesInSight(layouts, sight.top, sight.bottom);
  for (const layout of layouts.slice(lanes.first, lanes.end)) {
    // Words are wider at the level's zoom than at this one: a box may reach farther than there.
    const range = inWindow(layout, from - sight.width, to);
    for (let i = range.first; i < range.end; i += 1) {
      const item = drawnAt(layout, layout.placed[i] as Placed, spans, sight, header, textWidth);
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
  header: number,
  textWidth: (m: number) => number,
): Drawn | null {
  const y = lane.top + LANE_PAD + header + placed.row * ROW;
  if (y + ROW < sight.top || y > sight.bottom) return null;
  const item = place(lane, placed, spans, sight, y, textWidth);
  const right = item.x + Math.max(item.bar, item.words + ICON + textOf(placed, textWidth));
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
  y: number,
  textWidth: (m: number) => number,
): Drawn {
  if (placed.members.length > 1) {
    const x = (placed.lo - start) * pxPerDay;
    return { placed, lane, x, y, bar: (placed.hi - placed.lo) * pxPerDay - 2, words: 0 };
  }
  const m = placed.members[0] as number;
  const text = textWidth(m);
  const box = boxOf(spans, m, start, pxPerDay, text);
  const bar = box.barEnd - box.left;
  // A bar that begins before the window keeps its words in the part that can be seen.
  const room = Math.max(bar - ICON - text, 0);
  const words = box.words - box.left + Math.min(Math.max(-box.words, 0), Math.max(room - (box.words - box.left), 0));
  return { placed, lane, x: box.left, y, bar, words };
}
