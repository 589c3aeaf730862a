/** The words for periods in a language. Names of months and days come from Intl. */

/** One language's words for periods. All arguments are already in words. */
export interface PeriodWords {
  /** There is no date. */
  readonly none: string;
  /** n from 1 to 4. */
  quarter(n: number, year: string): string;
  /** First or second half of a year. */
  half(n: number, year: string): string;
  /** Early (1), mid (2) or late (3) in a year or a decade. */
  third(n: number, of: string): string;
  /** First or second half of a decade. */
  decadeHalf(n: number, decade: string): string;
  /** Spring (1) to winter (4). */
  season(n: number, year: string): string;
  /** The decade that begins with a year, 2020. */
  decade(year: string): string;
  span(from: string, to: string): string;
  /** A range of months or days; if left out, Intl writes it. */
  range?(from: string, to: string): string;
  /** One of several dates. */
  either(dates: readonly string[]): string;
  by(date: string): string;
  from(date: string): string;
  around(date: string): string;
  possibly(date: string): string;
  /** A fiscal year, by the year that labels it. */
  fiscalYear(label: string): string;
  fiscalQuarter(n: number, fiscalYear: string): string;
  fiscalHalf(n: number, fiscalYear: string): string;
  /** A name and the months it stands for. */
  explained(name: string, months: string): string;
}

const THIRDS = ['early', 'mid', 'late'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

export const englishPeriodWords: PeriodWords = {
  none: 'no date',
  quarter: (n, year) => `Q${n} ${year}`,
  half: (n, year) => `H${n} ${year}`,
  third: (n, of) => (n === 2 ? `mid-${of}` : `${THIRDS[n - 1]} ${of}`),
  decadeHalf: (n, decade) => `${n === 1 ? 'first' : 'second'} half of the ${decade}`,
  season: (n, year) => `${SEASONS[n - 1]} ${year}`,
  decade: (year) => `${year}s`,
  // With spaces if an end has several words: "2027–2028", but "Jul 2027 – Mar 2028".
  span: (from, to) => (/\s/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`),
  either: (dates) => dates.join(' or '),
  by: (date) => `by ${date}`,
  from: (date) => `from ${date}`,
  around: (date) => `around ${date}`,
  possibly: (date) => `possibly ${date}`,
  fiscalYear: (label) => `FY${label}`,
  fiscalQuarter: (n, fiscalYear) => `${fiscalYear} Q${n}`,
  fiscalHalf: (n, fiscalYear) => `${fiscalYear} H${n}`,
  explained: (name, months) => `${name} (${months})`,
};

/**
 * Joins two Japanese, Korean or Chinese dates (year first, a unit after each number) and writes what
 * they share once: 2027～2028年, 2027年4月～9月. Intl would use slashes. It is in this file, which all
 * languages load, so that each language stays a single script.
 */
export function yearFirstSpan(from: string, to: string, dash: string): string {
  const year = /^\d+[年년]\s?/.exec(from)?.[0];
  if (year === from && /^\d+[年년]$/.test(to)) return `${from.slice(0, -1)}${dash}${to}`;
  return `${from}${dash}${year && to.startsWith(year) ? to.slice(year.length) : to}`;
}
