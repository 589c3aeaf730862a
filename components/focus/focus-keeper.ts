import type { LitElement, ReactiveController } from 'lit';
import type { RoadmapStore } from '../store/store.js';
import { focused } from './focused.js';

const FOCUSABLE = 'button, a[href], input, select, summary, [tabindex]';
/** Where the focus goes when the part it was in has gone: a way out of a failure, else the view's tab. */
const WAYS_OUT = ['[part=message] button', '[role=tab][aria-selected=true]', 'button'];
const DETAILS = 'roadmap-details';
/** Milliseconds after a change within which late drawing may take an element away. */
const LATE = 300;

/** What has the focus, and where it stands among what could have it. */
interface Held {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly index: number;
  /** The reader goes by keyboard: the page is to follow. */
  readonly byKeyboard: boolean;
}

/**
 * Hands the focus on when a change of data takes away what has it (WCAG 2.4.3): to the nearest of
 * its kind in the same part, else to where the reader came from, else to a way out. It would
 * otherwise go back to the beginning of the page.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #store: RoadmapStore;
  /** What had the focus when something changed, until that is drawn. */
  #held: Held | null = null;
  /** Likewise, the last time outside of the details. */
  #opener: Held | null = null;
  #unsubscribe: (() => void) | null = null;
  #frame = 0;
  #timer = 0;

  constructor(host: LitElement, store: RoadmapStore) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#pressed, true);
    this.#unsubscribe = this.#store.subscribe(this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#pressed, true);
    this.#unsubscribe?.();
    this.#forget();
    this.#opener = null;
  }

  /** A press may lead out of all that can have the focus. */
  readonly #pressed = (): void => this.#forget();

  #forget(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#held = null;
  }

  /** Parts hear of it, too, and draw in a while. */
  readonly #changed = (): void => {
    const element = focused(this.#host);
    const held = element ? this.#holding(element) : this.#held;
    this.#forget();
    if (!held) return;
    this.#held = held;
    if (held.root.host.localName !== DETAILS) this.#opener = held;
    this.#frame = requestAnimationFrame(() => this.#keep());
    this.#timer = window.setTimeout(() => {
      this.#keep();
      this.#held = null;
    }, LATE);
  };

  #holding(element: HTMLElement): Held | null {
    const root = element.getRootNode();
    if (!(root instanceof ShadowRoot) || !this.#host.matches(':focus-within')) return null;
    const index = [...root.querySelectorAll(FOCUSABLE)].indexOf(element);
    return { element, root, index, byKeyboard: element.matches(':focus-visible') };
  }

  #keep(): void {
    const held = this.#held;
    const now = focused(this.#host);
    if (!held || (now && (now !== held.element || isUsable(now)))) return;
    this.#heirOf(held)?.focus({ preventScroll: !held.byKeyboard });
  }

  #heirOf(held: Held): HTMLElement | undefined {
    // Moved within its part, it lost the focus and is still there.
    if (isUsable(held.element)) return held.element;
    const opener = held.root.host.localName === DETAILS ? this.#opener : null;
    return (
      nearest(held) ??
      (opener && isUsable(opener.element) ? opener.element : opener && nearest(opener)) ??
      this.#wayOut()
    );
  }

  #wayOut(): HTMLElement | undefined {
    return WAYS_OUT.flatMap((selector) => [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector),
    ]).find(isUsable);
  }
}

/** The nearest in the order of the same root: one of its kind, else one that Tab goes to. */
function nearest({ element, root, index }: Held): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const usable = all.filter(isUsable);
  const alike = usable.filter((other) => kindOf(other) === kindOf(element));
  const choice = alike.length > 0 ? alike : usable.filter(({ tabIndex }) => tabIndex >= 0);
  const distance = (other: HTMLElement) => Math.abs(all.indexOf(other) - index);
  return choice.sort((a, b) => distance(a) - distance(b))[0];
}

const kindOf = (element: Element): string =>
  `${element.localName} ${element.getAttribute('part') ?? element.className}`;

function isUsable(element: HTMLElement): boolean {
  const seen = element.checkVisibility({ visibilityProperty: true });
  return element.isConnected && seen && !element.matches(':disabled');
}
