import { OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { dayOrNull } from '../model/day.js';
import { type PeriodDays, readPeriod } from '../model/period/edtf.js';
import { unlessMeaningless } from '../model/period/error.js';
import type { parsePeriod } from '../model/period/period.js';
import { storedPeriod } from '../model/period/stored.js';
import type { FiscalYear, Period } from '../model/types.js';

/** A date of a record in the form of the columns. */
export interface DateBounds {
  readonly min: number;
  readonly max: number;
  readonly due: number;
  readonly withdrawn: boolean;
  /** EDTF of a typed phrase; null if the record has EDTF. */
  readonly typed: string | null;
}

/** The bounds of a claim that names no date. */
export const NO_BOUNDS: DateBounds = {
  min: OPEN_MIN,
  max: OPEN_MAX,
  due: OPEN_MAX,
  withdrawn: false,
  typed: null,
};

/** Context that some typed phrases need: the company's fiscal year, and the day it was said. */
export interface PhraseContext {
  readonly fiscalYear?: FiscalYear | undefined;
  /** EDTF or a phrase, as in the record. */
  readonly saidOn?: string | null;
}

/** parsePeriod. It is a large script that most records do not need, so it may be loaded later. */
export type PhraseParser = typeof parsePeriod;

/** Thrown when a date is not EDTF and the parser of phrases is not loaded. */
export class PhrasesNeeded extends Error {}

/** The size of the cache: documents repeat their dates, but with more distinct ones it no longer pays. */
const REMEMBERED = 20_000;

/** Parses the dates of one document, each distinct text once. */
export class DateReader {
  readonly #known = new Map<string, DateBounds>();
  readonly #parse: PhraseParser | null;

  constructor(parse: PhraseParser | null) {
    this.#parse = parse;
  }

  /** The bounds of a plain day, or of EDTF parsed before; undefined for any other text. */
  known(text: string): DateBounds | undefined {
    // Plain days are not cached: parsing one is faster than a lookup.
    const day = dayOrNull(text);
    if (day === null) return this.#known.get(text);
    return { min: day, max: day, due: day, withdrawn: false, typed: null };
  }

  /**
   * Parses a text as EDTF, else as a typed phrase. Throws PeriodError if it is neither, PhrasesNeeded if
   * it may be a phrase and their parser is not loaded.
   */
  read(text: string, context: PhraseContext = {}): DateBounds {
    const known = this.known(text);
    if (known) return known;
    const plain = unlessMeaningless(() => periodBounds(readPeriod(text), null));
    if (plain) {
      if (this.#known.size < REMEMBERED) this.#known.set(text, plain);
      return plain;
    }
    // Phrases are not cached: their meaning may depend on the company and the day.
    const edtf = storedPeriod(text)?.edtf ?? this.#typed(text, context);
    return periodBounds(readPeriod(edtf), edtf);
  }

  /** The EDTF of a typed phrase. Relative ones ("this decade") count from the last day of saidOn. */
  #typed(text: string, { fiscalYear, saidOn }: PhraseContext): string {
    if (!this.#parse) throw new PhrasesNeeded();
    const said = saidOn ? this.#parse(saidOn)?.max : null;
    const options = { ...(fiscalYear && { fiscalYear }), ...(said && { saidOn: said }) };
    // parsePeriod returns null for blank texts only, and blank fields do not get here.
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
