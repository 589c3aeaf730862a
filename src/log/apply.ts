/**
 * A roadmap is its base with the entries of the log applied. The result is a document that is read like any
 * other, so that later code need not know of logs.
 */
import { bare } from '../model/bare.js';
import { nameKey } from '../model/ids.js';
import type { RawRecord } from '../model/roadmap.js';
import type { Claim, Company, Milestone, Source } from '../model/types.js';
import { asParsed } from '../read/document.js';
import { isBlank } from '../read/fields.js';
import { parseRoadmap } from '../read/parse.js';
import { kindOf } from '../read/problems.js';
import { drain } from '../work/steps.js';
import { Draft, type LogDocument, titleKey } from './document.js';
import { claimBody, type Entry, isKnown, type Target } from './entry.js';
import { contentHash } from './hash.js';
import { byId, byPublication, recordedDay } from './order.js';
import {
  contentOf,
  nameless,
  occasionOf,
  saysTheSame,
  type WholeClaim,
  wholeClaim,
} from './same.js';
import { tellTies } from './ties.js';
import { inOrder, type Told, tell } from './told.js';
import { idIn, readEntry } from './validate.js';

export interface ApplyOptions {
  /** Ids of entries that a person confirmed as separate statements, although they look like others. */
  readonly apart?: Iterable<string>;
}

/** A document with entries applied. */
export interface Applied {
  readonly document: LogDocument;
  /** What was left out or has to be decided, each once, sorted by the ids of the entries. */
  readonly told: readonly Told[];
  /** Ids of the entries that the log added to the document, sorted. */
  readonly applied: readonly string[];
  /** Ids of the entries that the base contains already. */
  readonly inBase: readonly string[];
}

/**
 * Applies entries to a base: a document, or a Roadmap. They may come in any order, repeatedly, and from any
 * source. What cannot be applied is reported and changes nothing.
 */
export function applyEntries(
  base: unknown,
  entries: Iterable<unknown>,
  options: ApplyOptions = {},
): Applied {
  return drain(applyingEntries(base, entries, options));
}

/** applyEntries as a generator; yields how many entries it has been through. */
export function* applyingEntries(
  base: unknown,
  entries: Iterable<unknown>,
  options: ApplyOptions = {},
): Generator<number, Applied> {
  const { roadmap } = asParsed(base) ?? parseRoadmap(base);
  const draft = new Draft(roadmap);
  const effects = yield* applyingTo(draft, entries, options);
  return { document: draft.finish(), ...effects };
}

/** What entries did to a draft. */
export type Effects = Omit<Applied, 'document'>;

/**
 * Applies entries to a draft. `owners` are the milestones of the claims that have ids of entries, where that is
 * known: they are searched for in the whole draft otherwise.
 */
export function applyTo(
  draft: Draft,
  entries: Iterable<unknown>,
  options: ApplyOptions & Owners = {},
): Effects {
  return drain(applyingTo(draft, entries, options));
}

interface Owners {
  readonly owners?: ReadonlyMap<string, string>;
}

function applyingTo(
  draft: Draft,
  entries: Iterable<unknown>,
  { apart, owners }: ApplyOptions & Owners,
): Generator<number, Effects> {
  return new Application(draft, new Set(apart)).running(entries, owners);
}

/** Entries, or milestones with new claims, between two yields: each is read like a file of its own. */
const SLICE = 16;

/** Calls `each` for all of a list, with a pause after every few. */
function* pausing<T>(list: Iterable<T>, each: (one: T) => void): Generator<number, void> {
  let count = 0;
  for (const one of list) {
    each(one);
    count += 1;
    if (count % SLICE === 0) yield count;
  }
}

class Application {
  readonly #draft: Draft;
  readonly #apart: ReadonlySet<string>;
  readonly #told: Told[] = [];
  readonly #applied = new Set<string>();
  readonly #inBase = new Set<string>();
  /** Fields that entries of the kind `meta` change, by the record they are about. */
  readonly #changed = new Map<string, Set<string>>();

  constructor(draft: Draft, apart: ReadonlySet<string>) {
    this.#draft = draft;
    this.#apart = apart;
  }

