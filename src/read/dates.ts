import { OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { dayOrNull } from '../model/day.js';
import { type PeriodDays, readPeriod } from '../model/period/edtf.js';
import { unlessMeaningless } from '../model/period/error.js';
import type { parsePeriod } from '../model/period/period.js';
import { storedPeriod } from '../model/period/stored.js';
import type { FiscalYear, Period } from '../model/types.js';

/** A date of a record as the columns hold it. */
export interface DateBounds {
  readonly min: number;
  readonly max: number;
  readonly due: number;
  readonly withdrawn: boolean;
  /** EDTF of a typed phrase; null where the record holds EDTF. */
  readonly typed: string | null;
}

/** Of a claim that names no date. */
export const NO_BOUNDS: DateBounds = {
  min: OPEN_MIN,
  max: OPEN_MAX,
  due: OPEN_MAX,
  withdrawn: false,
  typed: null,
};

/** What helps to read a typed phrase: the company's fiscal year, and the day it was said. */
export interface PhraseContext {
  readonly fiscalYear?: FiscalYear | undefined;
  /** EDTF or a phrase, as it stands in the record. */
  readonly saidOn?: string | null;
}

/** Reads typed phrases: parsePeriod. It is large and most records hold EDTF, so it may come later. */
export type PhraseParser = typeof parsePeriod;

/** A record holds a date that is no EDTF, and there is no parser of phrases to read it with. */
export class PhrasesNeeded extends Error {}

/** Documents repeat their dates; past this many different ones a cache no longer pays. */
const REMEMBERED = 20_000;

/** Reads the dates of one document; the same text is worked out once. */
export class DateReader {
  readonly #known = new Map<string, DateBounds>();
  readonly #parse: PhraseParser | null;

  constructor(parse: PhraseParser | null) {
    this.#parse = parse;
  }

  /** A plain day, or EDTF of this document that has been worked out; undefined for all else. */
  known(text: string): DateBounds | undefined {
    // Most dates are plain days, and there are many: reading one is quicker than finding it.
    const day = dayOrNull(text);
    if (day === null) return this.#known.get(text);
    return { min: day, max: day, due: day, withdrawn: false, typed: null };
  }

  /**
   * EDTF first, a typed phrase else; a PeriodError where the text means nothing, PhrasesNeeded
   * where it might and there is no parser of phrases.
   */
  read(text: string, context: PhraseContext = {}): DateBounds {
    const known = this.known(text);
    if (known) return known;
    const plain = unlessMeaningless(() => periodBounds(readPeriod(text), null));
    if (plain) {
      if (this.#known.size < REMEMBERED) this.#known.set(text, plain);
      return plain;
    }
    // A phrase may mean another date for another company or day: never remembered.
    const edtf = storedPeriod(text)?.edtf ?? this.#typed(text, context);
    return periodBounds(readPeriod(edtf), edtf);
  }

  /** "This decade" is told by the last day it was said on. */
  #typed(text: string, { fiscalYear, saidOn }: PhraseContext): string {
    if (!this.#parse) throw new PhrasesNeeded();
    const said = saidOn ? this.#parse(saidOn)?.max : null;
    const options = { ...(fiscalYear && { fiscalYear }), ...(said && { saidOn: said }) };
    // Only a blank text has none, and a blank field is no field.
    return (this.#parse(text, options) as Period).edtf;
  }
}

function periodBounds(period: PeriodDays, typed: string | null): DateBounds {
  return {
    min: period.min ?? OPEN_MIN,
    max: period.max ?? OPEN_MAX,
    due: period.due ?? OPEN_MAX,
    withdrawn: period.precision === 'none',
    typed,
  };
}
