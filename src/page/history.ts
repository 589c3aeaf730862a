/** Who recorded what when: by arrival, newest first; filtered here, as far back as one looks. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { stampFor, voidEntry } from '../../components/roadmap-editor/entries.js';
import { download } from '../../components/shared/download.js';
import { type AnyEntry, type ClientEntry, writeLog } from '../log/index.js';
import { entryCard } from './entry-card.js';
import { EMPTY, type Filter, historyCsv, passes } from './history-filter.js';
import { Panel } from './panel.js';
import { type Line, LogRecord, lineOf } from './record.js';

/** Entries that are fetched at first, and at once when one looks further back. */
const FIRST = 200;
const PAGE = 1_000;
/** Entries that are shown at first, and more of them. */
const SHOWN = 100;

interface Page {
  readonly before: number;
  readonly more: boolean;
  readonly entries: readonly AnyEntry[];
}

export class HistoryPanel extends Panel {
  #record: LogRecord | null = null;
  #lines: readonly Line[] = [];
  /** Where older ones begin; null if these are the oldest. */
  #before: number | null = null;
  #filter: Filter = EMPTY;
  #shown = SHOWN;
  /** Looks further back until it is told to stop. */
  #isSearching = false;
  #why = new Map<string, string>();

  get title(): string {
    return this.desk.words.history;
  }

  async open(): Promise<void> {
    await this.attempt(async () => {
      const { session, lang, words } = this.desk;
      const record = await LogRecord.load(session, lang, words, this.#record);
      const most = Math.min(Math.max(this.#lines.length, FIRST), PAGE);
      const page = await session.ask<Page>(`/history?most=${most}`);
      // What was shown stays until all is there.
      this.#record = record;
      this.#take(page, []);
    });
  }

  override close(): void {
    this.#isSearching = false;
  }

  #take({ entries, more, before }: Page, newer: readonly Line[]): void {
    this.#lines = [...newer, ...entries.map(lineOf)];
    this.#before = more ? before : null;
  }

  /** Fetches all older ones, until it is stopped; false where it was, or failed. */
  async #fetchAll(): Promise<boolean> {
    this.#isSearching = true;
    const isWhole = await this.attempt(async () => {
      while (this.#before !== null && this.#isSearching) {
        const path = `/history?most=${PAGE}&before=${this.#before}`;
        this.#take(await this.desk.session.ask<Page>(path), this.#lines);
        this.desk.update();
      }
    });
    const isEnd = isWhole && this.#before === null;
    this.#isSearching = false;
    this.desk.update();
    return isEnd;
  }

  get #passing(): Line[] {
    const record = this.#record;
    if (!record) return [];
    return this.#lines.filter((line) => passes(this.#filter, line, record.saying(line)));
  }

