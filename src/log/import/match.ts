/** How the statements of a file stand to a roadmap: new, there already, or for a person to decide. */
import { freeId, nameKey, slug } from '../../model/ids.js';
import type { RawRecord, Roadmap } from '../../model/roadmap.js';
import type { Claim, Company, Milestone } from '../../model/types.js';
import { isBlank, textField } from '../../read/fields.js';
import { contentOf, occasionOf, type WholeClaim } from '../same.js';
import type { Incoming, Stated } from './incoming.js';
import { Milestones } from './milestones.js';

export const STATES = [
  'new',
  /** It looks like another one: of the same milestone, day, date and source. A person has to say. */
  'question',
  /** Another one is on record under its id, and that stands. */
  'conflict',
  /** It is on record, word for word. */
  'there',
  /** It could not be read. */
  'refused',
] as const;
export type State = (typeof STATES)[number];

/** What a file says of a milestone, other than what is on record. It is not taken over. */
export interface Difference {
  readonly field: 'title' | 'stage' | 'technology' | 'partners';
  readonly here: string;
  readonly there: string;
}

/** The milestone that statements are about. */
export interface About {
  /** Its id in the roadmap, or the one that it would get. */
  readonly id: string;
  /** Its index in the roadmap; -1 where it is new. */
  readonly base: number;
  /** The records of a new milestone, and of its company if that is new. */
  readonly milestone?: RawRecord;
  readonly company?: RawRecord;
  readonly differences: readonly Difference[];
}

/** How a statement stands. */
export interface Matched extends Stated {
  readonly state: State;
  /** Null where it was refused. */
  readonly about: About | null;
  /** The id of the statement on record, or the place in the file of the one that it is like; "" for none. */
  readonly like: string;
}

const SLICE = 200;

/** Compares what was read with a roadmap; yields how many statements have been compared. */
export function* matching(incoming: Incoming, base: Roadmap): Generator<number, Matched[]> {
  const matcher = new Matcher(incoming.roadmap, base);
  const matched: Matched[] = [];
  for (const one of incoming.stated) {
    matched.push(matcher.match(one));
    if (matched.length % SLICE === 0) yield matched.length;
  }
  return matched;
}

class Matcher {
  readonly #from: Roadmap;
  readonly #milestones: Milestones;
  readonly #base: Roadmap;
  readonly #abouts = new Map<number, About>();
  readonly #onRecord = new Map<number, OnRecord>();
  /** What the file said before, by milestone and content: the place. */
  readonly #said = new Map<string, string>();
  readonly #taken = new Set<string>();
  #byName: ReadonlyMap<string, number> | undefined;
  readonly #companies = new Map<string, Company>();

  constructor(from: Roadmap, base: Roadmap) {
    this.#from = from;
    this.#milestones = new Milestones(from);
    this.#base = base;
  }

  match(stated: Stated): Matched {
    if (stated.m < 0) return { ...stated, state: 'refused', about: null, like: '' };
    const milestone = this.#milestones.at(stated.m);
    const about = this.#about(stated.m, milestone);
    const claim = milestone.claims[stated.claim];
    if (!claim)
      return { ...stated, state: about.base < 0 ? 'new' : 'there', about, like: about.id };
    return { ...stated, about, ...this.#compared(stated, claim, about) };
  }

  #compared(
    { at, hasId }: Stated,
    claim: Claim,
    { id, base }: About,
  ): { readonly state: State; readonly like: string } {
    const whole = wholeIn(this.#from, claim);
    const content = contentOf(whole);
    const known = base < 0 ? null : this.#recordOf(base);
    const given = hasId ? known?.byId(claim.id) : undefined;
    if (given !== undefined)
      return { state: given === content ? 'there' : 'conflict', like: claim.id };
    const same = known?.byContent.get(content);
    if (same !== undefined) return { state: 'there', like: same };
    const key = JSON.stringify([id, content]);
    const before = this.#said.get(key);
    if (before === undefined) this.#said.set(key, at);
    const occasion = occasionOf(whole);
    const like = (occasion !== null && known?.byOccasion.get(occasion)) || before;
    return like ? { state: 'question', like } : { state: 'new', like: '' };
  }

  #recordOf(m: number): OnRecord {
    const known = this.#onRecord.get(m) ?? new OnRecord(this.#base, m);
    this.#onRecord.set(m, known);
    return known;
  }

