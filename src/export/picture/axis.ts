/** The axis of a timeline: labelled years or quarters, and the grid. */

import { type CalendarTick, calendarTicks } from '../../view/ticks/calendar.js';
import type { Scale } from '../../view/timeline/fit.js';
import { edtfWords } from '../../view/wording.js';
import { px } from './pen.js';
import type { Pictured } from './pictured.js';

/** Least pixels between two grid lines without labels. */
const FINE = 16;
const SIZE = 12;

export interface Axis {
  /** The grid lines between two heights. */
  grid(top: number, bottom: number): string;
  /** The labels, on a baseline. */
  names(baseline: number): string;
}

/** The axis of a window that is `width` pixels wide, from `left` on. */
export function axisOf(
  { start, pxPerDay }: Scale,
  left: number,
  width: number,
  content: Pictured,
): Axis {
  const { pen, wording } = content;
  const days = { from: Math.ceil(start), to: Math.floor(start + width / pxPerDay) };
  const x = (day: number) => left + (day - start) * pxPerDay;
  const named = ({ edtf }: CalendarTick) => edtfWords(edtf, wording);
  const room = (edtf: string) => pen.width(edtfWords(edtf, wording), { size: SIZE }) + 18;
  const coarse = calendarTicks(days, pxPerDay, { year: room('2027'), quarter: room('2027-35') });
  const fine = calendarTicks(days, pxPerDay, { year: FINE, quarter: FINE });
  const strong = new Set(coarse.map(({ day }) => day));
  const lines = (list: readonly CalendarTick[], top: number, bottom: number) =>
    list.map(({ day }) => `M${px(x(day))} ${px(top)}V${px(bottom)}`).join('');
  return {
    grid: (top, bottom) => {
      const between = fine.filter(({ day }) => !strong.has(day) && day > days.from);
      const stroke = { fill: 'none', stroke: pen.colours.line };
      return [
        pen.path(lines(between, top, bottom), { ...stroke, 'stroke-opacity': 0.45 }),
        pen.path(
          lines(
            coarse.filter(({ day }) => day >= days.from),
            top,
            bottom,
          ),
          stroke,
        ),
      ].join('');
    },
    names: (baseline) =>
      coarse
        .map((tick) => ({ words: named(tick), at: x(tick.middle) }))
        .filter(({ words, at }) => {
          const half = pen.width(words, { size: SIZE }) / 2;
          return at - half >= left && at + half <= left + width;
        })
        .map(({ words, at }) =>
          pen.text(at, baseline, words, {
            size: SIZE,
            fill: pen.colours.muted,
            anchor: 'middle',
            halo: pen.colours.background,
          }),
        )
        .join(''),
  };
}
