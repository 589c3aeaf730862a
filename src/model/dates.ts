import { OPEN_MAX, OPEN_MIN } from './columns.js';
import { dayNumber } from './day.js';
import { PeriodError, parsePeriod, readPeriod } from './period.js';
import type { Day, FiscalYear } from './types.js';

/** A date of a record as the columns hold it. */
export interface DateBounds {
  readonly min: number;
  readonly max: number;
  readonly due: number;
  readonly withdrawn: boolean;
}

/** What helps to read a typed phrase: the company's fiscal year, and the day it was said. */
export interface PhraseContext {
  readonly fiscalYear: FiscalYear | undefined;
  /** EDTF or a phrase, as it stands in the record. */
  readonly saidOn: string | undefined;
}

/** Documents repeat their dates; past this many different ones a cache no longer pays. */
const REMEMBERED = 20_000;

/** Reads the dates of one document; the same text is worked out once. */
export class DateReader {
  readonly #known = new Map<string, DateBounds>();

  /** EDTF first, a typed phrase else; a PeriodError where the text means nothing. */
  read(text: string, context: PhraseContext): DateBounds {
    const known = this.#known.get(text);
    if (known) return known;
    const plain = this.#readEdtf(text);
    if (plain) {
      if (this.#known.size < REMEMBERED) this.#known.set(text, plain);
      return plain;
    }
    // A phrase may mean another date for another company or day: never remembered.
    const period = parsePeriod(text, options(context));
    if (!period) throw new PeriodError(text, 'the date is blank', 'leave it out, or write 2027');
    return boundsOf(readPeriod(period.edtf));
  }

  #readEdtf(text: string): DateBounds | null {
    try {
      return boundsOf(readPeriod(text));
    } catch (error) {
      if (error instanceof PeriodError) return null;
      throw error;
    }
  }
}

/** The EDTF text that is stored for what was written; the text itself where it is EDTF already. */
export function storedDate(text: string, context: PhraseContext): string {
  return parsePeriod(text, options(context))?.edtf ?? text;
}

/** "This decade" is told by the last day it was said on. */
function options({ fiscalYear, saidOn }: PhraseContext): { fiscalYear?: FiscalYear; saidOn?: Day } {
  const said = saidOn ? parsePeriod(saidOn)?.max : null;
  return { ...(fiscalYear && { fiscalYear }), ...(said && { saidOn: said }) };
}

function boundsOf(period: ReturnType<typeof readPeriod>): DateBounds {
  return {
    min: period.min ?? OPEN_MIN,
    max: period.max ?? OPEN_MAX,
    due: period.due ?? OPEN_MAX,
    withdrawn: period.precision === 'none',
  };
}

/** The day as an integer, or null where it is no day. */
export function dayOrNull(iso: string): number | null {
  try {
    return dayNumber(iso);
  } catch {
    return null;
  }
}
