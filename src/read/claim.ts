import {
  DATED,
  NONE,
  OFFICIAL,
  OPEN_MAX,
  OPEN_MIN,
  PROMISE,
  RETRACTION,
  UNVERIFIED,
  VOID,
  WITHDRAWN,
} from '../model/columns.js';
import { isoDay } from '../model/day.js';
import { PeriodError } from '../model/period/error.js';
import type { TypedDates } from '../model/roadmap.js';
import { type FiscalYear, SPEAKERS, type Speaker, STATUSES, type Status } from '../model/types.js';
import { type DateBounds, type DateReader, hasShortYear, NO_BOUNDS } from './dates.js';
import {
  isBlank,
  isLanguage,
  isRecord,
  leftOut,
  type Raw,
  refusedTexts,
  textField,
} from './fields.js';
import { attachSource } from './lists.js';
import { kindOf, type Problems, type Where } from './problems.js';
import { listWord, statusOf } from './status.js';
import type { SourceTable } from './tables.js';

/** A claim in the form of the columns. */
export interface ClaimRow {
  readonly id: string;
  readonly saidMin: number;
  readonly saidMax: number;
  /** The first day on which it may have been put on record; OPEN_MIN if nobody says. */
  readonly recorded: number;
  readonly min: number;
  readonly max: number;
  readonly due: number;
  readonly status: number;
  readonly flags: number;
  /** Ids of the claims it retracts, voids and follows. */
  readonly retracts: string | null;
  readonly voids: string | null;
  readonly after: string | null;
  readonly place: number;
  /** Index into sources, or NONE. */
  readonly source: number;
  /** Null if no date was typed as a phrase, as in most claims. */
  readonly typed: TypedDates | null;
}

/** What reading a claim needs from the rest of the document. */
export interface ClaimContext {
  readonly dates: DateReader;
  readonly sources: SourceTable;
  readonly problems: Problems;
  readonly where: Where;
  readonly fiscalYear: FiscalYear | undefined;
  /** Whether a person typed its dates; see PhraseContext. */
  readonly isTyped: boolean;
  /** The day of today; OPEN_MAX if nobody says. */
  readonly today: number;
}

/** Fields that have to be text; ids may also be numbers. */
const IDS = ['id', 'retracts', 'voids', 'after'];
const TEXTS = ['phrase', 'quote', 'recordedBy', ...IDS];
export const SAID_BY_DEFAULT: Speaker = 'company';
export const STATUS_DEFAULT: Status = 'announced';
/** A date that cannot be read, of what was delivered, paused or cancelled. */
const NO_DAY: DateBounds = { ...NO_BOUNDS, withdrawn: true, typed: 'XXXX' };
const ANNOUNCED = STATUSES.indexOf(STATUS_DEFAULT);
const ACHIEVED = STATUSES.indexOf('achieved');
const IN_PROGRESS = STATUSES.indexOf('in-progress');
/** Speakers up to this one are official: company, partner and government. */
const GOVERNMENT = SPEAKERS.indexOf('government');

/** The id of a claim in a list: its own, else one made of its place that no other claim was given. */
export function claimId(claims: readonly unknown[], place: number): string {
  const own = givenId(claims[place]);
  if (own !== null) return own;
  const made = `c${place + 1}`;
  let id = made;
  for (let more = 2; isGiven(id, claims); more += 1) id = `${made}-${more}`;
  return id;
}

function givenId(claim: unknown): string | null {
  return isRecord(claim) ? idField(claim, 'id') : null;
}

/** Longer lists keep the set of their ids, as each claim without one asks; most lists have few claims. */
const FEW = 16;
const givenIn = new WeakMap<readonly unknown[], ReadonlySet<string | null>>();

function isGiven(id: string, claims: readonly unknown[]): boolean {
  if (claims.length <= FEW) return claims.some((claim) => givenId(claim) === id);
  const given = givenIn.get(claims) ?? new Set(claims.map(givenId));
  givenIn.set(claims, given);
  return given.has(id);
}

