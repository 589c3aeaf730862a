/** The entries of a log file, each as it stands to a roadmap. */
import type { Roadmap } from '../../model/roadmap.js';
import type { Problem } from '../../model/types.js';
import { type Applied, applyEntries } from '../apply.js';
import { type AnyEntry, claimBody, type Entry, isKnown } from '../entry.js';
import { byPublication } from '../order.js';
import { excerptOf } from './around.js';
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
  // What an entry brings along may be what another names.
  const records = (groups.get('') ?? []).filter(
    ({ kind }) => kind === 'company' || kind === 'source',
  );
  const logged: Logged[] = [];
  for (const [milestone, group] of groups) {
    const brought = milestone === '' ? [] : records;
    const excerpt = milestone === '' ? withoutMilestones(base) : withOwners(base, milestone, group);
    const applied = applyEntries(excerpt, [...brought, ...group]);
    for (const entry of group) logged.push({ entry, milestone, ...standing(entry, applied) });
    yield logged.length;
  }
  const places = new Map([...first.keys()].map((id, place) => [id, place]));
  return logged.sort((a, b) => (places.get(a.entry.id) ?? 0) - (places.get(b.entry.id) ?? 0));
}

function standing(
  entry: AnyEntry,
  { told, applied, inBase }: Applied,
): { readonly state: State; readonly problems: readonly Problem[] } {
  const problems = told.filter((one) => one.entry === entry.id);
  const has = (kind: string) => problems.some((one) => one.kind === kind);
  if (has('question') && !applied.includes(entry.id)) return { state: 'question', problems };
  if (applied.includes(entry.id)) return { state: has('question') ? 'question' : 'new', problems };
  if (inBase.includes(entry.id)) return { state: 'there', problems };
  return {
    state: has('conflict') ? 'conflict' : 'refused',
    problems: problems.length > 0 ? problems : [SERVERS],
  };
}

/** Of what a roadmap in the page has no use for. */
const SERVERS: Problem = {
  at: '/kind',
  message: 'it is a decision of a server, which changes no roadmap here',
  hint: 'leave it',
  severity: 'info',
};

function withoutMilestones(base: Roadmap): Record<string, unknown> {
  return { ...excerptOf(base, []), companies: base.companies, sources: base.sources };
}

function withOwners(
  base: Roadmap,
  milestone: string,
  group: readonly AnyEntry[],
): Record<string, unknown> {
  const excerpt = excerptOf(base, [milestone]);
  const owners = group.flatMap((entry) => {
    const body = isKnown(entry) && entry.kind === 'claim' ? claimBody(entry) : null;
    const record = body?.milestone ?? (entry.kind === 'milestone' ? entry.body : null);
    const owner = (record as { company?: unknown } | null)?.company;
    return (typeof owner === 'string' && base.companyNamed(owner)) || [];
  });
  const companies = new Set([...(excerpt.companies as typeof owners), ...owners]);
  return { ...excerpt, companies: [...companies] };
}
