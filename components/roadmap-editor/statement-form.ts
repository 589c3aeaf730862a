import { html, type TemplateResult } from 'lit';
import {
  type Fault,
  nearName,
  needsDate,
  type Statement,
  type StatementField,
  type StatementRead,
  webAddress,
} from '../../src/log/index.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { SPEAKERS, STATUSES } from '../../src/model/types.js';
import { edtfWords } from '../../src/view/wording.js';
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
      warning: doubtAbout(name, context),
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
        { warning: doubtAbout('status', context) },
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
      ${text('url', { hint: words.urlHint, read: completed(value('url')) }, { type: 'url' })}
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
    const isAhead = name === 'published' && (period?.min ?? '') > snapshot.today;
    return {
      read: period && readWords(period, snapshot, words, read.known ?? known),
      warning: isAhead
        ? words.ahead
        : (doubtAbout(name, context) ?? (period?.note ? words.twoReadings(period.note) : null)),
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
  const isChosen = roadmap.indexOf(values.milestone ?? '') >= 0;
  // Its title names one that is there.
  const isThere = !isChosen && read.id !== null && roadmap.indexOf(read.id) >= 0;
  const title = values.title ?? '';
  const like = nearName(
    own.map(([, name]) => name),
    title,
  );
  const doubt = doubtAbout('title', context) ?? (title && like ? words.near(like) : null);
  return html`
    ${textField(
      'company',
      field.company,
      company,
      {
        fault: faultIn('company', context),
        warning: doubtAbout('company', context) ?? (near && words.near(near)),
      },
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
      !isChosen
        ? html`${textField(
            'title',
            field.title,
            title,
            {
              fault: faultIn('title', context),
              read: isThere ? words.there : null,
              warning: isThere ? null : doubt,
            },
            { required: true },
          )}${isThere ? '' : stageAndTechnology(snapshot, roadmap, words, values)}`
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
  if (kind === 'date') return words.fault.date(reason, fault.date ?? 'unclear');
  return kind === 'refused' ? words.fault.refused(reason) : words.fault[kind];
}

/** What is probably not meant, as a question. */
function doubtAbout(name: StatementField, context: FormContext): string | null {
  const { words, values, read, snapshot } = context;
  const doubt = read.doubts.find(({ field }) => field === name);
  if (doubt?.kind === 'long') return words.doubt.long([...(values[name] ?? '')].length);
  if (doubt?.kind === 'target' || doubt?.kind === 'quoted') return words.doubt[doubt.kind];
  const period = name === 'date' || name === 'saidOn' ? read.dates[name] : null;
  return doubt && period ? words.doubt.far(edtfWords(period.edtf, snapshot)) : null;
}

/** The address that is kept where its scheme was left out. */
function completed(typed: string): string | null {
  const whole = webAddress(typed);
  return whole === typed.trim() ? null : whole;
}
