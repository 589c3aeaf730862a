import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  type AnyEntry,
  type ClientEntry,
  isKnown,
  localInstant,
  publisherAt,
  type Statement,
  type StatementRead,
} from '../../src/log/index.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { edtfWords } from '../../src/view/wording.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import { RoadmapEntryEvent } from '../entry-events.js';
import type { Editing, EditorMode, Preview } from '../store/editing.js';
import { EntryNoteEvent } from '../store/record-request.js';
import type { Snapshot } from '../store/snapshot.js';
import { buttons, theme } from '../theme/theme.js';
import { editor as english } from '../words/editor/en.js';
import { editorWordsFor } from '../words/editor.js';
import {
  aroundBox,
  claimNamed,
  type Done,
  doneBox,
  milestoneName,
  mistakenBox,
  reportBox,
  wouldBox,
} from './boxes.js';
import { draftOf, keepDraft } from './drafts.js';
import { stampFor, undoing } from './entries.js';
import { longField, textField } from './fields.js';
import { isSamePreview, type Looked, lookAt } from './look.js';
import { type ListActions, ownList, type Saved, saveOwn } from './own-list.js';
import { styles } from './roadmap-editor.styles.js';
import { stageAndTechnology, statementFields } from './statement-form.js';
import { firstValues, isDoubtedAnew, isOfAnother, modeNamed } from './values.js';

/**
 * A form that records a statement, and says what it would change before it is kept. Inside a
 * `roadmap-tracker` with `editable` its entries are kept there; elsewhere the page takes them from
 * `roadmap-entry`. What is typed and not kept yet stays in this browser as a draft.
 *
 * @element roadmap-editor
 * @fires {RoadmapEntryEvent} roadmap-entry - Entries are to be kept. Cancelable: the form then stays filled.
 * @fires {RoadmapLoadEvent} roadmap-load - Standing alone, its records were read.
 * @fires {RoadmapErrorEvent} roadmap-error - Standing alone, its records could not be read.
 * @slot - Records, when it stands alone: a `<script type="application/json">` or `text/csv`, or a `<table>`.
 * @csspart form - The form, or the list of what was recorded.
 * @csspart would - What the statement would do, in words.
 * @cssprop [--roadmap-font] - Font family; that of the page by default. `--roadmap-font-size` its size.
 * @cssprop [--roadmap-text] - Colour of text; `--roadmap-muted` of what is secondary.
 * @cssprop [--roadmap-background] - Behind everything; `--roadmap-surface` of what stands out.
 * @cssprop [--roadmap-accent] - Colour of the button that keeps; `--roadmap-on-accent` of its text.
 */
export class RoadmapEditor extends RoadmapElement {
  static override readonly styles = [theme, buttons, styles];

  /**
   * What it is for: statement; amend (title, stage or technology of `milestone`); void (`claim` of `milestone`
   * was recorded by mistake); report (an error, by the tracker's `report-to`); yours (a list of what this
   * browser has and the loaded records have not). Anything else: statement.
   */
  @property() mode: string | null = 'statement';
  /** Id of the milestone it is about; null for one to be chosen. An unknown one counts for nothing. */
  @property() milestone: string | null = null;
  /** Id of the claim it is about: in the mode void the mistaken one, in the mode statement one that its source takes back. */
  @property() claim: string | null = null;

  /** In a panel that can be closed; the tracker sets it. */
  @property({ attribute: false }) panel = false;
  /** Over the page, as there is no room beside the view; the tracker sets it. */
  @property({ attribute: false }) modal = false;

  @state() private values: Statement = {};
  /** All faults are shown once the reader has asked to keep it. */
  @state() private isAsked = false;
  @state() private isApart = false;
  /** The person has said that what looks wrong is meant so. */
  @state() private isMeant = false;
  @state() private isRestored = false;
  @state() private refusal: string | null = null;
  /** What was kept last. */
  @state() private done: Done | null = null;
  @state() private persisted: boolean | null = null;
  @state() private ownWords = english;

  /** An entry that is on its way. */
  #waiting: ClientEntry | null = null;
  readonly #left = new Set<string>();
  /** The publisher that was filled in, and may be replaced. */
  #filledPublisher = '';
  #begun: string | null = null;
  #lang: string | null = null;
  #stamp = stampFor('');
  #looked: Looked | null = null;
  /** The roadmap before the last entry was kept: an amendment is undone by what it said. */
  #before: Roadmap | null = null;

  /** Moves the focus to its title: for whoever opened it by hand. */
  async focusFirst(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override disconnectedCallback(): void {
    // Before it loses the store of what is around it.
    this.#preview(null);
    super.disconnectedCallback();
  }

  get #mode(): EditorMode {
    return modeNamed(this.mode);
  }

