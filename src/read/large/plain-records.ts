import { NONE, OPEN_MAX, OPEN_MIN } from '../../model/columns.js';
import { SPEAKERS, STATUSES } from '../../model/types.js';
import { visible } from '../../model/visible.js';
import {
  type ClaimRow,
  claimFlags,
  isAfterReport,
  SAID_BY_DEFAULT,
  STATUS_DEFAULT,
} from '../claim.js';
import { type DateBounds, type DateReader, NO_BOUNDS } from '../dates.js';
import type { DocumentReader } from '../document.js';
import { blankEnd, CLOSE_LIST, COMMA, OPEN_LIST, pastWord } from '../json/syntax.js';
import { meantFor } from '../misspelt.js';
import { CLAIM_FIELDS } from '../record.js';
import { Fields, Meanings } from './fields.js';
import type { ManyNames } from './texts.js';

const RECORD = [
  ...['id', 'company', 'title', 'stage', 'technology', 'claims', 'country', 'partners'],
  ...CLAIM_FIELDS,
];
const [ID, COMPANY, TITLE, STAGE, TECHNOLOGY, CLAIMS] = [0, 1, 2, 3, 4, 5];
const COUNTRY = 6;
const PARTNERS = 7;
/** From this index on: fields of a claim, which are reported if they are beside a list of claims. */
const BESIDE = 8;
const CLAIM = [
  'id',
  'saidOn',
  'date',
  'status',
  'saidBy',
  'source',
  'phrase',
  'unverified',
  'retracts',
  'reported',
  'voids',
  'after',
  'quote',
  'quoteLang',
  'recordedOn',
  'recordedBy',
];
/** Fields of format 2, which are left to DocumentReader. */
const OF_FORMAT_2 = [10, 11, 12, 13, 14, 15];
const [CLAIM_ID, SAID_ON, DATE, STATUS, SAID_BY, SOURCE, PHRASE] = [0, 1, 2, 3, 4, 5, 6];
const UNVERIFIED = 7;
const RETRACTS = 8;
const REPORTED = 9;

const HYPHEN = 0x2d;
const ZERO = 0x30;

const ANNOUNCED = STATUSES.indexOf(STATUS_DEFAULT);
const BY_COMPANY = SPEAKERS.indexOf(SAID_BY_DEFAULT);

/** The most claims of a record, as all pairs of their ids are compared. */
const MOST_CLAIMS = 16;

/** An index; undefined for -1. */
const found = (index: number) => (index < 0 ? undefined : index);

/**
 * Reads milestones directly from bytes, several times as fast as by way of objects. It takes only records in
 * which nothing has to be corrected or reported, as in nearly all of a large document, and leaves all others
 * to DocumentReader.
 */
export class PlainRecords {
  readonly #bytes: Uint8Array;
  readonly #names: ManyNames;
  readonly #builder: DocumentReader['builder'];
  readonly #record: Fields;
  readonly #claim: Fields;
  readonly #companies: Meanings<number>;
  readonly #stages: Meanings<number>;
  readonly #technologies: Meanings<number>;
  readonly #sources: Meanings<number>;
  readonly #dates: Meanings<DateBounds>;
  readonly #statuses = new Meanings((text) => found((STATUSES as readonly string[]).indexOf(text)));
  readonly #speakers = new Meanings((text) => found((SPEAKERS as readonly string[]).indexOf(text)));
  /** Days from 1800 to 2199 by dayCode: an array is faster than a hash table. */
  readonly #days = new Array<DateBounds | undefined>(DAY_CODES).fill(undefined);
  #rows: ClaimRow[] = [];
  #ids: string[] = [];
  #unverified = false;
  readonly #today: number;

