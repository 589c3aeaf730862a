/** Weeks as ISO 8601 counts them, from Monday, the first being the one with 4 January in it; and days by their names. */
import { dayNumber, dayOf } from '../day.js';

/** The weekday of a day number, 0 for Monday: 1970-01-01 was a Thursday. */
const weekday = (day: number) => (((day + 3) % 7) + 7) % 7;

/** The Monday of a year's first week. */
export function weekStart(year: number): number {
  const fourth = dayOf(year, 1, 4);
  return fourth - weekday(fourth);
}

/** Weeks in a year, 52 or 53. */
export function weeksIn(year: number): number {
  return Math.round((weekStart(year + 1) - weekStart(year)) / 7);
}

export const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The weekday of an ISO day, 0 for Monday. */
export function weekdayOf(iso: string): number {
  return weekday(dayNumber(iso));
}

const NAMED: readonly (readonly [pattern: RegExp, names: readonly string[]])[] = [
  [
    /(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:day)?(?!\p{L})/giu,
    'mon tue wed thu fri sat sun'.split(' '),
  ],
  [/([月火水木金土日])曜|[（(]([月火水木金土日])[)）]/g, [...'月火水木金土日']],
  [/([월화수목금토일])요|[（(]([월화수목금토일])[)）]/g, [...'월화수목금토일']],
  [/(?:星期|礼拜|禮拜|[周週])([一二三四五六日])/g, [...'一二三四五六日']],
];

/** The weekday that a phrase names, 0 for Monday; null if it names none, or several. */
export function weekdayIn(phrase: string): number | null {
  const days = NAMED.flatMap(([pattern, names]) =>
    [...phrase.matchAll(pattern)].map(([, a, b]) => names.indexOf((a ?? b ?? '').toLowerCase())),
  );
  return days.length === 1 ? (days[0] as number) : null;
}
