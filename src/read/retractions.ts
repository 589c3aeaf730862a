import { NONE } from '../model/columns.js';
import { fromTheOuterEnd } from '../model/known.js';
import type { ClaimRow } from './claim.js';
import { kindOf, type Problems, type Where } from './reading.js';

/** A claim may take back any other of its milestone, but not in a circle. */
export function soundRetractions(rows: ClaimRow[], where: Where, problems: Problems): ClaimRow[] {
  if (rows.every(({ retracts }) => retracts === null)) return rows;
  const indices = new Map(rows.map(({ id }, index) => [id, index]));
  const taken = rows.map(({ retracts }) => indices.get(retracts ?? '') ?? NONE);
  const sound = new Set(fromTheOuterEnd(Int32Array.from(taken)));
  return rows.map((row, index) => {
    if (row.retracts === null) return row;
    const at = where(row.place, 'retracts');
    if (!indices.has(row.retracts)) {
      problems.warn(
        at,
        `no claim ${kindOf(row.retracts)} stands in this milestone`,
        'name the claim it takes back by its id',
      );
    } else if (!sound.has(index)) {
      problems.warn(
        at,
        'the claims take each other back in a circle',
        'a later claim takes back an earlier one',
      );
    } else {
      return row;
    }
    return { ...row, retracts: null };
  });
}
