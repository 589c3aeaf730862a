/** The statements of a file: what each says and would do, and whether it is taken. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lineIn, type State } from '../../src/log/import/index.js';
import type { Problem } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import type { RawRecord } from '../../src/model/roadmap.js';
import { SPEAKERS, STATUSES } from '../../src/model/types.js';
import { columnsIn } from '../../src/read/csv/sheet.js';
import { textField } from '../../src/read/fields.js';
import { whatItWouldDo } from '../../src/view/effect.js';
import { edtfWords } from '../../src/view/wording.js';
import type { ImportingWords } from '../words/importing.js';
import type { Effect, Item, MendableCell, Saying } from './importing.js';
import type { Session } from './session.js';
import type { WordedSnapshot } from './worded.js';

/** Problems of one statement that are listed. */
const MOST_PROBLEMS = 5;

export interface ListContext {
  readonly session: Session;
  readonly snapshot: WordedSnapshot;
  /** Places of statements whose cells are open though they could be read. */
  readonly mending: ReadonlySet<string>;
  mend(at: string): void;
  mended(at: string, cell: MendableCell, text: string): void;
}

export function statementList(indices: readonly number[], context: ListContext): TemplateResult {
  return html`<ul class="statements">
    ${repeat(
      indices,
      (index) => context.session.imported?.items[index]?.at,
      (index) => statement(index, context),
    )}
  </ul>`;
}

function statement(index: number, context: ListContext): TemplateResult {
  const { session, snapshot } = context;
  const { imported } = session;
  const item = imported?.items[index];
  if (!imported || !item) return html``;
  const words = snapshot.words.importing;
  const said = imported.saying(index);
  const canTake = item.state === 'new' || item.state === 'question';
  const taken = session.isTaken(index);
  const take = (event: Event) => session.take(index, (event.target as HTMLInputElement).checked);
  return html`<li class="statement" data-state=${item.state} data-at=${item.at}>
    <div class="head">
      ${
        canTake
          ? html`<label class="name"
            ><input type="checkbox" .checked=${taken} @change=${take} /><span
              >${nameOf(said, item, words)}</span
            ></label
          >`
          : html`<p class="name">${nameOf(said, item, words)}</p>`
      }
      <span class="state">${words.state[item.state]}</span>
    </div>
    ${item.state === 'refused' ? nothing : html`<p class="said">${sayingWords(said, snapshot)}</p>`}
    ${effectLine(session.effectOf(index), snapshot)}
    ${reasonLine(item, snapshot)}
    ${item.differences.map(
      ({ field, here, there }) =>
        html`<p class="why">${words.differs(words.roles[field] ?? field, isolated(here), isolated(there))}</p>`,
    )}
    ${problemsOf(item)}
    ${mendable(index, item, context)}
    <p class="at">${placeWords(item.at, said, snapshot)}</p>
  </li>`;
}

function nameOf({ company, title }: Saying, { at }: Item, words: ImportingWords) {
  const name = title || placeName(at, words);
  return html`${company ? html`<b dir="auto">${company}</b> ` : nothing}<span dir="auto">${name}</span>`;
}

function placeName(at: string, words: ImportingWords): string {
  const line = lineIn(at);
  return Number.isNaN(line) ? at : words.line(line);
}

/** Where it stands in the file; of a log, who recorded it and when. */
function placeWords(at: string, { by, on }: Saying, snapshot: WordedSnapshot) {
  const { importing: words } = snapshot.words;
  const recorded = on === null ? '' : words.recorded(isolated(by), edtfWords(on, snapshot));
  const line = lineIn(at);
  const place = at.startsWith('/')
    ? html`<code dir="ltr">${at}</code>`
    : Number.isNaN(line)
      ? nothing
      : words.line(line);
  return html`${place}${recorded && place !== nothing ? ' · ' : nothing}${recorded}`;
}

/** "2029 · announced · said 2 Mar 2026 · Nikkei". */
function sayingWords({ kind, claim, source }: Saying, snapshot: WordedSnapshot): string {
  const { words } = snapshot;
  if (kind === 'void') return words.importing.voids;
  if (kind === 'milestone') return words.importing.noClaim;
  if (kind === 'other')
    return Object.entries(claim)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]) => `${words.importing.roles[key] ?? key}: ${isolated(String(value))}`)
      .join(' · ');
  const date = textField(claim, 'date');
  const saidOn = textField(claim, 'saidOn');
  const status = STATUSES.find((one) => one === claim.status);
  const speaker = SPEAKERS.find((one) => one === claim.saidBy);
  return [
    date === null ? words.importing.noDate : edtfWords(date, snapshot),
    status ? words.status[status] : '',
    saidOn === null ? '' : words.importing.said(edtfWords(saidOn, snapshot)),
    speaker && speaker !== 'company' ? words.speaker[speaker] : '',
    sourceName(source),
  ]
    .filter(Boolean)
    .join(' · ');
}

