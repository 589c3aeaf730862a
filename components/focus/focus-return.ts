import type { LitElement, ReactiveController } from 'lit';
import { RoadmapSelectEvent } from '../events.js';
import { focused } from './focused.js';

/** The element from which a milestone was opened, and the milestone it showed then: elements are reused. */
interface Opener {
  readonly element: HTMLElement;
  readonly root: Document | ShadowRoot;
  readonly milestone: string | undefined;
}

/**
 * Moves the focus into the details when the reader opens a milestone, and back when they are closed. A
 * selection by the page does not move the focus, but the focused element is scrolled out from under the
 * details.
 */
export class FocusReturn implements ReactiveController {
  readonly #host: LitElement;
  #opener: Opener | null = null;
  #openedId: string | null = null;
  #shown = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener(RoadmapSelectEvent.eventName, this.#onSelect);
    this.#host.addEventListener('keyup', this.#onKeyup);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener(RoadmapSelectEvent.eventName, this.#onSelect);
    this.#host.removeEventListener('keyup', this.#onKeyup);
  }

  hostUpdated(): void {
    const shown = this.#details !== null;
    if (shown && !this.#shown) requestAnimationFrame(() => this.#uncover());
    this.#shown = shown;
  }

  /** When Tab moves the focus, WebKit scrolls without regard for scroll margins. */
  readonly #onKeyup = ({ key }: KeyboardEvent): void => {
    if (key === 'Tab') this.#uncover();
  };

  get #details(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.details');
  }

  /** Scrolls the focused element out from under the sheet; its scroll margin is the height of the sheet. */
  #uncover(): void {
    const from = this.#host.matches(':focus-within') ? focused(this.#host) : null;
    if (from && this.#details && overlap(from, this.#details))
      from.scrollIntoView({ block: 'nearest' });
  }

  readonly #onSelect = async (event: RoadmapSelectEvent): Promise<void> => {
    const from = focused(this.#host);
    const { milestone } = event;
    const opener = from && { element: from, root: rootOf(from), milestone: shownBy(from) };
    // The store's owner applies the request in a microtask of its own, and then it is rendered.
    await null;
    if (event.defaultPrevented) return;
    if (milestone) {
      if (opener) this.#opener = opener;
      this.#openedId = milestone.id;
    }
    await this.#host.updateComplete;
    if (milestone) await this.#focusDetails();
    else this.#returnFocus();
  };

  async #focusDetails(): Promise<void> {
    // The script of the details may still be loading when the first milestone is opened.
    await customElements.whenDefined('roadmap-details');
    // Removed meanwhile: outside of the page, the details are not upgraded.
    if (!this.#host.isConnected) return;
    await this.#part('roadmap-details')?.focusHeading();
  }

  #returnFocus(): void {
    const [opener, id] = [this.#opener, this.#openedId];
    this.#opener = null;
    this.#openedId = null;
    const timeline = this.#part('roadmap-timeline');
    // The timeline reuses its elements, and can scroll to a milestone that is out of sight.
    const own = opener?.root !== timeline?.shadowRoot && opener && findOpener(opener);
    if (own) own.focus();
    else void timeline?.focusMilestone?.(opener?.milestone ?? id ?? '');
  }

  /** The tracker's own part, or one that the page has placed inside it. */
  #part<Name extends 'roadmap-details' | 'roadmap-timeline'>(name: Name) {
    return this.#host.renderRoot.querySelector(name) ?? this.#host.querySelector(name);
  }
}

function overlap(element: Element, sheet: Element): boolean {
  const [a, b] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const rootOf = (element: Element) => element.getRootNode() as Document | ShadowRoot;

function shownBy(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-milestone]')?.dataset.milestone;
}

/** The opener, or another element that now opens the same milestone. */
function findOpener({ element, root, milestone }: Opener): HTMLElement | undefined {
  const others = root.querySelectorAll<HTMLElement>('[part~="open"]');
  return [element, ...others].find(
    (one) => one.isConnected && (one.checkVisibility?.() ?? true) && shownBy(one) === milestone,
  );
}
