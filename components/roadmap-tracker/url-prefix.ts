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

/** The trackers on the page, in the order they came, and what they are called in the URL. */
const trackers = new Map<SyncedElement, Named | null>();

export function join(tracker: SyncedElement): void {
  trackers.set(tracker, null);
}

export function leave(tracker: SyncedElement): void {
  trackers.delete(tracker);
}

/**
 * What a tracker's parameters in the URL begin with: the value of `sync-url`, else its id, else
 * "roadmap"; where another tracker that came before has that already, with a number behind. It keeps
 * its name for as long as it is on the page.
 */
export function prefixOf(tracker: SyncedElement): string {
  const taken = new Set<string>();
  for (const [one, last] of trackers) {
    const wanted = one.syncUrl || one.id || 'roadmap';
    const kept = last?.wanted === wanted && !taken.has(last.name);
    const named = kept ? last : { wanted, name: freeName(wanted, taken) };
    taken.add(named.name);
    trackers.set(one, named);
  }
  return trackers.get(tracker)?.name ?? 'roadmap';
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}${n}`;
  return name;
}