  *running(
    values: Iterable<unknown>,
    owners?: ReadonlyMap<string, string>,
  ): Generator<number, Effects> {
    const entries = yield* this.#knowing(values);
    const ordered = [...entries].sort(byPublication);
    for (const entry of ordered) this.#noteChanges(entry);
    yield* pausing(ordered, (entry) => this.#addRecords(entry));
    const claims = entries.filter(({ kind }) => kind === 'claim' || kind === 'void');
    const touched = yield* this.#addingClaims(
      claims,
      owners ?? this.#draft.ownersOf(new Set(claims.map(({ id }) => id))),
    );
    for (const entry of ordered) if (entry.kind === 'meta') this.#amend(entry);
    yield* pausing(touched, (id) => {
      this.#told.push(...tellTies(this.#draft, id, this.#applied));
    });
    return {
      told: inOrder(this.#told),
      applied: [...this.#applied].sort(),
      inBase: [...this.#inBase].sort(),
    };
  }

  /** Each entry once, sorted by id. What is refused or of an unknown version is reported. */
  *#knowing(values: Iterable<unknown>): Generator<number, Entry[]> {
    const byEntryId = new Map<string, Entry[]>();
    yield* pausing(values, (value) => {
      const { entry, problems } = readEntry(value);
      if (entry && isKnown(entry)) {
        const same = byEntryId.get(entry.id);
        if (same) same.push(entry);
        else byEntryId.set(entry.id, [entry]);
        return;
      }
      for (const { message, hint, at } of problems.slice(0, 1))
        this.#tell(entry?.id ?? idIn(value), entry ? 'foreign' : 'refused', message, hint, at);
    });
    return [...byEntryId.values()].map((same) => this.#first(same)).sort(byId);
  }

  /** Of several entries with one id, the one that counts, in whatever order they came. */
  #first(same: readonly Entry[]): Entry {
    const [first, ...others] = [...same].sort(byPublication) as [Entry, ...Entry[]];
    const hash = others.length > 0 ? contentHash(first) : '';
    if (others.some((other) => contentHash(other) !== hash)) this.#tellConflict(first.id);
    return first;
  }

  #noteChanges(entry: Entry): void {
    if (entry.kind !== 'meta') return;
    const key = aboutOf(entry);
    const fields = this.#changed.get(key) ?? new Set();
    this.#changed.set(key, fields);
    for (const field of Object.keys(entry.body)) fields.add(field);
  }

  /** Adds the records that an entry contains: companies, sources, milestones. */
  #addRecords(entry: Entry): void {
    const { kind, body } = entry;
    if (kind === 'company') this.#addCompany(entry, body);
    else if (kind === 'milestone') this.#addMilestone(entry, body);
    else if (kind === 'source') this.#addSource(entry, body);
    else if (kind === 'claim') {
      const { company, milestone } = claimBody(entry);
      if (company) this.#addCompany(entry, company);
      if (milestone) this.#addMilestone(entry, milestone);
    }
  }

