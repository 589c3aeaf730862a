/** Tries entries on a roadmap one after another, each in a time that depends only on what it is about. */
import type { Roadmap } from '../../model/roadmap.js';
import { parseRoadmap } from '../../read/parse.js';
import { applyTo, type Effects } from '../apply.js';
import { broughtClaim, textIn } from '../around.js';
import { Draft } from '../document.js';
import { type AnyEntry, isKnown } from '../entry.js';
import { milestoneOf } from './from-log.js';

/** What entries about one milestone, or about none, would do. */
export interface Tried extends Effects {
  /** Only what they are about, after them. */
  readonly after: Roadmap;
}

export class OneByOne {
  readonly #draft: Draft;
  /** The milestones of the claims that have ids of entries. */
  readonly #owners: ReadonlyMap<string, string>;

  /** `entries` are all that will be tried. */
  constructor(base: Roadmap, entries: readonly AnyEntry[]) {
    this.#draft = new Draft(base);
    this.#owners = this.#draft.ownersOf(new Set(entries.map(({ id }) => id)));
  }

  /** Of the roadmap as it is by now, only what an entry is about. */
  about(entry: AnyEntry): Roadmap {
    const company = (isKnown(entry) && entry.target?.company) || '';
    const source = textIn(broughtClaim(entry), 'source');
    const milestone = this.#draft.milestones.get(milestoneOf(entry));
    return parseRoadmap(this.#draft.alone(milestone, [company], [source])).roadmap;
  }

  /** What entries about one milestone would do. */
  try(entries: readonly [AnyEntry, ...AnyEntry[]], apart: Iterable<string>): Tried {
    const undo = this.#draft.checkpoint();
    const effects = this.keep(entries, apart);
    const after = this.about(entries[0]);
    undo();
    return { ...effects, after };
  }

  /** Applies entries: what is tried later comes after them. */
  keep(entries: readonly AnyEntry[], apart: Iterable<string>): Effects {
    return applyTo(this.#draft, entries, { apart, owners: this.#owners });
  }
}
