import { civil, dayNumber, dayOf } from '../../model/day.js';
import type { Roadmap } from '../../model/roadmap.js';
import type { Day, Standing } from '../../model/types.js';
import type { Verdict } from '../../model/verdict.js';
import { drawList } from '../../view/timeline/draw-list.js';
import { clampZoom, NARROW, type Scale } from '../../view/timeline/fit.js';
import type { LaneSort } from '../../view/timeline/lane-order.js';
import type { LaneFacet } from '../../view/timeline/lanes.js';
import type { LaneLayout } from '../../view/timeline/layout.js';
import { Scene } from '../../view/timeline/scene.js';
import { countryWords, dayWords } from '../../view/wording.js';
import { element } from '../xml.js';
import { axisOf } from './axis.js';
import { BarDrawer } from './bars.js';
import { mix } from './colours.js';
import { drawItem, itemWords, type Place } from './items.js';
import { LaneDrawer, type LaneFrame, laneMetrics } from './lanes.js';
import { px } from './pen.js';
import { type Pictured, type PictureOptions, pictured } from './pictured.js';
import { marginOf, type Part, sheet } from './sheet.js';

export interface TimelineOptions extends PictureOptions {
  /** What lanes are grouped by; the company by default. */
  readonly groupBy?: LaneFacet;
  /** The order of lanes; by default the largest slip first if dates have moved, else as in the data. */
  readonly sort?: LaneSort | null;
  /** Ids of milestones drawn on top and in bold. */
  readonly highlight?: readonly string[];
  /** Whether the earlier dates of milestones are drawn behind their present ones. */
  readonly earlierDates?: boolean;
  /** First and last day shown; by default everything and its words. */
  readonly window?: { readonly start: Day; readonly end: Day };
}

/** Heights of an axis's labels, and of the flag of the as-of day above, in pixels. */
const AXIS = 24;
const FLAG = 22;

/**
 * The timeline as a self-contained SVG 1.1 document: no scripts, style sheets, fonts or images from
 * elsewhere; texts are text. It is drawn like the element: lanes, each period as wide as it is uncertain,
 * standings by colour and sign, undated milestones beside the lane's label. `day` is `YYYY-MM-DD`;
 * RangeError for anything else.
 */
export function timelineSvg(roadmap: Roadmap, day: Day, options: TimelineOptions = {}): string {
  const content = pictured(roadmap, day, options);
  const { window } = options;
  const { width } = content;
  const scene = sceneOf(content, options);
  const margin = marginOf(width);
  const label = width < NARROW ? 0 : Math.round(Math.min(Math.max(width * 0.15, 150), 240));
  const left = margin + label;
  const plot = width - margin - left;
  const scale = window
    ? windowScale(window, plot)
    : wholeYears(scene.fit(plot, content.fold.asOf), plot);
  const frame = { left: margin, label, width: width - 2 * margin };
  return sheet(content, (top, room) =>
    lanesPart(scene, scale, frame, { left, top, plot }, room, content),
  );
}

/** The last year is there to its end. */
function wholeYears({ start, pxPerDay }: Scale, plot: number): Scale {
  const last = Math.ceil(start + plot / pxPerDay) - 1;
  const end = dayOf(civil(last).year + 1, 1, 1);
  return { start, pxPerDay: clampZoom(plot / (end - start)) };
}

/** The lanes, with an axis above and below and the flag of the as-of day on top. */
function lanesPart(
  scene: Scene,
  scale: Scale,
  frame: LaneFrame,
  { left, top, plot }: Place,
  room: number,
  content: Pictured,
): Part {
  const all = scene.layout(scale.pxPerDay);
  const layouts = fitting(all, room - FLAG - 2 * AXIS);
  const more = all.length - layouts.length;
  const last = layouts.at(-1);
  const height = last ? Math.min(last.top + last.height, room - FLAG - 2 * AXIS) : 0;
  const place = { left, top: top + FLAG + AXIS, plot };
  const bottom = place.top + height;
  const axis = axisOf(scale, left, plot, content);
  const bars = new BarDrawer(content.pen);
  const lanes = new LaneDrawer(content, frame, (m) =>
    itemWords(content.roadmap, scene.input.groupBy, m),
  );
  const sight = { ...scale, width: plot, top: 0, bottom: height, line: scene.line };
  const drawn = drawList(layouts, scene.spans, sight, (m) => scene.textWidth(m));
  const items = drawn.map((one) => drawItem(one, place, scene, bars, scale, content));
  // A nested svg element clips what is outside the window, without a clip-path that needs an id.
  const box = { x: left, y: top, width: plot, height: bottom - top };
  const viewBox = [left, top, plot, bottom - top].join(' ');
  const markup = [
    ...layouts.map((layout) => lanes.ground(layout, place.top)),
    element(
      'svg',
      { ...box, viewBox },
      elapsed(scale, place, height, content),
      axis.grid(place.top - 6, bottom),
      asOfLine(scale, { left, top, plot }, bottom, content),
      ...items,
    ),
    ...layouts.map((layout) => lanes.name(layout, place.top)),
    axis.names(top + FLAG + 15),
    axis.names(bottom + 17),
    more > 0 ? moreLanes(more, frame.left, bottom + AXIS + 14, content) : '',
  ];
  return { defs: bars.defs, markup: markup.join(''), height: bottom + AXIS - top };
}