  #addCompany(entry: Entry, body: RawRecord): void {
    const company = body as unknown as Company;
    const known = this.#draft.companies.get(company.id);
    if (known) this.#keep(entry, known, { name: company.id, ...body }, `company ${company.id}`);
    else this.#draft.companies.set({ ...company, name: company.name ?? company.id });
    if (!known) this.#took(entry);
  }

  #addSource(entry: Entry, body: RawRecord): void {
    const id = (body.id ?? entry.id) as string;
    const known = this.#draft.sources.get(id);
    if (known) this.#keep(entry, known, { ...body, id }, `source ${id}`);
    else this.#draft.sources.set({ ...body, id } as Source);
    if (!known) this.#took(entry);
  }

  #addMilestone(entry: Entry, body: RawRecord): void {
    const milestone = body as unknown as Milestone;
    const { milestones } = this.#draft;
    const known = milestones.get(milestone.id);
    if (known) {
      const { claims: _, ...own } = known;
      const company = companyOf(this.#draft, milestone.company)?.id ?? milestone.company;
      const { country: _country, ...given } = body;
      this.#keep(entry, own, { ...given, company }, `milestone ${milestone.id}`);
      return;
    }
    const company = companyOf(this.#draft, milestone.company)?.id ?? milestone.company;
    const like = milestones.named(titleKey({ company, title: milestone.title }));
    if (like && !this.#apart.has(entry.id)) {
      const message = `there is a milestone ${kindOf(milestone.title)} of that company, ${kindOf(like.id)}`;
      this.#tell(entry.id, 'question', message, 'say whether the two are one', '/body');
    }
    milestones.set({ ...milestone, company, partners: milestone.partners ?? [], claims: [] });
    this.#took(entry);
  }

  /**
   * An existing record is kept; if the entry has other values for its fields, that is reported as a conflict.
   */
  #keep(entry: Entry, known: RawRecord, given: RawRecord, what: string): void {
    const changed = this.#changed.get(what);
    const keys = Object.keys(given).filter((key) => key !== 'id' && !changed?.has(key));
    const isSame = saysTheSame(pick(known, keys), pick(given, keys), {
      stage: (text) => this.#draft.stageOf(text),
      // Files name technologies: their ids are made from the names.
      technology: nameKey,
    });
    if (!isSame) this.#tellConflict(entry.id, what);
    else if (entry.kind !== 'claim') this.#inBase.add(entry.id);
  }

  /** Adds claims after those of the base, sorted by id; returns the milestones that have new ones. */
  *#addingClaims(
    entries: readonly Entry[],
    owners: ReadonlyMap<string, string>,
  ): Generator<number, string[]> {
    const byMilestone = new Map<string, Entry[]>();
    for (const entry of entries) {
      const id = milestoneOf(entry);
      const milestone = this.#draft.milestones.get(id);
      const owner = owners.get(entry.id);
      if (owner !== undefined && owner !== id) this.#tellConflict(entry.id, `claim ${entry.id}`);
      else if (!milestone) {
        const message = `there is no milestone ${kindOf(id)}`;
        this.#tell(entry.id, 'lost', message, 'it is kept until there is one', '/target/milestone');
      } else {
        const list = byMilestone.get(id);
        if (list) list.push(entry);
        else byMilestone.set(id, [entry]);
      }
    }
    const touched: string[] = [];
    yield* pausing(byMilestone, ([id, list]) => {
      if (this.#addTo(id, list)) touched.push(id);
    });
    return touched;
  }

  #addTo(id: string, entries: readonly Entry[]): boolean {
    const milestone = this.#draft.milestones.get(id) as Milestone;
    const base = new BaseClaims(this.#draft, milestone);
    const added = entries.flatMap((entry) => {
      const claim = claimOf(entry);
      return this.#isNew(entry, claim, base) ? [claim] : [];
    });
    if (added.length === 0) return false;
    this.#draft.milestones.set({ ...milestone, claims: [...milestone.claims, ...added] });
    this.#draft.raiseFormat();
    const there = new Set([...milestone.claims, ...added].map((claim) => claim.id));
    for (const claim of added) {
      this.#applied.add(claim.id);
      const missing = [claim.voids, claim.retracts, claim.after].find(
        (named) => !isBlank(named) && !there.has(named as string),
      );
      if (missing === undefined) continue;
      const message = `no claim ${kindOf(missing)} stands in this milestone`;
      this.#tell(claim.id, 'lost', message, 'name a claim of the same milestone by its id');
    }
    return true;
  }

  /** Whether the base does not have the claim; differences from what it has are reported. */
  #isNew(entry: Entry, claim: Claim, base: BaseClaims): boolean {
    const inBase = base.withId(entry.id);
    if (!inBase && (entry.kind === 'void' || this.#apart.has(entry.id))) return true;
    const whole = base.whole(claim);
    if (!whole) {
      this.#tell(
        entry.id,
        'refused',
        'the claim cannot be read here',
        'write its date as EDTF',
        '/body/claim',
      );
      return false;
    }
    if (inBase) {
      if (contentOf(inBase) === contentOf(whole)) this.#inBase.add(entry.id);
      else this.#tellConflict(entry.id, `claim ${entry.id}`);
      return false;
    }
    const like = base.like(whole);
    if (like === undefined) return true;
    const message = `${kindOf(like)} of the same milestone has the same day, date and source`;
    this.#tell(entry.id, 'question', message, 'say whether the two are one', '/body/claim');
    return false;
  }

  /** Changes fields of an existing record. */
  #amend(entry: Entry): void {
    const { id, body, target = bare<Target>({}) } = entry;
    const { companies, milestones } = this.#draft;
    const milestone = milestones.get(target.milestone ?? '');
    const company = companies.get(target.company ?? '');
    if (milestone) milestones.set({ ...milestone, ...body });
    else if (company) companies.set({ ...company, ...body });
    else if (target.milestone === undefined && target.company === undefined)
      this.#draft.setHead(body);
    else {
      const message = `there is no ${aboutOf(entry)}`;
      this.#tell(id, 'lost', message, 'it is kept until there is one', '/target');
      return;
    }
    this.#took(entry);
  }

  /** An entry of the kind `claim` counts as applied when its claim is added, not its other records. */
  #took({ id, kind }: Entry): void {
    if (kind !== 'claim') this.#applied.add(id);
  }

  #tell(entry: string, kind: Told['kind'], message: string, hint: string, at?: string): void {
    this.#told.push(tell(entry, kind, message, hint, at));
  }

  #tellConflict(entry: string, what = `entry ${entry}`): void {
    const message = `there is another ${what}, which says something else, and that stands`;
    this.#tell(entry, 'conflict', message, 'record it anew, with an id of its own');
  }
}

