/** The words of an axis of days in a language. */
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

/** The words of a tick; a day is counted from 1970-01-01. */
type Label = (day: number, division: Division) => string;

/** Below a day there is nothing on a roadmap: those scales, out of reach by zooming, stay unlabelled. */
function byScale(locale: string, words: Words): Label {
  const formats = new Map(
    Object.entries(words).map(([scale, options]) => [
      scale,
      new Intl.DateTimeFormat(locale, { ...options, ...FLOATING }),
    ]),
  );
  return (day, { scale }) => formats.get(scale)?.format(day * DAY) ?? '';
}

/** What follows the number of a quarter on an axis: Intl has no short word for it. */
const QUARTERS: Readonly<Record<string, string>> = { ja: 'Q', ko: '분기', zh: '季度' };

function quarter(day: number, locale: string): string {
  const n = Math.floor(new Date(day * DAY).getUTCMonth() / 3) + 1;
  const unit = QUARTERS[locale.split('-')[0] as string];
  return unit ? `${n}${unit}` : `Q${n}`;
}

/** The year alone: years are as close as their figures allow, and "2027年" is wider than "2027". */
function yearOf(locale: string): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', ...FLOATING });
  return (day) => format.formatToParts(day * DAY).find(({ type }) => type === 'year')?.value ?? '';
}

/** What an axis says: of every tick, and in a second line of the major ones. */
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
