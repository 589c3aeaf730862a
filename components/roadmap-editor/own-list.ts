import { html, nothing, type TemplateResult } from 'lit';
import { type AnyEntry, claimBody, isKnown, recordedDay, writeLog } from '../../src/log/index.js';
import { slug } from '../../src/model/ids.js';
import { isolated } from '../../src/model/isolated.js';
import { usable } from '../../src/model/period/phrase.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { dayWords, edtfWords } from '../../src/view/wording.js';
import { download } from '../shared/download.js';
import type { Editing, EntryChoice, Mark, OwnEntry, Sending } from '../store/editing.js';
import type { Snapshot } from '../store/snapshot.js';
import { reportLink } from './report-link.js';

/** Statements that are listed, or named in a message. The files have all of them. */
const MOST = 200;
/** Longer names of files are cut. */
const LONGEST_NAME = 60;

/** What can be taken away: the entries alone, or the roadmap with them. */
export type Saved = 'log' | 'json' | 'csv';

export interface ListContext {
  readonly snapshot: Snapshot;
  readonly roadmap: Roadmap;
  readonly editing: Editing;
  /** Whether the browser has promised not to delete it; null where that is not known. */
  readonly persisted: boolean | null;
}

export interface ListActions {
  undo(entry: AnyEntry): void;
  apart(id: string): void;
  choose(choice: EntryChoice, id: string): void;
  persist(): void;
  save(kind: Saved): void;
  exported(): void;
}

/** What the reader has recorded and the loaded records do not have, newest first; and ways to take it away. */
export function ownList(context: ListContext, actions: ListActions): TemplateResult {
  const { editing, persisted, snapshot } = context;
  const { words, own, lasts, sending } = editing;
  const list = [...own.values()].reverse();
  const shown = list.slice(0, MOST);
  const alone = list.filter(({ exported }) => !exported);
  const undone = voidedIn(list);
  const link = list.length > 0 ? sendLink(context) : null;
  return html`
    ${lasts ? nothing : html`<p class="note" role="status">${words.goesWithPage}</p>`}
    ${sending?.told ? html`<p class="note">${sending.told}</p>` : nothing}
    ${list.length === 0 ? html`<p>${words.nothingYours}</p>` : nothing}
    ${alone.length > 0 ? html`<p>${words.unexportedSince(alone.length, ageOf(alone.at(-1) as OwnEntry, snapshot))}</p>` : nothing}
    ${
      lasts && list.length > 0 && persisted === false
        ? html`<div class="note draft"><span>${words.evicted}</span><button type="button" @click=${actions.persist}>${words.persist}</button></div>`
        : nothing
    }
    ${
      list.length > 0
        ? html`<div class="actions">
        <button type="button" class="primary" data-save="log" @click=${() => actions.save('log')}>${words.download}</button>
        <button type="button" data-save="json" @click=${() => actions.save('json')}>${words.downloadAll.json}</button>
        <button type="button" data-save="csv" @click=${() => actions.save('csv')}>${words.downloadAll.csv}</button>
        ${link ? html`<a class="button" href=${link.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" @click=${actions.exported}>${words.send[link.kind]}</a>` : nothing}
      </div>
      ${link?.shortened ? html`<p class="hint">${words.shortened}</p>` : nothing}
      <ul class="list">${shown.map((one) => item(one, undone, context, actions))}</ul>
      ${list.length > shown.length ? html`<p class="hint">${words.onlyNewest(shown.length, list.length)}</p>` : nothing}`
        : nothing
    }`;
}

/** The ids of the claims that entries have taken back. */
function voidedIn(list: readonly OwnEntry[]): ReadonlySet<string> {
  const ids = list.map(({ entry }) =>
    isKnown(entry) && entry.kind === 'void' ? (entry.target?.claim ?? '') : '',
  );
  return new Set(ids);
}

function item(
  one: OwnEntry,
  undone: ReadonlySet<string>,
  context: ListContext,
  actions: ListActions,
): TemplateResult {
  const { editing, snapshot } = context;
  const { words, sending } = editing;
  const { entry, told, exported, applied } = one;
  const mark = sending?.marks.get(entry.id);
  const isUndone = undone.has(entry.id);
  const mayUndo = applied && !isUndone && isKnown(entry) && ['claim', 'void'].includes(entry.kind);
  const isAsked = told.some(({ kind }) => kind === 'question');
  return html`<li data-entry=${entry.id}>
    <span>${isUndone ? html`<del>${entryWords(entry, context)}</del>` : entryWords(entry, context)}</span>
    <small>${ageOf(one, snapshot)}${mark ? ` · ${mark.words}` : exported ? ` · ${words.exported}` : nothing}</small>
    ${mark && sending ? marked(entry, mark, sending, context, actions) : nothing}
    ${told.map(({ kind }) => html`<small class="asks">${words.told[kind]}</small>`)}
    ${
      isAsked || mayUndo
        ? html`<div class="actions">
        ${isAsked ? html`<button type="button" @click=${() => actions.apart(entry.id)}>${words.apart}</button>` : nothing}
        ${mayUndo ? html`<button type="button" data-undo=${entry.id} @click=${() => actions.undo(entry)}>${words.undo}</button>` : nothing}
      </div>`
        : nothing
    }
  </li>`;
}