  content(): TemplateResult {
    const { words } = this.desk;
    const record = this.#record;
    if (!record || (this.#lines.length === 0 && this.isBusy))
      return this.isBusy ? html`<p role="status">${words.loading}</p>` : html``;
    if (this.#lines.length === 0) return html`<p class="empty">${words.nothingRecorded}</p>`;
    const passing = this.#passing;
    const shown = passing.slice(0, this.#shown);
    return html`${this.#filters(record)}
      <div class="line">
        <p role="status" class="hint">${
          this.#before === null
            ? words.ofAll(passing.length, this.#lines.length)
            : words.ofNewest(passing.length, this.#lines.length)
        }</p>
        ${
          this.#before === null
            ? nothing
            : this.#isSearching
              ? html`<button type="button" @click=${() => (this.#isSearching = false)}>${words.stop}</button>`
              : html`<button type="button" @click=${() => this.#fetchAll()}>${words.older}</button>`
        }
        <span class="push"></span>
        <button type="button" ?disabled=${this.isBusy} @click=${() => this.#save('log')}>${words.asLog}</button>
        <button type="button" ?disabled=${this.isBusy} @click=${() => this.#save('csv')}>${words.asCsv}</button>
      </div>
      ${passing.length === 0 ? html`<p class="empty">${words.nonePass}</p>` : nothing}
      <ol class="cards">${repeat(
        shown,
        ({ id }) => id,
        (line) => html`<li>${entryCard(line, record, this.desk, this.#actions(line))}</li>`,
      )}</ol>
      ${passing.length > shown.length ? html`<p><button type="button" @click=${this.#showMore}>${words.showMore(Math.min(SHOWN, passing.length - shown.length))}</button></p>` : nothing}`;
  }

  #filters(record: LogRecord): TemplateResult {
    const { words } = this.desk;
    const people = new Map(this.#lines.map(({ by }) => [by.sub, by.name]));
    const companies = new Set(this.#lines.map((line) => record.saying(line).company));
    const kinds = new Set(this.#lines.map(({ kind }) => kind));
    const choice = (
      name: keyof Filter,
      label: string,
      all: readonly (readonly [string, string])[],
    ) =>
      html`<label>${label}<select name=${name}>
        <option value="" ?selected=${this.#filter[name] === ''}>${words.all}</option>
        ${all.map(([value, text]) => html`<option value=${value} ?selected=${this.#filter[name] === value}>${text}</option>`)}
      </select></label>`;
    const byWords = ([, a]: readonly [string, string], [, b]: readonly [string, string]) =>
      a.localeCompare(b, this.desk.lang);
    const named = (list: Iterable<string>) =>
      [...list].filter(Boolean).map((one): [string, string] => [one, one]);
    return html`<form class="line filters" role="search" aria-label=${words.filter}
      @input=${this.#choose} @submit=${(event: Event) => event.preventDefault()}>
      ${choice('person', words.person, [...people].sort(byWords))}
      ${choice('company', words.company, named(companies).sort(byWords))}
      ${choice(
        'kind',
        words.what,
        [...kinds].map((kind): [string, string] => [
          kind,
          words.kind[kind as keyof typeof words.kind] ?? kind,
        ]),
      )}
      <label>${words.text}<input name="text" type="search" .value=${this.#filter.text}></label>
    </form>`;
  }

  #choose = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.#filter = { ...this.#filter, [name]: value };
    this.#shown = SHOWN;
    this.desk.update();
  };

  #showMore = (): void => {
    const first = this.#passing[this.#shown]?.id;
    this.#shown += SHOWN;
    this.desk.update();
    document.querySelector<HTMLElement>(`[data-entry="${first}"] h3`)?.focus();
  };

  #actions(line: Line): TemplateResult {
    const { words, session } = this.desk;
    const { id, entry, state, kind } = line;
    const isClaim = kind === 'claim' || kind === 'void';
    const isVoided = this.#lines.some(
      ({ entry: other, state: its }) =>
        other?.kind === 'void' && its === 'published' && other.target?.claim === id,
    );
    const mayVoid =
      session.mayWrite && entry !== null && state === 'published' && isClaim && !isVoided;
    const mayRedact =
      session.me?.role === 'owner' && entry !== null && !['review', 'redact'].includes(kind);
    return html`
      ${isVoided ? html`<p class="warning">${words.isVoid}</p>` : nothing}
      ${this.#why.has(id) ? html`<p class="fault" role="alert">${this.#why.get(id)}</p>` : nothing}
      ${
        mayVoid || mayRedact
          ? html`<div class="actions">
              ${mayVoid ? html`<button type="button" data-does="void" @click=${() => this.#void(line)}>${words.void}</button>` : nothing}
              ${mayRedact ? html`<button type="button" data-does="redact" @click=${() => this.#redact(line)}>${words.redact}</button>` : nothing}
            </div>`
          : nothing
      }`;
  }

  async #void({ id, entry }: Line): Promise<void> {
    const { words, confirm, session } = this.desk;
    const note = await confirm({ text: words.voidAsk, does: words.void, field: words.voidWhy });
    if (note === null) return;
    const made = voidEntry(session.roadmap, entry?.target?.milestone ?? '', id, note);
    await this.#send(id, made, words.voided);
  }

  async #redact({ id }: Line): Promise<void> {
    const { words, confirm, session } = this.desk;
    const note = await confirm({
      text: words.redactAsk,
      does: words.redact,
      field: words.redactWhy,
    });
    if (note === null) return;
    const made = {
      ...stampFor(session.roadmap),
      kind: 'redact' as const,
      target: { entry: id },
      body: note ? { note } : {},
    };
    await this.#send(id, made, words.redacted);
  }

  async #send(id: string, entry: ClientEntry, done: string): Promise<void> {
    const { session, say, words } = this.desk;
    const isSent = await this.attempt(async () => {
      const { verdicts } = await session.ask<{ verdicts: { verdict: string; reason?: string }[] }>(
        '/entries',
        { method: 'POST', body: { entries: [entry] } },
      );
      const [verdict] = verdicts;
      if (verdict?.reason) this.#why.set(id, verdict.reason);
      else {
        this.#why.delete(id);
        say(verdict?.verdict === 'pending' ? words.proposed : done);
      }
    });
    if (!isSent) return;
    await this.open();
    document.querySelector<HTMLElement>(`[data-entry="${id}"] h3`)?.focus();
  }

  /** Saves what passes the filter, of the whole log. */
  async #save(kind: 'log' | 'csv'): Promise<void> {
    const record = this.#record;
    if (!record || !(await this.#fetchAll())) return;
    const { session, say, words } = this.desk;
    const lines = this.#passing.reverse();
    const text =
      kind === 'log'
        ? writeLog(
            session.roadmap,
            lines.map(({ raw }) => raw),
          )
        : historyCsv(lines, record);
    const type = kind === 'log' ? 'application/json' : 'text/csv';
    download(
      new File([text], `${session.roadmap}-${kind === 'log' ? 'log.json' : 'history.csv'}`, {
        type,
      }),
    );
    say(words.saved(lines.length));
  }
}