  #about(m: number, milestone: Milestone): About {
    const about = this.#abouts.get(m) ?? this.#find(m, milestone);
    this.#abouts.set(m, about);
    return about;
  }

  #find(m: number, milestone: Milestone): About {
    const base = this.#base;
    const company = this.#company(milestone.company);
    const given = textField(this.#from.recordAt(m), 'id');
    const withId = given === null ? -1 : base.indexOf(given);
    const isSameOwner = withId >= 0 && base.milestoneAt(withId).company === company.id;
    const found = isSameOwner ? withId : this.#named(company.id, milestone.title);
    if (found >= 0) {
      const known = base.milestoneAt(found);
      return { id: known.id, base: found, differences: this.#differences(m, milestone, known) };
    }
    const wanted = given !== null && withId < 0 ? given : `${company.id}-${slug(milestone.title)}`;
    const id = freeId(wanted, { has: (one) => base.indexOf(one) >= 0 || this.#taken.has(one) });
    this.#taken.add(id);
    const isNew = base.companyNamed(company.id)?.id !== company.id;
    const { claims: _, ...own } = milestone;
    const technology = this.#technology(milestone.technology);
    const partners = milestone.partners.map((name) => this.#partner(name));
    const record = filled({ ...own, id, company: company.id, technology, partners });
    const owner = isNew ? filled({ ...company }) : undefined;
    return { id, base: -1, milestone: record, ...(owner && { company: owner }), differences: [] };
  }

  /** The company of the roadmap, or the one of the file under an id that is free. */
  #company(id: string): Company {
    const known = this.#companies.get(id);
    if (known) return known;
    const own = this.#from.companyNamed(id) ?? { id, name: id };
    const there = this.#base.companyNamed(own.name);
    const has = (one: string) => this.#base.companyNamed(one) !== undefined || this.#taken.has(one);
    const company = there ?? { ...own, id: freeId(own.id, { has }) };
    if (!there) this.#taken.add(company.id);
    this.#companies.set(id, company);
    return company;
  }

  #partner(text: string): string {
    const name = this.#from.companyNamed(text)?.name ?? text;
    return this.#base.companyNamed(name)?.id ?? name;
  }

  #technology(id: string | null): string | null {
    return id === null ? null : (this.#from.technologyWithId(id)?.name ?? id);
  }

  #named(company: string, title: string): number {
    this.#byName ??= namesIn(this.#base);
    return this.#byName.get(titleKey(company, title)) ?? -1;
  }

  #differences(m: number, here: Milestone, there: Milestone): readonly Difference[] {
    const base = this.#base;
    const stage = (roadmap: Roadmap, id: string | null) =>
      id === null ? '' : (roadmap.stageWithId(id)?.name ?? id);
    const technology = (there.technology && base.technologyWithId(there.technology)?.name) ?? '';
    const known = new Set(
      there.partners.map((name) => nameKey(base.companyNamed(name)?.name ?? name)),
    );
    const more = this.#from
      .partnersAt(m)
      .map((name) => this.#from.companyNamed(name)?.name ?? name)
      .filter((name) => !known.has(nameKey(name)));
    const pairs: [Difference['field'], string, string][] = [
      ['title', here.title, there.title],
      ['stage', stage(this.#from, here.stage), stage(base, there.stage)],
      ['technology', this.#technology(here.technology) ?? '', technology],
    ];
    const differing = pairs.filter(([, one, other]) => one && nameKey(one) !== nameKey(other));
    return [
      ...differing.map(([field, one, other]) => ({ field, here: one, there: other })),
      ...(more.length > 0
        ? [{ field: 'partners' as const, here: more.join('; '), there: there.partners.join('; ') }]
        : []),
    ];
  }
}

/** The claims of a milestone on record, by what they say. */
class OnRecord {
  readonly #contents = new Map<string, string>();
  readonly byContent = new Map<string, string>();
  readonly byOccasion = new Map<string, string>();

  constructor(base: Roadmap, m: number) {
    for (const claim of base.milestoneAt(m).claims) {
      const whole = wholeIn(base, claim);
      const content = contentOf(whole);
      const occasion = occasionOf(whole);
      this.#contents.set(claim.id, content);
      if (!this.byContent.has(content)) this.byContent.set(content, claim.id);
      if (occasion !== null) this.byOccasion.set(occasion, claim.id);
    }
  }

  /** What the claim of that id says. */
  byId(id: string): string | undefined {
    return this.#contents.get(id);
  }
}

/** A claim that was read, with all that its source says. */
export function wholeIn(roadmap: Roadmap, claim: Claim): WholeClaim {
  return { claim, source: claim.source ? (roadmap.sourceWithId(claim.source) ?? null) : null };
}

function namesIn(base: Roadmap): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const { company, count, titles } = base.milestoneColumns;
  for (let m = 0; m < count; m += 1) {
    const owner = base.companies[company[m] as number] as Company;
    const key = titleKey(owner.id, titles.at(m) as string);
    if (!names.has(key)) names.set(key, m);
  }
  return names;
}

function titleKey(company: string, title: string): string {
  return JSON.stringify([company, nameKey(title)]);
}

/** A record without its empty fields. */
export function filled(record: RawRecord): RawRecord {
  const isEmpty = (value: unknown) =>
    isBlank(value) || value === false || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}
