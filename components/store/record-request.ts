import type { EditorMode, EntryChoice } from './editing.js';

/** What a request is about. */
export interface RecordRequest {
  readonly mode: EditorMode;
  /** The id of the milestone. */
  readonly milestone?: string | null;
  /** The id of one of its claims. */
  readonly claim?: string | null;
}

/** A part asks its tracker for the form. It goes no further than there. */
export class RecordRequestEvent extends Event {
  static readonly eventName = 'roadmap-record';
  readonly request: RecordRequest;
  constructor(request: RecordRequest) {
    super(RecordRequestEvent.eventName, { bubbles: true, composed: true });
    this.request = request;
  }
}

/**
 * What a part says about entries that are kept: that they were taken away, that one is no repetition, or what the
 * reader has chosen about one that a log elsewhere did not take.
 */
export class EntryNoteEvent extends Event {
  static readonly eventName = 'roadmap-entry-note';
  readonly note: 'exported' | 'apart' | EntryChoice;
  readonly ids: readonly string[];
  constructor(note: EntryNoteEvent['note'], ids: readonly string[]) {
    super(EntryNoteEvent.eventName, { bubbles: true, composed: true });
    this.note = note;
    this.ids = ids;
  }
}
