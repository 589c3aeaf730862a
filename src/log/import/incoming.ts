/** What is in a file that somebody imports: its statements, each with its place. */
import { parsePeriod } from '../../model/period/period.js';
import type { Roadmap } from '../../model/roadmap.js';
import type { Problem } from '../../model/types.js';
import { isRule, isSame, readingCsv } from '../../read/csv/csv.js';
import {
  columnsText,
  recordsOf,
  rowsOf,
  type Sheet,
  type SheetChoices,
} from '../../read/csv/sheet.js';
import type { FollowingOptions, ParsedRoadmap, ReadingOptions } from '../../read/document.js';
import { isRecord } from '../../read/fields.js';
import { readingJsonText } from '../../read/json/text.js';
import { readingJson } from '../../read/json/value.js';
// Loads what reads the names that people give fields, and words of a status.
import '../../read/parse.js';
import type { Where } from '../../read/problems.js';
import { claimsOf } from '../../read/record.js';

/** A statement of a file. */
export interface Stated {
  /** "line 7", or a JSON Pointer. */
  readonly at: string;
  /** The index of its milestone; -1 where it was refused. */
  readonly m: number;
  /** Which of its milestone's claims it is, of those that were accepted; -1 where the milestone has none. */
  readonly claim: number;
  /** Whether the file gives it an id. */
  readonly hasId: boolean;
  /** What is to be said of it; of one that was refused, something is. */
  readonly problems: readonly Problem[];
}

/** A file as it was read. */
export interface Incoming {
  readonly roadmap: Roadmap;
  readonly stated: readonly Stated[];
  /** Problems that belong to no statement. */
  readonly problems: readonly Problem[];
}

/** Reads a sheet as a person wants it; yields how many milestones have been read. */
export function* readingSheet(
  sheet: Sheet,
  choices: SheetChoices,
  { columns, today }: ReadingOptions = {},
): Generator<number, Incoming> {
  const followed = new Followed();
  const parsed = yield* readingCsv(sheet.text, parsePeriod, {
    today,
    columns: columnsText(sheet, choices, columns ?? ''),
    records: recordsOf(sheet, choices, columns ?? ''),
    withFields: true,
    onRecord: followed.add,
  });
  const isNames = (fields: readonly string[]) =>
    !choices.headless && isSame(fields, sheet.first.fields);
  const faults: Problem[] = [];
  let count = 0;
  for (const { line, fields, fault } of rowsOf(sheet, choices)) {
    count += 1;
    if (count % SLICE === 0) yield count;
    const at = `line ${line}`;
    if (fault !== null) {
      const hint = 'close it, or write a quote inside a field twice';
      faults.push({ at, message: fault, hint, severity: 'error' });
    } else if (followed.has(at) || isRule(fields) || isNames(fields)) continue;
    followed.refuse(at);
  }
  const problems = [...faults, ...parsed.problems.map(withoutField)];
  const incoming = yield* followed.finishing({ ...parsed, problems });
  return { ...incoming, stated: byLine(incoming.stated) };
}

/** Reads JSON text, damaged text too. */
export function* readingJsonFile(
  text: string,
  options: ReadingOptions = {},
): Generator<number, Incoming> {
  return yield* following((all) => readingJsonText(text, parsePeriod, all), options);
}

/** Reads the value of JSON text. */
export function* readingJsonValue(
  value: unknown,
  options: ReadingOptions = {},
): Generator<number, Incoming> {
  return yield* following((all) => readingJson(value, parsePeriod, all), options);
}

function* following(
  reading: (options: FollowingOptions) => Generator<number, ParsedRoadmap>,
  options: ReadingOptions,
): Generator<number, Incoming> {
  const followed = new Followed();
  const parsed = yield* reading({ ...options, onRecord: followed.add });
  return yield* followed.finishing(parsed);
}

/** Statements between two yields. */
const SLICE = 1000;

/** Of which line a place of a sheet is; NaN for none. */
export function lineIn(at: string): number {
  return Number(/^line (\d+)/.exec(at)?.[1]);
}

/** As they stand in the sheet, not milestone by milestone. */
function byLine(stated: readonly Stated[]): readonly Stated[] {
  const lines = stated.map((one) => ({ one, line: lineIn(one.at) }));
  return lines.sort((a, b) => a.line - b.line).map(({ one }) => one);
}

/** Other places that a message names are lines, as people count them. */
function withoutField(problem: Problem): Problem {
  return { ...problem, message: problem.message.replace(/(\bline \d+)\/\w+/g, '$1') };
}

