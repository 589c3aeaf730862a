/** The biggest slips of the trend, a small chart each, all on the same axes. */
import type { TrendLine } from '../../model/trend.js';
import type { MilestoneState } from '../../model/types.js';
import { type CalendarTick, calendarTicks } from '../../view/ticks/calendar.js';
import { arrowPath, isFilled, markPath } from '../../view/trend/marks.js';
import { type TrendScale, trendScale } from '../../view/trend/scale.js';
import { type TrendShape, trendShape } from '../../view/trend/shape.js';
import { edtfWords } from '../../view/wording.js';
import { isolatedLine } from '../plain-text.js';
import { element } from '../xml.js';
import { mix } from './colours.js';
import { px } from './pen.js';
import type { Pictured } from './pictured.js';
import { marginOf, type Part } from './sheet.js';

/** A chart's size in pixels, and the sizes around it. */
const WIDTH = 200;
const HEIGHT = 120;
const TITLE = 40;
const GAP = 20;
const NAMES = 18;
const SIZE = 11;
const DOT = 2.5;
/** The most lines drawn faintly behind each chart. */
const MOST_BEHIND = 300;

interface Grid {
  readonly left: number;
  readonly columns: number;
  /** Width of a chart. */
  readonly width: number;
}

/** `chosen` are the indices of the lines with a chart; their dates set the axes. */
export function trendMultiples(
  lines: readonly TrendLine[],
  states: readonly MilestoneState[],
  chosen: readonly number[],
  top: number,
  content: Pictured,
): Part {
  const grid = gridOf(content.width);
  const own = chosen.map((index) => lines[index] as TrendLine);
  const others = lines.filter((_, index) => !chosen.includes(index)).slice(0, MOST_BEHIND);
  const scale = scaleOf(own, grid.width, content);
  const back = background(others, scale, content);
  const charts = chosen.map((index, place) => {
    const x = grid.left + (place % grid.columns) * (grid.width + GAP);
    const y = top + Math.floor(place / grid.columns) * (TITLE + HEIGHT + GAP);
    const shape = trendShape(lines[index] as TrendLine, scale);
    const state = states[index] as MilestoneState;
    const title = titleOf(state, grid.width, content);
    return element(
      'g',
      { transform: `translate(${px(x)} ${px(y)})` },
      title + back + lineOf(shape, state, content),
    );
  });
  const rows = Math.ceil(chosen.length / grid.columns);
  const height = rows * (TITLE + HEIGHT + GAP);
  const { promisedAxis, saidAxis } = content.wording.words;
  const axes = content.pen.text(grid.left, top + height, `${promisedAxis} ↑ · ${saidAxis} →`, {
    size: SIZE,
    fill: content.pen.colours.muted,
  });
  return { markup: charts.join('') + axes, height: height + 8 };
}

/** As many columns as there is room for, at least two. */
function gridOf(width: number): Grid {
  const left = marginOf(width);
  const room = width - 2 * left;
  const columns = Math.min(6, Math.max(2, Math.floor((room + GAP) / (WIDTH + GAP))));
  return { left, columns, width: (room - (columns - 1) * GAP) / columns };
}

function scaleOf(own: readonly TrendLine[], width: number, content: Pictured): TrendScale {
  const { judgedOn } = content.fold;
  const upright = { top: TITLE + 6, bottom: TITLE + HEIGHT - NAMES };
  const trial = trendScale(own, judgedOn, { left: 0, right: width, ...upright });
  const names = years(trial.promised, upright.bottom - upright.top, 22);
  const room = Math.max(0, ...names.map((tick) => nameWidth(tick, content))) + 6;
  return trendScale(own, judgedOn, { left: room, right: width - 1, ...upright });
}

function years(days: TrendScale['said'], length: number, room: number): CalendarTick[] {
  const pxPerDay = length / (days.to - days.from);
  return calendarTicks(days, pxPerDay, { year: room, quarter: Number.POSITIVE_INFINITY });
}

function nameWidth({ edtf }: CalendarTick, { pen, wording }: Pictured): number {
  return pen.width(edtfWords(edtf, wording), { size: SIZE });
}

