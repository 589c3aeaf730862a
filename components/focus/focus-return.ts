import type { LitElement, ReactiveController } from 'lit';
import { RoadmapSelectEvent } from '../events.js';
import { focused } from './focused.js';

/** What had the focus when a milestone was opened, and what it showed: it may show another by now. */
interface Opener {
  readonly element: HTMLElement;
  readonly root: Document | ShadowRoot;
  readonly milestone: string | undefined;
}

/**
 * Moves the focus into the details when the reader opens a milestone, and back to where it came
 * from when they are closed. A selection made by the page moves no focus, but what has it comes out
 * from under the details.
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

  /** WebKit brings what Tab reaches into sight with no regard for scroll margins. */
  readonly #onKeyup = ({ key }: KeyboardEvent): void => {
    if (key === 'Tab') this.#uncover();
  };

  get #details(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.details');
  }

  /** The rules for what has the focus keep as far from the sheet as it is high. */
  #uncover(): void {
    const from = this.#host.matches(':focus-within') ? focused(this.#host) : null;
    if (from && this.#details && overlap(from, this.#details))
      from.scrollIntoView({ block: 'nearest' });
  }

  readonly #onSelect = async (event: RoadmapSelectEvent): Promise<void> => {
    const from = focused(this.#host);
    const { milestone } = event;
    const opener = from && { element: from, root: rootOf(from), milestone: shownBy(from) };
    // The request is granted in a microtask of its own, then shown.
    await null;
    if (event.defaultPrevented) return;
    if (milestone) {
      if (opener) this.#opener = opener;
      this.#openedId = milestone.id;
    }
    await this.#host.updateComplete;
    if (milestone) await this.#enter();
    else this.#leave();
  };

  async #enter(): Promise<void> {
    // The details may still be on their way when the first milestone is opened.
    await customElements.whenDefined('roadmap-details');
    // Gone meanwhile: what is out of the page is not made an element of its kind.
    if (!this.#host.isConnected) return;
    await this.#part('roadmap-details')?.focusHeading();
  }

  #leave(): void {
    const [opener, id] = [this.#opener, this.#openedId];
    this.#opener = null;
    this.#openedId = null;
    const timeline = this.#part('roadmap-timeline');
    // The timeline uses its elements again, and brings what is out of sight back.
    const own = opener?.root !== timeline?.shadowRoot && opener && sameAgain(opener);
    if (own) own.focus();
    else void timeline?.focusMilestone?.(opener?.milestone ?? id ?? '');
  }

  /** The tracker's own, or the one that the page has placed. */
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

/** The opener, or what now opens the same milestone in its stead. */
function sameAgain({ element, root, milestone }: Opener): HTMLElement | undefined {
  const others = root.querySelectorAll<HTMLElement>('[part~="open"]');
  return [element, ...others].find(
    (one) => one.isConnected && one.checkVisibility() && shownBy(one) === milestone,
  );
}
