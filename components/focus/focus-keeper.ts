import type { LitElement, ReactiveController } from 'lit';
import type { RoadmapStore } from '../store/store.js';
import { focused } from './focused.js';

const FOCUSABLE = 'button, a[href], input, select, summary, [tabindex]';
/** Where the focus goes if its part has nothing focusable left: the button of a message, else the view's tab. */
const FALLBACKS = ['[part=message] button', '[role=tab][aria-selected=true]', 'button'];
const DETAILS = 'roadmap-details';
/** Milliseconds after a change within which a late update may still remove an element. */
const LATE = 300;

/** The focused element, and its position among the focusable elements of its root. */
interface Held {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly index: number;
  /** Whether the reader uses the keyboard: then the page scrolls to the focus. */
  readonly byKeyboard: boolean;
}

/**
 * Moves the focus on when a change of data removes the focused element (WCAG 2.4.3): to the nearest element
 * of the same kind in its part, else to where the reader came from, else to a fallback. Browsers would
 * otherwise move it back to the beginning of the page.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #store: RoadmapStore;
  /** The element that had the focus when something changed, until the change is drawn. */
  #held: Held | null = null;
  /** The last such element outside of the details. */
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

  /** A press on something that is not focusable takes the focus away on purpose. */
  readonly #pressed = (): void => this.#forget();

  #forget(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#held = null;
  }

  /** Called before the change is drawn, as the parts draw it later. */
  readonly #changed = (): void => {
    const element = focused(this.#host);
    const held = element ? this.#heldBy(element) : this.#held;
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

  #heldBy(element: HTMLElement): Held | null {
    const root = element.getRootNode();
    if (!(root instanceof ShadowRoot) || !this.#host.matches(':focus-within')) return null;
    const index = [...root.querySelectorAll(FOCUSABLE)].indexOf(element);
    return { element, root, index, byKeyboard: element.matches(':focus-visible') };
  }

  #keep(): void {
    const held = this.#held;
    const now = focused(this.#host);
    if (!held || (now && (now !== held.element || isUsable(now)))) return;
    this.#successorOf(held)?.focus({ preventScroll: !held.byKeyboard });
  }

  #successorOf(held: Held): HTMLElement | undefined {
    // The element is still there: it lost the focus because it was moved within its part.
    if (isUsable(held.element)) return held.element;
    const opener = held.root.host.localName === DETAILS ? this.#opener : null;
    return (
      nearest(held) ??
      (opener && isUsable(opener.element) ? opener.element : opener && nearest(opener)) ??
      this.#fallback()
    );
  }

  #fallback(): HTMLElement | undefined {
    return FALLBACKS.flatMap((selector) => [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector),
    ]).find(isUsable);
  }
}

/** The nearest usable element of the same root: one of the same kind, else one that Tab reaches. */
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
  // jsdom does not know what is visible.
  const seen = element.checkVisibility?.({ visibilityProperty: true }) ?? true;
  return element.isConnected && seen && !element.matches(':disabled');
}
