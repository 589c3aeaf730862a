import { memberOf } from '../../src/sources/named-access.js';
import { zoomOf } from '../shared/zoom.js';

/** Gap between a bar and its hint, and between a hint and the edge of the page, in pixels. */
const GAP = 6;
/** Milliseconds the pointer may take from a bar to its hint. */
const CROSSING = 150;

/** The text of a hint. */
export interface HintContent {
  readonly title: string;
  /** What the milestone's accessible name contains already. */
  readonly facts: string;
  /** What the accessible name does not contain. */
  readonly more: readonly string[];
}

/**
 * The tooltip of a milestone that is hovered or focused. In the top layer, so that nothing clips it. It stays
 * while the pointer is on it, and Escape closes it (WCAG 2.2, 1.4.13).
 */
export class Hint {
  readonly element = document.createElement('div');
  readonly #title = document.createElement('strong');
  readonly #facts = document.createElement('p');
  readonly #more = document.createElement('div');
  readonly #listening = new AbortController();
  #target: HTMLElement | null = null;
  #leaving = 0;

  constructor() {
    const { element } = this;
    const { signal } = this.#listening;
    element.className = 'hint';
    element.popover = 'manual';
    element.setAttribute('part', 'hint');
    element.setAttribute('role', 'tooltip');
    this.#more.id = 'hint-more';
    element.append(this.#title, this.#facts, this.#more);
    element.addEventListener('pointerenter', () => clearTimeout(this.#leaving), { signal });
    element.addEventListener('pointerleave', () => this.leave(), { signal });
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !this.#target) return;
      event.stopPropagation();
      // Otherwise an enclosing dialog would close, too.
      event.preventDefault();
      this.hide();
    };
    window.addEventListener('keydown', pressed, { signal, capture: true });
    // When the page scrolls, the hint of the focused item follows it; a hovered one's closes.
    const scrolled = () => {
      if (this.#target?.matches(':focus-visible'))
        this.#place(this.#target.getBoundingClientRect());
      else this.hide();
    };
    window.addEventListener('scroll', scrolled, { signal, passive: true, capture: true });
  }

  /** Shows the hint below the target, or above if there is no room below. */
  show({ title, facts, more }: HintContent, target: HTMLElement): void {
    clearTimeout(this.#leaving);
    if (this.#target === target || !this.element.isConnected) return;
    this.hide();
    this.#target = target;
    this.#title.textContent = title;
    this.#facts.textContent = facts;
    this.#more.replaceChildren(...more.map(paragraph));
    this.element.showPopover();
    this.#place(target.getBoundingClientRect());
    target.setAttribute('aria-describedby', this.#more.id);
  }

  /** The pointer has left the target, maybe towards the hint. */
  leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = window.setTimeout(() => this.hide(), CROSSING);
  }

  hide(): void {
    clearTimeout(this.#leaving);
    if (!this.#target) return;
    this.#target.removeAttribute('aria-describedby');
    this.#target = null;
    if (this.element.isConnected) this.element.hidePopover();
  }

  destroy(): void {
    this.hide();
    this.#listening.abort();
    this.element.remove();
  }

  #place(bar: DOMRect): void {
    const zoom = zoomOf(this.element);
    const { style, offsetWidth, offsetHeight } = this.element;
    const [width, height] = [offsetWidth * zoom, offsetHeight * zoom];
    const rtl = getComputedStyle(this.element).direction === 'rtl';
    const { clientWidth, clientHeight } = memberOf(document, 'documentElement');
    // A bar may begin far outside the viewport.
    const wanted = rtl ? Math.min(bar.right, clientWidth) - width : Math.max(bar.left, 0);
    const left = Math.max(Math.min(wanted, clientWidth - width - GAP), GAP);
    const below = bar.bottom + GAP;
    const fits = below + height <= clientHeight || bar.top < height + GAP;
    style.left = `${left / zoom}px`;
    style.top = `${(fits ? below : bar.top - GAP - height) / zoom}px`;
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