/** An id may be written as a number. */
export function idField(raw: Raw, key: string): string | null {
  const value = raw[key];
  return typeof value === 'number' ? String(value) : textField(raw, key);
}

/** Checks a claim of a list and computes its days; null if it is refused, with the problem noted. */
export function readClaim(
  claims: readonly unknown[],
  place: number,
  context: ClaimContext,
): ClaimRow | null {
  const { problems, where } = context;
  const value = claims[place];
  if (!isRecord(value)) {
    problems.error(
      where(place),
      `the claim is ${kindOf(value)}`,
      'write an object with saidOn, date, status and source',
    );
    return null;
  }
  const source = readSource(value, place, context);
  const { status: written, isUnknown } = readStatus(value, place, context);
  const saidBy = listed(value, 'saidBy', SPEAKERS, SAID_BY_DEFAULT, place, context);
  const said = readSaid(value, place, context);
  const target = readDate(value, place, context);
  if (written < 0 || saidBy < 0 || said === undefined) return null;
  // What was delivered, paused or cancelled is so, whatever its day.
  if (target === undefined && written < ACHIEVED) return null;
  const status = target && isDelivery(value, target, context) ? ACHIEVED : written;
  if (!checkUnverified(value, place, context)) return null;
  refusedTexts(value, TEXTS, () => where(place), problems, IDS);
  checkLanguage(value, place, context);
  const retracts = idField(value, 'retracts');
  const voids = idField(value, 'voids');
  const [saidMin, lastSaid] = saidDays(said) ?? publishedOn(source, context);
  const recorded = readRecorded(value, place, context);
  const saidMax = saidBefore(saidMin, lastSaid, recorded, place, context);
  const date = target === undefined ? NO_DAY : metBy(target, status, saidMax, place, context);
  const { min, max, due } = date ?? NO_BOUNDS;
  return {
    id: claimId(claims, place),
    saidMin,
    saidMax,
    recorded: recorded?.min ?? OPEN_MIN,
    min,
    max,
    due,
    status,
    flags:
      (voids === null
        ? claimFlags(date, status, saidMin, saidBy, value.unverified) & (isUnknown ? ~PROMISE : ~0)
        : claimFlags(null, status, saidMin, saidBy, value.unverified) | VOID) |
      (retracts !== null && date === null && status === ANNOUNCED ? RETRACTION : 0),
    retracts,
    voids,
    after: idField(value, 'after'),
    place,
    source,
    typed: typedDates(said, date, recorded),
  };
}

/** "Launched March 2024", but not "completed by 2024", which is a target. */
const DELIVERED =
  /^\s*(?:launched|released|completed|delivered|opened|shipped|achieved|finished)\b(?!.*\b(?:by|before|until|from|after|since)\b)/i;

/** Whether a date that a person typed without a status says that it was met then. */
function isDelivery(
  { status, reported, date }: Raw,
  bounds: DateBounds | null,
  { isTyped, today }: ClaimContext,
): boolean {
  if (!isTyped || !bounds?.typed || !isBlank(status) || !isBlank(reported)) return false;
  return bounds.min <= today && typeof date === 'string' && DELIVERED.test(date);
}

/** Whether a date is later than the day on which it was said to be met, or than today where nobody says when. */
export function isAfterReport(
  date: DateBounds | null,
  status: number,
  saidMax: number,
  today: number,
): boolean {
  return date !== null && status === ACHIEVED && date.min > reportedBy(saidMax, today);
}

function reportedBy(saidMax: number, today: number): number {
  return saidMax === OPEN_MIN ? today : saidMax;
}

/**
 * A date after the day of the report of delivery is the target, not the delivery: all that is known is that
 * it was met by the day of the report. A stored one stays as it is written.
 */
