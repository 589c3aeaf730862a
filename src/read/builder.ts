import {
  type ClaimColumns,
  type MilestoneColumns,
  NONE,
  type TextColumn,
} from '../model/columns.js';
import type { IdIndex, TypedDates } from '../model/roadmap.js';
import type { ClaimRow } from './claim.js';

/** Columns longer than this are copied with a yield before each. */
const MANY = 100_000;

/** Values of the first chunk: checking one entry of a log builds many columns of one or two. */
const LEAST = 16;
/** Values of a chunk at most: longer arrays are new memory each time, which is slow. */
const MOST = 4096;

/** A growing column of integers, in chunks that double in length up to MOST. */
export class IntColumn {
  readonly #chunks: Int32Array[] = [];
  #last = new Int32Array();
  #used = 0;
  length = 0;

  push(value: number): void {
    if (this.#used === this.#last.length) {
      this.#last = new Int32Array(Math.min(2 * this.#used || LEAST, MOST));
      this.#chunks.push(this.#last);
      this.#used = 0;
    }
    this.#last[this.#used++] = value;
    this.length += 1;
  }

  at(index: number): number | undefined {
    let rest = index;
    for (const chunk of this.#chunks) {
      if (rest < chunk.length) return index < this.length ? chunk[rest] : undefined;
      rest -= chunk.length;
    }
    return undefined;
  }

  /** The values so far, as one array of their length. */
  take(): Int32Array {
    const values = new Int32Array(this.length);
    let from = 0;
    for (const chunk of this.#chunks) {
      values.set(chunk.subarray(0, this.length - from), from);
      from += chunk.length;
    }
    return values;
  }
}

/** A growing column of texts. */
export interface GrowingColumn extends TextColumn {
  /** Adds a text; returns the new length. */
  push(text: string): number;
}

/** Ids and titles of milestones: arrays and a Map, or a more compact form for many of them. */
export interface MilestoneNames {
  readonly ids: GrowingColumn;
  readonly titles: GrowingColumn;
  /** Milestones by id; an id is added to `ids` first. */
  readonly indices: IdIndex & { set(id: string, index: number): unknown };
}

/** Builds the columns of a roadmap, milestone by milestone. */
export class ColumnsBuilder {
  /** EDTF of typed dates, by index of the claim. */
  readonly typed = new Map<number, TypedDates>();
  readonly #milestones = {
    company: new IntColumn(),
    stage: new IntColumn(),
    technology: new IntColumn(),
    firstClaim: new IntColumn(),
  };
  readonly #claims = {
    saidMin: new IntColumn(),
    saidMax: new IntColumn(),
    min: new IntColumn(),
    max: new IntColumn(),
    due: new IntColumn(),
    status: new IntColumn(),
    flags: new IntColumn(),
    retracts: new IntColumn(),
    place: new IntColumn(),
    source: new IntColumn(),
  };

  constructor(readonly names: MilestoneNames = { ids: [], titles: [], indices: new Map() }) {}

  name(id: string, title: string): void {
    const { ids, titles, indices } = this.names;
    indices.set(id, ids.push(id) - 1);
    titles.push(title);
  }

  /** Adds the milestone whose name was added last. */
  addMilestone(company: number, stage: number, technology: number): void {
    const columns = this.#milestones;
    columns.company.push(company);
    columns.stage.push(stage);
    columns.technology.push(technology);
    columns.firstClaim.push(this.#claims.place.length);
  }

  /** Adds the claims of the milestone added last, in any order; their ids must be unique. */
  addClaims(rows: ClaimRow[]): void {
    const columns = this.#claims;
    if (!inOrder(rows)) rows.sort(byKnown);
    if (rows.some(({ after }) => after !== null)) rows.splice(0, rows.length, ...followed(rows));
    const first = columns.place.length;
    const takenBy = retractions(rows);
    for (const row of rows) {
      columns.saidMin.push(row.saidMin);
      columns.saidMax.push(row.saidMax);
      columns.min.push(row.min);
      columns.max.push(row.max);
      columns.due.push(row.due);
      columns.status.push(row.status);
      columns.flags.push(row.flags);
      if (row.typed) this.typed.set(columns.place.length, row.typed);
      columns.place.push(row.place);
      columns.source.push(row.source);
      const taken = takenBy?.get(row.retracts);
      columns.retracts.push(taken === undefined ? NONE : first + taken);
    }
  }

  /** Returns the columns; for a large roadmap, yields between them. */
  *columns(): Generator<void, { milestones: MilestoneColumns; claims: ClaimColumns }> {
    const { ids, titles } = this.names;
    this.#milestones.firstClaim.push(this.#claims.place.length);
    const count = this.#claims.place.length;
    const milestones = { count: ids.length, ids, titles, ...(yield* taken(this.#milestones)) };
    return { milestones, claims: { count, ...(yield* taken(this.#claims)) } };
  }
}

function* taken<K extends string>(
  columns: Readonly<Record<K, IntColumn>>,
): Generator<void, Record<K, Int32Array>> {
  const arrays: [string, Int32Array][] = [];
  for (const [name, column] of Object.entries<IntColumn>(columns)) {
    arrays.push([name, column.take()]);
    if (column.length > MANY) yield;
  }
  return Object.fromEntries(arrays) as Record<K, Int32Array>;
}

/** Positions of the claims by id; null if no claim retracts another. */
function retractions(rows: readonly ClaimRow[]): Map<string | null, number> | null {
  if (rows.every(({ retracts }) => retracts === null)) return null;
  return new Map(rows.map((row, index) => [row.id, index]));
}

function inOrder(rows: readonly ClaimRow[]): boolean {
  for (let i = 1; i < rows.length; i += 1)
    if (byKnown(rows[i - 1] as ClaimRow, rows[i] as ClaimRow) > 0) return false;
  return true;
}

/** The sorted rows, rearranged so that each comes after the row of the same day that its `after` names. */
function followed(rows: readonly ClaimRow[]): ClaimRow[] {
  const waiting = new Map<string, ClaimRow[]>();
  const placed = new Set<string>();
  const ordered: ClaimRow[] = [];
  for (const row of rows) {
    if (row.after !== null && !placed.has(row.after)) {
      const others = waiting.get(row.after);
      if (others) others.push(row);
      else waiting.set(row.after, [row]);
      continue;
    }
    const next = [row];
    for (let one = next.pop(); one; one = next.pop()) {
      ordered.push(one);
      placed.add(one.id);
      next.push(...(waiting.get(one.id)?.toReversed() ?? []));
    }
  }
  return ordered;
}

/** The order in which claims became known: by last day of saidOn, first day, position in the file. */
function byKnown(a: ClaimRow, b: ClaimRow): number {
  return a.saidMax - b.saidMax || a.saidMin - b.saidMin || a.place - b.place;
}