  get #editing(): Editing | null {
    return this.store.snapshot?.editing ?? null;
  }

  get #words() {
    return this.#editing?.words ?? this.ownWords;
  }

  /** What entries name as their roadmap. */
  get #name(): string {
    return this.#editing?.roadmap || this.store.snapshot?.roadmap?.title || location.pathname;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { snapshot } = this.store;
    if (!snapshot?.roadmap) return;
    if (!this.#editing && snapshot.lang !== this.#lang) void this.#speak(snapshot.lang);
    const begun = JSON.stringify([this.mode, this.milestone, this.claim]);
    if (begun !== this.#begun) this.#begin(snapshot.roadmap);
    this.#begun = begun;
    this.#settle();
    const form = {
      mode: this.#mode,
      values: this.values,
      milestone: this.milestone ?? '',
      claim: this.claim ?? '',
      stamp: { ...this.#stamp, roadmap: this.#name },
    };
    this.#looked = lookAt(form, snapshot, snapshot.roadmap, this.#words);
    this.#preview(this.done ? null : this.#looked.preview);
  }

  async #speak(lang: string): Promise<void> {
    this.#lang = lang;
    const words = await editorWordsFor(lang);
    if (this.#lang === lang) this.ownWords = words;
  }

  /** Starts with the milestone it is about, or with what was typed before. */
  #begin(roadmap: Roadmap): void {
    this.#left.clear();
    this.isAsked = this.isApart = this.isMeant = this.isRestored = false;
    this.refusal = this.done = null;
    this.#stamp = stampFor(this.#name);
    this.#filledPublisher = '';
    const isNew = this.#mode === 'statement' && this.claim === null;
    const draft = isNew ? draftOf(this.#name, this.milestone) : null;
    this.isRestored = draft !== null;
    this.values = draft ?? this.#firstValues(roadmap);
    if (this.#mode === 'yours')
      navigator.storage?.persisted?.().then(
        (persisted) => {
          this.persisted = persisted;
        },
        () => {},
      );
  }

  #firstValues(roadmap: Roadmap): Statement {
    return firstValues(this.#mode, roadmap, this.milestone ?? '', this.claim);
  }

  /** The entry on its way was kept, or was not. */
  #settle(): void {
    const waiting = this.#waiting;
    const verdict = this.#editing?.verdicts.get(waiting?.id ?? '');
    if (!waiting || !verdict) return;
    this.#waiting = null;
    if (verdict.verdict === 'accepted' || verdict.verdict === 'pending') this.#kept(waiting);
    else {
      const { full } = this.#words;
      const reason = verdict.verdict === 'refused' ? verdict.reason : this.#words.told.conflict;
      this.refusal = /no space/.test(reason) ? full : reason;
    }
  }

  #kept(entry: ClientEntry): void {
    const isUndone = this.done !== null;
    if (this.#mode === 'statement' && !isUndone && this.claim === null)
      keepDraft(this.#name, this.milestone, null);
    this.done = isUndone
      ? { ...(this.done as { entry: ClientEntry }), isUndone }
      : { entry, isUndone };
    this.isAsked = false;
    void this.focusFirst();
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog) return;
    if (!this.modal) {
      if (dialog.matches(':modal')) dialog.close();
      dialog.open = true;
    } else if (!dialog.matches(':modal')) {
      dialog.open = false;
      dialog.showModal();
    }
  }

  /** Shows the date in the timeline. */
  #preview(preview: Preview | null): void {
    const editing = this.#editing;
    if (!editing) return;
    if (isSamePreview(editing.preview, preview)) return;
    this.store.update({ editing: { ...editing, preview } });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { snapshot } = this.store;
    if (!snapshot?.roadmap) return nothing;
    const words = this.#words;
    const titles: Readonly<Record<EditorMode, string>> = {
      statement: words.record,
      amend: words.amend,
      void: words.mistake,
      report: words.report,
      yours: words.yours,
    };
    const content = html`<div class="head">
        <h3 id="heading" tabindex="-1">${titles[this.#mode]}</h3>
        ${
          this.panel
            ? html`<button type="button" class="close" aria-label=${words.close} @click=${this.#close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8"/></svg>
        </button>`
            : nothing
        }
      </div>${this.#content(snapshot, snapshot.roadmap)}`;
    return this.panel
      ? html`<dialog part="form" aria-labelledby="heading" @cancel=${this.#onCancel} @keydown=${this.#onKeydown}>${content}</dialog>`
      : html`<section part="form" aria-labelledby="heading">${content}</section>`;
  }

  #content(snapshot: Snapshot, roadmap: Roadmap): TemplateResult {
    if (this.done)
      return html`<div class="content">${this.#doneBox(this.done, snapshot, roadmap)}</div>`;
    switch (this.#mode) {
      case 'amend':
        return this.#form(html`${this.#about(roadmap)}<fieldset>
          ${textField('title', this.#words.field.title, this.values.title ?? '', {}, { required: true })}
          ${stageAndTechnology(snapshot, roadmap, this.#words, this.values)}
        </fieldset>`);
      case 'void':
        return this.#form(this.#mistaken(snapshot, roadmap));
      case 'report':
        return html`<form novalidate @submit=${(event: Event) => event.preventDefault()} @input=${this.#onInput}>
          ${reportBox(roadmap, this.milestone ?? '', this.values.note ?? '', this.#editing?.reportTo ?? '', this.#words)}
        </form>`;
      case 'yours':
        return html`<div class="content">${
          this.#editing
            ? ownList(
                { snapshot, roadmap, editing: this.#editing, persisted: this.persisted },
                this.#actions,
              )
            : nothing
        }</div>`;
      default:
        return this.#form(this.#statement(snapshot, roadmap));
    }
  }

  #statement(snapshot: Snapshot, roadmap: Roadmap): TemplateResult {
    const { read, faults } = this.#looked as Looked;
    const shown = faults.filter(
      ({ field, kind }) => this.isAsked || kind === 'date' || this.#left.has(field),
    );
    const retracted = claimNamed(roadmap, this.milestone ?? '', this.values.retracts ?? '');
    const said = retracted?.saidOn ? edtfWords(retracted.saidOn, snapshot) : null;
    return html`
      ${
        this.isRestored
          ? html`<div class="draft" role="status"><span>${this.#words.draft}</span><button type="button" @click=${this.#discard}>${this.#words.discard}</button></div>`
          : nothing
      }
      ${said ? html`<p class="note">${this.#words.takesBack(said)}</p>` : nothing}
      ${statementFields({
        snapshot,
        roadmap,
        words: this.#words,
        values: this.values,
        read: read as StatementRead,
        faults: shown,
      })}`;
  }

  /** The claim that is to count no more. */
  #mistaken(snapshot: Snapshot, roadmap: Roadmap): TemplateResult {
    const words = this.#words;
    return html`${this.#about(roadmap)}
      ${mistakenBox(snapshot, roadmap, this.milestone ?? '', this.claim ?? '', words)}
      <p class="hint">${words.voidWhy}</p>
      <div class="actions"><button type="button" @click=${this.#takeBack}>${words.takenBack}…</button></div>
      ${longField('note', words.voidNote, this.values.note ?? '')}`;
  }

  #about(roadmap: Roadmap): TemplateResult | typeof nothing {
    const name = milestoneName(roadmap, this.milestone ?? '');
    return name ? html`<p class="hint">${name}</p>` : nothing;
  }

  /** The fields of a mode, what they would do, and the button that keeps it. */
  #form(fields: TemplateResult): TemplateResult {
    const words = this.#words;
    const { entry, outcome, faults, read } = this.#looked as Looked;
    const isDoubted = (read?.doubts.length ?? 0) > 0;
    const isStatement = this.#mode === 'statement';
    const asks = outcome?.told.includes('question') ?? false;
    const { roadmap } = this.store.snapshot ?? {};
    const sending = this.#editing?.sending;
    const about = this.values.milestone || (this.milestone ?? '');
    return html`${sending && roadmap ? aroundBox(sending, roadmap, about) : nothing}<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} @change=${this.#onChange} @focusout=${this.#onLeave}>
      ${fields}
      <div class="foot">
        ${this.#mode === 'amend' ? nothing : wouldBox(outcome, words)}
        ${asks ? html`<label class="check"><input type="checkbox" name="apart" .checked=${this.isApart}>${words.apart}</label>` : nothing}
        ${isDoubted ? html`<label class="check"><input type="checkbox" name="meant" .checked=${this.isMeant}>${words.meant}</label>` : nothing}
        <p class="faults" role="alert">${this.isAsked ? this.#alert(faults.length, isDoubted) : nothing}</p>
        ${this.refusal === null ? nothing : html`<p class="refused" role="alert">${words.notKept(this.refusal)}</p>`}
        <div class="actions">
          <button type="submit" class="primary" ?disabled=${!isStatement && !entry}>${words.keep}</button>
          ${this.panel ? html`<button type="button" @click=${this.#close}>${words.cancel}</button>` : nothing}
        </div>
      </div>
    </form>`;
  }

  #alert(faults: number, isDoubted: boolean): string | typeof nothing {
    if (faults > 0) return this.#words.faults(faults);
    return isDoubted && !this.isMeant ? this.#words.doubts : nothing;
  }

  #doneBox(done: Done, snapshot: Snapshot, roadmap: Roadmap): TemplateResult {
    const words = this.#words;
    const editing = this.#editing;
    const { entry, isUndone } = done;
    return html`${doneBox(done, words, editing && { snapshot, roadmap, editing })}
      <div class="actions">
        ${isUndone || !editing ? nothing : html`<button type="button" data-undo=${entry.id} @click=${() => this.#undo(entry)}>${words.undo}</button>`}
        <button type="button" @click=${this.#again}>${words.again}</button>
        ${this.panel ? html`<button type="button" @click=${this.#close}>${words.close}</button>` : nothing}
      </div>`;
  }

  readonly #actions: ListActions = {
    undo: (entry) => this.#undo(entry),
    apart: (id) => this.dispatchEvent(new EntryNoteEvent('apart', [id])),
    choose: (choice, id) => this.dispatchEvent(new EntryNoteEvent(choice, [id])),
    persist: () =>
      void navigator.storage.persist().then((persisted) => {
        this.persisted = persisted;
      }, reportError),
    save: (kind) => void this.#save(kind),
    exported: () => this.#noteExported(),
  };

  #noteExported(): void {
    const ids = [...(this.#editing?.own.keys() ?? [])];
    this.dispatchEvent(new EntryNoteEvent('exported', ids));
  }

  async #save(kind: Saved): Promise<void> {
    const { roadmap } = this.store.snapshot ?? {};
    const editing = this.#editing;
    if (!roadmap || !editing) return;
    await saveOwn(kind, { roadmap, editing });
    this.#noteExported();
  }

  #undo(entry: AnyEntry): void {
    const { snapshot } = this.store;
    if (!snapshot?.roadmap || !isKnown(entry)) return;
    const undo = undoing(
      this.#name,
      this.done ? (this.#before ?? snapshot.roadmap) : snapshot.roadmap,
      entry,
    );
    if (undo) this.#send(undo);
  }

  #send(entry: ClientEntry): void {
    this.refusal = null;
    const taken = this.dispatchEvent(new RoadmapEntryEvent([entry]));
    if (!taken) this.refusal = this.#words.prevented;
    else if (this.#editing?.records) this.#waiting = entry;
    else this.#kept(entry);
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    // The second press of a double click.
    if (this.#waiting || this.done) return;
    const { entry, faults, outcome, read } = this.#looked as Looked;
    const isDoubted = !this.isMeant && (read?.doubts.length ?? 0) > 0;
    this.isAsked = true;
    if (entry && faults.length === 0 && !isDoubted) {
      if (this.isApart && outcome?.told.includes('question'))
        this.dispatchEvent(new EntryNoteEvent('apart', [entry.id]));
      this.#before = this.store.snapshot?.roadmap ?? null;
      this.#send({ ...entry, clientAt: localInstant(new Date()) });
      return;
    }
    await this.updateComplete;
    const first = faults[0]?.field ?? (isDoubted ? 'meant' : '');
    if (first) this.renderRoot.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  };

  readonly #onInput = (event: Event): void => {
    const { name, value, type } = event.target as HTMLInputElement;
    if (type === 'checkbox' || !name) return;
    this.#set({ [name]: value });
    if (name === 'url') this.#fillPublisher(value);
    if (name === 'company') this.#otherCompany();
  };

  readonly #onChange = (event: Event): void => {
    const { name, checked } = event.target as HTMLInputElement;
    if (name === 'apart') this.isApart = checked;
    if (name === 'meant') this.isMeant = checked;
  };

  readonly #onLeave = (event: FocusEvent): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (!name || !value) return;
    this.#left.add(name);
    this.requestUpdate();
  };

  #set(change: Partial<Statement>): void {
    this.values = { ...this.values, ...change };
    if (isDoubtedAnew(change)) this.isMeant = false;
    this.refusal = null;
    if (this.#mode === 'statement' && this.claim === null)
      keepDraft(this.#name, this.milestone, this.values);
  }

  #fillPublisher(url: string): void {
    const { publisher = '' } = this.values;
    const { roadmap } = this.store.snapshot ?? {};
    if (!roadmap || (publisher !== '' && publisher !== this.#filledPublisher)) return;
    this.#filledPublisher = publisherAt(roadmap.sources, url);
    this.#set({ publisher: this.#filledPublisher });
  }

  /** A milestone of another company is none to choose. */
  #otherCompany(): void {
    const { roadmap } = this.store.snapshot ?? {};
    if (roadmap && isOfAnother(roadmap, this.values)) this.#set({ milestone: '' });
  }

  readonly #discard = (): void => {
    const { roadmap } = this.store.snapshot ?? {};
    keepDraft(this.#name, this.milestone, null);
    this.isRestored = false;
    if (roadmap) this.values = this.#firstValues(roadmap);
  };

  readonly #takeBack = (): void => {
    this.mode = 'statement';
  };

  readonly #again = (): void => {
    if (this.mode === 'statement' && this.claim === null) this.#begun = null;
    else {
      this.mode = 'statement';
      this.claim = null;
    }
    this.requestUpdate();
    void this.focusFirst();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}