type Place = Omit<Stated, 'problems' | 'claim'> & {
  /** Where its record begins, which may have a problem in its stead. */
  readonly record: string;
  /** Of a claim, its place in the record; -1 where the milestone has none. */
  readonly place: number;
};

/** Notes where each statement stands while a file is read. */
class Followed {
  readonly #places: Place[] = [];
  readonly #known = new Set<string>();
  #accepted = 0;

  readonly add = (record: unknown, where: Where, accepted: boolean): void => {
    const claims = isRecord(record) ? claimsOf(record) : [];
    const m = accepted ? this.#accepted : -1;
    if (accepted) this.#accepted += 1;
    const start = where(null);
    claims.forEach((claim, place) => {
      const hasId = isRecord(claim) && (claim.id ?? '') !== '';
      this.#push({ at: where(place), record: start, m, place, hasId });
    });
    if (claims.length === 0) this.#push({ at: start, record: start, m, place: -1, hasId: false });
  };

  has(at: string): boolean {
    return this.#known.has(at);
  }

  /** A statement of which nothing was read. */
  refuse(at: string): void {
    this.#push({ at, record: at, m: -1, place: -1, hasId: false });
  }

  /** Yields how many statements it has been through. */
  *finishing({ roadmap, problems }: ParsedRoadmap): Generator<number, Incoming> {
    const owners = new Map<string, string>();
    for (const { at, record } of this.#places) {
      owners.set(at, at);
      if (!owners.has(record)) owners.set(record, at);
      if (owners.size % SLICE === 0) yield 0;
    }
    const own = new Map<string, Problem[]>();
    const others: Problem[] = [];
    for (const problem of problems) {
      const owner = ownerOf(problem.at, owners);
      const list = own.get(owner ?? '') ?? [];
      if (owner === undefined) others.push(problem);
      else own.set(owner, list);
      list.push(problem);
    }
    const ranks = new Ranks(roadmap);
    const stated: Stated[] = [];
    for (const place of this.#places) {
      stated.push(this.#stated(place, ranks, own, owners, others));
      if (stated.length % SLICE === 0) yield stated.length;
    }
    return { roadmap, stated, problems: others };
  }

  #stated(
    { at, record, m, place, hasId }: Place,
    ranks: Ranks,
    own: ReadonlyMap<string, Problem[]>,
    owners: ReadonlyMap<string, string>,
    others: readonly Problem[],
  ): Stated {
    const listed = own.get(at) ?? [];
    const claim = m < 0 || place < 0 ? -1 : ranks.of(m, place);
    const isRefused = m < 0 || (place >= 0 && claim < 0);
    if (!isRefused) return { at, m, claim, hasId, problems: listed };
    const isTold = listed.some(({ severity }) => severity === 'error');
    const around = own.get(owners.get(record) ?? '') ?? [];
    const why = isTold ? listed : [...listed, refusal([...around, ...others], at)];
    return { at, m: -1, claim: -1, hasId, problems: why };
  }

  #push(place: Place): void {
    this.#places.push(place);
    this.#known.add(place.at);
  }
}

/** Which of the accepted claims of a milestone one is, by its place in the record. */
class Ranks {
  readonly #roadmap: Roadmap;
  #m = -1;
  #ranks: ReadonlyMap<number, number> = new Map();

  constructor(roadmap: Roadmap) {
    this.#roadmap = roadmap;
  }

  of(m: number, place: number): number {
    if (m !== this.#m) {
      const { firstClaim } = this.#roadmap.milestoneColumns;
      const places = this.#roadmap.claimColumns.place.slice(firstClaim[m], firstClaim[m + 1]);
      this.#ranks = new Map(Array.from(places.sort(), (one, rank) => [one, rank]));
      this.#m = m;
    }
    return this.#ranks.get(place) ?? -1;
  }
}

/** The statement that a problem belongs to: the one at its place, or around it. */
function ownerOf(at: string, owners: ReadonlyMap<string, string>): string | undefined {
  for (let place = at; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('/')))) {
    const owner = owners.get(place);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Why a statement was refused that no problem names: its record was, or the file as a whole. */
function refusal(around: readonly Problem[], at: string): Problem {
  const error = around.find(({ severity }) => severity === 'error');
  const message = error?.message ?? 'it was not read: there are more problems than are listed';
  return { at, message, hint: error?.hint ?? 'mend the others first', severity: 'error' };
}
