/**
 * The order of entries, which never depends on when they arrived. Claims are sorted by their days, in the
 * fold, and within a day by `after`, base before entries, and id. Everything else is sorted by publication.
 */
import type { Entry } from './entry.js';
import { contentHash } from './hash.js';

/** By id, in code units. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byText(a.id, b.id);
}

const UNPUBLISHED = Number.MAX_SAFE_INTEGER;

/** By publication; unpublished entries after those, by the author's clock, then by id and content. */
export function byPublication(a: Entry, b: Entry): number {
  return (
    (a.pub ?? UNPUBLISHED) - (b.pub ?? UNPUBLISHED) ||
    // Those of one import have one moment, and there may be thousands.
    (a.clientAt === b.clientAt ? 0 : Date.parse(a.clientAt) - Date.parse(b.clientAt)) ||
    byText(a.id, b.id) ||
    byText(contentHash(a), contentHash(b)) ||
    byText(JSON.stringify(a), JSON.stringify(b))
  );
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * The day in the author's time zone on which an entry was recorded: by the server's clock if a server
 * recorded it, else by the author's.
 */
export function recordedDay({ clientAt, recordedAt }: Entry): string {
  const zone = /([+-])(\d\d):(\d\d)$/.exec(clientAt);
  const minutes = zone ? Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  const instant = Date.parse(recordedAt ?? clientAt) + minutes * 60_000;
  return new Date(instant).toISOString().slice(0, 10);
}
