/** The entries of a log file, each as it stands to a roadmap. */
import { nameKey } from '../../model/ids.js';
import type { Roadmap } from '../../model/roadmap.js';
import type { Problem } from '../../model/types.js';
import { type Applied, applyEntries } from '../apply.js';
import { broughtClaim, broughtMilestone, Excerpts, textIn } from '../around.js';
import { type AnyEntry, claimBody, type Entry, isKnown } from '../entry.js';
import { byPublication } from '../order.js';
import type { Told } from '../told.js';
import type { State } from './match.js';

/** An entry of a log, and how it stands. */
export interface Logged {
  readonly entry: AnyEntry;
  readonly state: State;
  /** The id of the milestone that it is about; "" for none. */
  readonly milestone: string;
  readonly problems: readonly Problem[];
}

const RANKS = ['company', 'source', 'milestone', 'claim', 'void', 'meta', 'review', 'redact'];

/** Entries in an order in which each finds what it is about: what is brought along comes first. */
export function inMergeOrder(entries: readonly AnyEntry[]): AnyEntry[] {
  const rank = (entry: Entry) => {
    const brings = entry.kind === 'claim' && claimBody(entry).milestone !== undefined;
    return RANKS.indexOf(entry.kind) - (brings ? 0.5 : 0);
  };
  const known = entries.filter(isKnown).sort((a, b) => rank(a) - rank(b) || byPublication(a, b));
  return [...known, ...entries.filter((entry) => !isKnown(entry))];
}

/** The id of the milestone that an entry is about; "" for none. */
export function milestoneOf(entry: AnyEntry): string {
  if (!isKnown(entry)) return '';
  const own = entry.kind === 'claim' ? claimBody(entry).milestone : undefined;
  const record = entry.kind === 'milestone' ? entry.body : own;
  return entry.target?.milestone ?? ((record?.id ?? '') as string);
}

/** Compares entries with a roadmap; yields how many have been. */
export function* loggedIn(
  entries: readonly AnyEntry[],
  base: Roadmap,
): Generator<number, Logged[]> {
  const groups = new Map<string, AnyEntry[]>();
  const first = new Map<string, AnyEntry>();
  for (const entry of inMergeOrder(entries)) {
    if (first.has(entry.id)) continue;
    first.set(entry.id, entry);
    const id = milestoneOf(entry);
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  const records = new Records(groups.get('') ?? []);
  const excerpts = new Excerpts(base);
  const logged: Logged[] = [];
  for (const [milestone, group] of groups) {
    const excerpt = milestone === '' ? recordsOf(base) : excerpts.of(milestone, group);
    const brought = milestone === '' ? [] : records.namedIn(group);
    const standing = new Standings(applyEntries(excerpt, [...brought, ...group]));
    for (const entry of group) logged.push({ entry, milestone, ...standing.of(entry.id) });
    yield logged.length;
  }
  const places = new Map([...first.keys()].map((id, place) => [id, place]));
  return logged.sort((a, b) => (places.get(a.entry.id) ?? 0) - (places.get(b.entry.id) ?? 0));
}

/** Everything but the milestones. */
function recordsOf({ title, knownThrough, stages, companies, sources }: Roadmap) {
  return { title, knownThrough, stages, companies, sources, milestones: [] };
}

/** Entries that bring companies and sources. Of several with one id or name, the first counts. */
class Records {
  readonly #companies = new Map<string, AnyEntry>();
  readonly #named = new Map<string, AnyEntry>();
  readonly #sources = new Map<string, AnyEntry>();

  constructor(entries: readonly AnyEntry[]) {
    for (const entry of entries) {
      if (!isKnown(entry)) continue;
      const { id = entry.id, name = id } = entry.body;
      if (entry.kind === 'company') add(this.#companies, id, entry);
      if (entry.kind === 'company') add(this.#named, nameKey(String(name)), entry);
      if (entry.kind === 'source') add(this.#sources, id, entry);
    }
  }

  /** Those that some entries name, each once. */
  namedIn(entries: readonly AnyEntry[]): AnyEntry[] {
    const found = entries.flatMap((entry) => {
      const owner = textIn(broughtMilestone(entry), 'company');
      const company = this.#companies.get(owner) ?? this.#named.get(nameKey(owner));
      const source = this.#sources.get(textIn(broughtClaim(entry), 'source'));
      return [company ?? [], source ?? []].flat();
    });
    return [...new Set(found)];
  }
}

function add(map: Map<string, AnyEntry>, key: unknown, entry: AnyEntry): void {
  if (typeof key === 'string' && !map.has(key)) map.set(key, entry);
}

type Standing = Pick<Logged, 'state' | 'problems'>;

/** How entries stand that were applied together. */
class Standings {
  readonly #told = new Map<string, Told[]>();
  readonly #applied: ReadonlySet<string>;
  readonly #inBase: ReadonlySet<string>;

  constructor({ told, applied, inBase }: Applied) {
    for (const one of told) {
      const list = this.#told.get(one.entry);
      if (list) list.push(one);
      else this.#told.set(one.entry, [one]);
    }
    this.#applied = new Set(applied);
    this.#inBase = new Set(inBase);
  }

  of(id: string): Standing {
    const problems = this.#told.get(id) ?? [];
    const has = (kind: string) => problems.some((one) => one.kind === kind);
    if (has('question')) return { state: 'question', problems };
    if (this.#applied.has(id)) return { state: 'new', problems };
    if (this.#inBase.has(id)) return { state: 'there', problems };
    const state = has('conflict') ? 'conflict' : 'refused';
    return { state, problems: problems.length > 0 ? problems : [SERVERS] };
  }
}

/** Of what a roadmap in the page has no use for. */
const SERVERS: Problem = {
  at: '/kind',
  message: 'it is a decision of a server, which changes no roadmap here',
  hint: 'leave it',
  severity: 'info',
};
