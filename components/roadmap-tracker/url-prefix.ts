import type { LitElement } from 'lit';

/** An element whose choices may stand in the address of its page. */
export interface SyncedElement extends LitElement {
  /** What its parameters begin with; "" for its id, null for none. */
  readonly syncUrl: string | null;
}

interface Named {
  readonly wanted: string;
  readonly name: string;
}

/** The trackers on the page, and what they are called in the URL; null before they are asked for it. */
const trackers = new Map<SyncedElement, Named | null>();

/** To be called at the connection, so that all that come with a page are there when names are given. */
export function join(tracker: SyncedElement): void {
  trackers.set(tracker, null);
}

export function leave(tracker: SyncedElement): void {
  trackers.delete(tracker);
}

/**
 * What a tracker's parameters in the URL begin with: the value of `sync-url`, else its id, else
 * "roadmap"; where another tracker has that already, with a number behind. Those that came together are
 * named in the order of the document, whichever asks first, so that a link means the same one next time.
 * Each keeps its name for as long as it is on the page.
 */
export function prefixOf(tracker: SyncedElement): string {
  const taken = new Set<string>();
  const unnamed: SyncedElement[] = [];
  for (const [one, last] of trackers) {
    if (last?.wanted === wantedBy(one)) taken.add(last.name);
    else unnamed.push(one);
  }
  for (const one of unnamed.sort(inDocumentOrder)) {
    const wanted = wantedBy(one);
    const name = freeName(wanted, taken);
    taken.add(name);
    trackers.set(one, { wanted, name });
  }
  return trackers.get(tracker)?.name ?? 'roadmap';
}

/** Whether a tracker on the page has that name, or has come a moment ago and may get it. */
export function isTaken(name: string): boolean {
  return [...trackers.values()].some((named) => named === null || named.name === name);
}

function wantedBy({ syncUrl, id }: SyncedElement): string {
  return syncUrl || id || 'roadmap';
}

function inDocumentOrder(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  // In different shadow trees they stay in the order in which they came.
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}${n}`;
  return name;
}
