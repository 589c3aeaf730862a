/** Milestones of a roadmap as records, each made once. */
import type { Roadmap } from '../../model/roadmap.js';
import type { Milestone } from '../../model/types.js';

/** Statements of a file name the same milestones again and again. */
export class Milestones {
  readonly roadmap: Roadmap;
  readonly #made = new Map<number, Milestone>();

  constructor(roadmap: Roadmap) {
    this.roadmap = roadmap;
  }

  at(m: number): Milestone {
    const made = this.#made.get(m) ?? this.roadmap.milestoneAt(m);
    this.#made.set(m, made);
    return made;
  }
}
