/** What is typed and not kept yet, by the milestone it is about; where the browser keeps nothing, with the page. */
import type { Statement } from '../../src/log/index.js';

const memory = new Map<string, Statement>();

function keyOf(roadmap: string, milestone: string | null): string {
  return `roadmap-tracker-draft ${roadmap} ${milestone ?? ''}`;
}

export function draftOf(roadmap: string, milestone: string | null): Statement | null {
  const key = keyOf(roadmap, milestone);
  const inMemory = memory.get(key);
  if (inMemory) return inMemory;
  try {
    const fields: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof fields !== 'object' || fields === null) return null;
    const texts = Object.entries(fields).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(texts);
  } catch {
    return null;
  }
}

/** Null takes the draft away. */
export function keepDraft(
  roadmap: string,
  milestone: string | null,
  statement: Statement | null,
): void {
  const key = keyOf(roadmap, milestone);
  if (statement) memory.set(key, statement);
  else memory.delete(key);
  try {
    if (statement) localStorage.setItem(key, JSON.stringify(statement));
    else localStorage.removeItem(key);
  } catch {
    // Denied or full: it is kept with the page.
  }
}
