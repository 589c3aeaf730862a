/** What waits for review: what it says, what it would change, and the decision. Of proposers, what became of theirs. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { stampFor } from '../../components/roadmap-editor/entries.js';
import type { AnyEntry, ClientEntry, Entry, Fault } from '../log/index.js';
import { amended, amendFields, fieldsOf } from './amend.js';
import { entryCard } from './entry-card.js';
import { Panel } from './panel.js';
import { type Line, LogRecord, lineOf, today } from './record.js';
import { CallError } from './session.js';

/** Milliseconds between two looks for what is new. */
const LOOK = 10_000;

interface Waiting {
  readonly more: boolean;
  readonly cursor: number;
  readonly entries: readonly AnyEntry[];
}

interface Verdict {
  readonly verdict: 'accepted' | 'pending' | 'refused' | 'conflict';
  readonly reason?: string;
}

export class ReviewPanel extends Panel {
  #record: LogRecord | null = null;
  #lines: readonly Line[] | null = null;
  /** Why the server left an entry as it was, by its id. */
  readonly #left = new Map<string, string>();
  /** The proposal that is being put in other words. */
  #amending: {
    readonly id: string;
    values: Record<string, string>;
    faults: readonly Fault[];
  } | null = null;
  #looking: ReturnType<typeof setInterval> | undefined;

  get title(): string {
    const { words, session } = this.desk;
    return session.mayReview ? words.review : words.yourProposals;
  }

  async open(): Promise<void> {
    this.#looking = setInterval(() => void this.#look(), LOOK);
    await this.attempt(() => this.#load());
  }

  override close(): void {
    clearInterval(this.#looking);
  }

  /** Looks quietly: what one reads stays where it is. */
  async #look(): Promise<void> {
    if (document.hidden || this.isBusy) return;
    await this.#load().catch(() => {});
    this.desk.update();
  }

  async #load(): Promise<void> {
    const { session, words, lang } = this.desk;
    const only = session.mayReview ? '&state=pending' : '';
    const record = await LogRecord.load(session, lang, words, this.#record);
    const entries: AnyEntry[] = [];
    for (let cursor = 0, more = true; more; ) {
      // Nothing that is published is fetched with what waits.
      const path = `/entries?since=${record.end}&pending=${cursor}${only}`;
      const { pending } = await session.ask<{ pending: Waiting }>(path);
      entries.push(...pending.entries);
      ({ cursor, more } = pending);
    }
    this.#record = record;
    this.#lines = entries.map(lineOf);
  }

  content(): TemplateResult {
    const { words, session } = this.desk;
    const [record, lines] = [this.#record, this.#lines];
    if (!record || !lines)
      return this.isBusy ? html`<p role="status">${words.loading}</p>` : html``;
    const reviews = lines.filter(({ kind }) => kind === 'review');
    const proposals = lines.filter(({ kind }) => kind !== 'review');
    if (proposals.length === 0)
      return html`<p class="empty">${session.mayReview ? words.nothingWaits : words.nothingProposed}</p>`;
    return html`<p class="hint" role="status">${words.waiting(proposals.filter(({ state }) => state === 'pending').length)}</p>
      <ol class="cards">${repeat(
        proposals,
        ({ id }) => id,
        (line) => this.#proposal(line, record, reviews),
      )}</ol>`;
  }

  #proposal(line: Line, record: LogRecord, reviews: readonly Line[]): TemplateResult {
    const { words, session } = this.desk;
    const { entry, id } = line;
    const effect = entry && line.state === 'pending' ? record.effectOf(entry, today()) : null;
    const decided = reviews.find((one) => one.entry?.target?.entry === id);
    const note = decided?.entry?.body.note;
    return html`<li>${entryCard(
      line,
      record,
      this.desk,
      html`
      ${effect?.words ? html`<p class="effect">${effect.words}</p>` : nothing}
      ${effect?.asks.map((ask) => html`<p class="warning">${ask}</p>`)}
      ${typeof note === 'string' ? html`<p class="warning">${words.theWord(note)}</p>` : nothing}
      ${this.#left.has(id) ? html`<p class="fault" role="alert">${this.#left.get(id)}</p>` : nothing}
      ${
        !session.mayReview || line.state !== 'pending'
          ? nothing
          : this.#amending?.id === id && entry
            ? this.#form(entry, record)
            : html`<div class="actions">
                <button type="button" class="primary" data-does="accept" ?disabled=${this.isBusy}
                  @click=${() => this.#decide(line, { verdict: 'published' })}>${words.accept}</button>
                ${effect?.isLike ? html`<button type="button" data-does="apart" ?disabled=${this.isBusy} @click=${() => this.#decide(line, { verdict: 'published', apart: true })}>${words.acceptApart}</button>` : nothing}
                ${entry ? html`<button type="button" data-does="amend" @click=${() => this.#amend(entry, record)}>${words.amend}</button>` : nothing}
                <button type="button" data-does="refuse" ?disabled=${this.isBusy} @click=${() => this.#refuse(line)}>${words.refuse}</button>
              </div>`
      }`,
    )}</li>`;
  }

  #form(entry: Entry, record: LogRecord): TemplateResult {
    const { words } = this.desk;
    const { values, faults } = this.#amending as {
      values: Record<string, string>;
      faults: readonly Fault[];
    };
    const made = amended(entry, values, record).entry;
    const effect = made && record.effectOf(made, today());
    return html`<form class="amend" novalidate
      @input=${(event: Event) => this.#type(event)} @submit=${(event: Event) => this.#publish(event, entry, record)}>
      ${amendFields(values, faults, record)}
      ${effect?.words ? html`<p class="effect">${effect.words}</p>` : nothing}
      <div class="actions">
        <button class="primary" ?disabled=${this.isBusy}>${words.publish}</button>
        <button type="button" @click=${() => this.#leave(entry.id)}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #amend(entry: Entry, record: LogRecord): void {
    this.#amending = { id: entry.id, values: { ...fieldsOf(entry, record) }, faults: [] };
    this.desk.update();
    document.querySelector<HTMLElement>('form.amend :is(input, select, textarea)')?.focus();
  }

  #leave(id: string): void {
    this.#amending = null;
    this.desk.update();
    document.querySelector<HTMLElement>(`[data-entry="${id}"] [data-does="amend"]`)?.focus();
  }

  #type({ target }: Event): void {
    const { name, value } = target as HTMLInputElement;
    if (!this.#amending) return;
    this.#amending.values = { ...this.#amending.values, [name]: value };
    this.desk.update();
  }

  #publish(event: Event, entry: Entry, record: LogRecord): void {
    event.preventDefault();
    if (!this.#amending) return;
    const made = amended(entry, this.#amending.values, record);
    this.#amending = { ...this.#amending, faults: made.faults };
    this.desk.update();
    if (!made.entry) {
      document.querySelector<HTMLElement>('form.amend [aria-invalid]')?.focus();
      return;
    }
    const line = this.#lines?.find(({ id }) => id === entry.id);
    if (line) void this.#decide(line, { verdict: 'published', amended: made.entry });
  }

  async #refuse(line: Line): Promise<void> {
    const { words, confirm } = this.desk;
    const note = await confirm({
      text: words.refuseAsk,
      does: words.refuse,
      field: words.refuseWhy,
    });
    if (note !== null) await this.#decide(line, { verdict: 'refused', ...(note && { note }) });
  }

  async #decide(
    line: Line,
    body: { verdict: 'published' | 'refused'; note?: string; apart?: true; amended?: ClientEntry },
  ): Promise<void> {
    const { session, words, say } = this.desk;
    const { id } = line;
    const place = this.#lines?.findIndex((one) => one.id === id) ?? 0;
    // The same entry if it has to be tried again, so that it is kept once.
    const review = {
      ...stampFor(session.roadmap),
      kind: 'review' as const,
      target: { entry: id },
      body,
    };
    const isDone = await this.attempt(async () => {
      const { verdicts } = await session.ask<{ verdicts: Verdict[] }>('/entries', {
        method: 'POST',
        body: { entries: [review] },
      });
      const [verdict] = verdicts;
      if (!verdict) throw new CallError(500, '');
      if (verdict.verdict === 'refused') this.#left.set(id, verdict.reason ?? '');
      else {
        this.#left.delete(id);
        if (this.#amending?.id === id) this.#amending = null;
        const done = body.amended ? 'amended' : body.verdict;
        say(verdict.verdict === 'conflict' ? words.decidedBefore : words.decided[done]);
      }
      await this.#load();
    });
    if (!isDone || this.#left.has(id)) return;
    // What had the focus is gone: the next proposal gets it.
    const next = this.#lines?.[Math.min(place, this.#lines.length - 1)];
    const target = next && document.querySelector<HTMLElement>(`[data-entry="${next.id}"] h3`);
    (target ?? document.querySelector<HTMLElement>('#panel h2'))?.focus();
  }
}
