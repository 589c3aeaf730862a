/**
 * An entry of the log: what one person did to the record, once, in one piece. Entries are never edited.
 */
import type { RawRecord } from '../model/roadmap.js';

/** The version of entries that is known here. Others are kept as they are, and told of. */
export const ENTRY_VERSION = 1;

export const KINDS = [
  /** A statement; its body may carry its new milestone, company and source. */
  'claim',
  /** A statement that was recorded by mistake: it counts on no day. */
  'void',
  /** Other words for what is there: a title, a stage, a technology, a company's name, `knownThrough`. */
  'meta',
  'milestone',
  'company',
  'source',
  /** What an editor decided on a proposal. The server's: it changes no roadmap here. */
  'review',
  /** Takes the body of an entry away. The server's, too. */
  'redact',
] as const;
export type EntryKind = (typeof KINDS)[number];

/** What an entry is about, by ids: of a milestone, one of its claims, a company, or another entry. */
export interface Target {
  readonly milestone?: string;
  readonly claim?: string;
  readonly company?: string;
  readonly entry?: string;
}

/** What an entry of the kind `claim` says: records as in a file. Dates are EDTF. */
export interface ClaimBody {
  /** Without `id`, which is the entry's, and without `recordedOn` and `recordedBy`, which the log says. */
  readonly claim: RawRecord;
  /** The milestone where it is new, with an `id` of its own. */
  readonly milestone?: RawRecord;
  /** The milestone's company where it is new. */
  readonly company?: RawRecord;
  /** The source; a claim may also name one that is there already by its id. */
  readonly source?: RawRecord;
}

/** An entry as its author sends it. */
export interface ClientEntry {
  readonly v: typeof ENTRY_VERSION;
  /** The roadmap it belongs to. */
  readonly roadmap: string;
  /** A UUID (RFC 9562). The claim that it records has this id, too. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly target?: Target;
  readonly body: RawRecord;
  /** Of a claim: the id of the claim of the same day that it follows. */
  readonly after?: string;
  /** The last of the published entries that the author had seen, `EPOCH.PUB`. */
  readonly base?: string;
  /** When it was made, by its author's clock, with the time zone: `2026-11-22T09:30:00+09:00`. */
  readonly clientAt: string;
}

/** What a server adds to an entry. */
export interface ServerFields {
  /** Changes where the server starts over. */
  readonly epoch: string;
  /** The number of its arrival. */
  readonly seq: number;
  /** The number of its publication, without a gap; missing while it waits for review. */
  readonly pub?: number;
  readonly by: { readonly sub: string; readonly name: string; readonly role: string };
  readonly recordedAt: string;
  readonly hash: string;
}

/** An entry of a version that is known here, from its author or from a server. */
export type Entry = ClientEntry & Partial<ServerFields>;

/** An entry of another version: kept as it came. */
export interface ForeignEntry {
  readonly v: number;
  readonly id: string;
  readonly [field: string]: unknown;
}

export type AnyEntry = Entry | ForeignEntry;

/** Whether an entry is of the version that is known here. */
export function isKnown(entry: AnyEntry): entry is Entry {
  return entry.v === ENTRY_VERSION;
}

/** The claim that an entry records, as its body says. */
export function claimBody(entry: Entry): ClaimBody {
  return entry.body as unknown as ClaimBody;
}