function sourceName(source: RawRecord | null): string {
  if (!source) return '';
  const publisher = textField(source, 'publisher') ?? textField(source, 'title');
  const url = textField(source, 'url') ?? '';
  const host = URL.canParse(url) ? new URL(url).host : url;
  return isolated(publisher ?? host);
}

function effectLine(effect: Effect | null | undefined, snapshot: WordedSnapshot) {
  if (!effect) return nothing;
  const { before, after, companies } = effect;
  const text = whatItWouldDo(before, after, companies, snapshot);
  return text === '' ? nothing : html`<p class="effect">${capital(text)}</p>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function reasonLine({ state, like }: Item, snapshot: WordedSnapshot) {
  const { importing: words } = snapshot.words;
  const isPlace = like.startsWith('/') || !Number.isNaN(lineIn(like));
  const why: Partial<Record<State, string>> = {
    question: isPlace ? words.asksTwice(isolated(placeName(like, words))) : words.asks,
    conflict: words.conflict,
    there: words.there,
  };
  return why[state] ? html`<p class="why">${why[state]}</p>` : nothing;
}

/** What the reader says of it; the messages are English. */
function problemsOf({ problems, state }: Item) {
  // Of a question or a conflict it is said above, in the reader's language.
  const isSaid = state === 'question' || state === 'conflict';
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = isSaid ? [] : errors.length > 0 ? errors : problems;
  return shown.length === 0 ? nothing : problemItems(shown.slice(0, MOST_PROBLEMS));
}

export function problemItems(problems: readonly Problem[]): TemplateResult {
  return html`<ul class="problems">
    ${problems.map(
      ({ message, hint, severity }) =>
        html`<li data-severity=${severity}>
          <span lang="en">${message}${message.includes(hint) ? nothing : html`<span class="hint">${hint}</span>`}</span>
        </li>`,
    )}
  </ul>`;
}

/** Inputs for what cannot be read: the cell that is named, else the whole row. */
function mendable(index: number, item: Item, context: ListContext) {
  const { session, snapshot, mending } = context;
  const { imported } = session;
  const words = snapshot.words.importing;
  if (!imported || imported.kind === 'log' || item.problems.length === 0) return nothing;
  const isOpen = item.state === 'refused' || mending.has(item.at);
  if (!isOpen)
    return imported.kind === 'sheet'
      ? html`<button type="button" class="mend" @click=${() => context.mend(item.at)}>${words.mend}</button>`
      : nothing;
  const cells = imported.cells(index);
  const named = mending.has(item.at) ? [] : namedCells(cells, item, session);
  const shown = named.length > 0 ? named : cells;
  if (shown.length === 0) return nothing;
  return html`<div class="cells">
    ${shown.map((cell) => cellInput(cell, item.at, context))}
    ${
      named.length > 0 && named.length < cells.length
        ? html`<button type="button" class="mend" @click=${() => context.mend(item.at)}>${words.allCells}</button>`
        : nothing
    }
  </div>`;
}

function cellInput(cell: MendableCell, at: string, context: ListContext): TemplateResult {
  const words = context.snapshot.words.importing;
  const { key, title, value } = cell;
  const other = typeof key === 'number' ? words.column(key + 1) : key;
  const isLine = key === 0 && title === '' && !context.session.decisions.headless;
  const change = (event: Event) =>
    context.mended(at, cell, (event.target as HTMLInputElement).value);
  return html`<label class="cell"
    ><span dir="auto">${isLine ? words.wholeLine : (words.roles[title] ?? (title || other))}</span
    ><input type="text" dir="auto" data-key=${key} .value=${value} autocomplete="off" @change=${change}
  /></label>`;
}

/** The cells of a sheet whose fields the problems name. */
function namedCells(
  cells: readonly MendableCell[],
  { problems }: Item,
  { imported, decisions, columns }: Session,
): readonly MendableCell[] {
  const sheet = imported?.sheet;
  if (!sheet) return [];
  const fields = new Set(
    problems.flatMap(({ at }) => /^line \d+\/(\w+)/.exec(at)?.[1] ?? []).map(snakeCase),
  );
  const roles = columnsIn(sheet, decisions, columns, 0);
  return cells.filter(({ key }) => {
    const role = roles[key as number]?.role ?? '';
    return fields.has(role) || (fields.has('source') && role.startsWith('source'));
  });
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
