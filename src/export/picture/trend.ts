import { isoDay } from '../../model/day.js';
import type { Roadmap } from '../../model/roadmap.js';
import { milestoneState } from '../../model/state.js';
import { type TrendLine, trendLines } from '../../model/trend.js';
import type { Day, MilestoneState } from '../../model/types.js';
import { NARROW } from '../../view/timeline/fit.js';
import { spread } from '../../view/trend/labels.js';
import { arrowPath, isFilled, markPath } from '../../view/trend/marks.js';
import { biggestSlips, pickMilestones } from '../../view/trend/pick.js';
import { type TrendScale, trendScale } from '../../view/trend/scale.js';
import { type TrendShape, trendShape } from '../../view/trend/shape.js';
import { dayWords } from '../../view/wording.js';
import { isolatedLine, oneLine } from '../plain-text.js';
import { element, xmlText } from '../xml.js';
import { mix } from './colours.js';
import type { Pen } from './pen.js';
import { type Pictured, type PictureOptions, pictured } from './pictured.js';
import { marginOf, sheet } from './sheet.js';
import { trendGrid, yearNames } from './trend-grid.js';
import { trendMultiples } from './trend-multiples.js';

/** With more lines than this, no bands are drawn. */
const FEW = 12;
/** The least height of the chart, in pixels. */
const LEAST = 120;
/** The most lines that are labelled: those whose dates moved most. */
const NAMED = 24;
const NAME_SIZE = 11.5;
const NAME_GAP = 17;
const LEADER = 22;
/** Width of the sign before a label, in pixels. */
const SIGN = 20;
const DOT = 2.5;

/**
 * The milestone trend analysis as a self-contained SVG 1.1 document, like timelineSvg: for each milestone
 * the dates promised (upwards) over the days they were said (to the right). A level line is a date that
 * holds, a rising one slips, and a line that meets the diagonal is delivered. The lines that moved most
 * have labels. Above eight lines, the twelve that slipped most have a small chart each, unless `allLines`
 * asks for one of all. `day` is `YYYY-MM-DD`; RangeError for anything else.
 */
export function trendSvg(roadmap: Roadmap, day: Day, options: PictureOptions = {}): string {
  const content = pictured(roadmap, day, options);
  const { width } = content;
  const { lines, states } = trendOf(content);
  const natural = Math.round(Math.min(Math.max(width * 0.58, 340), 1200));
  return sheet(content, (top, room) => {
    const height = Number.isFinite(room) ? Math.max(room, LEAST) : natural;
    if (lines.length === 0) return { markup: '', height: 0 };
    const slips = options.allLines || Number.isFinite(room) ? [] : biggestSlips(states);
    if (slips.length > 0) return trendMultiples(lines, states, slips, top, content);
    const edge = width >= NARROW ? Math.min(width * 0.27, 360) + LEADER : 8;
    const scale = scaleOf(lines, top, height, edge, content);
    const shapes = lines.map((line) => trendShape(line, scale));
    const few = lines.length <= FEW;
    const drawn = shapes.map((shape, index) =>
      lineMarkup(shape, states[index] as MilestoneState, few, content.pen),
    );
    const asOf = dayWords(content.day, content.wording);
    return {
      markup: [
        trendGrid(scale, content, asOf),
        element('g', few ? {} : { opacity: 0.75 }, ...drawn),
        width >= NARROW ? names(shapes, states, scale, edge - LEADER, content) : '',
      ].join(''),
      height,
    };
  });
}

function trendOf({ roadmap, fold, filtered }: Pictured) {
  const picked = pickMilestones(fold, filtered.milestones, -1);
  const milestones = Array.from(picked, (m) => milestoneState(roadmap, fold, m));
  const days = { asOf: isoDay(fold.asOf), judgedOn: isoDay(fold.judgedOn) };
  const lines = trendLines({ ...days, milestones });
  const byId = new Map(milestones.map((state) => [state.id, state]));
  return { lines, states: lines.map(({ milestone }) => byId.get(milestone) as MilestoneState) };
}

function scaleOf(
  lines: readonly TrendLine[],
  top: number,
  height: number,
  edge: number,
  content: Pictured,
): TrendScale {
  const { width, fold } = content;
  const margin = marginOf(width);
  const upright = { top: top + 24, bottom: top + height - 46 };
  // The width of the y axis's labels depends on the height only, so a trial scale finds it.
  const trial = trendScale(lines, fold.judgedOn, { left: 0, right: 100, ...upright });
  const room = Math.max(0, ...yearNames(trial, content).map(({ width: name }) => name)) + 14;
  const frame = { left: margin + room, right: width - margin - edge, ...upright };
  return trendScale(lines, fold.judgedOn, frame);
}

function lineMarkup(
  { steps, hold, bands, marks }: TrendShape,
  state: MilestoneState,
  few: boolean,
  pen: Pen,
): string {
  const { companyName, title } = state;
  const colour = pen.colourOf(state);
  const stroke = {
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  };
  const filled = marks.filter(isFilled).map((mark) => markPath(mark, DOT));
  const outlined = marks.flatMap((mark) => [
    arrowPath(mark, DOT),
    isFilled(mark) ? '' : markPath(mark, DOT),
  ]);
  return element(
    'g',
    {},
    element(
      'title',
      {},
      xmlText(oneLine(`${isolatedLine(companyName)}: ${isolatedLine(title)}`.slice(0, 600))),
    ),
    ...(few ? bands : []).map(({ x, y, width, height }) =>
      pen.rect(x, y, width, height, { fill: colour, 'fill-opacity': 0.1 }),
    ),
    pen.path(steps, stroke),
    pen.path(hold, { ...stroke, 'stroke-dasharray': '1 4' }),
    pen.path(outlined.join(''), { ...stroke, fill: pen.colours.background }),
    pen.path(filled.join(''), { fill: colour }),
  );
}

/** Labels at the edge for the lines that moved most, joined to the ends of their lines. */
function names(
  shapes: readonly TrendShape[],
  states: readonly MilestoneState[],
  scale: TrendScale,
  room: number,
  { pen }: Pictured,
): string {
  const fit = Math.min(NAMED, Math.floor((scale.bottom - scale.top) / NAME_GAP));
  const moved = (index: number) => Math.abs((states[index] as MilestoneState).slipMonths ?? 0);
  const named = shapes
    .flatMap(({ marks }, index) => (marks.length > 0 ? [index] : []))
    .sort((a, b) => moved(b) - moved(a) || a - b)
    .slice(0, fit);
  const tips = named.map((index) => shapes[index]?.marks.at(-1) as TrendShape['marks'][number]);
  const heights = spread(
    tips.map(({ y }) => y),
    NAME_GAP,
    scale.top + 4,
    scale.bottom - 4,
  );
  return named
    .map((index, place) => {
      const state = states[index] as MilestoneState;
      const { companyName, title, standing } = state;
      const [tip, y] = [tips[place] as { x: number; y: number }, heights[place] as number];
      const colour = pen.colourOf(state);
      const end = scale.right + LEADER;
      const style = { size: NAME_SIZE, fill: pen.colours.text, room: room - SIGN };
      return (
        pen.path(
          `M${tip.x + 6} ${tip.y}H${Math.round(scale.right)}L${Math.round(end - 5)} ${Math.round(y)}`,
          {
            fill: 'none',
            stroke: mix(colour, 0.4, pen.colours.background),
          },
        ) +
        pen.sign(standing, colour, end, y - 8) +
        pen.text(end + SIGN, y + 4, `${isolatedLine(companyName)}: ${isolatedLine(title)}`, style)
      );
    })
    .join('');
}