/** The claims of a milestone of the base, indexed when first needed. */
class BaseClaims {
  readonly #draft: Draft;
  readonly #milestone: Milestone;
  #byId: ReadonlyMap<string, Claim> | undefined;
  #byOccasion: ReadonlyMap<string, string> | undefined;

  constructor(draft: Draft, milestone: Milestone) {
    this.#draft = draft;
    this.#milestone = milestone;
  }

  whole(claim: Claim): WholeClaim | null {
    const company = this.#draft.companies.get(this.#milestone.company);
    return wholeClaim(claim, company, (id) => this.#draft.sources.get(id));
  }

  withId(id: string): WholeClaim | null {
    this.#byId ??= new Map(this.#milestone.claims.map((claim) => [claim.id, claim]));
    const claim = this.#byId.get(id);
    return claim ? this.whole(claim) : null;
  }

  /** The id of a claim of the same day, date and source. */
  like(whole: WholeClaim): string | undefined {
    const occasion = occasionOf(whole);
    if (occasion === null) return undefined;
    this.#byOccasion ??= new Map(
      this.#milestone.claims.flatMap((claim): [string, string][] => {
        const of = this.whole(claim);
        const key = of && occasionOf(of);
        return key ? [[key, claim.id]] : [];
      }),
    );
    return this.#byOccasion.get(occasion);
  }
}

/** A company by its id, or by its name. */
function companyOf({ companies }: Draft, text: string): Company | undefined {
  return companies.get(text) ?? companies.named(nameKey(text));
}

function milestoneOf(entry: Entry): string {
  const milestone = entry.kind === 'claim' ? claimBody(entry).milestone : undefined;
  return entry.target?.milestone ?? (milestone?.id as string);
}

/** The record that an entry of the kind `meta` is about, in words. */
function aboutOf({ target = bare<Target>({}) }: Entry): string {
  if (target.milestone !== undefined) return `milestone ${target.milestone}`;
  return target.company === undefined ? 'roadmap' : `company ${target.company}`;
}

/** The claim as a file has it. The log supplies who recorded it and when. */
function claimOf(entry: Entry): Claim {
  const { id, kind, body, target, after, by } = entry;
  const recorded = { recordedOn: recordedDay(entry), ...(by && { recordedBy: by.name }) };
  if (kind === 'void')
    return bare({
      id,
      voids: target?.claim,
      ...pick(body, ['note']),
      ...recorded,
    }) as unknown as Claim;
  const { claim, source } = claimBody(entry);
  const from = nameless(source ?? claim.source);
  return bare({
    ...claim,
    id,
    ...(from !== undefined && { source: from }),
    ...(after !== undefined && { after }),
    ...recorded,
  }) as unknown as Claim;
}

function pick(record: RawRecord, keys: readonly string[]): RawRecord {
  return bare(
    Object.fromEntries(
      keys.flatMap((key) => (Object.hasOwn(record, key) ? [[key, record[key]]] : [])),
    ),
  );
}
