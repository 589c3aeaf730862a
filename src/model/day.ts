/**
 * Days as integers: days since 1970-01-01, proleptic Gregorian, years 0000 to 9999.
 * No Date and no time zone, so a day is the same day everywhere.
 */
import type { Day } from './types.js';

/** A calendar date; month 1 to 12. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 0000-01-01, the first day an ISO 8601 year of four digits can name. */
export const FIRST_DAY = -719528;
/** 9999-12-31, the last. */
export const LAST_DAY = 2932896;

/** The day of a calendar date, which must exist (Howard Hinnant, days_from_civil). */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The calendar date of a day (Howard Hinnant, civil_from_days). */
export function civil(n: number): CivilDate {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The day of an ISO 8601 string. Throws RangeError for anything but a real `YYYY-MM-DD`. */
export function dayNumber(iso: Day): number {
  const day = dayOrNull(iso);
  if (day === null) throw new RangeError(`“${iso}” is not a day, YYYY-MM-DD`);
  return day;
}

/** The day of an ISO 8601 string; null for anything but a real `YYYY-MM-DD`. */
export function dayOrNull(iso: string): number | null {
  const year = digits(iso, 0, 4);
  const month = digits(iso, 5, 7);
  const day = digits(iso, 8, 10);
  const shaped = iso.length === 10 && iso[4] === '-' && iso[7] === '-';
  // digits() gives NaN for anything but a number, and every comparison with NaN is false.
  const real =
    year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return shaped && real ? dayOf(year, month, day) : null;
}

/** The ISO 8601 string of a day. Throws RangeError outside the years 0000 to 9999. */
export function isoDay(n: number): Day {
  if (!(n >= FIRST_DAY && n <= LAST_DAY)) throw new RangeError(`day ${n} has no four-digit year`);
  const { year, month, day } = civil(n);
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A year as ISO 8601 writes it, `0987`. */
export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** A month or a day of the month as ISO 8601 writes it, `07`. */
export function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** The same day of the month, `months` later (earlier if negative), or the last day of that month. */
export function addMonths(n: number, months: number): number {
  const { year, month, day } = civil(n);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayOf(y, m, Math.min(day, daysInMonth(y, m)));
}

/**
 * Calendar months from `a` to `b`, negative if `b` is earlier: whole months counted from the earlier day,
 * then the days left over as a fraction of the month they fall in.
 */
export function monthsBetween(a: number, b: number): number {
  if (b < a) return -monthsBetween(b, a);
  const from = civil(a);
  const to = civil(b);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  // Usually the day of the month is the same, and nothing is left over.
  const left = to.day - Math.min(from.day, daysInMonth(to.year, to.month));
  if (left === 0) return months;
  const whole = left < 0 ? months - 1 : months;
  const start = addMonths(a, whole);
  return whole + (b - start) / (addMonths(a, whole + 1) - start);
}

/** The number in a text from one index to another; NaN if some character is not a digit. */
export function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
