/**
 * An entry of the log: what one person did to the record, in one indivisible step. Entries are never edited.
 */
import type { RawRecord } from '../model/roadmap.js';

/** The version of entries that this code knows. Others are kept unchanged, and reported. */
export const ENTRY_VERSION = 1;

export const KINDS = [
  /** A statement; its body may carry its new milestone, company and source. */
  'claim',
  /** A statement that was recorded by mistake: it counts on no day. */
  'void',
  /** Changes fields: a title, a stage, a technology, a company's name, `knownThrough`. */
  'meta',
  'milestone',
  'company',
  'source',
  /** An editor's decision on a proposal. For servers: it changes no roadmap here. */
  'review',
  /** Removes the body of an entry. For servers as well. */
  'redact',
] as const;
export type EntryKind = (typeof KINDS)[number];

/** What an entry is about, by id: a milestone, one of its claims, a company, or another entry. */
export interface Target {
  readonly milestone?: string;
  readonly claim?: string;
  readonly company?: string;
  readonly entry?: string;
}

/** The body of an entry of the kind `claim`: records as in a file. Dates are EDTF. */
export interface ClaimBody {
  /**
   * Without `id`, which is the entry's, and without `recordedOn` and `recordedBy`, which the log supplies.
   */
  readonly claim: RawRecord;
  /** The milestone if it is new, with an `id` of its own. */
  readonly milestone?: RawRecord;
  /** The milestone's company if it is new. */
  readonly company?: RawRecord;
  /** The source; a claim may also name an existing one by its id. */
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
  /** Only for a claim: the id of the claim of the same day that it follows. */
  readonly after?: string;
  /** The last published entry that the author had seen, `EPOCH.PUB`. */
  readonly base?: string;
  /** When the author made it, by their clock, with the time zone: `2026-11-22T09:30:00+09:00`. */
  readonly clientAt: string;
}

/** The fields that a server adds to an entry. */
export interface ServerFields {
  /** Changes when the server starts a new log. */
  readonly epoch: string;
  /** Numbers entries by arrival. */
  readonly seq: number;
  /** Numbers entries by publication, without gaps; missing while the entry waits for review. */
  readonly pub?: number;
  readonly by: { readonly sub: string; readonly name: string; readonly role: string };
  readonly recordedAt: string;
  readonly hash: string;
}

/** An entry of the known version, from its author or from a server. */
export type Entry = ClientEntry & Partial<ServerFields>;

/** An entry of another version, kept unchanged. */
export interface ForeignEntry {
  readonly v: number;
  readonly id: string;
  readonly [field: string]: unknown;
}

export type AnyEntry = Entry | ForeignEntry;

/** Whether an entry is of the known version. */
export function isKnown(entry: AnyEntry): entry is Entry {
  return entry.v === ENTRY_VERSION;
}

/** The claim that an entry records, from its body. */
export function claimBody(entry: Entry): ClaimBody {
  return entry.body as unknown as ClaimBody;
}
