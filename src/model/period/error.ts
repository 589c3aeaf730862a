/** A phrase or an EDTF string that names no period. The message says why, the hint what to write. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';

  constructor(
    /** What was to be read, shortened where it was long. */
    readonly text: string,
    problem: string,
    /** What to type instead. */
    readonly hint = PERIOD_HINT,
  ) {
    super(`“${text}” ${problem}: ${hint}`);
  }
}

/** What a text means; null where it names no period. Any other error is a fault of ours and goes on. */
export function unlessMeaningless<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}

/** The advice that always holds. */
export const PERIOD_HINT =
  'write 2027, 2027-07, Q3 2027, late 2027, 2027–2028, by 2030, from 2027, around 2030 or TBD';

/** Nobody types more for a date; what is longer is refused unread. */
export const MAX_LENGTH = 200;

/** Enough of a long text to recognise it by. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
