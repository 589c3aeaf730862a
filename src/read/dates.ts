import { bare } from '../model/bare.js';
import { OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { dayOrNull } from '../model/day.js';
import { type PeriodDays, readPeriod } from '../model/period/edtf.js';
import { unlessMeaningless } from '../model/period/error.js';
import { type DateOrder, hasTwoReadings, onlyOrder, ordersIn } from '../model/period/order.js';
import type { parsePeriod } from '../model/period/period.js';
import { isPhraseLike, storedPeriod } from '../model/period/stored.js';
import type { FiscalYear, Period } from '../model/types.js';

/** A date of a record in the form of the columns. */
export interface DateBounds {
  readonly min: number;
  readonly max: number;
  readonly due: number;
  readonly withdrawn: boolean;
  /** EDTF of a typed phrase; null if the record has EDTF. */
  readonly typed: string | null;
  /** How a text that has two readings was read; null if it has one. */
  readonly note: string | null;
}

/** The bounds of a claim that names no date. */
export const NO_BOUNDS: DateBounds = {
  min: OPEN_MIN,
  max: OPEN_MAX,
  due: OPEN_MAX,
  withdrawn: false,
  typed: null,
  note: null,
};

/** Context that some typed phrases need: the company's fiscal year, and the day it was said. */
export interface PhraseContext {
  readonly fiscalYear?: FiscalYear | undefined;
  /** EDTF or a phrase, as in the record. */
  readonly saidOn?: string | null;
  /** Whether a person typed it: then 2030-35 is six years. In a stored date, 2030-35 is EDTF. */
  readonly isTyped?: boolean;
}

const NO_CONTEXT: PhraseContext = Object.freeze(Object.create(null));

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
  /** All dates of the document. Called only if a date has two readings. */
  allDates: () => Iterable<string> = () => [];
  #order: DateOrder | undefined;

  constructor(parse: PhraseParser | null) {
    this.#parse = parse;
  }

  /** The bounds of a plain day, or of EDTF parsed before; undefined for any other text. */
  known(text: string, isTyped = false): DateBounds | undefined {
    // Plain days are not cached: parsing one is faster than a lookup.
    const day = dayOrNull(text);
    // A pair of years that was read as EDTF may stand in a typed date, too, where it is a phrase.
    if (day === null)
      return isTyped && isPhraseLike(text, false) ? undefined : this.#known.get(text);
    return { min: day, max: day, due: day, withdrawn: false, typed: null, note: null };
  }

  /**
   * Parses a text as EDTF, else as a typed phrase. Throws PeriodError if it is neither, PhrasesNeeded if
   * it may be a phrase and their parser is not loaded.
   */
  read(text: string, context: PhraseContext = NO_CONTEXT): DateBounds {
    const known = this.known(text, context.isTyped);
    if (known) return known;
    if (isPhraseLike(text, !context.isTyped)) return this.#typed(text, context);
    const plain = unlessMeaningless(() => periodBounds(readPeriod(text), null));
    if (plain) {
      if (this.#known.size < REMEMBERED) this.#known.set(text, plain);
      return plain;
    }
    // Phrases are not cached: their meaning may depend on the company and the day.
    const stored = storedPeriod(text);
    return stored ? periodBounds(readPeriod(stored.edtf), stored.edtf) : this.#typed(text, context);
  }

  /** The bounds of a typed phrase. Relative ones ("this decade") count from the last day of saidOn. */
  #typed(text: string, { fiscalYear, saidOn, isTyped }: PhraseContext): DateBounds {
    if (!this.#parse) throw new PhrasesNeeded();
    const stored = !isTyped;
    const order = hasTwoReadings(text) ? this.#documentOrder() : null;
    const said = saidOn ? this.#parse(saidOn, { stored, order })?.max : null;
    const options = { ...(fiscalYear && { fiscalYear }), ...(said && { saidOn: said }) };
    // parsePeriod returns null for blank texts only, and blank fields do not get here.
    const period = this.#parse(text, { ...options, stored, order }) as Period;
    const { edtf, note } = bare({ ...period });
    const reading = note ?? (order === null ? null : ORDER_NOTES[order]);
    return { ...periodBounds(readPeriod(edtf), edtf), note: reading };
  }

  /** Whether days or months come first in the document, judged by those of its dates that have one reading. */
  #documentOrder(): DateOrder {
    if (this.#order !== undefined) return this.#order;
    const orders = new Set<'day-first' | 'month-first'>();
    for (const date of this.allDates()) for (const order of ordersIn(date)) orders.add(order);
    this.#order = onlyOrder(orders);
    return this.#order;
  }
}

/** Whether a date is three numbers of two digits, of which the last is read as the year: 31.12.27. */
export function hasShortYear(text: string): boolean {
  return /^\D*\d{1,2}[-/.]\d{1,2}[-/.]\d\d(?!\d)/.test(text);
}

const ORDER_NOTES = {
  'day-first': 'it was read day first, as other dates here are',
  'month-first': 'it was read month first, as other dates here are',
};

function periodBounds(period: PeriodDays, typed: string | null): DateBounds {
  return {
    min: period.min ?? OPEN_MIN,
    max: period.max ?? OPEN_MAX,
    due: period.due ?? OPEN_MAX,
    withdrawn: period.precision === 'none',
    typed,
    note: null,
  };
}
