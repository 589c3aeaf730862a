import { isKnown } from '../../src/log/index.js';
import type { Roadmap } from '../../src/model/index.js';
import { IndexedDbLog } from '../../src/sources/indexed-db-log.js';
import type { RoadmapHost } from './host.js';

/** Where it is kept what the roadmap of a place has been called. */
const KEY = 'roadmap-tracker-log-names';
/** Names of one place that are remembered. */
const MOST = 5;

/**
 * A log is called as its roadmap. Where that has another title than before, its entries are taken into the
 * log of the new one: those of the roadmap that stood in the same place, if most of them are about milestones
 * that are there. They also stay where they were.
 */
export async function adoptRenamed(
  log: IndexedDbLog,
  host: RoadmapHost,
  base: Roadmap,
): Promise<void> {
  const place = placeOf(host);
  const names = namesAt(place);
  for (const name of names) {
    if (name === log.roadmap) continue;
    const old = await IndexedDbLog.open(name);
    const { entries } = await old.since();
    old.close();
    const own = entries.filter(isKnown);
    const known = own.filter(({ target }) => base.indexOf(target?.milestone ?? '') >= 0);
    if (known.length * 2 > own.length)
      await log.append(own.map((entry) => ({ ...entry, roadmap: log.roadmap })));
  }
  note(place, [log.roadmap, ...names.filter((name) => name !== log.roadmap)]);
}

/** What stays where a roadmap is renamed: its address, else the page and the element. */
function placeOf({ src, id }: RoadmapHost): string {
  if (src && URL.canParse(src, document.baseURI)) {
    const { origin, pathname } = new URL(src, document.baseURI);
    return origin + pathname;
  }
  return `${location.pathname}#${id}`;
}

function namesAt(place: string): string[] {
  const list: unknown = all()[place];
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

function note(place: string, names: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all(), [place]: names.slice(0, MOST) }));
  } catch {
    // Denied or full: a new title then has a log of its own.
  }
}

function all(): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
