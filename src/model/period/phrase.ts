/** Puts a stored period into words. */
import { civil, isoYear } from '../day.js';
import type { FiscalYear, Period } from '../types.js';
import { asMember, type EdtfDate } from './date.js';
import { type EdtfSpan, readEdtf } from './edtf.js';
import { PeriodError, shorten } from './error.js';
import { fiscalYearOf } from './fiscal-year.js';
import { englishPeriodWords, type PeriodWords } from './words.js';

/** How to word a period. */
export interface PhraseOptions {
  /** BCP 47 tag for the names of days and months; "en" by default. */
  readonly locale?: string;
  /** If given, spans that are this company's fiscal years, halves or quarters are named as such. */
  readonly fiscalYear?: FiscalYear;
  /** The words around those names; English by default. */
  readonly words?: PeriodWords;
}

/** A period as a person reads it: "Q3 2027", "by 2030", "FY2027 (Apr 2027 – Mar 2028)". */
export function periodPhrase(period: Period, options: PhraseOptions = {}): string {
  const words = options.words ?? englishPeriodWords;
  if (period.precision === 'none') return words.none;
  const spans = readEdtf(period.edtf);
  if (!spans) throw new PeriodError(shorten(period.edtf), 'is not an EDTF date');
  const wording = new Wording(words, formatsOf(options.locale ?? 'en'), options.fiscalYear);
  const phrases = spans.map((span) => wording.span(span, period.approximate));
  const phrase = phrases.length === 1 ? (phrases[0] as string) : words.either(phrases);
  return period.uncertain ? words.possibly(phrase) : phrase;
}

interface Formats {
  readonly year: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
}

/** Formats of each locale, made once because making one is slow. */
const FORMATS = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  const known = FORMATS.get(locale);
  if (known) return known;
  const tag = usable(locale);
  const format = (fields: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...fields, calendar: 'gregory', timeZone: 'UTC' });
  const formats: Formats = {
    year: format({ year: 'numeric' }),
    month: format({ year: 'numeric', month: 'short' }),
    day: format({ year: 'numeric', month: 'short', day: 'numeric' }),
  };
  FORMATS.set(locale, formats);
  return formats;
}

/** A locale that Intl accepts. Plain "en" becomes en-GB, day before month; so does an invalid tag ("en_US"). */
export function usable(locale: string): string {
  try {
    return locale === 'en' ? 'en-GB' : new Intl.Locale(locale).toString();
  } catch {
    return 'en-GB';
  }
}

const instant = (day: number): number => day * 86_400_000;

/** EDTF codes 29 to 32. */
const SOUTHERN = /-(?:29|3[0-2])\D?$/;

class Wording {
  constructor(
    private readonly words: PeriodWords,
    private readonly formats: Formats,
    private readonly fiscalYear: FiscalYear | undefined,
  ) {}

  span({ from, to }: EdtfSpan, approximate: boolean): string {
    const { words } = this;
    const soft = (phrase: string) => (approximate ? words.around(phrase) : phrase);
    if (from && to) return soft(from === to ? this.date(from) : this.between(from, to));
    if (to) return words.by(soft(this.date(to)));
    // A span without a first date has a last one.
    return words.from(soft(this.date(from as EdtfDate)));
  }

  private between(from: EdtfDate, to: EdtfDate): string {
    if (from.precision !== to.precision) return this.words.span(this.date(from), this.date(to));
    if (from.precision === 'year') return this.years(from, to);
    const fiscal = from.precision === 'month' ? this.fiscal(from, to) : null;
    const range = this.range(from, to);
    return fiscal ? this.words.explained(fiscal, range) : range;
  }

  /** A range as the locale writes it: "Apr – Jun 2027". */
  private range(from: EdtfDate, to: EdtfDate): string {
    const { span, range = civil(from.min).year < 1000 && span } = this.words;
    if (range) return range(this.date(from), this.date(to));
    const format = from.precision === 'day' ? this.formats.day : this.formats.month;
    return format.formatRange(instant(from.min), instant(to.min));
  }

  private years(from: EdtfDate, to: EdtfDate): string {
    const first = civil(from.min).year;
    const last = civil(to.min).year;
    const decade = this.words.decade(isoYear(first - (first % 10)));
    switch (`${first % 10}-${last - first}`) {
      case '0-3':
        return this.words.third(1, decade);
      case '4-2':
        return this.words.third(2, decade);
      case '7-2':
        return this.words.third(3, decade);
      case '0-4':
        return this.words.decadeHalf(1, decade);
      case '5-4':
        return this.words.decadeHalf(2, decade);
      default:
        return this.words.span(this.date(from), this.date(to));
    }
  }

  /** The fiscal year, half or quarter that consists of exactly these months, or null. */
  private fiscal(from: EdtfDate, to: EdtfDate): string | null {
    if (!this.fiscalYear) return null;
    const { startMonth } = this.fiscalYear;
    const start = civil(from.min);
    const end = civil(to.max);
    const months = (end.year - start.year) * 12 + end.month - start.month + 1;
    const offset = (start.month - startMonth + 12) % 12;
    if (![3, 6, 12].includes(months) || offset % months !== 0) return null;
    const year = this.words.fiscalYear(isoYear(fiscalYearOf(start, this.fiscalYear)));
    if (months === 12) return year;
    const n = offset / months + 1;
    return months === 6 ? this.words.fiscalHalf(n, year) : this.words.fiscalQuarter(n, year);
  }

  private date(date: EdtfDate): string {
    const { words } = this;
    const { year } = civil(date.min);
    switch (date.precision) {
      case 'decade':
        return words.decade(isoYear(year));
      case 'century':
        return words.span(this.year(date.min), this.year(date.max));
      case 'year':
        return this.year(date.min);
      case 'month':
        return this.named(date.min, this.formats.month);
      case 'day':
        return this.named(date.min, this.formats.day);
      default:
        return this.part(date, this.year(date.min));
    }
  }

  /** A quarter, third, half or season, by its EDTF code. */
  private part(date: EdtfDate, year: string): string {
    const { words } = this;
    // Southern seasons are given in months: northern readers would misread "spring".
    if (SOUTHERN.test(date.text)) {
      return this.range(asMember(date, 'first'), asMember(date, 'last'));
    }
    const code = Number(/\d\d(?=\D*$)/.exec(date.text)?.[0]);
    if (code >= 40) return words.half(code - 39, year);
    if (code >= 37) return words.third(code - 36, year);
    if (code >= 33) return words.quarter(code - 32, year);
    return words.season(((code - 21) % 4) + 1, year);
  }

  private year(day: number): string {
    return this.named(day, this.formats.year);
  }

  /** Writes years with four digits: Intl uses fewer for years before 1000, and another era before year 1. */
  private named(day: number, format: Intl.DateTimeFormat): string {
    const { year } = civil(day);
    if (year >= 1000) return format.format(instant(day));
    const parts = format.formatToParts(instant(day));
    return parts.map(({ type, value }) => (type === 'year' ? isoYear(year) : value)).join('');
  }
}