/** What stands in the place of an entry, and what the reader may do about it. */
function marked(
  entry: AnyEntry,
  { stands, choices }: Mark,
  { words }: Sending,
  context: ListContext,
  actions: ListActions,
): TemplateResult {
  return html`${
    stands === undefined
      ? nothing
      : html`<dl class="both">
        <dt>${words.stands}</dt><dd>${stands ? entryWords(stands, context) : words.unseen}</dd>
        <dt>${words.yours}</dt><dd>${entryWords(entry, context)}</dd>
      </dl>`
  }${
    choices.length === 0
      ? nothing
      : html`<div class="actions">${choices.map(
          (choice) =>
            html`<button type="button" data-choice=${choice} @click=${() => actions.choose(choice, entry.id)}>${words.choice[choice]}</button>`,
        )}</div>`
  }`;
}

/** "Toyota’s “First car”: 2029". */
export function entryWords(
  entry: AnyEntry,
  { roadmap, editing, snapshot }: Omit<ListContext, 'persisted'>,
): string {
  const { did, effect, noDate } = editing.words;
  if (!isKnown(entry)) return did.other(entry.id);
  const { kind, body, target } = entry;
  const made = kind === 'claim' ? claimBody(entry) : null;
  const m = roadmap.indexOf(target?.milestone ?? '');
  const { company, title } =
    m >= 0
      ? roadmap.milestoneAt(m)
      : {
          company: String(made?.milestone?.company ?? ''),
          title: String(made?.milestone?.title ?? ''),
        };
  const name = roadmap.companyNamed(company)?.name ?? company;
  const milestone = title ? effect.milestone(name, title) : isolated(target?.milestone ?? kind);
  if (made) {
    const { date, status } = made.claim;
    const said = typeof date === 'string' ? edtfWords(date, snapshot) : noDate;
    const known = Object.entries(snapshot.words.status).find(([key]) => key === status)?.[1];
    return did.claim(milestone, [said, ...(known ? [known] : [])].join(' · '));
  }
  if (kind === 'void') return did.void(milestone);
  const to = Object.values(body).map((value) => isolated(String(value ?? editing.words.none)));
  return kind === 'meta' ? did.meta(milestone, to.join(' · ')) : did.other(kind);
}

/** "2 days ago"; the day for what is older than a week. */
function ageOf({ entry }: OwnEntry, snapshot: Snapshot): string {
  if (!isKnown(entry)) return '';
  const seconds = (Date.parse(entry.clientAt) - Date.now()) / 1000;
  if (seconds < -7 * 86_400) return dayWords(recordedDay(entry), snapshot);
  const format = new Intl.RelativeTimeFormat(usable(snapshot.lang), { numeric: 'auto' });
  if (seconds > -60) return format.format(0, 'second');
  if (seconds > -3600) return format.format(Math.ceil(seconds / 60), 'minute');
  if (seconds > -86_400) return format.format(Math.ceil(seconds / 3600), 'hour');
  return format.format(Math.ceil(seconds / 86_400), 'day');
}

/** Takes it away as a file. */
export async function saveOwn(
  kind: Saved,
  { roadmap, editing }: Pick<ListContext, 'roadmap' | 'editing'>,
): Promise<void> {
  const stem = slug(editing.roadmap).slice(0, LONGEST_NAME) || 'roadmap';
  const entries = [...editing.own.values()].map(({ entry }) => entry);
  let text: string;
  if (kind === 'log') text = writeLog(editing.roadmap, entries);
  else if (kind === 'json') text = (await import('../../src/export/json.js')).toJson(roadmap);
  else text = `\ufeff${(await import('../../src/export/csv.js')).toCsv(roadmap)}`;
  const name = kind === 'log' ? `${stem}-log.json` : `${stem}.${kind}`;
  download(new File([text], name, { type: kind === 'csv' ? 'text/csv' : 'application/json' }));
}

/** What was recorded in words, and as a log to be taken over. */
function sendLink(context: ListContext) {
  const { editing, roadmap } = context;
  const { reportTo, own, words } = editing;
  if (!reportTo) return null;
  const all = [...own.values()].map(({ entry }) => entry);
  // An address has no room for more.
  const entries = all.slice(0, MOST);
  const title = `${words.record}: ${roadmap.title ?? ''}`.trim();
  const lines = entries.map((entry) => `- ${entryWords(entry, context)}`);
  const log = all.length > MOST ? '' : writeLog(editing.roadmap, all);
  const link = reportLink(reportTo, title, lines.join('\n'), log);
  return link && { ...link, shortened: link.shortened || all.length > MOST };
}
