import { html, nothing, render, type TemplateResult } from 'lit';
import { css } from '../css.js';
import type { Load, Snapshot } from '../store/snapshot.js';
import type { RoadmapStore } from '../store/store.js';
import { reload } from '../words/en/reload.js';
import type { Words } from '../words/en.js';
import type { RoadmapHost } from './host.js';
import { loadCause } from './load-cause.js';

/** What happens next after a failure. */
export interface RetryState {
  /** The time of the next retry, on the clock of performance.now; null if none is planned. */
  readonly next: number | null;
  readonly trying: boolean;
  /** Whether it waits for the page to come online. */
  readonly waits: boolean;
}

/** English words come with this script; other languages have them already. */
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
    border-inline-start: 3px solid var(--_missed);
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
 * A notice on an element that its records will be loaded again, and how old those on screen are. Rendered
 * separately from the element, so that the countdown does not update the element every second.
 */
export class ReloadNotice {
  readonly #host: RoadmapHost;
  readonly #store: RoadmapStore;
  readonly #retryNow: () => void;
  readonly #element = document.createElement('div');
  #retry: RetryState | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: RoadmapHost, store: RoadmapStore, retryNow: () => void) {
    this.#host = host;
    this.#store = store;
    this.#retryNow = retryNow;
    // Screen readers announce the failure elsewhere, and must not announce every second of the countdown.
    this.#element.setAttribute('aria-live', 'off');
  }

  show(retry: RetryState): void {
    this.#retry = retry;
    this.#timer ??= setInterval(() => this.#draw(), 1000);
    void this.#host.updateComplete.then(() => this.#draw());
  }

  hide(): void {
    if (!this.#retry) return;
    this.#retry = null;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#element.querySelector(':focus')) keepFocus(this.#host);
    this.#element.remove();
  }

  #draw(): void {
    const { renderRoot: root, shadowRoot } = this.#host;
    if (!this.#retry || !shadowRoot) return;
    const { load, words } = this.#store.snapshot;
    const old = load.phase === 'ready';
    this.#element.className = old ? 'reloading old' : 'reloading';
    adopt(shadowRoot);
    // If a failure is shown instead of the roadmap, the notice belongs into it.
    const within = (!old && root.querySelector('.failure')) || root;
    if (this.#element.parentNode !== within) {
      if (within === root) root.prepend(this.#element);
      else within.append(this.#element);
    }
    render(this.#content(this.#retry, load, { ...ENGLISH, ...words }), this.#element);
  }

  #content(retry: RetryState, load: Load, words: Words): TemplateResult {
    const { reload } = words;
    const again = againWords(retry, reload);
    if (load.phase !== 'ready') return html`<p class="again">${again}</p>`;
    return html`<div>
        <p class="what">${reload.old(...age(load))}</p>
        <p>${load.error ? loadCause(load.error, words) : nothing} <span class="again">${again}</span></p>
      </div>
      <button type="button" aria-disabled=${retry.trying} @click=${this.#retryNow}>${reload.now}</button>`;
  }
}

function againWords({ next, trying, waits }: RetryState, words: Words['reload']): string {
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

/** Moves the focus to the element, because the button that had it is being removed. */
function keepFocus(host: HTMLElement): void {
  if (host.hasAttribute('tabindex')) return;
  host.tabIndex = -1;
  host.focus({ preventScroll: true });
  host.addEventListener('blur', () => host.removeAttribute('tabindex'), { once: true });
}
