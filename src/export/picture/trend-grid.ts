/** The background of the trend: both axes, the diagonal, and the zone of dates that have passed. */

import { type CalendarTick, calendarTicks } from '../../view/ticks/calendar.js';
import type { TrendScale } from '../../view/trend/scale.js';
import { edtfWords } from '../../view/wording.js';
import { mix } from './colours.js';
import { px } from './pen.js';
import type { Pictured } from './pictured.js';
import { marginOf } from './sheet.js';

const SIZE = 11.5;

interface NamedTick extends CalendarTick {
  readonly words: string;
  /** Width of the words in pixels. */
  readonly width: number;
}

/** The labelled years and quarters of the y axis. */
export function yearNames({ promised, top, bottom }: TrendScale, content: Pictured): NamedTick[] {
  const pxPerDay = (bottom - top) / (promised.to - promised.from);
  return named(calendarTicks(promised, pxPerDay, { year: 24, quarter: 48 }), content);
}

function dayNames({ said, left, right }: TrendScale, content: Pictured): NamedTick[] {
  const room = (edtf: string) =>
    content.pen.width(edtfWords(edtf, content.wording), { size: SIZE }) + 16;
  const pxPerDay = (right - left) / (said.to - said.from);
  return named(
    calendarTicks(said, pxPerDay, { year: room('2027'), quarter: room('2027-35') }),
    content,
  );
}

function named(found: readonly CalendarTick[], { pen, wording }: Pictured): NamedTick[] {
  return found.map((tick) => {
    const words = edtfWords(tick.edtf, wording);
    return { ...tick, words, width: pen.width(words, { size: SIZE }) };
  });
}

export function trendGrid(scale: TrendScale, content: Pictured, asOf: string): string {
  const { pen, wording, fold } = content;
  const { left, right, top, bottom } = scale;
  const { muted, line, lineStrong, accent, background } = pen.colours;
  const equal = Math.max(scale.said.from, scale.promised.from);
  const diagonal = `M${px(scale.x(equal))} ${px(scale.y(equal))}L${px(right)} ${px(scale.y(scale.said.to))}`;
  const [x, y] = [dayNames(scale, content), yearNames(scale, content)];
  const day = px(scale.x(Math.min(fold.asOf, scale.said.to)));
  const name = { size: SIZE, fill: muted };
  const upright = x
    .filter((tick) => tick.day > scale.said.from)
    .map((tick) => `M${px(scale.x(tick.day))} ${px(top)}V${px(bottom)}`);
  const level = y
    .filter((tick) => tick.day > scale.promised.from)
    .map((tick) => `M${px(left)} ${px(scale.y(tick.day))}H${px(right)}`);
  return [
    pen.path(`${diagonal}V${px(bottom)}H${px(scale.x(equal))}Z`, {
      fill: mix(line, 0.62, background),
    }),
    pen.path([...upright, ...level].join(''), {
      fill: 'none',
      stroke: line,
      'stroke-opacity': 0.75,
    }),
    pen.path(`M${px(left)} ${px(top)}V${px(bottom)}H${px(right)}`, {
      fill: 'none',
      stroke: lineStrong,
    }),
    pen.path(diagonal, { fill: 'none', stroke: lineStrong, 'stroke-width': 1.25 }),
    pen.text(day - 8, bottom - 10, wording.words.passed, {
      ...name,
      anchor: 'end',
      room: (right - left) * 0.6,
    }),
    pen.path(`M${day} ${px(top - 4)}V${px(bottom)}`, {
      stroke: accent,
      'stroke-width': 1.5,
      'stroke-dasharray': '2 3',
    }),
    ...x.map((tick) =>
      pen.text(scale.x(tick.middle), bottom + 17, tick.words, { ...name, anchor: 'middle' }),
    ),
    ...y.map((tick) =>
      pen.text(left - 8, scale.y(tick.middle) + 4, tick.words, { ...name, anchor: 'end' }),
    ),
    ...titles(scale, content, day, asOf),
  ].join('');
}

/** The titles of the axes, with arrows in the direction of time, and the as-of day. */
function titles(
  { right, top, bottom }: TrendScale,
  content: Pictured,
  day: number,
  asOf: string,
): string[] {
  const { pen, wording, width } = content;
  const { promisedAxis, saidAxis } = wording.words;
  const style = { size: 12, fill: pen.colours.text, bold: true };
  const arrow = { fill: 'none', stroke: pen.colours.text, 'stroke-width': 1.5 };
  const margin = marginOf(width);
  const up = margin + Math.round(pen.width(promisedAxis, style)) + 10;
  const half = pen.width(asOf, style) / 2;
  return [
    pen.text(margin, top - 10, promisedAxis, style),
    pen.path(`M${up} ${px(top - 10)}v-9m-3.5 3.5l3.5 -3.5l3.5 3.5`, arrow),
    pen.text(right - 18, bottom + 36, saidAxis, { ...style, anchor: 'end' }),
    pen.path(`M${px(right - 12)} ${px(bottom + 32)}h11m-3.5 -3.5l3.5 3.5l-3.5 3.5`, arrow),
    pen.text(Math.min(day, width - margin - half), top - 10, asOf, {
      ...style,
      fill: pen.colours.accent,
      anchor: 'middle',
    }),
  ];
}
