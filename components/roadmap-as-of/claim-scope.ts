import { DAY_FACETS } from '../../src/model/facets.js';
import { type Filter, filteringRoadmap, isFiltered } from '../../src/model/filter.js';
import type { Fold } from '../../src/model/fold.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { type ClaimDays, collectingDays } from '../../src/view/claim-days.js';
import { isLarge } from '../../src/view/large.js';
import { SlicedWork } from '../../src/work/slices.js';

/** What the claims are requested for. */
export interface Asked {
  readonly roadmap: Roadmap;
  readonly fold: Fold;
  readonly filter: Filter;
}

/** The claims of the milestones that pass the filter. */
interface Scope {
  readonly roadmap: Roadmap;
  /** Indices; null for all. */
  readonly milestones: Int32Array | null;
  /** The days with claims: about any milestone, and about these. */
  readonly all: ClaimDays;
  readonly claims: ClaimDays;
}

const NO_DAYS: ClaimDays = { days: new Int32Array(), counts: new Int32Array() };

/**
 * The claims that pass the filters, on all days. A milestone's standing changes with the day, so the filter
 * by standing is ignored. Computed again only for another roadmap or filter; for a large roadmap the previous
 * result stays until then (none if it was of another roadmap).
 */
export class ClaimScope {
  #key = '';
  #asked: Roadmap | null = null;
  #scope: Scope | null = null;
  readonly #work: SlicedWork<Scope>;

  /** `ready` is called when the result for a large roadmap has been computed. */
  constructor(ready: () => void) {
    this.#work = new SlicedWork<Scope>((scope) => {
      this.#scope = scope;
      if (isLarge(scope.roadmap)) ready();
    });
  }

  /** Indices of the milestones; null for all. */
  milestones(asked: Asked): Int32Array | null {
    return this.#of(asked)?.milestones ?? null;
  }

  /** The days on which there are claims about any milestone. */
  all(asked: Asked): ClaimDays {
    return this.#of(asked)?.all ?? NO_DAYS;
  }

  /** The days on which there are claims about milestones that pass the filters. */
  claims(asked: Asked): ClaimDays {
    return this.#of(asked)?.claims ?? NO_DAYS;
  }

  #of(asked: Asked): Scope | null {
    const { roadmap, filter } = asked;
    const key = JSON.stringify(lastingPart(filter));
    if (roadmap !== this.#asked || key !== this.#key) {
      this.#asked = roadmap;
      this.#key = key;
      this.#work.ask(isLarge(roadmap), () => scoping(asked, this.#scope));
    }
    return this.#scope?.roadmap === roadmap ? this.#scope : null;
  }
}

function* scoping({ roadmap, fold, filter }: Asked, last: Scope | null): Generator<number, Scope> {
  const same = last?.roadmap === roadmap ? last : null;
  const all = same?.all ?? (yield* collectingDays(roadmap, null));
  const lasting = lastingPart(filter);
  if (!isFiltered(lasting)) return { roadmap, milestones: null, all, claims: all };
  const { milestones } = yield* filteringRoadmap(roadmap, everKnown(fold), lasting);
  return { roadmap, milestones, all, claims: yield* collectingDays(roadmap, milestones) };
}

/** The fold as if every milestone had been announced, including those unknown on the day. */
function everKnown(fold: Fold): Fold {
  return { ...fold, standing: new Uint8Array(fold.standing.length) };
}

/** The filter without the facets that depend on the day. */
function lastingPart(filter: Filter): Filter {
  return { ...filter, ...Object.fromEntries(DAY_FACETS.map((facet) => [facet, []])) };
}
