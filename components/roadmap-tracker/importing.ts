import type { LitElement, ReactiveController } from 'lit';
import { addStyles } from '../base/other-document.js';
import type { RoadmapImport } from '../roadmap-import/roadmap-import.js';
import type { RoadmapStore } from '../store/store.js';
import { importing as english } from '../words/importing/en.js';
import { importingWordsFor } from '../words/importing.js';
import { importingStyles } from './importing.styles.js';

/** Where text that is pasted belongs to what has the focus. */
const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * The way of a file into a tracker in which statements may be recorded: dropped on it, pasted, or chosen in
 * the panel that a button opens. What shows its statements is fetched then.
 */
export class Importing implements ReactiveController {
  readonly #host: LitElement;
  readonly #store: RoadmapStore;
  readonly #overlay: HTMLElement;
  #dialog: HTMLDialogElement | null = null;
  #panel: RoadmapImport | null = null;
  #lang: string | null = null;
  /** Stay while the words of another language come. */
  #words = english;
  #unsubscribe: (() => void) | null = null;
  /** How many elements inside the file has been dragged into, and not out of. */
  #depth = 0;

  constructor(host: LitElement, store: RoadmapStore) {
    this.#host = host;
    this.#store = store;
    const page = host.ownerDocument;
    this.#overlay = page.createElement('div');
    this.#overlay.setAttribute('part', 'drop');
    this.#overlay.popover = 'manual';
    host.addController(this);
  }

  hostConnected(): void {
    const { shadowRoot } = this.#host;
    if (!shadowRoot || this.#unsubscribe) return;
    addStyles(shadowRoot, importingStyles);
    shadowRoot.append(this.#overlay);
    for (const [type, listener] of this.#listeners) this.#host.addEventListener(type, listener);
    this.#unsubscribe = this.#store.subscribe(() => this.#follow());
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    for (const [type, listener] of this.#listeners) this.#host.removeEventListener(type, listener);
    this.#dialog?.close();
    this.#hide();
  }

  /** What a button is called that opens the panel. */
  get label(): string {
    return this.#words.title;
  }

  /** Opens the panel, with a file or a text where there is one. */
  async open(source: File | string | null): Promise<void> {
    if (!this.#isEditable) return;
    try {
      await import('../roadmap-import/define.js');
    } catch (error) {
      reportError(error);
      return;
    }
    const { shadowRoot } = this.#host;
    if (!shadowRoot || !this.#host.isConnected) return;
    const panel = this.#panel ?? this.#makePanel(shadowRoot);
    if (!this.#dialog?.open) this.#dialog?.showModal();
    const focus = panel.focusHeading();
    if (source !== null) await panel.read(source);
    await focus;
  }

  #makePanel(root: ShadowRoot): RoadmapImport {
    const page = this.#host.ownerDocument;
    const dialog = page.createElement('dialog');
    dialog.setAttribute('part', 'import-panel');
    const panel = page.createElement('roadmap-import');
    panel.addEventListener('close', () => dialog.close());
    dialog.append(panel);
    root.append(dialog);
    this.#dialog = dialog;
    this.#panel = panel;
    this.#follow();
    return panel;
  }

  get #isEditable(): boolean {
    return this.#store.snapshot.editing?.records ?? false;
  }

  #follow(): void {
    const { lang } = this.#store.snapshot;
    if (lang !== this.#lang) void this.#speak(lang);
    this.#overlay.textContent = this.#words.drop;
    this.#dialog?.setAttribute('aria-label', this.#words.title);
    if (!this.#isEditable) this.#dialog?.close();
  }

  async #speak(lang: string): Promise<void> {
    this.#lang = lang;
    const words = await importingWordsFor(lang);
    if (this.#lang !== lang) return;
    this.#words = words;
    this.#follow();
    this.#host.requestUpdate();
  }

  readonly #enter = (event: DragEvent): void => {
    if (!this.#takes(event)) return;
    event.preventDefault();
    this.#depth += 1;
    if (this.#overlay.matches(':popover-open')) return;
    this.#overlay.showPopover();
    this.#place();
  };

  readonly #over = (event: DragEvent): void => {
    if (!this.#takes(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    this.#place();
  };

  readonly #leave = (): void => {
    this.#depth -= 1;
    if (this.#depth <= 0) this.#hide();
  };

  readonly #drop = (event: DragEvent): void => {
    this.#hide();
    // The panel itself takes what is dropped on it.
    if (event.defaultPrevented || !this.#takes(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void this.open(file);
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    const isField = target instanceof Element && target.closest(FIELDS) !== null;
    if (isField || event.defaultPrevented || !this.#isEditable) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One line is no table: it was pasted by mistake.
    if (!file && !/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    void this.open(file ?? text);
  };

  readonly #listeners: readonly (readonly [string, EventListener])[] = [
    ['dragenter', this.#enter as EventListener],
    ['dragover', this.#over as EventListener],
    ['dragleave', this.#leave],
    ['drop', this.#drop as EventListener],
    ['paste', this.#paste as EventListener],
  ];

  #takes({ dataTransfer }: DragEvent): boolean {
    return this.#isEditable && (dataTransfer?.types.includes('Files') ?? false);
  }

  /** Over what is seen of the tracker. */
  #place(): void {
    const { top, left, right, bottom } = this.#host.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    Object.assign(this.#overlay.style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${Math.min(innerWidth, right) - x}px`,
      height: `${Math.min(innerHeight, bottom) - y}px`,
    });
  }

  #hide(): void {
    this.#depth = 0;
    if (this.#overlay.matches(':popover-open')) this.#overlay.hidePopover();
  }
}
