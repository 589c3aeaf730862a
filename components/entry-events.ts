/**
 * The events of the log. They stand beside the others because they come with the script that keeps
 * entries, which only pages with `editable` or `report-to` fetch.
 */
import type { AnyEntry, Verdict } from '../src/log/index.js';

/**
 * Entries are to be kept: what the reader recorded with the form, or took over from a file. Cancelable: then
 * nothing is kept. A `roadmap-tracker` with `editable` keeps them, and answers with `roadmap-verdict`; a
 * `roadmap-editor` outside of one leaves it to the page.
 */
export class RoadmapEntryEvent extends Event {
  static readonly eventName = 'roadmap-entry';
  /** Entries as `roadmap-tracker/log` describes them. */
  readonly entries: readonly AnyEntry[];
  /** Ids of those that the reader says are statements of their own, though they look like others. */
  readonly apart: readonly string[];
  constructor(entries: readonly AnyEntry[], apart: readonly string[] = []) {
    super(RoadmapEntryEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.entries = entries;
    this.apart = apart;
  }
}

/** What became of entries that were to be kept: accepted, pending, refused or in conflict, each by itself. */
export class RoadmapVerdictEvent extends Event {
  static readonly eventName = 'roadmap-verdict';
  readonly entries: readonly AnyEntry[];
  /** One an entry, in their order. */
  readonly verdicts: readonly Verdict[];
  constructor(entries: readonly AnyEntry[], verdicts: readonly Verdict[]) {
    super(RoadmapVerdictEvent.eventName, { bubbles: true, composed: true });
    this.entries = entries;
    this.verdicts = verdicts;
  }
}