/** The axes, the zone of dates that have passed, and the other lines: the same in each chart. */
function background(others: readonly TrendLine[], scale: TrendScale, content: Pictured): string {
  const { pen, wording, fold } = content;
  const { left, right, top, bottom } = scale;
  const { muted, line, lineStrong, accent, background: paper } = pen.colours;
  const x = years(scale.said, right - left, 46);
  const y = years(scale.promised, bottom - top, 22);
  const equal = Math.max(scale.said.from, scale.promised.from);
  const diagonal = `M${px(scale.x(equal))} ${px(scale.y(equal))}L${px(right)} ${px(scale.y(scale.said.to))}`;
  const day = px(scale.x(Math.min(fold.asOf, scale.said.to)));
  const inside = others.filter((other) => isInside(other, scale));
  const behind = inside
    .map((other) => trendShape(other, scale))
    .map(({ steps, hold }) => steps + hold);
  const name = { size: SIZE, fill: muted };
  return [
    pen.path(`${diagonal}V${px(bottom)}H${px(scale.x(equal))}Z`, { fill: mix(line, 0.62, paper) }),
    pen.path(y.map((tick) => `M${px(left)} ${px(scale.y(tick.day))}H${px(right)}`).join(''), {
      fill: 'none',
      stroke: line,
    }),
    pen.path(behind.join(''), { fill: 'none', stroke: muted, 'stroke-opacity': 0.22 }),
    pen.path(`M${px(left)} ${px(top)}V${px(bottom)}H${px(right)}`, {
      fill: 'none',
      stroke: lineStrong,
    }),
    pen.path(diagonal, { fill: 'none', stroke: lineStrong }),
    pen.path(`M${day} ${px(top)}V${px(bottom)}`, { stroke: accent, 'stroke-dasharray': '2 3' }),
    ...x.map((tick) => {
      const half = nameWidth(tick, content) / 2;
      const at = Math.min(Math.max(scale.x(tick.middle), half), right - half);
      return pen.text(at, bottom + 14, edtfWords(tick.edtf, wording), {
        ...name,
        anchor: 'middle',
      });
    }),
    ...y.map((tick) =>
      pen.text(left - 4, scale.y(tick.middle) + 4, edtfWords(tick.edtf, wording), {
        ...name,
        anchor: 'end',
      }),
    ),
  ].join('');
}

/** Whether a line stays within the axes; pictures do not clip, as some programs cannot. */
function isInside({ points, end }: TrendLine, { said, promised }: TrendScale): boolean {
  const fits = (day: number | null) => day === null || (day >= promised.from && day <= promised.to);
  return points.every((point) => point.said.max >= said.from && fits(point.day)) && fits(end.day);
}

function titleOf(
  { companyName, title, slipMonths }: MilestoneState,
  room: number,
  content: Pictured,
) {
  const { pen, wording } = content;
  const name = `${isolatedLine(companyName)}: ${isolatedLine(title)}`;
  const { text } = pen.colours;
  return (
    pen.text(0, 14, name, { size: 12, fill: text, room }) +
    pen.text(0, 31, wording.words.movedShort(slipMonths ?? 0), {
      size: 13,
      fill: text,
      bold: true,
      room,
    })
  );
}

function lineOf(
  { steps, hold, marks }: TrendShape,
  state: MilestoneState,
  { pen }: Pictured,
): string {
  const colour = pen.colourOf(state);
  const stroke = { fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-linejoin': 'round' };
  const outlined = marks.map(
    (mark) => arrowPath(mark, DOT) + (isFilled(mark) ? '' : markPath(mark, DOT)),
  );
  const filled = marks.filter(isFilled).map((mark) => markPath(mark, DOT));
  return (
    pen.path(steps, stroke) +
    pen.path(hold, { ...stroke, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' }) +
    pen.path(outlined.join(''), { ...stroke, 'stroke-width': 1.5, fill: pen.colours.background }) +
    pen.path(filled.join(''), { fill: colour })
  );
}
