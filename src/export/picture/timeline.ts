import { dayNumber } from '../../model/day.js';
import type { Roadmap } from '../../model/roadmap.js';
import type { Day } from '../../model/types.js';
import { drawList } from '../../view/timeline/draw-list.js';
import { clampZoom, type Scale } from '../../view/timeline/fit.js';
import type { LaneFacet } from '../../view/timeline/lanes.js';
import { Scene } from '../../view/timeline/scene.js';
import { countryWords, dayWords } from '../../view/wording.js';
import { element } from '../xml.js';
import { axisOf } from './axis.js';
import { BarDrawer } from './bars.js';
import { drawItem, itemWords } from './items.js';
import { LaneDrawer, laneMetrics } from './lanes.js';
import { px } from './pen.js';
import { type Pictured, type PictureOptions, pictured } from './pictured.js';
import { marginOf, NARROW, sheet } from './sheet.js';

export interface TimelineOptions extends PictureOptions {
  /** What milestones of one lane share; the company by default. */
  readonly groupBy?: LaneFacet;
  /** First and last day shown; by default everything and its words. */
  readonly window?: { readonly start: Day; readonly end: Day };
}

/** Pixels of the names of an axis, and of the flag of the as-of day above it. */
const AXIS = 24;
const FLAG = 22;

/**
 * The timeline as an SVG 1.1 document that stands alone: no script, no style sheet, no font or image
 * of elsewhere; every text of the roadmap is text. As the element draws it: lanes, each period as
 * wide as it is uncertain, standings by colour and sign, undated milestones beside the lane's name.
 * `day` is `YYYY-MM-DD`, a RangeError for anything else.
 */
export function timelineSvg(roadmap: Roadmap, day: Day, options: TimelineOptions = {}): string {
  const content = pictured(roadmap, day, options);
  const { groupBy = 'company', window } = options;
  const scene = sceneOf(content, groupBy);
  const { width, pen } = content;
  const margin = marginOf(width);
  const label = width < NARROW ? 0 : Math.round(Math.min(Math.max(width * 0.15, 150), 240));
  const left = margin + label;
  const plot = width - margin - left;
  const scale = window ? windowScale(window, plot) : scene.fit(plot, content.fold.asOf);
  return sheet(content, (top) => {
    const bars = new BarDrawer(pen);
    const layouts = scene.layout(scale.pxPerDay);
    const last = layouts.at(-1);
    const height = last ? last.top + last.height : 0;
    const first = top + FLAG + AXIS;
    const sight = { ...scale, width: plot, top: 0, bottom: height };
    const drawn = drawList(layouts, scene.spans, sight, (m) => scene.textWidth(m));
    const axis = axisOf(scale, left, plot, content);
    const lanes = new LaneDrawer(content, { left: margin, label, width: width - 2 * margin }, (m) =>
      itemWords(roadmap, groupBy, m),
    );
    const items = drawn
      .map((one) => drawItem(one, { left, top: first, plot }, scene, bars, content))
      .join('');
    const clip = element(
      'clipPath',
      { id: 'plot' },
      pen.rect(left, top, plot, height + FLAG + 2 * AXIS, {}),
    );
    return {
      defs: clip + bars.defs,
      markup: [
        layouts.map((layout) => lanes.ground(layout, first)).join(''),
        element(
          'g',
          { 'clip-path': 'url(#plot)' },
          [
            axis.grid(first - 6, first + height),
            asOfLine(scale, left, plot, top, first + height, content),
            items,
          ].join(''),
        ),
        layouts.map((layout) => lanes.name(layout, first)).join(''),
        axis.names(top + FLAG + 15),
        axis.names(first + height + 17),
      ].join(''),
      height: FLAG + 2 * AXIS + height,
    };
  });
}

function sceneOf(content: Pictured, groupBy: LaneFacet): Scene {
  const { roadmap, fold, filtered, width, wording, pen } = content;
  const { lang, words } = wording;
  const input = {
    roadmap,
    fold,
    filtered,
    groupBy,
    locale: lang,
    allGhosts: false,
    markName: (mark: string) => mark,
    nameOf: (id: string, name: string) => {
      if (id === '') return words.noLane;
      return groupBy === 'country' ? countryWords(id, lang) : name;
    },
  };
  return new Scene(
    input,
    laneMetrics(width, pen, (m) => itemWords(roadmap, groupBy, m)),
  );
}

function windowScale({ start, end }: NonNullable<TimelineOptions['window']>, plot: number): Scale {
  const first = dayNumber(start);
  return { start: first, pxPerDay: clampZoom(plot / Math.max(dayNumber(end) + 1 - first, 1)) };
}

/** The as-of day: a line through all lanes, and its flag; none where the window does not show it. */
function asOfLine(
  { start, pxPerDay }: Scale,
  left: number,
  plot: number,
  top: number,
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
