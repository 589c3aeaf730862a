import type { Moment } from '../ticks/luxon-moment.js';
import type { AxisFormat, Scale } from './generated/timeline.js';

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

/** Below a day there is nothing on a roadmap: those scales, out of reach by zooming, stay unlabelled. */
function labels(locale: string, words: Words) {
  const formats = new Map(
    Object.entries(words).map(([scale, options]) => [
      scale,
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' }),
    ]),
  );
  return (date: Moment, scale: Scale) => formats.get(scale)?.format(date.valueOf()) ?? '';
}

const isQuarter = (scale: Scale, step: number) => scale === 'month' && step === 3;

/** What follows the number of a quarter on an axis: Intl has no short word for it. */
const QUARTERS: Readonly<Record<string, string>> = { ja: 'Q', ko: '분기', zh: '季度' };

function quarter(date: Moment, locale: string): string {
  const n = Math.floor(date.month() / 3) + 1;
  const unit = QUARTERS[locale.split('-')[0] as string];
  return unit ? `${n}${unit}` : `Q${n}`;
}

/** The year alone: years are as close as their figures allow, and "2027年" is wider than "2027". */
function yearLabel(locale: string) {
  const options = { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const;
  const format = new Intl.DateTimeFormat(locale, options);
  return (date: Moment) =>
    format.formatToParts(date.valueOf()).find(({ type }) => type === 'year')?.value ?? '';
}

/** The axis's labels in a language (BCP 47): days, months, quarters ("Q1") and years. */
export function axisFormat(locale: string): AxisFormat {
  const minor = labels(locale, MINOR);
  const year = yearLabel(locale);
  return {
    minorLabels: (date, scale, step) => {
      if (scale === 'year') return year(date);
      return isQuarter(scale, step) ? quarter(date, locale) : minor(date, scale);
    },
    majorLabels: labels(locale, MAJOR),
  };
}
