/** What is in the fields of the form, and what it would do. */
import {
  type ClientEntry,
  type Fault,
  needsDate,
  readStatement,
  type Statement,
  type StatementRead,
  statementEntry,
} from '../../src/log/index.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { EditorMode, Preview } from '../store/editing.js';
import type { Snapshot } from '../store/snapshot.js';
import type { EditorWords } from '../words/editor.js';
import { type Outcome, outcomeOf } from './effect.js';
import { type Amended, metaEntry, voidEntry } from './entries.js';

export interface Looked {
  readonly read: StatementRead | null;
  readonly faults: readonly Fault[];
  /** What would be kept; null where something is missing. */
  readonly entry: ClientEntry | null;
  readonly outcome: Outcome | null;
  readonly preview: Preview | null;
}

export interface Form {
  readonly mode: EditorMode;
  readonly values: Statement;
  /** Ids of what it is about; "" for none. */
  readonly milestone: string;
  readonly claim: string;
  /** What every entry of this form says. */
  readonly stamp: Pick<ClientEntry, 'roadmap' | 'id' | 'clientAt'>;
}

export function lookAt(
  { mode, values, milestone, claim, stamp }: Form,
  snapshot: Snapshot,
  roadmap: Roadmap,
  words: EditorWords,
): Looked {
  const wording = {
    lang: snapshot.lang,
    words: { period: snapshot.words.period, effect: words.effect },
  };
  const outcome = (entry: ClientEntry | null) =>
    entry && outcomeOf(roadmap, entry, snapshot.today, wording);
  const nothing = { read: null, faults: [], entry: null, outcome: null, preview: null };
  if (mode === 'amend')
    return { ...nothing, entry: metaEntry(stamp.roadmap, roadmap, milestone, values as Amended) };
  if (mode === 'void') {
    const entry = voidEntry(stamp.roadmap, milestone, claim, values.note);
    return { ...nothing, entry, outcome: outcome(entry) };
  }
  if (mode !== 'statement') return nothing;
  const read = readStatement(roadmap, values);
  const { entry, faults } = statementEntry(roadmap, values, stamp);
  const tried = entry ?? statementEntry(roadmap, tentative(values, snapshot), stamp).entry;
  const { date } = read.dates;
  const isThere = read.id !== null && roadmap.indexOf(read.id) >= 0;
  const preview = date && isThere ? { milestone: read.id as string, period: date } : null;
  return { read, faults, entry, outcome: outcome(tried), preview };
}

/** A statement whose source is still to be filled in, as far as it changes anything: said today, by somebody. */
function tentative(values: Statement, { today }: Snapshot): Statement {
  const isDated = values.date?.trim() || !needsDate(values.status);
  return {
    ...values,
    ...(isDated && {
      saidOn: values.saidOn?.trim() || today,
      publisher: values.publisher?.trim() || '…',
      url: '',
    }),
  };
}
