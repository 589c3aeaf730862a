/** References between the claims of one milestone: `voids`, `retracts` and `after`. */
import { topologicalOrder } from '../model/claim.js';
import { NONE, OFFICIAL, UNVERIFIED, VOID, VOIDED } from '../model/columns.js';
import type { ClaimRow } from './claim.js';
import { kindOf, type Problems, type Where } from './problems.js';

/** Flags that stay with a claim that is voided: it is no promise any more. */
const KEPT = OFFICIAL | UNVERIFIED | VOID;

type Reference = 'voids' | 'retracts' | 'after';

const UNKNOWN: Readonly<Record<Reference, string>> = {
  voids: 'name the claim that was recorded by mistake by its id',
  retracts: 'name the claim it takes back by its id',
  after: 'name the claim of the same day that it follows by its id',
};
const CIRCLE: Readonly<Record<Reference, readonly [message: string, hint: string]>> = {
  voids: [
    'the claims void each other in a circle',
    'a claim voids one that was recorded before it',
  ],
  retracts: [
    'the claims take each other back in a circle',
    'a later claim takes back an earlier one',
  ],
  after: ['the claims follow each other in a circle', 'one of them was said first'],
};

/**
 * The claims with their references settled: claims that are voided are marked, and references that
 * mean nothing are dropped, each with a warning.
 */
export function settleReferences(rows: ClaimRow[], where: Where, problems: Problems): ClaimRow[] {
  const refers = rows.some(({ voids, retracts, after }) => voids ?? retracts ?? after);
  if (!refers) return rows;
  const settler = new Settler(where, problems);
  const marked = markVoided(settler.sound(rows, 'voids'));
  return settler.sound(settler.sameDay(settler.sound(marked, 'retracts')), 'after');
}

class Settler {
  constructor(
    readonly where: Where,
    readonly problems: Problems,
  ) {}

  /** The rows without references of one kind that lead nowhere or in a circle. */
  sound(rows: ClaimRow[], key: Reference): ClaimRow[] {
    const indices = new Map(rows.map(({ id }, index) => [id, index]));
    const targets = rows.map((row) => indices.get(row[key] ?? '') ?? NONE);
    const sound = new Set(topologicalOrder(Int32Array.from(targets)));
    return rows.map((row, index) => {
      const id = row[key];
      if (id === null || (targets[index] !== NONE && sound.has(index))) return row;
      const [message, hint] = indices.has(id)
        ? CIRCLE[key]
        : [`no claim ${kindOf(id)} stands in this milestone`, UNKNOWN[key]];
      return this.#without(row, key, message, hint);
    });
  }

  /** The rows without an `after` that leads to a claim that is void, or of another day. */
  sameDay(rows: ClaimRow[]): ClaimRow[] {
    if (rows.every(({ after }) => after === null)) return rows;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return rows.map((row) => {
      const target = byId.get(row.after ?? '');
      if (!target || target === row) return row;
      const hint = 'after names a claim of the same milestone and day';
      if (isVoid(target))
        return this.#without(row, 'after', `it follows ${kindOf(target.id)}, which is void`, hint);
      if (target.saidMin !== row.saidMin || target.saidMax !== row.saidMax)
        return this.#without(row, 'after', `it follows ${kindOf(target.id)}, of another day`, hint);
      return row;
    });
  }

  #without(row: ClaimRow, key: Reference, message: string, hint: string): ClaimRow {
    this.problems.warn(this.where(row.place, key), message, hint);
    return { ...row, [key]: null };
  }
}

function isVoid({ flags }: ClaimRow): boolean {
  return (flags & (VOID | VOIDED)) !== 0;
}

/**
 * Marks the claims that are voided by one that is not voided itself. What is void takes nothing back and
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
