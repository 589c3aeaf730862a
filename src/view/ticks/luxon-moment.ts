import { DateTime, type DateTimeUnit } from 'luxon';

/**
 * The part of moment's interface that vis-timeline's time steps use, on Luxon. Like moment's, a value
 * is mutable: the time steps call `add` and keep using the same value.
 */
export interface Moment {
  clone(): Moment;
  add(amount: number, unit: string): Moment;
  subtract(amount: number, unit: string): Moment;
  startOf(unit: string): Moment;
  endOf(unit: string): Moment;
  isSame(other: MomentInput, unit?: string): boolean;
  format(pattern?: string): string;
  locale(): string;
  locale(name: string): Moment;
  valueOf(): number;
  toDate(): Date;
  year(): number;
  year(value: number): Moment;
  /** 0 to 11. */
  month(): number;
  month(value: number): Moment;
  /** Day of the month. */
  date(): number;
  date(value: number): Moment;
  /** Day of the week, 0 is Sunday. */
  day(): number;
  /** Day of the week, 0 is the locale's first day. */
  weekday(): number;
  weekday(value: number): Moment;
  isoWeekday(): number;
  /** Week of the year by the locale's rules. */
  week(): number;
  week(value: number): Moment;
  daysInMonth(): number;
  hours(): number;
  hours(value: number): Moment;
  minutes(): number;
  minutes(value: number): Moment;
  seconds(): number;
  seconds(value: number): Moment;
  milliseconds(): number;
  milliseconds(value: number): Moment;
}

export type MomentInput = number | Date | Moment;

/** What vis-timeline's time steps take as their `moment` option. */
export interface MomentFactory {
  (input?: MomentInput): Moment;
  isMoment(value: unknown): value is Moment;
}

type Part = 'year' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

/** Weeks start on the locale's first day. */
const BY_LOCALE = { useLocaleWeeks: true };

/** moment accepts "day" and "days"; here units are singular. */
const singular = (unit: string) => unit.replace(/s$/, '') as DateTimeUnit;

/** Milliseconds of the units that always have the same length. */
const EXACT = new Map([
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
]);

/**
 * Adds an amount of a unit without Luxon's durations, which fail in a page that has extended
 * Object.prototype: calendar units by a date that overflows its month or year, the rest by milliseconds.
 */
function plus(time: DateTime, amount: number, unit: string): DateTime {
  const { year, month, day, zone, locale } = time;
  if (unit === 'year') return time.set({ year: year + amount });
  if (unit === 'month') return time.set({ month: month + amount });
  if (unit === 'week') return time.set({ day: day + 7 * amount });
  if (unit === 'day') return time.set({ day: day + amount });
  const instant = time.valueOf() + amount * (EXACT.get(unit) ?? Number.NaN);
  return DateTime.fromMillis(instant, { zone, locale: locale ?? undefined });
}

const TOKENS = /\[[^\]]*\]|Y{4}|D?D|M{1,4}|d{3,4}|HH?|mm?|ss?|SSS|w/g;

/** moment's format tokens that are different in Luxon. */
const LUXON_TOKENS: Record<string, string> = {
  YYYY: 'yyyy',
  D: 'd',
  DD: 'dd',
  ddd: 'EEE',
  dddd: 'EEEE',
  w: 'n',
};

function formatToken(time: DateTime, token: string): string {
  if (token.startsWith('[')) return token.slice(1, -1);
  // Luxon's own token would drop the 月 of a Japanese month.
  if (token === 'MMM') return time.toLocaleString({ month: 'short' });
  if (token === 'MMMM') return time.toLocaleString({ month: 'long' });
  return time.toFormat(LUXON_TOKENS[token] ?? token);
}

class LuxonMoment implements Moment {
  constructor(private time: DateTime) {}

  clone(): Moment {
    return new LuxonMoment(this.time);
  }

  add(amount: number, unit: string): Moment {
    return this.become(plus(this.time, amount, singular(unit)));
  }

  subtract(amount: number, unit: string): Moment {
    return this.add(-amount, unit);
  }

  startOf(unit: string): Moment {
    return this.become(this.time.startOf(singular(unit), BY_LOCALE));
  }

  endOf(unit: string): Moment {
    return this.startOf(unit).add(1, unit).subtract(1, 'millisecond');
  }

  isSame(other: MomentInput, unit = 'millisecond'): boolean {
    const instant = other.valueOf();
    const from = this.clone().startOf(unit).valueOf();
    return from <= instant && instant <= this.clone().endOf(unit).valueOf();
  }

  format(pattern?: string): string {
    if (!pattern) return this.time.toISO() ?? '';
    return pattern.replace(TOKENS, (token) => formatToken(this.time, token));
  }

  locale(): string;
  locale(name: string): Moment;
  locale(name?: string): string | Moment {
    if (name === undefined) return this.time.locale ?? '';
    return this.become(this.time.setLocale(name));
  }

  valueOf(): number {
    return this.time.valueOf();
  }

  toDate(): Date {
    return this.time.toJSDate();
  }

  month(): number;
  month(value: number): Moment;
  month(value?: number): number | Moment {
    if (value === undefined) return this.time.month - 1;
    return this.become(this.time.set({ month: value + 1 }));
  }

  day(): number {
    return this.time.weekday % 7;
  }

  weekday(): number;
  weekday(value: number): Moment;
  weekday(value?: number): number | Moment {
    const today = this.time.localWeekday - 1;
    return value === undefined ? today : this.add(value - today, 'days');
  }

  isoWeekday(): number {
    return this.time.weekday;
  }

  week(): number;
  week(value: number): Moment;
  week(value?: number): number | Moment {
    const now = this.time.localWeekNumber;
    return value === undefined ? now : this.add(7 * (value - now), 'days');
  }

  daysInMonth(): number {
    return this.time.daysInMonth ?? 0;
  }

  year(): number;
  year(value: number): Moment;
  year(value?: number): number | Moment {
    return this.part('year', value);
  }

  date(): number;
  date(value: number): Moment;
  date(value?: number): number | Moment {
    return this.part('day', value);
  }

  hours(): number;
  hours(value: number): Moment;
  hours(value?: number): number | Moment {
    return this.part('hour', value);
  }

  minutes(): number;
  minutes(value: number): Moment;
  minutes(value?: number): number | Moment {
    return this.part('minute', value);
  }

  seconds(): number;
  seconds(value: number): Moment;
  seconds(value?: number): number | Moment {
    return this.part('second', value);
  }

  milliseconds(): number;
  milliseconds(value: number): Moment;
  milliseconds(value?: number): number | Moment {
    return this.part('millisecond', value);
  }

  private part(name: Part, value: number | undefined): number | Moment {
    return value === undefined
      ? this.time.get(name)
      : this.become(this.time.set({ [name]: value }));
  }

  private become(time: DateTime): this {
    this.time = time;
    return this;
  }
}

/**
 * A `moment` for one timeline, in its language (BCP 47) and zone (IANA name). The days of a roadmap
 * have no time zone, so it is UTC outside tests.
 */
export function createMoment(locale = 'en', zone = 'utc'): MomentFactory {
  const moment = (input: MomentInput = Date.now()): Moment => {
    if (input instanceof LuxonMoment) return input.clone();
    return new LuxonMoment(DateTime.fromMillis(Number(input), { zone, locale }));
  };
  const isMoment = (value: unknown): value is Moment => value instanceof LuxonMoment;
  return Object.assign(moment, { isMoment });
}

/** Replaces vis-timeline's own import of moment, which it uses unless an option gives another. */
export default createMoment();
