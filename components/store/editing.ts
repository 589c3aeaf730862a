/** What the reader may put on record, and has: the part of the store's state that the log is behind. */
import type { AnyEntry, Told, Verdict } from '../../src/log/index.js';
import type { Period } from '../../src/model/types.js';
import type { EditorWords } from '../words/editor.js';
import type { SendingWords } from '../words/sending.js';

/** An entry of this browser that the loaded roadmap does not have. */
export interface OwnEntry {
  readonly entry: AnyEntry;
  /** What keeps it from being shown, or is to be decided. */
  readonly told: readonly Told[];
  /** Whether it is in the roadmap that is shown. */
  readonly applied: boolean;
  /** Whether it was taken away as a file or sent, so that it is not in this browser alone. */
  readonly exported: boolean;
  /** The day on which it was recorded; null for an entry of a version that is not known here. */
  readonly recordedOn: string | null;
}

/** A date that is being typed. */
export interface Preview {
  readonly milestone: string;
  readonly period: Period;
  /** The milestone, if it is not there yet; null if it is. */
  readonly fresh: FreshMilestone | null;
}

/** A milestone that the form would make. */
export interface FreshMilestone {
  /** The id of its company; "" where that is not there yet, either. */
  readonly company: string;
  readonly name: string;
  readonly title: string;
}

/** What the form is opened for. */
export type EditorMode = 'statement' | 'amend' | 'void' | 'report' | 'yours';

/** What a reader may do about an entry that a log elsewhere did not take. */
export type EntryChoice = keyof SendingWords['choice'];

/** How an entry stands with a log elsewhere. */
export interface Mark {
  readonly at: keyof SendingWords['mark'];
  /** The same in words. */
  readonly words: string;
  /** What stands in its place; null where that is not to be seen, undefined where nothing does. */
  readonly stands?: AnyEntry | null;
  readonly choices: readonly EntryChoice[];
}

/** What a log elsewhere adds. */
export interface Sending {
  readonly words: SendingWords;
  /** Why nothing can be sent, and what that means; null while it can. */
  readonly told: string | null;
  /** How many were not sent or not accepted, in words; null if all were. */
  readonly open: string | null;
  /** Whether there is something among them that the reader has to decide. */
  readonly asks: boolean;
  /** Whether the reader may record. */
  readonly may: boolean;
  /** By the ids of entries. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** The names of others who are at a milestone, by its id. */
  readonly people: ReadonlyMap<string, readonly string[]>;
}

export interface Editing {
  readonly words: EditorWords;
  /** What the entries name as their roadmap; see roadmapName. */
  readonly roadmap: string;
  /** Whether entries are kept; false where errors can only be reported. */
  readonly records: boolean;
  /** Whether they stay when the page goes; false where the browser keeps nothing for it. */
  readonly lasts: boolean;
  /**
   * How many entries came back from their second copies, of all roadmaps of the site, after the browser had
   * thrown its database away; null where it has not, or the reader has been told.
   */
  readonly wiped: number | null;
  /** Those that the loaded roadmap does not have, by id, in the order in which they were kept. */
  readonly own: ReadonlyMap<string, OwnEntry>;
  /** What became of each entry that was to be kept since the page was opened, by id. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly preview: Preview | null;
  /** Null where entries stay in this browser. */
  readonly sending: Sending | null;
  /** Where errors are reported to, a template of an address; null for nowhere. */
  readonly reportTo: string | null;
}