/** Height of the line that counts the lanes left out, in pixels. */
const MORE = 22;

/** The first lanes, as many as the room has a place for; one at least. */
function fitting(layouts: readonly LaneLayout[], room: number): readonly LaneLayout[] {
  const bottom = (layout: LaneLayout | undefined) => (layout ? layout.top + layout.height : 0);
  if (bottom(layouts.at(-1)) <= room) return layouts;
  const count = layouts.filter((layout) => bottom(layout) <= room - MORE).length;
  return layouts.slice(0, Math.max(count, 1));
}

function moreLanes(more: number, x: number, y: number, { pen, wording }: Pictured): string {
  const style = { size: 12.5, bold: true, fill: pen.colours.muted };
  return pen.text(x + 12, y, wording.words.more(more), style);
}

function sceneOf(
  content: Pictured,
  { groupBy = 'company', sort = null, highlight = [], earlierDates = false }: TimelineOptions,
): Scene {
  const { roadmap, fold, filtered, width, wording, pen } = content;
  const { lang, words } = wording;
  const input = {
    roadmap,
    fold,
    filtered,
    groupBy,
    sort,
    highlight: highlight.map((id) => roadmap.indexOf(id)).filter((m) => m >= 0),
    locale: lang,
    allGhosts: earlierDates,
    markName: (mark: string) => mark,
    nameOf: (id: string, name: string) => {
      if (id === '') return words.noLane;
      if (groupBy === 'standing') return words.standing[id as Standing];
      if (groupBy === 'verdict') return words.verdict[id as Verdict];
      return groupBy === 'country' ? countryWords(id, lang) : name;
    },
  };
  return new Scene(
    input,
    laneMetrics(width, pen, {
      words: (m) => itemWords(roadmap, groupBy, m),
      moved: words.movedShort,
      highlight: new Set(input.highlight),
    }),
  );
}

function windowScale({ start, end }: NonNullable<TimelineOptions['window']>, plot: number): Scale {
  const first = dayNumber(start);
  return { start: first, pxPerDay: clampZoom(plot / Math.max(dayNumber(end) + 1 - first, 1)) };
}

/** The time before the as-of day, faintly tinted. */
function elapsed(
  { start, pxPerDay }: Scale,
  { left, top, plot }: Place,
  height: number,
  { pen, fold }: Pictured,
): string {
  const width = Math.min((fold.asOf - start) * pxPerDay, plot);
  const { text, background } = pen.colours;
  return width > 0
    ? pen.rect(left, top, width, height, { fill: mix(text, 0.035, background) })
    : '';
}

/** The as-of day: a line through all lanes with a flag; "" if it is outside the window. */
function asOfLine(
  { start, pxPerDay }: Scale,
  { left, top, plot }: Place,
  bottom: number,
  { pen, day, fold, wording }: Pictured,
): string {
  const at = left + (fold.asOf - start) * pxPerDay;
  if (at < left || at > left + plot) return '';
  const { accent, onAccent } = pen.colours;
  const words = dayWords(day, wording);
  const width = pen.width(words, { size: 11, bold: true }) + 12;
  const flag = Math.min(Math.max(at - width / 2, left), left + plot - width);
  const line = { stroke: accent, 'stroke-width': 2, 'stroke-dasharray': '5 4' };
  return [
    pen.path(`M${px(at)} ${px(top + 18)}V${px(bottom)}`, line),
    pen.rect(flag, top, width, 18, { rx: 3, fill: accent }),
    pen.text(flag + width / 2, top + 13, words, {
      size: 11,
      bold: true,
      fill: onAccent,
      anchor: 'middle',
    }),
  ].join('');
}
