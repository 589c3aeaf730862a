/** The labels of an axis of days, in a language. */
import { civil, isoYear } from '../../model/day.js';
import type { Division, Scale } from './ticks.js';

type Words = Partial<Record<Scale, Intl.DateTimeFormatOptions>>;

const MINOR: Words = {
  weekday: { weekday: 'short', day: 'numeric' },
  day: { day: 'numeric' },
  month: { month: 'short' },
};

const MAJOR: Words = {
  weekday: { month: 'long', year: 'numeric' },
  day: { month: 'long', year: 'numeric' },
  month: { year: 'numeric' },
};

const DAY = 86_400_000;
const FLOATING = { timeZone: 'UTC', calendar: 'gregory' } as const;

/** The label of a tick; days count from 1970-01-01. */
type Label = (day: number, division: Division) => string;

/** Scales finer than a day have no labels: zooming does not reach them. */
function byScale(locale: string, words: Words): Label {
  const formats = new Map(
    Object.entries(words).map(([scale, options]) => [
      scale,
      new Intl.DateTimeFormat(locale, { ...options, ...FLOATING }),
    ]),
  );
  return (day, { scale }) => {
    const format = formats.get(scale);
    return format ? worded(format, day) : '';
  };
}

/** Intl counts years before 1 in another era, and writes those before 1000 in fewer digits. */
function worded(format: Intl.DateTimeFormat, day: number): string {
  const { year } = civil(Math.floor(day));
  if (year >= 1000) return format.format(day * DAY);
  const parts = format.formatToParts(day * DAY);
  return parts.map(({ type, value }) => (type === 'year' ? isoYear(year) : value)).join('');
}

/** The short word after a quarter's number, which Intl does not have. */
const QUARTERS: Readonly<Record<string, string>> = { ja: 'Q', ko: '분기', zh: '季度' };

function quarter(day: number, locale: string): string {
  const n = Math.floor(new Date(day * DAY).getUTCMonth() / 3) + 1;
  const unit = QUARTERS[locale.split('-')[0] as string];
  return unit ? `${n}${unit}` : `Q${n}`;
}

/** Only the year's digits: ticks are as close as four digits allow, and "2027年" is wider. */
function yearOf(locale: string): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', ...FLOATING });
  return (day) => {
    const { year } = civil(Math.floor(day));
    if (year < 1000) return isoYear(year);
    return format.formatToParts(day * DAY).find(({ type }) => type === 'year')?.value ?? '';
  };
}

/** The two lines of labels of an axis: one for every tick, one for the major ticks. */
export interface AxisLabels {
  readonly minor: Label;
  readonly major: Label;
}

/** The labels of an axis in a language (BCP 47): days, months, quarters ("Q1") and years. */
export function axisLabels(locale: string): AxisLabels {
  const minor = byScale(locale, MINOR);
  const year = yearOf(locale);
  return {
    minor: (day, division) => {
      if (division.scale === 'year') return year(day);
      const isQuarter = division.scale === 'month' && division.step === 3;
      return isQuarter ? quarter(day, locale) : minor(day, division);
    },
    major: byScale(locale, MAJOR),
  };
}
