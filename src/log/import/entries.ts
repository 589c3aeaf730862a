/** The entries that put statements of a file on record. */
import type { RawRecord, Roadmap } from '../../model/roadmap.js';
import type { Claim } from '../../model/types.js';
import { type ClientEntry, ENTRY_VERSION } from '../entry.js';
import { nameless } from '../same.js';
import { filled, type Matched, wholeIn } from './match.js';
import { Milestones } from './milestones.js';

/** What only who keeps entries knows. */
export interface Stamp {
  /** The roadmap that they belong to. */
  readonly roadmap: string;
  /** The time, with its zone. */
  readonly clientAt: string;
  /** Makes a UUID. */
  newId(): string;
}

/** Entries, and which of them are statements of their own though they look like others. */
export interface Made {
  readonly entries: readonly ClientEntry[];
  readonly apart: readonly string[];
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SLICE = 200;

/** Statements that can be put on record, in the order of the file. */
export function isOpen({ state, about }: Matched): boolean {
  return about !== null && state !== 'refused' && state !== 'there' && state !== 'conflict';
}

/**
 * Makes the entries of statements, in their order. Those of one day follow each other as in the file. Yields
 * how many have been made.
 */
export function* makingEntries(
  roadmap: Roadmap,
  taken: readonly Matched[],
  stamp: Stamp,
  all: readonly Matched[] = taken,
): Generator<number, Made> {
  const from = new Milestones(roadmap);
  const ids = new Ids(from, stamp);
  let count = 0;
  for (const one of all) if (one.state === 'there') ids.note(one, one.like);
  for (const one of taken) {
    if (isOpen(one)) ids.give(one);
    count += 1;
    if (count % SLICE === 0) yield 0;
  }
  const last = new Map<string, string>();
  const entries: ClientEntry[] = [];
  const apart: string[] = [];
  for (const one of taken) {
    if (!isOpen(one)) continue;
    const entry = entryOf(from, one, ids, last, stamp);
    entries.push(entry);
    if (one.state === 'question') apart.push(entry.id);
    if (entries.length % SLICE === 0) yield entries.length;
  }
  return { entries, apart };
}

/** The ids of entries, and of the statements on record, by those that claims have in the file. */
class Ids {
  readonly #from: Milestones;
  readonly #stamp: Stamp;
  readonly #byClaim = new Map<string, string>();
  readonly #byStatement = new Map<Matched, string>();
  readonly #used = new Set<string>();

  constructor(from: Milestones, stamp: Stamp) {
    this.#from = from;
    this.#stamp = stamp;
  }

  give(one: Matched): void {
    const claim = claimOf(this.#from, one);
    const given = one.hasId && claim && UUID.test(claim.id) ? claim.id.toLowerCase() : null;
    const id = given !== null && !this.#used.has(given) ? given : this.#stamp.newId();
    this.#used.add(id);
    this.#byStatement.set(one, id);
    this.note(one, id);
  }

  note(one: Matched, id: string): void {
    const claim = claimOf(this.#from, one);
    if (claim) this.#byClaim.set(`${one.m} ${claim.id}`, id);
  }

  of(one: Matched): string {
    return this.#byStatement.get(one) as string;
  }

  /** What another claim of the same milestone is called on record; as in the file where nothing is known. */
  named({ m }: Matched, claim: string): string {
    return this.#byClaim.get(`${m} ${claim}`) ?? claim;
  }
}

function claimOf(from: Milestones, { m, claim }: Matched): Claim | undefined {
  return claim < 0 ? undefined : from.at(m).claims[claim];
}

function entryOf(
  from: Milestones,
  one: Matched,
  ids: Ids,
  last: Map<string, string>,
  { roadmap, clientAt }: Stamp,
): ClientEntry {
  const about = one.about as NonNullable<Matched['about']>;
  const { milestone, company } = about;
  const id = ids.of(one);
  const head = { v: ENTRY_VERSION, roadmap, id, clientAt } as const;
  const claim = claimOf(from, one);
  const target = { milestone: about.id };
  if (!claim) return { ...head, kind: 'milestone', body: { ...milestone } };
  if (claim.voids) {
    const named = { ...target, claim: ids.named(one, claim.voids) };
    return { ...head, kind: 'void', target: named, body: filled({ note: claim.note }) };
  }
  const day = `${about.id} ${claim.saidOn ?? ''}`;
  const after = claim.after
    ? ids.named(one, claim.after)
    : claim.saidOn
      ? last.get(day)
      : undefined;
  last.set(day, id);
  const source = nameless(wholeIn(from.roadmap, claim).source) as RawRecord | null;
  return {
    ...head,
    kind: 'claim',
    target,
    body: {
      claim: said(claim, one, ids),
      ...(milestone && { milestone }),
      ...(company && { company }),
      ...(source && { source: filled(source) }),
    },
    ...(after && { after }),
  };
}

/** What the claim says, without what the entry says of it. */
function said(claim: Claim, one: Matched, ids: Ids): RawRecord {
  const { id, source, after, voids, recordedOn, recordedBy, retracts, ...rest } = claim;
  const imported = filled({ recordedOn, recordedBy });
  return filled({
    ...rest,
    retracts: retracts && ids.named(one, retracts),
    ...(Object.keys(imported).length > 0 && { imported }),
  });
}
