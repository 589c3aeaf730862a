/** Trackers in which statements may be recorded. */
import { RoadmapEntryEvent, type RoadmapVerdictEvent } from '../../../components/entry-events.js';
import type { RoadmapEditor, RoadmapTracker } from '../../../components/index.js';
import type { Snapshot } from '../../../components/store/snapshot.js';
import type { AnyEntry } from '../../../src/log/index.js';
import { BASE } from '../../log/entries.js';
import { emptied as emptiedDatabase } from '../../sources/database.js';
import { until } from '../../until.js';
import { find, one, there } from '../page/find.js';
import { placed } from '../page/place.js';
import { text } from '../page/text.js';

/** Takes away what is kept. */
export async function emptied(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await emptiedDatabase();
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
  await until(() => snapshotOf(tracker).editing?.records, 'nothing may be recorded');
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

/** The form of a tracker. */
export const formOf = (tracker: RoadmapTracker) =>
  there(tracker, 'roadmap-editor') as Promise<RoadmapEditor>;

/** Opens the form for a new statement. */
export async function opened(tracker: RoadmapTracker): Promise<RoadmapEditor> {
  one(tracker, '[part=record]').click();
  const editor = await formOf(tracker);
  await until(() => find(editor, 'form'));
  return editor;
}

/** Fills fields as a reader does, one after the other. */
export async function filled(
  editor: RoadmapEditor,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = one<HTMLInputElement>(editor, `[name=${name}]`);
    field.focus();
    field.value = value;
    for (const type of ['input', 'change'])
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    await editor.updateComplete;
  }
}

/** Presses the button that keeps, and waits until it is kept. */
export async function pressedKeep(editor: RoadmapEditor): Promise<void> {
  one(editor, 'button[type=submit]').click();
  await until(() => find(editor, '.done'), 'it was not kept');
}

/** What the form says it would do. */
export const would = (editor: RoadmapEditor) => text(find(editor, '.would .sentence'));