function metBy(
  date: DateBounds | null,
  status: number,
  saidMax: number,
  place: number,
  { problems, where, isTyped, today }: ClaimContext,
): DateBounds | null {
  if (!isAfterReport(date, status, saidMax, today)) return date;
  const day = reportedBy(saidMax, today);
  const said = isoDay(day);
  problems.warn(
    where(place, 'date'),
    `it was achieved by ${said}, ${day === saidMax ? 'when that was said' : 'today'}, and the date is later: it is read as the target`,
    'write the day on which it was achieved, or announced if it is still to come',
  );
  return isTyped ? { ...NO_BOUNDS, max: day, due: day, typed: `[..${said}]` } : date;
}

/** Index of the source that a claim names or contains; NONE if there is no such source. */
function readSource(
  { source }: Raw,
  place: number,
  { sources, dates, problems, where }: ClaimContext,
): number {
  if (isBlank(source)) return NONE;
  const known = sources.find(source);
  if (known < 0) return attachSource(source, sources, where(place, 'source'), dates, problems);
  if (isRecord(source) && sources.differs(known, source)) {
    const message = `the source ${kindOf(source.id)} says something else elsewhere, and that stands`;
    problems.warn(where(place, 'source'), message, 'give it an id of its own');
  }
  return known;
}

/**
 * The flags of a claim, except RETRACTION. A promise is announced or in progress, with a date that had
 * not passed when it was said.
 */
export function claimFlags(
  date: DateBounds | null,
  status: number,
  saidMin: number,
  saidBy: number,
  unverified: unknown,
): number {
  const by = (saidBy <= GOVERNMENT ? OFFICIAL : 0) | (unverified === true ? UNVERIFIED : 0);
  if (!date) return by;
  if (date.withdrawn) return by | WITHDRAWN;
  return by | DATED | (status <= IN_PROGRESS && date.max >= saidMin ? PROMISE : 0);
}

/**
 * Index of the status, -1 if it is refused. A claim with a status word that nobody knows is kept, but is not
 * a promise, so that no score counts it.
 */
function readStatus(
  raw: Raw,
  place: number,
  context: ClaimContext,
): { readonly status: number; readonly isUnknown: boolean } {
  const text = textField(raw, 'status');
  const known = text === null ? null : statusOf(text);
  if (text === null || known) {
    const value = known ? { status: known } : raw;
    const status = listed(value, 'status', STATUSES, STATUS_DEFAULT, place, context);
    const reported = textField(raw, 'reported');
    const isUnknown = status === ANNOUNCED && reported !== null && statusOf(reported) === null;
    return { status, isUnknown };
  }
  context.problems.warn(
    context.where(place, 'status'),
    `status is ${kindOf(text)}, which means nothing here: the record is shown, and no score counts it`,
    `write one of ${STATUSES.join(', ')}`,
  );
  return { status: ANNOUNCED, isUnknown: true };
}

/** Index of a field's value in a list; that of the default if the field is blank, -1 if it is refused. */
function listed(
  raw: Raw,
  key: string,
  list: readonly string[],
  otherwise: string,
  place: number,
  { problems, where }: ClaimContext,
): number {
  const value = raw[key];
  if (isBlank(value)) return list.indexOf(otherwise);
  const exact = list.indexOf(value as string);
  if (exact >= 0) return exact;
  const index = typeof value === 'string' ? list.indexOf(listWord(value)) : -1;
  if (index < 0) {
    problems.error(
      where(place, key),
      `${key} is ${kindOf(value)}`,
      `write one of ${list.join(', ')}`,
    );
  }
  return index;
}

/** When it was said; null if the claim does not say when, undefined if the field is refused. */
function readSaid(raw: Raw, place: number, context: ClaimContext): DateBounds | null | undefined {
  return isBlank(raw.saidOn) ? null : bounded('saidOn', raw.saidOn, place, context, null);
}

/** First and last day on which it was said; null if unknown. */
function saidDays(said: DateBounds | null): [number, number] | null {
  if (!said || said.withdrawn) return null;
  return [said.min, said.max];
}

function typedDates(
  said: DateBounds | null,
  date: DateBounds | null,
  recorded: DateBounds | null,
): TypedDates | null {
  if (!said?.typed && !date?.typed && !recorded?.typed) return null;
  return {
    saidOn: said?.typed ?? null,
    date: date?.typed ?? null,
    recordedOn: recorded?.typed ?? null,
  };
}

