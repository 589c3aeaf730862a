/**
 * The outbox: entries that are kept here before they are sent to a log elsewhere, and what becomes of each. Every
 * function takes an item and returns what is to be kept in its place, so that any store can do it in one step.
 */
import { type AnyEntry, type ClientEntry, isKnown } from './entry.js';
import type { Incoming, Verdict } from './entry-log.js';
import { contentHash } from './hash.js';

/** How an entry stands with the log that it is sent to. */
export type Standing =
  /** Kept here: not sent yet, or sent without an answer. */
  | { readonly at: 'waiting' }
  /** There, before an editor's decision. */
  | { readonly at: 'pending' }
  /** There, and published under this number; null where the log has not said it. */
  | { readonly at: 'accepted'; readonly pub: number | null }
  | { readonly at: 'refused'; readonly reason: string }
  /** Somebody else has said something else, and that stands; null where the log does not show it. */
  | { readonly at: 'conflict'; readonly stands: unknown };

export interface Item {
  /** Items are sent in this order. */
  readonly place: number;
  readonly entry: AnyEntry;
  readonly hash: string;
  /** The id of its author in the log; null where it was recorded before that was known. */
  readonly sub: string | null;
  readonly standing: Standing;
  /** The epoch of the log in which it stands so; null before the first answer. */
  readonly epoch: string | null;
  /** When the log answered, in milliseconds since 1970; null before. */
  readonly answeredAt: number | null;
}

/** What the log answers about an entry: more than a Verdict, as it names numbers. */
export type Answer = Verdict & { readonly pub?: number };

/** How long acknowledged entries are kept, in case the log loses them: 30 days. */
const KEPT = 30 * 24 * 3_600_000;

/** Fields that a log adds to entries, and refuses from others. */
const SERVER_FIELDS = [
  'epoch',
  'seq',
  'pub',
  'by',
  'recordedAt',
  'hash',
  'salt',
  'bodyHash',
  'state',
];

export function newItem(
  { entry, hash }: Incoming,
  place: number,
  sub: string | null,
  epoch: string | null,
): Item {
  return { place, entry, hash, sub, standing: { at: 'waiting' }, epoch, answeredAt: null };
}

/** An entry as it goes on the wire: it always names a place in the log, so that a new log is noticed. */
export function wireEntry({ entry }: Item, epoch: string): AnyEntry {
  const fields = Object.entries(entry).filter(([name]) => !SERVER_FIELDS.includes(name));
  const own = Object.fromEntries(fields) as unknown as ClientEntry;
  if (!isKnown(entry)) return own;
  // The numbers of a log that was restored go on from those it had.
  const pub = /\.(\d{1,15})$/.exec(own.base ?? '')?.[1] ?? '0';
  return { ...own, base: `${epoch}.${pub}` };
}

/** Whether it is to be sent, by this person. What others have recorded in this browser waits for them. */
export function isToSend({ standing, sub }: Item, me: string): boolean {
  return standing.at === 'waiting' && (sub === null || sub === me);
}

/** The first items to be sent, in order: at most so many, and so many bytes; one in any case. */
export function batchOf(items: readonly Item[], me: string, most: number, bytes: number): Item[] {
  const batch: Item[] = [];
  let size = 0;
  for (const item of items) {
    if (!isToSend(item, me)) continue;
    size += 3 * JSON.stringify(item.entry).length;
    if (batch.length > 0 && (batch.length >= most || size > bytes)) break;
    batch.push(item);
  }
  return batch;
}

/** Of two answers in one epoch the one further on counts, in whatever order they arrive. */
const RANK = { waiting: 0, pending: 1, refused: 2, conflict: 2, accepted: 3 };

/** After an answer that was given in an epoch, to somebody. */
export function answered(item: Item, answer: Answer, epoch: string, me: string, now: number): Item {
  // The answer of a log that has begun anew since says nothing.
  if (item.epoch !== null && item.epoch !== epoch) return item;
  const standing = standingOf(answer);
  if (RANK[standing.at] < RANK[item.standing.at]) return item;
  if (RANK[standing.at] === RANK[item.standing.at] && item.standing.at !== 'pending') {
    const isNumbered = item.standing.at === 'accepted' && item.standing.pub === null;
    if (!isNumbered) return item;
  }
  return { ...item, standing, epoch, sub: item.sub ?? me, answeredAt: now };
}

function standingOf(answer: Answer): Standing {
  switch (answer.verdict) {
    case 'accepted':
      return { at: 'accepted', pub: answer.pub ?? null };
    case 'pending':
      return { at: 'pending' };
    case 'refused':
      return { at: 'refused', reason: answer.reason };
    case 'conflict':
      return { at: 'conflict', stands: answer.stands ?? null };
  }
}

/** An entry of the log as it was published; one whose body was removed has none. */
export interface Published {
  readonly id: string;
  readonly pub: number;
  /** Null where it was removed, or cannot be read here. */
  readonly entry: AnyEntry | null;
}

/** After the log has published an entry of the same id. */
export function published(item: Item, { pub, entry }: Published, epoch: string, now: number): Item {
  const isOurs = entry === null || contentHash(entry) === item.hash;
  const { standing } = item;
  if (isOurs) {
    if (standing.at === 'accepted' && standing.pub === pub && item.epoch === epoch) return item;
    return { ...item, standing: { at: 'accepted', pub }, epoch, answeredAt: now };
  }
  if (standing.at === 'conflict') return item;
  return { ...item, standing: { at: 'conflict', stands: entry }, epoch, answeredAt: now };
}

/**
 * After the log has begun anew, as one that was restored: what it had acknowledged and has no more is sent again.
 * What was refused stays so.
 */
export function renewed(
  item: Item,
  epoch: string,
  there: ReadonlyMap<string, Published>,
  now: number,
): Item {
  if (item.epoch === epoch) return item;
  const found = there.get(item.entry.id);
  if (found) return published({ ...item, epoch }, found, epoch, now);
  const { at } = item.standing;
  if (at === 'refused' || at === 'conflict') return { ...item, epoch };
  return { ...item, standing: { at: 'waiting' }, epoch, answeredAt: null };
}

/** Whether it was acknowledged so long ago that it need not be kept. */
export function isForgotten({ standing, answeredAt }: Item, now: number): boolean {
  return standing.at === 'accepted' && answeredAt !== null && now - answeredAt > KEPT;
}

/** To be sent once more, after it was refused. */
export function again(item: Item): Item {
  if (item.standing.at !== 'refused') return item;
  return { ...item, standing: { at: 'waiting' }, answeredAt: null };
}

/** The same statement under another id, made in the knowledge of what stands: for a conflict. */
export function anew(item: Item, id: string, base: string, clientAt: string): ClientEntry | null {
  const { entry, standing } = item;
  return standing.at === 'conflict' && isKnown(entry) ? { ...entry, id, base, clientAt } : null;
}
