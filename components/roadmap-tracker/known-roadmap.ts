import type { Roadmap } from '../../src/model/roadmap.js';
import { milestoneState } from '../../src/model/state.js';
import type { Claim } from '../../src/model/types.js';
import { readingJson } from '../../src/read/json/value.js';
import type { Shown } from '../store/shown.js';

/** What is shown as a roadmap of its own: of the milestones that are, the claims known on the day. */
export function* knownRoadmap(shown: Shown): Generator<number, Roadmap> {
  const { roadmap, fold, filtered, day } = shown;
  const document = roadmap.toJSON();
  const all = document.milestones as readonly { readonly claims: readonly Claim[] }[];
  const milestones: unknown[] = [];
  for (const m of filtered.milestones) {
    const known = new Set(milestoneState(roadmap, fold, m).claims.map(({ id }) => id));
    const record = all[m] as (typeof all)[number];
    yield milestones.push({ ...record, claims: record.claims.filter(({ id }) => known.has(id)) });
  }
  const { knownThrough } = roadmap;
  const through = knownThrough !== null && knownThrough < day ? knownThrough : day;
  // Its dates are stored ones, no phrases.
  return (yield* readingJson({ ...document, knownThrough: through, milestones }, null)).roadmap;
}
