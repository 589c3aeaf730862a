import { html, type LitElement, nothing, type ReactiveController, render } from 'lit';
import { addStyles } from '../base/other-document.js';
import type { StoreOwner } from '../base/owner.js';
import { warnOfUnknown } from '../base/unknown-values.js';
import type { RoadmapHost } from '../loading/host.js';
import { KeptEntries } from '../loading/kept-entries.js';
import type { RoadmapEditor } from '../roadmap-editor/roadmap-editor.js';
import type { Editing as State } from '../store/editing.js';
import { EntryNoteEvent, type RecordRequest, RecordRequestEvent } from '../store/record-request.js';
import type { RoadmapStore } from '../store/store.js';
import { editor as english } from '../words/editor/en.js';
import { editorWordsFor } from '../words/editor.js';
import { editingStyles } from './editing.styles.js';
import { Importing } from './importing.js';

/** What `editable` may be, besides absent. */
const EDITABLE = {
  property: 'editable',
  attribute: 'editable',
  read: () => null,
  write: () => ({}),
  unknown: (value: string) => (value === 'local' ? null : 'local'),
};

const REPORT_TO = {
  property: 'reportTo',
  attribute: 'report-to',
  read: () => null,
  write: () => ({}),
  unknown: (value: string) =>
    isReported(value) ? null : 'an address that begins with https: or mailto:',
};

function isReported(value: string | null): boolean {
  return /^\s*(?:https|mailto):/i.test(value ?? '');
}

/** A narrower tracker has no room for the form beside the view. */
const WIDE = 900;

/** A tracker in which statements may be recorded, or errors reported. */
export interface EditedHost extends LitElement, RoadmapHost {
  readonly editable: string | null;
  readonly reportTo: string | null;
}

/**
 * What a reader may record in a tracker: has it kept, shows the buttons, and gives the form its place, beside
 * the view or, in a narrow tracker, over the page. All of it is added to what the tracker has drawn.
 */
export class Editing implements ReactiveController {
  readonly #host: EditedHost;
  readonly #store: RoadmapStore;
  readonly #kept: KeptEntries;
  readonly #importing: Importing;
  readonly #bar = document.createElement('div');
  readonly #notice = document.createElement('div');
  #editor: RoadmapEditor | null = null;
  #opener: HTMLElement | null = null;
  #lang: string | null = null;
  /** Stays while the words of another language come. */
  #words = english;

