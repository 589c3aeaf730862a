import { PROMISE } from '../../model/columns.js';
import type { Fold, Roadmap } from '../../model/index.js';
import { edgesOf, firstEdge, lastEdge } from './spans.js';

/** An earlier date of a milestone, drawn behind its present one. */
export interface Ghost {
  /** Index of the claim in the columns. */
  readonly claim: number;
  /** Known edges in days, `hi` the day after the last, as in Spans. */
  readonly lo: number;
  readonly hi: number;
  readonly edges: number;
}

/**
 * The earlier dates of a milestone in the order they were said: every promise that was not retracted,
 * except repetitions of the one before and the date that is shown now. Pure.
 */
export function ghostsOf(roadmap: Roadmap, fold: Fold, m: number): Ghost[] {
  const claims = roadmap.claimColumns;
  const first = roadmap.milestoneColumns.firstClaim[m] as number;
  const end = fold.knownEnd[m] as number;
  const ghosts: Ghost[] = [];
  for (let c = first; c < end; c += 1) {
    if (fold.live[c] !== 1 || ((claims.flags[c] as number) & PROMISE) === 0) continue;
    const ghost = ghostAt(roadmap, c);
    const last = ghosts.at(-1);
    if (!last || !sameDays(last, ghost)) ghosts.push(ghost);
  }
  const forecast = fold.forecast[m] as number;
  const delivered = (fold.actual[m] as number) >= 0;
  const now = forecast < 0 || delivered ? null : ghostAt(roadmap, forecast);
  return now ? ghosts.filter((ghost) => !sameDays(ghost, now)) : ghosts;
}

function ghostAt({ claimColumns: claims }: Roadmap, c: number): Ghost {
  const min = claims.min[c] as number;
  const max = claims.max[c] as number;
  const edges = edgesOf(claims, c, min, max);
  return { claim: c, lo: firstEdge(min, max), hi: lastEdge(min, max), edges };
}

function sameDays(a: Ghost, b: Ghost): boolean {
  return a.lo === b.lo && a.hi === b.hi && a.edges === b.edges;
}
