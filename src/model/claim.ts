/** Predicates of claims: of claims as objects, and of claims in columns, which the fold runs over. */
import { type ClaimColumns, COUNTS_NEVER, NONE, OFFICIAL, OPEN_MIN, PROMISE } from './columns.js';
import type { Bounds } from './slip.js';
import type { ClaimState } from './types.js';

/** Whether it only retracts another claim. */
export function isRetraction({ retracts, date }: ClaimState): boolean {
  return retracts !== null && date === null;
}

/** Whether it was recorded by mistake, or only says that another claim was: it counts on no day. */
export function isVoid({ voided, voids }: ClaimState): boolean {
  return voided || (voids ?? null) !== null;
}

/** Whether it says something about the milestone and has been neither retracted nor voided. */
export function isStatement(claim: ClaimState): boolean {
  return !claim.retracted && !isVoid(claim) && !isRetraction(claim);
}

/**
 * Whether it may withdraw the date: press and analysts cannot withdraw what others promised.
 * `official` says whether others did, see isPromisedOfficially.
 */
export function mayWithdraw(claim: ClaimState, official: boolean): boolean {
  return !official || !isOutside(claim);
}

/** Whether company, partner or government promised something that was not retracted. */
export function isPromisedOfficially(claims: readonly ClaimState[]): boolean {
  return claims.some((claim) => claim.promise && !claim.retracted && !isOutside(claim));
}

function isOutside({ saidBy }: ClaimState): boolean {
  return saidBy === 'press' || saidBy === 'analyst';
}

/**
 * Marks as live the claims of a milestone that are known on a day, not void, and not retracted by a
 * claim that is live itself. Returns the index after the last known claim.
 */
export function markLive(
  { saidMax, retracts, flags }: ClaimColumns,
  first: number,
  allEnd: number,
  asOf: number,
  live: Uint8Array,
): number {
  let end = first;
  let retractions = false;
  for (; end < allEnd && (saidMax[end] as number) <= asOf; end += 1) {
    live[end] = ((flags[end] as number) & COUNTS_NEVER) === 0 ? 1 : 0;
    if (retracts[end] !== NONE) retractions = true;
  }
  if (retractions) applyRetractions(retracts.subarray(first, end), first, live);
  return end;
}

/** Goes through retractions in topological order, so that a claim's own state is settled before it retracts another. */
function applyRetractions(known: Int32Array, first: number, live: Uint8Array): void {
  const end = first + known.length;
  for (const r of topologicalOrder(known.map((taken) => (taken < end ? taken - first : NONE)))) {
    const taken = known[r] as number;
    if (live[first + r] === 1 && taken !== NONE) live[taken] = 0;
  }
}

/**
 * Topological order of a graph in which each node points to at most one other (`pointsTo`; negative if
 * to none): every node comes after all that point to it. Nodes in a cycle are left out.
 */
export function topologicalOrder(pointsTo: Int32Array): number[] {
  const waitsFor = new Int32Array(pointsTo.length);
  for (const to of pointsTo) if (to >= 0) waitsFor[to] = (waitsFor[to] as number) + 1;
  const order = Array.from(pointsTo.keys()).filter((index) => waitsFor[index] === 0);
  for (const index of order) {
    const to = pointsTo[index] as number;
    if (to < 0) continue;
    waitsFor[to] = (waitsFor[to] as number) - 1;
    if (waitsFor[to] === 0) order.push(to);
  }
  return order;
}

export function hasOfficialPromise(
  { flags }: ClaimColumns,
  first: number,
  end: number,
  live: Uint8Array,
): boolean {
  const wanted = PROMISE | OFFICIAL;
  for (let c = first; c < end; c += 1) {
    if (live[c] === 1 && ((flags[c] as number) & wanted) === wanted) return true;
  }
  return false;
}

/** Whether a promise counts: those of press and analysts do only if there is no `official` one. */
export function promiseCounts({ flags }: ClaimColumns, c: number, official: boolean): boolean {
  return !official || ((flags[c] as number) & OFFICIAL) !== 0;
}

/** The days of a delivery: the period reported, cut off after the day of the report. */
export function actualBounds(claims: ClaimColumns, c: number): Bounds | null {
  return c === NONE ? null : { min: deliveredMin(claims, c), max: deliveredMax(claims, c) };
}

/**
 * First day of the delivery that claim c reports; OPEN_MIN if it is open. A period that begins after the
 * day of the report is a target: all that is known is that it was met by that day.
 */
export function deliveredMin(claims: ClaimColumns, c: number): number {
  const min = claims.min[c] as number;
  return min > deliveredMax(claims, c) ? OPEN_MIN : min;
}

/** Last day of the delivery that claim c reports. */
export function deliveredMax({ saidMax, max }: ClaimColumns, c: number): number {
  const said = saidMax[c] as number;
  return said === OPEN_MIN ? (max[c] as number) : Math.min(max[c] as number, said);
}
