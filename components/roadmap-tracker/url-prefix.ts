import type { LitElement } from 'lit';

/** An element whose state may be in the address of its page. */
export interface SyncedElement extends LitElement {
  /** The prefix of its parameters; "" to use its id, null for none. */
  readonly syncUrl: string | null;
}

interface Named {
  readonly wanted: string;
  readonly name: string;
}

/** The trackers on the page with their prefixes; null until one is requested. */
const trackers = new Map<SyncedElement, Named | null>();

/** Call when a tracker connects, so that all trackers of a page are known when prefixes are assigned. */
export function join(tracker: SyncedElement): void {
  trackers.set(tracker, null);
}

export function leave(tracker: SyncedElement): void {
  trackers.delete(tracker);
}

/**
 * The prefix of a tracker's parameters in the URL: the value of `sync-url`, else its id, else "roadmap"; with
 * a number if another tracker has the same. Trackers that connect together are numbered in document order,
 * whichever asks first, so that a link always means the same one. Each keeps its prefix as long as it is on
 * the page.
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

/** Whether a tracker on the page has that prefix, or has just connected and may get it. */
export function isTaken(name: string): boolean {
  return [...trackers.values()].some((named) => named === null || named.name === name);
}

function wantedBy({ syncUrl, id }: SyncedElement): string {
  return syncUrl || id || 'roadmap';
}

function inDocumentOrder(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  // Across shadow trees, the order in which they connected is kept.
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}${n}`;
  return name;
}
