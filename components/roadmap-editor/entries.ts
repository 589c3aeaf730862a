/** The entries that the form makes besides those of statements. */
import { type ClientEntry, localInstant } from '../../src/log/index.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { uuid } from '../../src/sources/uuid.js';

/** What every entry says: its roadmap, an id of its own, and the moment. */
export function stampFor(roadmap: string): Pick<ClientEntry, 'v' | 'roadmap' | 'id' | 'clientAt'> {
  return { v: 1, roadmap, id: uuid(), clientAt: localInstant(new Date()) };
}

/** Says that a claim was recorded by mistake. */
export function voidEntry(
  roadmap: string,
  milestone: string,
  claim: string,
  note = '',
): ClientEntry {
  const body = note.trim() ? { note: note.trim() } : {};
  return { ...stampFor(roadmap), kind: 'void', target: { milestone, claim }, body };
}

/** What may be put in other words. */
export const AMENDED = ['title', 'stage', 'technology'] as const;
export type Amended = Readonly<Partial<Record<(typeof AMENDED)[number], string>>>;

/** How a milestone is called now. */
export function amendable(roadmap: Roadmap, milestone: string): Amended {
  const m = roadmap.indexOf(milestone);
  if (m < 0) return {};
  const { title, stage, technology } = roadmap.milestoneAt(m);
  const name = roadmap.technologyWithId(technology ?? '')?.name ?? '';
  return { title, stage: stage ?? '', technology: name };
}

/** Puts what differs in other words; null where nothing does, or nothing would be left as a title. */
export function metaEntry(
  name: string,
  roadmap: Roadmap,
  milestone: string,
  wanted: Amended,
): ClientEntry | null {
  const now = amendable(roadmap, milestone);
  const fields = AMENDED.filter((key) => (wanted[key] ?? '').trim() !== (now[key] ?? ''));
  if (fields.length === 0 || !wanted.title?.trim()) return null;
  const body = Object.fromEntries(fields.map((key) => [key, wanted[key]?.trim() || null]));
  return { ...stampFor(name), kind: 'meta', target: { milestone }, body };
}

/** The entry that takes another one back; null for kinds that have none. */
export function undoing(name: string, roadmap: Roadmap, entry: ClientEntry): ClientEntry | null {
  const { milestone = '' } = entry.target ?? {};
  if (entry.kind === 'meta') {
    const now = amendable(roadmap, milestone) as Readonly<Record<string, string>>;
    const body = Object.fromEntries(Object.keys(entry.body).map((key) => [key, now[key] || null]));
    return { ...stampFor(name), kind: 'meta', target: { milestone }, body };
  }
  if (entry.kind !== 'claim' && entry.kind !== 'void') return null;
  return voidEntry(name, milestone, entry.id);
}
