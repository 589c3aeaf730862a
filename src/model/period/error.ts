import { isolated } from '../isolated.js';

/**
 * What is wrong with it, for pages that say so in their own words: what cannot be read (`unclear`), or what
 * a date lacks, has twice, or has that does not exist.
 */
export type PeriodFault =
  | 'unclear'
  | 'long'
  | 'range'
  | 'no-year'
  | 'month'
  | 'day'
  | 'week'
  | 'two-readings'
  | 'two-dates'
  | 'reversed'
  | 'fiscal-year'
  | 'said-on'
  | 'duration';

/** A phrase or EDTF string that names no period. The message says why; the hint says what to write. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';

  constructor(
    /** The text, shortened if it was long. */
    readonly text: string,
    problem: string,
    /** What to type instead. */
    readonly hint = PERIOD_HINT,
    readonly fault: PeriodFault = 'unclear',
  ) {
    super(`“${isolated(text)}” ${problem}: ${hint}`);
  }
}

/** A phrase with two readings, which is refused even if a third is possible. */
export class TwoReadings extends PeriodError {
  constructor(text: string, problem: string, hint: string) {
    super(text, problem, hint, 'two-readings');
  }
}

/** The result of `read`; null if it throws a PeriodError. Other errors are bugs and are thrown on. */
export function unlessMeaningless<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof PeriodError && !(error instanceof TwoReadings)) return null;
    throw error;
  }
}

/** The hint that fits every error. */
export const PERIOD_HINT =
  'write 2027, 2027-07, Q3 2027, late 2027, 2027–2028, by 2030, from 2027, around 2030 or TBD';

/** Longer texts are refused without parsing: nobody types more for a date. */
export const MAX_LENGTH = 200;

/** The beginning of a long text, for messages. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
