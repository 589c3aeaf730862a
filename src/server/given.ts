/** What was sent to be appended, checked as files are: what is right goes to the database. */
import { canonicalJson, contentHash } from '../log/hash.js';
import { type Entry, isKnown, type Verdict } from '../log/index.js';
import { idIn, readEntry, reasonOf } from '../log/validate.js';
import { entryTexts } from './entry-texts.js';
import type { Item, Member } from './log-store.js';

/** Entries of one request at most. */
export const MAX_ENTRIES = 500;

/** A request that is refused as a whole. */
export class RequestError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 421 | 429 | 503,
    message: string,
    /** Further fields of the answer. */
    readonly fields: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** An entry that may be appended, and how it stands in the database. */
export interface Given {
  readonly entry: Entry;
  readonly item: Item;
  readonly problems: Verdict extends infer V
    ? V extends { problems: infer P }
      ? P
      : never
    : never;
}

export type Refused = Extract<Verdict, { verdict: 'refused' }>;

/** What only a server says of an entry. */
const SERVER_FIELDS = [
  'epoch',
  'seq',
  'pub',
  'by',
  'recordedAt',
  'salt',
  'bodyHash',
  'hash',
  'state',
  'redacted',
];

/** Reads the body of a request. */
export function givenEntries(text: string, roadmap: string, member: Member): (Given | Refused)[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new RequestError(400, `it is no JSON: ${(error as Error).message}`);
  }
  const list = isRecord(body) && Object.hasOwn(body, 'entries') ? body.entries : undefined;
  if (!Array.isArray(list))
    throw new RequestError(400, 'it has no list of entries: write {"entries": [ … ]}');
  if (list.length > MAX_ENTRIES)
    throw new RequestError(413, `it has ${list.length} entries, and may have ${MAX_ENTRIES}`);
  const texts = entryTexts(text);
  return list.map((value) => {
    // Only objects and lists have a text of their own.
    const sent = typeof value === 'object' && value !== null ? texts.shift() : undefined;
    return given(value, sent ?? '', roadmap, member);
  });
}

function given(value: unknown, sent: string, roadmap: string, member: Member): Given | Refused {
  const { entry, problems } = readEntry(value);
  const refuse = (reason: string): Refused => ({
    id: entry?.id ?? idIn(value),
    verdict: 'refused',
    reason,
    problems,
  });
  if (!entry) return refuse(reasonOf(problems) ?? 'it cannot be read');
  if (!isKnown(entry)) return refuse(`an entry of version ${entry.v} is not known here`);
  if (entry.roadmap !== roadmap) return refuse(`it belongs to another roadmap, “${entry.roadmap}”`);
  const spoofed = SERVER_FIELDS.find((field) => Object.hasOwn(entry, field));
  if (spoofed) return refuse(`/${spoofed}: ${spoofed} stands in it – leave it to the server`);
  if (Object.hasOwn(entry, 'imported') && member.role !== 'owner')
    return refuse('/imported: only an owner imports what others recorded – leave it out');
  const item = itemOf(entry, sent);
  if (entry.kind !== 'review') return { entry, item, problems };
  const amended = amendedOf(entry);
  if (typeof amended === 'string') return refuse(amended);
  return { entry, item: { ...item, ...(amended && { amended }) }, problems };
}

/** The entry that an editor publishes in place of the one that was proposed; a text where it is refused. */
function amendedOf(review: Entry): Item | string | undefined {
  const { amended, verdict } = review.body;
  if (amended === undefined || amended === null) return undefined;
  if (verdict !== 'published') return '/body/amended: what is refused has no wording of its own';
  const { entry, problems } = readEntry(amended);
  if (!entry) {
    const reason = reasonOf(problems) ?? 'it cannot be read';
    return `/body/amended${reason.startsWith('/') ? '' : ': '}${reason}`;
  }
  if (!isKnown(entry) || entry.kind === 'review' || entry.kind === 'redact')
    return '/body/amended: it is no statement – write the entry as it is to be published';
  if (entry.roadmap !== review.roadmap)
    return '/body/amended/roadmap: it belongs to another roadmap';
  const spoofed = [...SERVER_FIELDS, 'imported'].find((field) => Object.hasOwn(entry, field));
  if (spoofed) return `/body/amended/${spoofed}: leave it to the server`;
  return itemOf(entry, JSON.stringify(amended));
}

export function itemOf(entry: Entry, sent: string): Item {
  const { id, kind, body, target } = entry;
  return {
    id,
    kind,
    sent,
    content: contentHash(entry),
    base: basePub(entry.base),
    ...(target?.entry !== undefined && { about: target.entry.toLowerCase() }),
    ...(typeof body.verdict === 'string' && { verdict: body.verdict }),
    fields: fieldsOf(entry),
  };
}

/** The fields that an entry of the kind `meta` sets. */
export function fieldsOf({ kind, body, target }: Entry): NonNullable<Item['fields']> {
  if (kind !== 'meta') return [];
  const { milestone = null, company = null } = target ?? {};
  return Object.entries(body).map(([name, value]) => ({
    field: canonicalJson([milestone, company, name]),
    value: canonicalJson(value),
  }));
}

/** A place in the published log, `EPOCH.PUB`; null for what is none. */
export function placeIn(text: string): { readonly epoch: string; readonly pub: number } | null {
  const [, epoch, pub] = /^([0-9a-z]{1,32})\.(\d{1,15})$/i.exec(text) ?? [];
  return epoch && pub ? { epoch, pub: Number(pub) } : null;
}

/** How much of the log its author had seen, 0 for nothing; null where the entry does not say. */
function basePub(base: string | undefined): number | null {
  return placeIn(base ?? '')?.pub ?? null;
}

export function isGiven(one: Given | Refused): one is Given {
  return Object.hasOwn(one, 'item');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
