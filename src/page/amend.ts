/** A proposal in other words: the fields of a form, and the entry that they make. */
import { html, type TemplateResult } from 'lit';
import { stampFor } from '../../components/roadmap-editor/entries.js';
import { choiceField, longField, textField } from '../../components/roadmap-editor/fields.js';
import type { EditorWords } from '../../components/words/editor.js';
import {
  type ClientEntry,
  claimBody,
  type Entry,
  type Fault,
  readEntry,
  type Statement,
  type StatementField,
  statementEntry,
} from '../log/index.js';
import { type LogRecord, textOf, today } from './record.js';

/** What may be changed of a statement, in the order of the form; of a new milestone what follows, too. */
const FIELDS = [
  'date',
  'status',
  'saidBy',
  'saidOn',
  'url',
  'publisher',
  'sourceTitle',
  'published',
  'quote',
  'phrase',
  'note',
] as const satisfies readonly StatementField[];
const OF_NEW = ['company', 'title', 'stage', 'technology'] as const;
const LONG: readonly string[] = ['quote', 'phrase', 'note'];

export interface Amendment {
  /** Null where a field has to be mended, or nothing was changed. */
  readonly entry: ClientEntry | null;
  readonly faults: readonly Fault[];
}

/** The texts of the fields, as the proposal has them. */
export function fieldsOf(entry: Entry, record: LogRecord): Readonly<Record<string, string>> {
  if (entry.kind !== 'claim') {
    const texts = Object.entries(entry.body).filter(([, value]) => isPlain(value));
    return Object.fromEntries(texts.map(([key, value]) => [key, textOf(value)]));
  }
  const { roadmap } = record;
  const { claim, milestone, company, source } = claimBody(entry);
  const known = typeof claim.source === 'string' ? roadmap.sourceWithId(claim.source) : undefined;
  const from = source ?? known ?? {};
  const isNew = roadmap.indexOf(entry.target?.milestone ?? '') < 0;
  const owner = textOf(milestone?.company);
  return {
    ...(isNew && {
      company: textOf(company?.name) || (roadmap.companyNamed(owner)?.name ?? owner),
      title: textOf(milestone?.title),
      stage: textOf(milestone?.stage),
      technology: textOf(milestone?.technology),
    }),
    ...Object.fromEntries(FIELDS.map((key) => [key, textOf(claim[key])])),
    status: textOf(claim.status) || 'announced',
    saidBy: textOf(claim.saidBy) || 'company',
    url: textOf(from.url),
    publisher: textOf(from.publisher),
    sourceTitle: textOf(from.title),
    published: textOf(from.published),
  };
}

export function amended(
  entry: Entry,
  values: Readonly<Record<string, string>>,
  record: LogRecord,
): Amendment {
  const stamp = stampFor(entry.roadmap);
  if (entry.kind === 'claim') {
    const { claim } = claimBody(entry);
    const retracts = textOf(claim.retracts);
    const milestone = entry.target?.milestone ?? '';
    const isThere = record.roadmap.indexOf(milestone) >= 0;
    const statement: Statement = {
      ...values,
      ...(isThere && { milestone }),
      ...(retracts && { retracts }),
    };
    const made = statementEntry(record.roadmap, statement, stamp, today());
    return {
      entry: made.entry && { ...made.entry, ...(entry.after && { after: entry.after }) },
      faults: made.faults,
    };
  }
  const body = {
    ...entry.body,
    ...Object.fromEntries(
      Object.entries(values).map(([key, text]) => [key, text.trim() === '' ? null : text.trim()]),
    ),
  };
  const { kind, target } = entry;
  const made: ClientEntry = { ...stamp, kind, ...(target && { target }), body };
  const { problems } = readEntry(made);
  const error = problems.find(({ severity }) => severity === 'error');
  if (!error) return { entry: made, faults: [] };
  const reason = `${error.message}: ${error.hint}`;
  return { entry: null, faults: [{ field: 'note', kind: 'refused', reason }] };
}

export function amendFields(
  values: Readonly<Record<string, string>>,
  faults: readonly Fault[],
  record: LogRecord,
): TemplateResult {
  const { editor, choices } = record;
  const labels: Readonly<Record<string, string>> = editor.field;
  const order: readonly string[] = [...OF_NEW, ...FIELDS];
  const names = Object.keys(values).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return html`${names.map((name) => {
    const label = labels[name] ?? name;
    const value = values[name] ?? '';
    const fault = faultOf(name, faults, editor);
    const notes = { fault, ...(name === 'date' && { hint: editor.dateHint }) };
    if (name === 'status' || name === 'saidBy')
      return choiceField(name, label, value, choices[name], notes);
    return LONG.includes(name)
      ? longField(name, label, value, notes)
      : textField(name, label, value, notes);
  })}`;
}

function faultOf(name: string, faults: readonly Fault[], { fault }: EditorWords): string | null {
  const one = faults.find(({ field }) => field === name);
  if (!one) return null;
  if (one.kind === 'date') return fault.date(one.reason, one.date ?? 'unclear');
  return one.kind === 'refused' ? fault.refused(one.reason) : fault[one.kind];
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number'].includes(typeof value);
}