/** When it was put on record; null, with a problem noted, if that is not a date. */
function readRecorded(raw: Raw, place: number, context: ClaimContext): DateBounds | null {
  if (isBlank(raw.recordedOn)) return null;
  return bounded('recordedOn', raw.recordedOn, place, context, null) ?? null;
}

/**
 * The last day on which it was said: not after the day it was put on record. Without a last day it is
 * known on its first.
 */
function saidBefore(
  saidMin: number,
  saidMax: number,
  recorded: DateBounds | null,
  place: number,
  { problems, where }: ClaimContext,
): number {
  const day = recorded?.max ?? OPEN_MAX;
  if (day < saidMax && day >= saidMin) return day;
  if (day < saidMin) {
    problems.warn(
      where(place, 'recordedOn'),
      'it was put on record before it was said',
      'recordedOn is the day on which you wrote it down',
    );
  }
  return saidMax === OPEN_MAX ? saidMin : saidMax;
}

/** Warns of a language that is no BCP 47 tag; the quote itself is kept. */
function checkLanguage({ quoteLang }: Raw, place: number, { problems, where }: ClaimContext): void {
  if (isBlank(quoteLang) || isLanguage(quoteLang)) return;
  leftOut('quoteLang', quoteLang, where(place), problems, 'write a tag such as ja or zh-Hans');
}

/** A claim without saidOn counts as said when its source was published. */
function publishedOn(index: number, { dates, sources }: ClaimContext): [number, number] {
  const source = sources.list[index];
  const published = source && textField(source, 'published');
  if (published) {
    const { min, max } = dates.read(published);
    if (max !== OPEN_MAX) return [min, max];
  }
  return [OPEN_MIN, OPEN_MIN];
}

function readDate(raw: Raw, place: number, context: ClaimContext): DateBounds | null | undefined {
  return isBlank(raw.date) ? null : bounded('date', raw.date, place, context, raw);
}

/**
 * The days of a date field. `claim` is given if phrases may depend on its saidOn ("next year"). Undefined,
 * with the problem noted, if the text is not a date.
 */
function bounded(
  key: string,
  value: unknown,
  place: number,
  { dates, problems, where, fiscalYear, isTyped }: ClaimContext,
  claim: Raw | null,
): DateBounds | null | undefined {
  const isNumber = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  const text = isNumber ? String(value) : value;
  if (typeof text !== 'string') {
    problems.error(
      where(place, key),
      `${key} is ${kindOf(value)}, not text`,
      'write it in quotes, such as "2027" or "Q3 2027"',
    );
    return undefined;
  }
  const known = isNumber ? undefined : dates.known(text, isTyped);
  if (known) return known;
  if (!text.trim()) return null;
  const saidOn = claim && textField(claim, 'saidOn');
  try {
    const bounds = dates.read(text.trim(), { fiscalYear, saidOn, isTyped });
    if (bounds.note) {
      const at = where(place, key);
      // Files of such dates have hundreds, and what is said of one is true of all.
      if (hasShortYear(text)) problems.warnOfFirst(at, bounds.note, NOTE_HINT);
      else problems.warn(at, bounds.note, NOTE_HINT);
    }
    // A number cannot be stored as it is, even if its digits are EDTF: the format wants text.
    return isNumber && !bounds.typed ? { ...bounds, typed: text } : bounds;
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    problems.error(where(place, key), error.message, error.hint);
    return undefined;
  }
}

const NOTE_HINT = 'write what is meant in full: 2030–2035, Q3 2030, or the year first, 2027-02-01';

function checkUnverified(raw: Raw, place: number, { problems, where }: ClaimContext): boolean {
  const value = raw.unverified;
  if (value === undefined || value === null || typeof value === 'boolean') return true;
  problems.error(
    where(place, 'unverified'),
    `unverified is ${kindOf(value)}`,
    'write true or false',
  );
  return false;
}
