import type { TimelineView } from './timeline-view.js';

let fetched: typeof TimelineView | null = null;

/** What draws the timeline; null until it has been fetched. */
export function fetchedView(): typeof TimelineView | null {
  return fetched;
}

/** Fetches what draws the timeline: a third of all scripts, and so only for a reader who is near. */
export async function fetchView(): Promise<typeof TimelineView> {
  ({ TimelineView: fetched } = await import('./timeline-view.js'));
  return fetched;
}
