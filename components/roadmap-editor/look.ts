/** What is in the fields of the form, and what it would do. */
import {
  around,
  type ClientEntry,
  type Fault,
  needsDate,
  readStatement,
  type Statement,
  type StatementRead,
  statementEntry,
  type ToldKind,
} from '../../src/log/index.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { Day } from '../../src/model/types.js';
import { type EffectWording, whatItWouldDo } from '../../src/view/effect.js';
import type { EditorMode, Preview } from '../store/editing.js';
import type { Snapshot } from '../store/snapshot.js';
import type { EditorWords } from '../words/editor.js';
import { type Amended, metaEntry, voidEntry } from './entries.js';

/** What an entry would do. */
export interface Outcome {
  /** A sentence without its first capital and its full stop. */
  readonly words: string;
  /** What a person has to know or decide. */
  readonly told: readonly ToldKind[];
}

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
  const { today } = snapshot;
  const read = readStatement(roadmap, values, today);
  const { entry, faults } = statementEntry(roadmap, values, stamp, today);
  const tried = entry ?? statementEntry(roadmap, tentative(values, today), stamp, today).entry;
  return {
    read,
    faults,
    entry,
    outcome: outcome(tried),
    preview: previewOf(read, values, roadmap),
  };
}

function previewOf(
  { id, dates, known }: StatementRead,
  { company = '', title = '' }: Statement,
  roadmap: Roadmap,
): Preview | null {
  const { date: period } = dates;
  if (!period || id === null) return null;
  if (roadmap.indexOf(id) >= 0) return { milestone: id, period, fresh: null };
  const owner = known ?? { id: '', name: company.trim() };
  return {
    milestone: id,
    period,
    fresh: { company: owner.id, name: owner.name, title: title.trim() },
  };
}

/** Whether two look alike in the timeline. */
export function isSamePreview(a: Preview | null, b: Preview | null): boolean {
  const key = (one: Preview | null) =>
    JSON.stringify(one && [one.milestone, one.period.edtf, one.fresh]);
  return key(a) === key(b);
}

/** Worked out on the entry's milestone alone, as fast as one types. */
export function outcomeOf(
  roadmap: Roadmap,
  entry: ClientEntry,
  today: Day,
  wording: EffectWording,
): Outcome {
  const id = entry.target?.milestone ?? '';
  const { before, after, companies, told } = around(roadmap, id, [], entry, today);
  return {
    words: whatItWouldDo(before, after, companies, wording),
    told: told.map(({ kind }) => kind),
  };
}

/** A statement whose source is still to be filled in, as far as it changes anything: said today, by somebody. */
function tentative(values: Statement, today: Day): Statement {
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
