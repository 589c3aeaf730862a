import {
  type Filter,
  type Fold,
  filterRoadmap,
  isFiltered,
  type Roadmap,
} from '../../src/model/index.js';
import { type ClaimDays, claimDays } from '../../src/view/claim-days.js';

/** What is asked for. */
export interface Asked {
  readonly roadmap: Roadmap;
  readonly fold: Fold;
  readonly filter: Filter;
}

/**
 * The claims that the filters leave, on all days: what a milestone's standing is changes with the
 * day, so that filter does not count here. Worked out again only when something else is asked for.
 */
export class ClaimScope {
  #roadmap: Roadmap | null = null;
  #key = '';
  #milestones: Int32Array | null = null;
  #all: ClaimDays | null = null;
  #claims: ClaimDays | null = null;

  /** Indices of the milestones; null for all. */
  milestones(asked: Asked): Int32Array | null {
    this.#update(asked);
    return this.#milestones;
  }

  /** The days on which something was said about any milestone. */
  all(roadmap: Roadmap): ClaimDays {
    this.#turnTo(roadmap);
    this.#all ??= claimDays(roadmap, null);
    return this.#all;
  }

  /** The days on which something was said about those that the filters leave. */
  claims(asked: Asked): ClaimDays {
    this.#update(asked);
    if (!this.#milestones) return this.all(asked.roadmap);
    this.#claims ??= claimDays(asked.roadmap, this.#milestones);
    return this.#claims;
  }

  #turnTo(roadmap: Roadmap): void {
    if (roadmap === this.#roadmap) return;
    this.#roadmap = roadmap;
    this.#all = null;
    this.#key = '';
  }

  #update({ roadmap, fold, filter }: Asked): void {
    this.#turnTo(roadmap);
    const lasting: Filter = { ...filter, standing: [] };
    const key = JSON.stringify(lasting);
    if (key === this.#key) return;
    this.#key = key;
    this.#claims = null;
    this.#milestones = null;
    if (!isFiltered(lasting)) return;
    this.#milestones = filterRoadmap(roadmap, everKnown(fold), lasting).milestones;
  }
}

/** As if every milestone had been announced, also those of which nothing is known on the day. */
function everKnown(fold: Fold): Fold {
  return { ...fold, standing: new Uint8Array(fold.standing.length) };
}
