/** Trackers in which statements may be recorded. */
import { RoadmapEntryEvent, type RoadmapVerdictEvent } from '../../../components/entry-events.js';
import type { RoadmapTracker } from '../../../components/index.js';
import type { Snapshot } from '../../../components/store/snapshot.js';
import type { AnyEntry } from '../../../src/log/index.js';
import { BASE } from '../../log/entries.js';
import { until } from '../../until.js';
import { placed } from '../page/place.js';

/** Takes away what is kept. */
export async function emptied(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase('roadmap-tracker-log');
    asked.onsuccess = resolve;
    asked.onerror = reject;
  });
}

export const snapshotOf = (tracker: RoadmapTracker): Snapshot =>
  Reflect.get(tracker, 'store').snapshot;

/** A tracker that has read what is kept in this browser. */
export async function edited(
  properties: Partial<RoadmapTracker> = {},
  place: { width?: number; dir?: 'rtl'; lang?: string } = {},
): Promise<RoadmapTracker> {
  const tracker = await placed('roadmap-tracker', {
    properties: { data: BASE, editable: 'local', ...properties },
    ...place,
  });
  await until(() => snapshotOf(tracker).editing, 'nothing may be recorded');
  return tracker;
}

/** Asks a tracker to keep entries, and waits for what became of them. */
export async function kept(
  tracker: RoadmapTracker,
  entries: readonly AnyEntry[],
): Promise<RoadmapVerdictEvent> {
  const heard = new Promise<RoadmapVerdictEvent>((resolve) =>
    tracker.addEventListener('roadmap-verdict', resolve, { once: true }),
  );
  tracker.dispatchEvent(new RoadmapEntryEvent(entries));
  return heard;
}
