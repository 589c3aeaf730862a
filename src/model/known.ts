import { type ClaimColumns, DATED, NONE, OFFICIAL, OPEN_MIN, PROMISE } from './columns.js';
import type { Bounds } from './slip.js';

/** Claims of a milestone known on a day stand before this index. */
export function knownEnd(
  { saidMax }: ClaimColumns,
  first: number,
  end: number,
  asOf: number,
): number {
  let known = first;
  while (known < end && (saidMax[known] as number) <= asOf) known += 1;
  return known;
}

/**
 * Marks the claims that stand: not taken back by a known claim that itself stands. A claim is
 * judged once all that would take it back are; no circle is left when a roadmap has been read.
 */
export function markLive(claims: ClaimColumns, first: number, end: number, live: Uint8Array): void {
  let retractions = false;
  for (let c = first; c < end; c += 1) {
    live[c] = 1;
    if ((claims.retracts[c] as number) !== NONE) retractions = true;
  }
  if (!retractions) return;
  const known = claims.retracts.subarray(first, end);
  for (const r of fromTheOuterEnd(known.map((taken) => (taken < end ? taken - first : NONE)))) {
    const taken = known[r] as number;
    if (live[first + r] === 1 && taken !== NONE && taken < end) live[taken] = 0;
  }
}

/**
 * Indices ordered so that each comes after all that point to it; `pointsTo` holds one index or a
 * negative number. Those in a circle are left out.
 */
export function fromTheOuterEnd(pointsTo: Int32Array): number[] {
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

/** Press and analysts count only where company, partner and government promised nothing. */
export function promiseCounts({ flags }: ClaimColumns, c: number, official: boolean): boolean {
  return !official || ((flags[c] as number) & OFFICIAL) !== 0;
}

/** When it was delivered: the report's period, ending on the day it was said at the latest. */
export function actualBounds(claims: ClaimColumns, c: number): Bounds | null {
  if (c === NONE) return null;
  const said = claims.saidMax[c] as number;
  const dated = ((claims.flags[c] as number) & DATED) !== 0;
  const max =
    said === OPEN_MIN ? (claims.max[c] as number) : Math.min(claims.max[c] as number, said);
  return { min: dated ? Math.min(claims.min[c] as number, max) : OPEN_MIN, max };
}