  /** `reader` must have read the head of the document. */
  constructor(bytes: Uint8Array, reader: DocumentReader, names: ManyNames) {
    const { builder, companies, dates, sources, stages, technologies } = reader;
    this.#bytes = bytes;
    this.#today = reader.today;
    this.#names = names;
    this.#builder = builder;
    this.#record = new Fields(bytes, RECORD, (name) => meantFor('milestone', name) !== null);
    this.#claim = new Fields(bytes, CLAIM, (name) => meantFor('claim', name) !== null);
    // A name in another spelling is reported.
    this.#companies = inTable(
      companies,
      ({ name }, text) => text === name || companies.hasGiven(text),
    );
    this.#stages = inTable(stages);
    this.#technologies = inTable(technologies);
    this.#sources = inTable(sources);
    this.#dates = new Meanings((text) => storedDate(dates, text));
  }

  /** Whether the last record has non-ASCII characters. */
  get isWide(): boolean {
    return ((this.#record.allBits | this.#claim.allBits) & 0x80) !== 0;
  }

  /** Reads the record at a place; returns the place after it, or -1 if it is left to DocumentReader. */
  read(at: number): number {
    this.#rows = [];
    const record = this.#record;
    record.allBits = this.#claim.allBits = 0;
    const end = record.read(blankEnd(this.#bytes, at), this.#recordValue);
    return end >= 0 && this.#rows.length > 0 && this.#take(record) ? end : -1;
  }

  readonly #recordValue = (field: number, at: number): number => {
    if (field !== CLAIMS) return pastWord(this.#bytes, at, 'null');
    this.#rows = [];
    this.#ids = [];
    return this.#bytes[at] === OPEN_LIST ? this.#claims(at) : -1;
  };

  #take(record: Fields): boolean {
    if (record.has(CLAIMS) || record.has(COUNTRY) || record.has(PARTNERS)) return false;
    for (let field = BESIDE; field < RECORD.length; field += 1) if (record.has(field)) return false;
    if (!record.isTrim(ID) || !record.isTrim(TITLE) || !record.isTrim(COMPANY)) return false;
    const company = this.#companies.of(this.#bytes, record, COMPANY);
    const stage = this.#named(this.#stages, STAGE);
    const technology = this.#named(this.#technologies, TECHNOLOGY);
    if (company === undefined || stage === undefined || technology === undefined) return false;
    if (!this.#name(record)) return false;
    this.#builder.addMilestone(company, stage, technology);
    this.#builder.addClaims(this.#rows);
    return true;
  }

  #named(meanings: Meanings<number>, field: number): number | undefined {
    return this.#record.has(field) ? meanings.of(this.#bytes, this.#record, field) : NONE;
  }

  /** Takes id and title; returns false if the id is taken. */
  #name(record: Fields): boolean {
    const { ids, titles, indices } = this.#names;
    if (record.isWide(ID) || record.isWide(TITLE)) {
      const [id, title] = [record.text(ID), record.text(TITLE)];
      if (id === null || title === null || indices.has(id) || visible(title) !== title)
        return false;
      this.#builder.name(id, title);
      return true;
    }
    if (indices.hasBytes(this.#bytes, record.from(ID), record.to(ID))) return false;
    ids.pushBytes(this.#bytes, record.from(ID), record.to(ID));
    titles.pushBytes(this.#bytes, record.from(TITLE), record.to(TITLE));
    indices.addLast();
    return true;
  }

  #claims(open: number): number {
    let at = open;
    do {
      at = this.#readClaim(blankEnd(this.#bytes, at + 1));
      if (at < 0 || this.#rows.length > MOST_CLAIMS) return -1;
      at = blankEnd(this.#bytes, at);
    } while (this.#bytes[at] === COMMA);
    if (this.#bytes[at] !== CLOSE_LIST) return -1;
    const ids = this.#ids;
    const areIdsValid = ids.length === 0 || (ids.length === this.#rows.length && areDistinct(ids));
    return areIdsValid ? at + 1 : -1;
  }

  readonly #claimValue = (field: number, at: number): number => {
    const end = pastWord(this.#bytes, at, 'null');
    if (field !== UNVERIFIED) return end;
    const isTrue = pastWord(this.#bytes, at, 'true');
    this.#unverified = isTrue >= 0;
    return Math.max(end, isTrue, pastWord(this.#bytes, at, 'false'));
  };

  #readClaim(at: number): number {
    const claim = this.#claim;
    this.#unverified = false;
    const end = claim.read(at, this.#claimValue);
    if (end < 0 || claim.has(RETRACTS) || claim.has(UNVERIFIED) || claim.has(REPORTED)) return -1;
    if (OF_FORMAT_2.some((field) => claim.has(field))) return -1;
    if (claim.has(PHRASE) && !claim.isShort(PHRASE)) return -1;
    const said = this.#date(SAID_ON);
    const date = this.#date(DATE);
    const status = this.#listed(this.#statuses, STATUS, ANNOUNCED);
    const saidBy = this.#listed(this.#speakers, SAID_BY, BY_COMPANY);
    const source = this.#listed(this.#sources, SOURCE, NONE);
    if (said === undefined || date === undefined) return -1;
    if (status === undefined || saidBy === undefined || source === undefined) return -1;
    const hasSaid = said !== null && !said.withdrawn;
    // Without saidOn it counts as said when its source was published, which DocumentReader looks up.
    if (source !== NONE && !hasSaid) return -1;
    const id = claim.has(CLAIM_ID) ? claim.text(CLAIM_ID) : '';
    if (id === null) return -1;
    if (id !== '') this.#ids.push(id);
    const { min, max, due } = date ?? NO_BOUNDS;
    const saidMin = hasSaid ? said.min : OPEN_MIN;
    const saidEnd = hasSaid ? said.max : OPEN_MIN;
    const saidMax = saidEnd === OPEN_MAX ? saidMin : saidEnd;
    if (saidMin > this.#today || isAfterReport(date, status, saidMax, this.#today)) return -1;
    this.#rows.push({
      id,
      saidMin,
      recorded: OPEN_MIN,
      saidMax,
      min,
      max,
      due,
      status,
      flags: claimFlags(date, status, saidMin, saidBy, this.#unverified),
      retracts: null,
      voids: null,
      after: null,
      place: this.#rows.length,
      source,
      typed: null,
    });
    return end;
  }

  #date(field: number): DateBounds | null | undefined {
    const claim = this.#claim;
    if (!claim.has(field)) return null;
    const day = dayCode(this.#bytes, claim.from(field), claim.to(field));
    if (day < 0) return this.#dates.of(this.#bytes, claim, field);
    let bounds = this.#days[day];
    if (bounds === undefined) {
      bounds = this.#dates.of(this.#bytes, claim, field);
      this.#days[day] = bounds;
    }
    return bounds;
  }

  #listed(meanings: Meanings<number>, field: number, otherwise: number): number | undefined {
    return this.#claim.has(field) ? meanings.of(this.#bytes, this.#claim, field) : otherwise;
  }
}

const CENTURY = 100 * 12 * 31;
const DAY_CODES = 4 * CENTURY;
const FIRST_CENTURY = 18;

/** A number for a text of the form YYYY-MM-DD, years 1800 to 2199, even if there is no such day; -1 for other texts. */
function dayCode(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return -1;
  const century = twoDigits(bytes, from) - FIRST_CENTURY;
  const year = twoDigits(bytes, from + 2);
  const month = twoDigits(bytes, from + 5) - 1;
  const day = twoDigits(bytes, from + 8) - 1;
  const isDay =
    century >= 0 && century < 4 && year >= 0 && month >= 0 && month < 12 && day >= 0 && day < 31;
  return isDay ? ((century * 100 + year) * 12 + month) * 31 + day : -1;
}

/** The value of two digits; far below 0 if they are not digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1000;
}

/** The bounds of EDTF; undefined for phrases, whose meaning depends on the claim, and for errors. */
function storedDate(dates: DateReader, text: string): DateBounds | undefined {
  try {
    const bounds = dates.read(text);
    return bounds.typed === null ? bounds : undefined;
  } catch {
    return undefined;
  }
}

/** The entries of a table by text, those that fit. When the table grows, a text may stand for another entry. */
function inTable<T>(
  table: { readonly list: readonly T[]; find(text: string): number },
  fits: (entry: T, text: string) => boolean = () => true,
) {
  const find = (text: string) => {
    const index = table.find(text);
    return index >= 0 && fits(table.list[index] as T, text) ? index : undefined;
  };
  return new Meanings(find, () => table.list.length);
}

function areDistinct(ids: readonly string[]): boolean {
  return ids.every((id, i) => ids.indexOf(id) === i);
}
