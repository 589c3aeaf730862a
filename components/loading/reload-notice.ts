import { css, html, nothing, render, type TemplateResult } from 'lit';
import type { Load, Snapshot } from '../store/snapshot.js';
import type { RoadmapStore } from '../store/store.js';
import { reload } from '../words/en/reload.js';
import type { Words } from '../words/en.js';
import type { RoadmapHost } from './host.js';
import { loadCause } from './load-cause.js';

/** What is about to be done about a failure. */
export interface Outlook {
  /** When it is tried again, on the clock of performance.now; null: not by itself. */
  readonly next: number | null;
  readonly trying: boolean;
  /** For the page to come online. */
  readonly waits: boolean;
}

/** They come with this script; a language that brings all its words goes before. */
const ENGLISH: Partial<Words> = { reload };

const { styleSheet } = css`
  .reloading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .reloading.old {
    margin-block-end: 0.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_overdue);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .reloading.old > div {
    flex: 1 1 20rem;
    min-inline-size: 0;
  }
  .reloading p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .reloading .what {
    color: var(--_text);
    font-size: inherit;
    font-weight: 600;
  }
`;

/**
 * Says on an element that it is loaded again, and how old what it shows is. Drawn beside what the
 * element itself draws, which so has no part in a clock that ticks.
 */
export class ReloadNotice {
  readonly #host: RoadmapHost;
  readonly #store: RoadmapStore;
  readonly #tryNow: () => void;
  readonly #place = document.createElement('div');
  #outlook: Outlook | null = null;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(host: RoadmapHost, store: RoadmapStore, tryNow: () => void) {
    this.#host = host;
    this.#store = store;
    this.#tryNow = tryNow;
    // A screen reader is told of the failure, not of every second.
    this.#place.setAttribute('aria-live', 'off');
  }

  show(outlook: Outlook): void {
    this.#outlook = outlook;
    this.#ticking ??= setInterval(() => this.#draw(), 1000);
    void this.#host.updateComplete.then(() => this.#draw());
  }

  hide(): void {
    if (!this.#outlook) return;
    this.#outlook = null;
    clearInterval(this.#ticking);
    this.#ticking = undefined;
    if (this.#place.querySelector(':focus')) keepFocus(this.#host);
    this.#place.remove();
  }

  #draw(): void {
    const { renderRoot: root, shadowRoot } = this.#host;
    if (!this.#outlook || !shadowRoot) return;
    const { load, words } = this.#store.snapshot;
    const old = load.phase === 'ready';
    this.#place.className = old ? 'reloading old' : 'reloading';
    adopt(shadowRoot);
    // Where a failure takes the place of the roadmap, that is where one looks.
    const within = (!old && root.querySelector('.failure')) || root;
    if (this.#place.parentNode !== within) {
      if (within === root) root.prepend(this.#place);
      else within.append(this.#place);
    }
    render(this.#content(this.#outlook, load, { ...ENGLISH, ...words }), this.#place);
  }

  #content(outlook: Outlook, load: Load, words: Words): TemplateResult {
    const { reload } = words;
    const again = againWords(outlook, reload);
    if (load.phase !== 'ready') return html`<p class="again">${again}</p>`;
    return html`<div>
        <p class="what">${reload.old(...age(load))}</p>
        <p>${load.error ? loadCause(load.error, words) : nothing} <span class="again">${again}</span></p>
      </div>
      <button type="button" aria-disabled=${outlook.trying} @click=${this.#tryNow}>${reload.now}</button>`;
  }
}

function againWords({ next, trying, waits }: Outlook, words: Words['reload']): string {
  if (trying) return words.trying;
  if (waits) return words.online;
  return next === null
    ? ''
    : words.again(Math.max(1, Math.ceil((next - performance.now()) / 1000)));
}

/** How long ago a roadmap was loaded, in the largest whole unit; at least ten seconds. */
function age({
  since = 0,
}: Snapshot['load'] & { since?: number }): [number, Intl.RelativeTimeFormatUnit] {
  const seconds = Math.max(0, Date.now() - since) / 1000;
  if (seconds < 60) return [-Math.max(10, Math.floor(seconds / 10) * 10), 'second'];
  if (seconds < 3600) return [-Math.floor(seconds / 60), 'minute'];
  if (seconds < 86_400) return [-Math.floor(seconds / 3600), 'hour'];
  return [-Math.floor(seconds / 86_400), 'day'];
}

function adopt(root: ShadowRoot): void {
  const { adoptedStyleSheets: sheets, ownerDocument } = root;
  if (styleSheet && ownerDocument === document && !sheets.includes(styleSheet))
    root.adoptedStyleSheets = [...sheets, styleSheet];
}

/** The focus stays with the element when what had it goes. */
function keepFocus(host: HTMLElement): void {
  if (host.hasAttribute('tabindex')) return;
  host.tabIndex = -1;
  host.focus({ preventScroll: true });
  host.addEventListener('blur', () => host.removeAttribute('tabindex'), { once: true });
}
