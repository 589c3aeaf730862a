import { html, type LitElement, nothing, type ReactiveController, render } from 'lit';
import type { Credentials } from '../../src/sources/log-calls.js';
import { addStyles } from '../base/other-document.js';
import type { StoreOwner } from '../base/owner.js';
import { warnOfUnknown } from '../base/unknown-values.js';
import { RoadmapSelectEvent } from '../events.js';
import type { RoadmapHost } from '../loading/host.js';
import { KeptEntries } from '../loading/kept-entries.js';
import type { SentLog } from '../loading/sent-log.js';
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
  unknown: (value: string) => (value === 'local' || value === 'log' ? null : 'local or log'),
};

const LOG = {
  property: 'log',
  attribute: 'log',
  read: () => null,
  write: () => ({}),
  unknown: (value: string) => (logAddress(value) ? null : 'https://host/v1/roadmaps/ID'),
};

/** The absolute address of a log; null if the text is not the address of one. */
function logAddress(text: string | null): string | null {
  if (!text?.trim()) return null;
  try {
    const { origin, protocol, pathname } = new URL(text, document.baseURI);
    const path = pathname.replace(/\/$/, '');
    return /^https?:$/.test(protocol) && /\/v1\/roadmaps\/[\w-]+$/.test(path)
      ? origin + path
      : null;
  } catch {
    return null;
  }
}

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
  readonly log: string | null;
  readonly credentials: Credentials | null;
  readonly reportTo: string | null;
}

/**
 * What a reader may record in a tracker: has it kept, shows the buttons, and gives the form its place, beside
 * the view or, in a narrow tracker, over the page. All of it is added to what the tracker has drawn.
 */
export class Editing implements ReactiveController {
  readonly #host: EditedHost;
  readonly #owner: StoreOwner;
  readonly #store: RoadmapStore;
  #kept: KeptEntries | null = null;
  /** What keeps entries now: "local", or the address of a log. */
  #place: string | null = null;
  #sent: SentLog | null = null;
  readonly #importing: Importing;
  readonly #bar = document.createElement('div');
  /** Below everything in the header, so that no button moves when it says something. */
  readonly #notice = document.createElement('div');
  #editor: RoadmapEditor | null = null;
  #opener: HTMLElement | null = null;
  #lang: string | null = null;
  /** Stays while the words of another language come. */
  #words = english;

