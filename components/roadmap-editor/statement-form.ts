import { html, type TemplateResult } from 'lit';
import {
  type Fault,
  nearName,
  needsDate,
  type Statement,
  type StatementField,
  type StatementRead,
} from '../../src/log/index.js';
import { nameKey } from '../../src/model/ids.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { SPEAKERS, STATUSES } from '../../src/model/types.js';
import type { Snapshot } from '../store/snapshot.js';
import type { EditorWords } from '../words/editor.js';
import { readWords } from './dates.js';
import { choiceField, type FieldNotes, longField, textField } from './fields.js';

export interface FormContext {
  readonly snapshot: Snapshot;
  readonly roadmap: Roadmap;
  readonly words: EditorWords;
  readonly values: Statement;
  readonly read: StatementRead;
  /** Faults to show: those of fields that were left, or all once they were to be kept. */
  readonly faults: readonly Fault[];
}

/** The fields, in the order in which one reads an article. */
export function statementFields(context: FormContext): TemplateResult {
  const { words, snapshot, values, read } = context;
  const { part, field } = words;
  const value = (name: StatementField) => values[name] ?? '';
  const text = (name: StatementField, notes: FieldNotes = {}, more = {}) =>
    textField(name, field[name], value(name), { fault: faultIn(name, context), ...notes }, more);
  const long = (name: StatementField, hint?: string) =>
    longField(name, field[name], value(name), {
      fault: faultIn(name, context),
      ...(hint && { hint }),
    });
  const publishers = [
    ...new Set(context.roadmap.sources.flatMap(({ publisher }) => publisher || [])),
  ];
  const required = { required: true };
  return html`
    <fieldset><legend>${part.who}</legend>${who(context)}</fieldset>
    <fieldset><legend>${part.when}</legend>
      ${text('date', { hint: words.dateHint, ...dateNotes('date', context) }, { required: needsDate(values.status) })}
      ${choiceField(
        'status',
        field.status,
        value('status'),
        STATUSES.map((status) => [status, snapshot.words.status[status]]),
      )}
    </fieldset>
    <fieldset><legend>${part.said}</legend>
      ${choiceField(
        'saidBy',
        field.saidBy,
        value('saidBy'),
        SPEAKERS.map((speaker) => [speaker, snapshot.words.speaker[speaker]]),
      )}
      ${text('saidOn', dateNotes('saidOn', context), required)}
    </fieldset>
    <fieldset><legend>${part.source}</legend>
      ${text('url', { hint: words.urlHint }, { type: 'url' })}
      ${text('publisher', {}, { choices: publishers })}
      ${text('published', dateNotes('published', context))}
      ${text('sourceTitle')}
    </fieldset>
    <fieldset><legend>${part.words}</legend>
      ${long('quote', words.quoteHint)}${long('phrase')}${long('note')}
    </fieldset>`;

  function dateNotes(
    name: 'date' | 'saidOn' | 'published',
    { read: { dates, known } }: FormContext,
  ): FieldNotes {
    const period = dates[name];
    const isAhead = name !== 'date' && (period?.min ?? '') > snapshot.today;
    return {
      read: period && readWords(period, snapshot, words, read.known ?? known),
      warning: isAhead ? words.ahead : (period?.note ?? null),
    };
  }
}

/** Company and milestone; the fields of a new one where it is not there. */
function who(context: FormContext): TemplateResult {
  const { words, snapshot, roadmap, values, read } = context;
  const { field } = words;
  const names = roadmap.companyNames;
  const company = values.company ?? '';
  const near = nearName(names, company);
  const own = read.known ? titlesOf(roadmap, read.known.id) : [];
  const isNew = roadmap.indexOf(values.milestone ?? '') < 0;
  const title = values.title ?? '';
  const titles = own.map(([, name]) => name);
  const like = titles.find((name) => nameKey(name) === nameKey(title)) ?? nearName(titles, title);
  return html`
    ${textField(
      'company',
      field.company,
      company,
      { fault: faultIn('company', context), warning: near && words.near(near) },
      { required: true, choices: names },
    )}
    ${
      own.length > 0
        ? choiceField('milestone', field.milestone, values.milestone ?? '', [
            ...own,
            ['', words.newMilestone],
          ])
        : ''
    }
    ${
      isNew
        ? html`${textField(
            'title',
            field.title,
            title,
            { fault: faultIn('title', context), warning: title && like ? words.near(like) : null },
            { required: true },
          )}${stageAndTechnology(snapshot, roadmap, words, values)}`
        : ''
    }`;
}

export function stageAndTechnology(
  { words: all }: Snapshot,
  roadmap: Roadmap,
  words: EditorWords,
  values: Statement,
): TemplateResult {
  const { field } = words;
  const stages = roadmap.stages.map(({ id, name }) => [id, all.stage(name)] as const);
  return html`
    ${choiceField('stage', field.stage, values.stage ?? '', [['', words.none], ...stages])}
    ${textField('technology', field.technology, values.technology ?? '', {}, { choices: roadmap.technologies.map(({ name }) => name) })}`;
}

/** The milestones of a company, by id and title. */
export function titlesOf(roadmap: Roadmap, company: string): [id: string, title: string][] {
  const { company: owners, ids, titles } = roadmap.milestoneColumns;
  const index = roadmap.companies.findIndex(({ id }) => id === company);
  return Array.from(owners.keys()).flatMap((m): [string, string][] =>
    owners[m] === index ? [[ids.at(m) as string, titles.at(m) as string]] : [],
  );
}

function faultIn(name: StatementField, { faults, words }: FormContext): string | null {
  const fault = faults.find(({ field }) => field === name);
  if (!fault) return null;
  const { kind, reason } = fault;
  const { date, refused, [kind]: said } = words.fault;
  if (kind === 'date') return date(reason);
  return kind === 'refused' ? refused(reason) : (said as string);
}
