import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { isTooLong } from '../../src/export/longest.js';
import { isFiltered } from '../../src/model/filter.js';
import { dayWords } from '../../src/view/wording.js';
import { addStyles } from '../base/other-document.js';
import { placePanel } from '../roadmap-filters/place-panel.js';
import { download } from '../shared/download.js';
import type { Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import { share } from '../words/en/share.js';
import type { Words } from '../words/en.js';
import { shareStyles } from './share.styles.js';
import { piecesOf, type SharedElement, TEXTS, type TextKind, textPanel } from './share-texts.js';
import { FORMATS, type Format, isMany, isPicture, takeAway } from './take-away.js';
import { pictureOf } from './take-picture.js';
import type { UrlSync } from './url-sync.js';

/**
 * The menu to share what is shown: a link, and files. A popover right after its button: the browser closes it
 * on Escape and on a click elsewhere, and returns the focus.
 */
export class ShareMenu implements ReactiveController {
  open = false;
  readonly #host: SharedElement;
  readonly #url: () => UrlSync | null;
  /** Whose texts are shown. */
  #texts: TextKind | null = null;
  #snapshot: Snapshot | null = null;
  /** The result of the last action, shown and announced. */
  #message = '';
  /** The link, if the page may not write to the clipboard. */
  #link: string | null = null;
  #busy = false;
  /** The button that opened the menu, if it is not the menu's own. */
  #opener: HTMLElement | null = null;

  /** `url` makes links to what is shown. */
  constructor(host: SharedElement, url: () => UrlSync | null) {
    this.#host = host;
    this.#url = url;
    host.addController(this);
    host.requestUpdate();
  }

  /** Opens the menu at another button, or at its own. */
  async show(button: HTMLElement | null): Promise<void> {
    await this.#host.updateComplete;
    if (this.#host.shadowRoot) addStyles(this.#host.shadowRoot, shareStyles);
    this.#opener = button;
    if (this.#host.isConnected && !this.open) this.#panel?.showPopover();
  }

  render(snapshot: Snapshot): TemplateResult {
    this.#snapshot = snapshot;
    return html`<div
      id="share"
      part="share-menu"
      popover
      role="dialog"
      aria-label=${snapshot.words.tracker.share}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
      @focusout=${this.#onFocusOut}
    >${this.open && snapshot.roadmap ? this.#content(snapshot) : nothing}</div>`;
  }

  get #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('#share');
  }

  get #button(): HTMLElement | null {
    return this.#opener ?? (this.#panel?.previousElementSibling as HTMLElement | null);
  }

  #content(snapshot: Snapshot): TemplateResult {
    const words = wordsOf(snapshot);
    const picture = words.picture[pictureOf(snapshot)];
    return html`
      <button type="button" class="link" @click=${this.#copy}>${LINK_ICON}${words.copyLink}</button>
      ${this.#link === null ? nothing : linkField(this.#link, words.copyByHand)}
      ${TEXTS.map((kind) => this.#textsOf(kind, snapshot as Shown, words))}
      <h3>${words.download}</h3>
      <p class="shown">${shownWords(snapshot)}</p>
      <ul>
        ${FORMATS.map(
          (format) => html`<li>
            <button type="button" ?disabled=${this.#busy} @click=${() => this.#save(format)}>
              ${isPicture(format) ? picture : words.file[format as keyof typeof words.file]}
              <span class="format">${NAMES[format] ?? format.toUpperCase()}</span>
            </button>
          </li>`,
        )}
      </ul>
      <p class="said" role="status">${this.#message}</p>
    `;
  }

  #textsOf(kind: TextKind, shown: Shown, words: typeof share): TemplateResult {
    const isOpen = this.#texts === kind;
    const toggle = () => {
      this.#texts = isOpen ? null : kind;
      this.#host.requestUpdate();
    };
    return html`<button type="button" class="more" aria-expanded=${isOpen} @click=${toggle}>${words[kind]}</button>
      ${isOpen ? textPanel(piecesOf(kind, shown, this.#host, this.#url(), words), words, this.#copyText) : nothing}`;
  }

  readonly #copyText = async (text: string, field: HTMLTextAreaElement): Promise<void> => {
    const words = wordsOf(this.#snapshot as Snapshot);
    try {
      await navigator.clipboard.writeText(text);
      this.#showMessage(words.copiedText);
    } catch {
      // Refused, or a page that is not secure: the reader copies what is selected.
      field.focus();
      field.select();
      this.#showMessage(words.selected);
    }
  };

  #showMessage(text: string): void {
    this.#message = text;
    this.#host.requestUpdate();
  }

  readonly #copy = async (): Promise<void> => {
    const snapshot = this.#snapshot as Snapshot;
    const words = wordsOf(snapshot);
    const link = this.#url()?.link() ?? location.href;
    try {
      await navigator.clipboard.writeText(link);
      this.#link = null;
      this.#showMessage(words.copied);
    } catch {
      // Permission was refused, or the page is not in a secure context.
      this.#link = link;
      this.#showMessage('');
      await this.#host.updateComplete;
      this.#panel?.querySelector('input')?.select();
    }
  };

  async #save(format: Format): Promise<void> {
    const snapshot = this.#snapshot as Snapshot;
    const words = wordsOf(snapshot);
    this.#busy = true;
    this.#showMessage(isMany(snapshot) ? words.preparingMany : words.preparing);
    try {
      await painted();
      const file = await takeAway(format, snapshot, this.#host);
      download(file);
      this.#showMessage(words.saved(file.name));
    } catch (error) {
      if (!isTooLong(error)) reportError(error);
      this.#showMessage(isTooLong(error) ? words.tooLong : words.failed);
    }
    this.#busy = false;
  }

  /** A popover that is removed from the page closes without an event. */
  hostDisconnected(): void {
    this.#toggle(false);
  }

  readonly #onBeforeToggle = (event: ToggleEvent): void => this.#toggle(event.newState === 'open');

  #toggle(open: boolean): void {
    this.open = open;
    this.#message = '';
    this.#link = null;
    this.#texts = null;
    if (open) {
      window.addEventListener('scroll', this.#place, { capture: true, passive: true });
      window.addEventListener('resize', this.#place);
      this.#place();
    } else {
      window.removeEventListener('scroll', this.#place, { capture: true });
      window.removeEventListener('resize', this.#place);
      // Before the focused element is hidden: afterwards the browser would not return the focus.
      if (this.#panel?.matches(':focus-within')) this.#button?.focus({ preventScroll: true });
      this.#opener = null;
    }
    this.#host.requestUpdate();
  }

  readonly #onToggle = async (): Promise<void> => {
    await this.#host.updateComplete;
    if (this.open) this.#panel?.querySelector('button')?.focus({ preventScroll: true });
  };

  readonly #place = (): void => {
    const panel = this.#panel;
    const button = this.#button;
    if (panel && button) placePanel(panel, button, this.#host);
  };

  /** Closes the menu when it is left by keyboard, as it would cover what is focused next. */
  readonly #onFocusOut = ({ relatedTarget: next }: FocusEvent): void => {
    const panel = this.#panel;
    if (!panel?.matches(':popover-open') || !(next instanceof Node) || panel.contains(next)) return;
    if (next !== this.#button) panel.hidePopover();
  };
}

/** Formats that are called otherwise than by the letters of their files. */
const NAMES: Partial<Record<Format, string>> = {
  jsonld: 'JSON-LD',
  wide: 'PNG 16:9',
  square: 'PNG 1:1',
};

/** English words come with the menu; other languages have all their words already. */
function wordsOf({ words }: Snapshot): typeof share {
  const { share: own = share }: Partial<Words> = words;
  return own;
}

/** "9 of 95 milestones · As known on 24 Jun 2026". */
function shownWords(snapshot: Snapshot): string {
  const { filtered, filter, day, words } = snapshot;
  const shown = filtered?.milestones.length ?? 0;
  const count = isFiltered(filter)
    ? words.filters.left(shown, filtered?.total ?? 0)
    : words.milestones(shown);
  return `${count} · ${words.tracker.asOf(dayWords(day, snapshot))}`;
}

function linkField(link: string, label: string): TemplateResult {
  return html`<label>${label}<input readonly dir="ltr" .value=${link} @focus=${selectAll} /></label>`;
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}

/** Resolves after a paint, so that the message is visible before long work. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A hidden page has no frames.
    setTimeout(resolve, 200);
  });
}

const LINK_ICON = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <path
    d="M6.5 9.5l3-3M7.5 4.5 9 3a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.5 11.5 7 13a2.8 2.8 0 0 1-4-4l1.5-1.5"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
  />
</svg>`;