  constructor(host: EditedHost, owner: StoreOwner) {
    const { store } = owner;
    this.#host = host;
    this.#owner = owner;
    this.#store = store;
    this.#bar.className = 'editing';
    this.#notice.className = 'keeping';
    this.#notice.role = 'status';
    host.addEventListener(RecordRequestEvent.eventName, this.#onRequest);
    host.addEventListener(RoadmapSelectEvent.eventName, this.#onSelect);
    host.addEventListener(EntryNoteEvent.eventName, this.#onNote);
    host.addController(this);
    this.#importing = new Importing(host, store);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#close();
    this.#keepIn(null);
  }

  /** Before it draws, as what this tells the store asks for another update otherwise. */
  hostUpdate(): void {
    this.#follow();
  }

  hostUpdated(): void {
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
    warnOfUnknown(localName, LOG, this.#host.log);
    const place =
      editable === 'log' ? logAddress(this.#host.log) : editable === 'local' ? 'local' : null;
    const records = place !== null && isConnected;
    if (this.#sent) this.#sent.credentials = this.#host.credentials;
    if (!records) this.#keepIn(null);
    if (!records && !reportTo) {
      if (editing) this.#store.update({ editing: null });
      return;
    }
    const state = { words: this.#words, reportTo };
    if (!editing) this.#store.update({ editing: { ...NOTHING, ...state } });
    else if (editing.words !== this.#words || editing.reportTo !== reportTo)
      this.#store.update({ editing: { ...editing, ...state } });
    if (records) this.#keepIn(place);
    if (this.#placed && !customElements.get('roadmap-editor'))
      void import('../roadmap-editor/define.js').catch(reportError);
  }

  /** Keeps entries in this browser, at the address of a log, or not. */
  #keepIn(place: string | null): void {
    if (place === this.#place) return;
    this.#place = place;
    this.#kept?.disconnect();
    this.#sent?.end();
    this.#kept = this.#sent = null;
    if (place === 'local') {
      this.#kept = new KeptEntries(this.#host, this.#store);
      this.#kept.connect();
    } else if (place !== null) void this.#sendTo(place);
  }

  /** Only pages that send what is recorded fetch what does it. */
  async #sendTo(place: string): Promise<void> {
    try {
      const { SentLog } = await import('../loading/sent-log.js');
      if (this.#place !== place) return;
      const { credentials } = this.#host;
      this.#sent = new SentLog(this.#host, this.#owner, place, credentials);
      this.#kept = new KeptEntries(this.#host, this.#store, this.#sent);
      this.#kept.connect();
      await this.#sent.begin();
    } catch (error) {
      reportError(error);
    }
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
    this.#sent?.present(this.#milestone);
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
    this.#moveEditor();
    render(this.#buttons(editing), this.#bar);
    render(editing.sending ? this.#unsent(editing) : this.#wiped(editing), this.#notice);
  }

  /** That the browser has thrown entries away. */
  #wiped({ wiped, words }: State) {
    if (wiped === null) return nothing;
    return html`<span part="wiped">${words.wiped(wiped)}</span>
      <button type="button" @click=${this.#onWipeTold}>${words.wipeTold}</button>`;
  }

  readonly #onWipeTold = (): void => {
    this.#kept?.noteWipeTold();
    this.#bar.querySelector('button')?.focus({ preventScroll: true });
  };

  /** Where the reader records something, for others to see. */
  get #milestone(): string | null {
    const form = this.#placed ?? this.#editor;
    if (!form || form.mode === 'yours') return null;
    return this.#store.snapshot.editing?.preview?.milestone ?? form.milestone;
  }

  #buttons({ own, lasts, words, sending }: State) {
    const unexported = [...own.values()].filter(({ exported }) => !exported).length;
    const alone = unexported > 0 && !sending ? words.unexported(unexported) : null;
    const isWarned = !lasts || sending?.asks;
    return html`${
      sending?.may === false
        ? nothing
        : html`<button type="button" class="primary" part="record" @click=${this.#record}>${words.record}</button>
      <button type="button" part="import" @click=${this.#import}>${this.#importing.label}</button>`
    }
      ${
        own.size > 0 || !lasts
          ? html`<button type="button" class=${isWarned ? 'warn' : ''} part="yours" @click=${this.#list}>${words.yours}${
              (sending ? sending.open : alone) === null
                ? nothing
                : html` · ${sending ? sending.open : alone}`
            }</button>`
          : nothing
      }`;
  }

  /** Why what is recorded is not sent now. */
  #unsent({ sending }: State) {
    return sending?.told
      ? html`<span part="sending">${sending.told}</span> <button type="button" @click=${this.#retry}>${sending.words.retry}</button>`
      : nothing;
  }

  readonly #retry = (): void => this.#sent?.retry();

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

  /** The details take the place of what can be opened again as it was: the list, and a statement, which is kept as a draft. */
  readonly #onSelect = (event: Event): void => {
    const { milestone } = event as RoadmapSelectEvent;
    const mode = this.#editor?.mode ?? '';
    if (milestone && ['yours', 'statement'].includes(mode)) this.#remove();
  };

  readonly #onNote = (event: Event): void => {
    event.stopPropagation();
    const { note, ids } = event as EntryNoteEvent;
    if (note === 'exported') this.#kept?.noteExported(ids);
    else if (note === 'apart') for (const id of ids) this.#kept?.noteApart(id);
    else void this.#sent?.choose(note, ids).catch(reportError);
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
    this.#remove();
    const editor = document.createElement('roadmap-editor');
    Object.assign(editor, asked, { panel: true });
    editor.addEventListener('close', () => this.#close());
    this.#editor = editor;
    this.#moveEditor();
    await editor.focusFirst();
    // All of it, with what it would do, and not just its title.
    if (!editor.modal) editor.scrollIntoView({ block: 'nearest' });
  }

  /** The one that the page has placed between the tracker's tags, in the place of ours. */
  get #placed(): RoadmapEditor | null {
    return this.#host.querySelector('roadmap-editor');
  }

  /** In the tracker's own tree, where it finds its store. */
  #moveEditor(): void {
    const editor = this.#editor;
    const body = this.#host.renderRoot.querySelector('.body');
    if (!editor || !body) return;
    const isWide = this.#host.clientWidth >= WIDE;
    editor.className = isWide ? 'details' : '';
    editor.modal = !isWide;
    if (editor.parentNode !== body) body.append(editor);
  }

  #remove(): void {
    this.#editor?.remove();
    this.#editor = null;
    this.#sent?.present(null);
  }

  #close(): void {
    if (!this.#editor) return;
    this.#remove();
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
  sending: null,
  reportTo: null,
};
