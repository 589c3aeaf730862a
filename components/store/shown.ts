import type { Snapshot } from './snapshot.js';

/** A snapshot that has a roadmap. */
export interface Shown extends Snapshot {
  readonly roadmap: NonNullable<Snapshot['roadmap']>;
  readonly fold: NonNullable<Snapshot['fold']>;
  readonly filtered: NonNullable<Snapshot['filtered']>;
}

/** Whether there is a roadmap to show, and no failure to show instead. */
export const isShown = (snapshot: Snapshot): snapshot is Shown =>
  snapshot.roadmap !== null && snapshot.load.phase !== 'error';
