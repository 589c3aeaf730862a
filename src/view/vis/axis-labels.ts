import type { AxisFormat, Scale } from './generated/timeline.js';
import type { Moment } from './luxon-moment.js';

type Words = Partial<Record<Scale, Intl.DateTimeFormatOptions>>;

const MINOR: Words = {
  weekday: { weekday: 'short', day: 'numeric' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
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

/** The axis's labels in a language (BCP 47): days, months, quarters ("Q1") and years. */
export function axisFormat(locale: string): AxisFormat {
  const minor = labels(locale, MINOR);
  return {
    minorLabels: (date, scale, step) =>
      isQuarter(scale, step) ? `Q${Math.floor(date.month() / 3) + 1}` : minor(date, scale),
    majorLabels: labels(locale, MAJOR),
  };
}
