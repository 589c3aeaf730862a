/** Draws the milestones and clusters of a timeline. */
import type { Roadmap } from '../../model/roadmap.js';
import { milestoneState } from '../../model/state.js';
import type { MilestoneState } from '../../model/types.js';
import type { Drawn } from '../../view/timeline/draw-list.js';
import type { Scale } from '../../view/timeline/fit.js';
import { ghostsOf } from '../../view/timeline/ghosts.js';
import type { LaneFacet } from '../../view/timeline/lanes.js';
import { ICON, isDisc } from '../../view/timeline/rows.js';
import type { Scene } from '../../view/timeline/scene.js';
import { isFilled, lookAt, type Tone, toneOfLook } from '../../view/tone.js';
import { factsOf } from '../facts.js';
import { isolatedLine } from '../plain-text.js';
import { element, xmlText } from '../xml.js';
import { BAR, type BarDrawer } from './bars.js';
import { ITEM_SIZE, LOOSE, MOVED_GAP, titleRoom } from './lanes.js';
import type { Pictured } from './pictured.js';
import { slipMarkup } from './slips.js';

/** The words on a bar: the title, after the company unless lanes are companies. */
export function itemWords(roadmap: Roadmap, groupBy: LaneFacet, m: number): string {
  const title = isolatedLine(roadmap.milestoneColumns.titles.at(m) as string);
  const company = roadmap.companyNames[roadmap.milestoneColumns.company[m] as number];
  return groupBy === 'company' ? title : `${isolatedLine(company ?? '')} · ${title}`;
}

/** The place of the lanes in the picture; `plot` is the width of the time they show, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly plot: number;
}

export function drawItem(
  drawn: Drawn,
  place: Place,
  scene: Scene,
  bars: BarDrawer,
  scale: Scale,
  content: Pictured,
): string {
  const { members } = drawn.placed;
  return members.length === 1
    ? milestone(members[0] as number, drawn, place, scene, bars, scale, content)
    : cluster(members, drawn, place, bars, content);
}

function milestone(
  m: number,
  drawn: Drawn,
  place: Place,
  scene: Scene,
  bars: BarDrawer,
  scale: Scale,
  content: Pictured,
): string {
  const { roadmap, fold, pen } = content;
  const { bar, icon, slip } = drawn;
  const state = milestoneState(roadmap, fold, m);
  const { standing } = state;
  const colour = pen.colourOf(state);
  const at = { x: place.left + drawn.x, y: place.top + drawn.y };
  const edges = scene.spans.edges[m] as number;
  const filled = isFilled(fold.verdict[m] as number, edges);
  const sign = filled && icon + ICON <= bar + 0.5 ? pen.colours.background : colour;
  const frame = {
    rx: 3,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
  };
  return element(
    'g',
    {},
    element('title', {}, xmlText(told(state, content))),
    scene.input.allGhosts ? earlier(m, place, at.y, scale, content) : '',
    slip ? slipMarkup(slip, at, colour, pen) : '',
    isDisc(edges, bar - 0.01)
      ? bars.disc(at.x + bar / 2, at.y, state)
      : bars.draw({ ...at, width: bar, state, edges, filled, hollow: isHollow(state) }),
    scene.isHighlighted(m) ? pen.rect(at.x, at.y, bar, BAR, frame) : '',
    pen.sign(standing, sign, at.x + icon + 5, at.y + 4),
    label(m, drawn, place, scene, { cancelled: standing === 'cancelled', filled }, content),
  );
}

/** The dates promised before, outlined. */
function earlier(
  m: number,
  { left }: Place,
  y: number,
  { start, pxPerDay }: Scale,
  { roadmap, fold, pen }: Pictured,
): string {
  const outline = {
    rx: 2,
    fill: 'none',
    stroke: pen.colours.lineStrong,
    'stroke-dasharray': '3 2',
  };
  return ghostsOf(roadmap, fold, m)
    .map(({ lo, hi }) => {
      const width = Math.max((hi - lo) * pxPerDay, LEAST_GHOST);
      return pen.rect(left + (lo - start) * pxPerDay, y + 3, width, BAR - 6, outline);
    })
    .join('');
}

/** The least width of an earlier date, in pixels. */
const LEAST_GHOST = 4;

/** The title, and how far the date moved. */
function label(
  m: number,
  { x, y, bar, icon, words, most, slip }: Drawn,
  { left, top, plot }: Place,
  scene: Scene,
  { cancelled, filled }: { readonly cancelled: boolean; readonly filled: boolean },
  { roadmap, pen, wording }: Pictured,
): string {
  const { text, muted, background } = pen.colours;
  const bold = scene.isHighlighted(m);
  const title = itemWords(roadmap, scene.input.groupBy, m);
  const mark = slip && scene.slipOf(m);
  const moved = mark ? wording.words.movedShort(mark.months) : '';
  const start = left + x + icon + words;
  const room = Math.min(most, scene.fullWidth(m), left + plot - start);
  const wanted = pen.width(title.slice(0, LONGEST), { size: ITEM_SIZE, bold });
  const size = moved ? titleRoom(wanted, room, moved, pen) : room;
  const baseline = top + y + 16.5;
  const isOutside = icon + words < 0 || icon + words >= bar;
  const halo = isOutside ? { halo: background } : {};
  // No halo for cancelled ones: it would cover the line through the words.
  const fill = filled && !isOutside ? background : text;
  const ink = cancelled ? { fill: muted, struck: true } : { fill, ...halo };
  const after = start + Math.min(wanted, size) * (1 + LOOSE) + MOVED_GAP;
  return (
    pen.text(start, baseline, title, { size: ITEM_SIZE, bold, room: size, ...ink }) +
    (moved ? pen.text(after, baseline, moved, { size: ITEM_SIZE, fill, bold: true, ...halo }) : '')
  );
}

/** Longer names are cut off in tooltips. */
const LONGEST = 300;

/** The tooltip of a bar. */
function told(state: MilestoneState, { roadmap, wording }: Pictured): string {
  const [company, title] = [state.companyName, state.title].map((text) =>
    isolatedLine(text.slice(0, LONGEST)),
  );
  return `${company}: ${title} – ${factsOf(state, roadmap, wording).join(' · ')}`;
}

function cluster(
  members: Int32Array,
  { x, y, bar }: Drawn,
  { left, top }: Place,
  bars: BarDrawer,
  { fold, pen, wording }: Pictured,
): string {
  const counts = new Map<Tone, number>();
  for (const m of members) {
    const tone = toneOfLook(lookAt(fold.standing[m] as number, fold.verdict[m] as number));
    counts.set(tone, (counts.get(tone) ?? 0) + 1);
  }
  const parts = [...counts].sort((a, b) => b[1] - a[1]);
  const style = { size: 12, fill: pen.colours.text, bold: true, anchor: 'middle' as const };
  return (
    bars.cluster(left + x, top + y, bar, parts) +
    pen.text(left + x + bar / 2, top + y + 16.5, wording.words.count(members.length), {
      ...style,
      room: bar - 8,
    })
  );
}

/** Whether only press or analysts promised it. */
function isHollow({ actual, forecast }: MilestoneState): boolean {
  return !actual && (forecast?.saidBy === 'press' || forecast?.saidBy === 'analyst');
}
