/** References between the claims of one milestone: `voids`, `retracts` and `after`. */
import { topologicalOrder } from '../model/claim.js';
import { COUNTS_NEVER, NONE, OFFICIAL, UNVERIFIED, VOID, VOIDED } from '../model/columns.js';
import type { ClaimRow } from './claim.js';
import { kindOf, type Problems, type Where } from './problems.js';

/** Flags that a claim keeps when it is voided; it is no longer a promise. */
const KEPT = OFFICIAL | UNVERIFIED | VOID;

type Reference = 'voids' | 'retracts' | 'after';

const HINT =
  'name a claim of the same milestone by its id; after names one of the same day, and no claim leads back to itself';

/** What claims in a circle do to each other, for messages. */
const CIRCLE: Readonly<Record<Reference, string>> = {
  voids: 'void each other',
  retracts: 'take each other back',
  after: 'follow each other',
};

/**
 * The claims with their references resolved: voided claims are marked, and references to nothing are dropped,
 * each with a warning.
 */
export function settleReferences(rows: ClaimRow[], where: Where, problems: Problems): ClaimRow[] {
  const refers = rows.some(({ voids, retracts, after }) => voids ?? retracts ?? after);
  if (!refers) return rows;
  const settler = new Settler(where, problems);
  const marked = markVoided(settler.withoutBroken(rows, 'voids'));
  return settler.withoutBroken(settler.sameDay(settler.withoutBroken(marked, 'retracts')), 'after');
}

class Settler {
  constructor(
    readonly where: Where,
    readonly problems: Problems,
  ) {}

  /** Removes references of one kind that lead nowhere or in a circle. */
  withoutBroken(rows: ClaimRow[], key: Reference): ClaimRow[] {
    const indices = new Map(rows.map(({ id }, index) => [id, index]));
    const targets = rows.map((row) => indices.get(row[key] ?? '') ?? NONE);
    const acyclic = new Set(topologicalOrder(Int32Array.from(targets)));
    return rows.map((row, index) => {
      const id = row[key];
      if (id === null || (targets[index] !== NONE && acyclic.has(index))) return row;
      const message = indices.has(id)
        ? `the claims ${CIRCLE[key]} in a circle`
        : `no claim ${kindOf(id)} stands in this milestone`;
      return this.#without(row, key, message);
    });
  }

  /** Removes each `after` that refers to a claim that is void, or of another day. */
  sameDay(rows: ClaimRow[]): ClaimRow[] {
    if (rows.every(({ after }) => after === null)) return rows;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return rows.map((row) => {
      const target = byId.get(row.after ?? '');
      if (!target || target === row) return row;
      if (isVoid(target))
        return this.#without(row, 'after', `it follows ${kindOf(target.id)}, which is void`);
      if (target.saidMin !== row.saidMin || target.saidMax !== row.saidMax)
        return this.#without(row, 'after', `it follows ${kindOf(target.id)}, of another day`);
      return row;
    });
  }

  #without(row: ClaimRow, key: Reference, message: string): ClaimRow {
    this.problems.warn(this.where(row.place, key), message, HINT);
    return { ...row, [key]: null };
  }
}

function isVoid({ flags }: ClaimRow): boolean {
  return (flags & COUNTS_NEVER) !== 0;
}

/**
 * Marks the claims that are voided by a claim that is not voided itself. A voided claim retracts nothing and
 * follows nothing.
 */
function markVoided(rows: ClaimRow[]): ClaimRow[] {
  const indices = new Map(rows.map(({ id }, index) => [id, index]));
  const targets = Int32Array.from(rows, ({ voids }) => indices.get(voids ?? '') ?? NONE);
  const voided = new Set<number>();
  // In topological order a claim's own state is settled before it voids another.
  for (const index of topologicalOrder(targets)) {
    const target = targets[index] as number;
    if (target !== NONE && !voided.has(index)) voided.add(target);
  }
  return rows.map((row, index) => {
    const flags = voided.has(index) ? (row.flags & KEPT) | VOIDED : row.flags;
    return isVoid({ ...row, flags }) ? { ...row, flags, retracts: null, after: null } : row;
  });
}