  constructor(host: EditedHost, { store }: StoreOwner) {
    this.#host = host;
    this.#store = store;
    this.#kept = new KeptEntries(host, store);
    this.#bar.className = 'editing';
    this.#notice.className = 'wiped';
    this.#notice.setAttribute('role', 'status');
    host.addEventListener(RecordRequestEvent.eventName, this.#onRequest);
    host.addEventListener(EntryNoteEvent.eventName, this.#onNote);
    host.addController(this);
    this.#importing = new Importing(host, store);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#close();
    this.#kept.disconnect();
  }

  hostUpdated(): void {
    this.#follow();
    this.#draw();
  }

  #follow(): void {
    const { editable, isConnected, localName } = this.#host;
    const reportTo = isReported(this.#host.reportTo) ? this.#host.reportTo : null;
    // Each says what it says once.
    warnOfUnknown(localName, EDITABLE, editable);
    warnOfUnknown(localName, REPORT_TO, this.#host.reportTo);
    const { editing, lang } = this.#store.snapshot;
    if (lang !== this.#lang) void this.#speak(lang);
    const records = editable === 'local' && isConnected;
    if (!records) this.#kept.disconnect();
    if (!records && !reportTo) {
      if (editing) this.#store.update({ editing: null });
      return;
    }
    const state = { words: this.#words, reportTo };
    if (!editing) this.#store.update({ editing: { ...NOTHING, ...state } });
    else if (editing.words !== this.#words || editing.reportTo !== reportTo)
      this.#store.update({ editing: { ...editing, ...state } });
    if (records) this.#kept.connect();
    if (this.#placed && !customElements.get('roadmap-editor'))
      void import('../roadmap-editor/define.js').catch(reportError);
  }

  async #speak(lang: string): Promise<void> {
    this.#lang = lang;
    const words = await editorWordsFor(lang);
    if (this.#lang !== lang) return;
    this.#words = words;
    this.#host.requestUpdate();
  }

  #draw(): void {
    const { shadowRoot: root } = this.#host;
    const { editing } = this.#store.snapshot;
    const header = root?.querySelector('header');
    if (!root || !header || !editing?.records) {
      this.#bar.remove();
      this.#notice.remove();
      if (!editing) this.#close();
      return;
    }
    addStyles(root, editingStyles);
    if (this.#bar.parentNode !== header)
      header.insertBefore(this.#bar, header.querySelector('[part=share]'));
    if (this.#notice.parentNode !== header) header.append(this.#notice);
    this.#place();
    render(this.#buttons(editing), this.#bar);
    render(this.#wiped(editing), this.#notice);
  }

  /** That the browser has thrown entries away. */
  #wiped({ wiped, words }: State) {
    if (wiped === null) return nothing;
    return html`<p part="wiped">${words.wiped(wiped)}</p>
      <button type="button" @click=${this.#onWipeTold}>${words.wipeTold}</button>`;
  }

  readonly #onWipeTold = (): void => {
    this.#kept.noteWipeTold();
    this.#bar.querySelector('button')?.focus({ preventScroll: true });
  };

  #buttons({ own, lasts, words }: State) {
    const alone = [...own.values()].filter(({ exported }) => !exported).length;
    const isWarned = alone > 0 && !lasts;
    return html`<button type="button" class="primary" part="record" @click=${this.#record}>${words.record}</button>
      <button type="button" part="import" @click=${this.#import}>${this.#importing.label}</button>
      ${
        own.size > 0 || !lasts
          ? html`<button type="button" class=${isWarned || !lasts ? 'warn' : ''} part="yours" @click=${this.#list}>${words.yours}${
              alone > 0 ? html` · ${words.unexported(alone)}` : nothing
            }</button>`
          : nothing
      }`;
  }

  readonly #record = (event: Event): void => {
    this.#opener = event.currentTarget as HTMLElement;
    void this.#open({ mode: 'statement' });
  };

  readonly #import = (): void => void this.#importing.open(null);

  readonly #list = (event: Event): void => {
    this.#opener = event.currentTarget as HTMLElement;
    void this.#open({ mode: 'yours' });
  };

  readonly #onRequest = (event: Event): void => {
    event.stopPropagation();
    const { request } = event as RecordRequestEvent;
    this.#opener = event.composedPath()[0] as HTMLElement;
    void this.#open(request);
  };

  readonly #onNote = (event: Event): void => {
    event.stopPropagation();
    const { note, ids } = event as EntryNoteEvent;
    if (note === 'exported') this.#kept.noteExported(ids);
    else for (const id of ids) this.#kept.noteApart(id);
  };

  /** The form's script comes at the first use. */
  async #open({ mode, milestone = null, claim = null }: RecordRequest): Promise<void> {
    try {
      await import('../roadmap-editor/define.js');
    } catch (error) {
      reportError(error);
      return;
    }
    const { editing } = this.#store.snapshot;
    if (!editing || !this.#host.isConnected) return;
    const asked = { mode, milestone, claim };
    const placed = this.#placed;
    if (placed) {
      await Object.assign(placed, asked).focusFirst();
      return;
    }
    this.#editor?.remove();
    const editor = document.createElement('roadmap-editor');
    Object.assign(editor, asked, { panel: true });
    editor.addEventListener('close', () => this.#close());
    this.#editor = editor;
    this.#place();
    await editor.focusFirst();
  }

  /** The one that the page has placed between the tracker's tags, in the place of ours. */
  get #placed(): RoadmapEditor | null {
    return this.#host.querySelector('roadmap-editor');
  }

  /** In the tracker's own tree, where it finds its store. */
  #place(): void {
    const editor = this.#editor;
    const body = this.#host.renderRoot.querySelector('.body');
    if (!editor || !body) return;
    const isWide = this.#host.clientWidth >= WIDE;
    editor.className = isWide ? 'details' : '';
    editor.modal = !isWide;
    if (editor.parentNode !== body) body.append(editor);
  }

  #close(): void {
    const editor = this.#editor;
    if (!editor) return;
    this.#editor = null;
    editor.remove();
    const back = this.#opener?.isConnected ? this.#opener : this.#bar.querySelector('button');
    this.#opener = null;
    back?.focus({ preventScroll: true });
  }
}

/** Before the log is there. */
const NOTHING: Omit<State, 'words'> = {
  roadmap: '',
  records: false,
  lasts: true,
  wiped: null,
  own: new Map(),
  verdicts: new Map(),
  preview: null,
  reportTo: null,
};
