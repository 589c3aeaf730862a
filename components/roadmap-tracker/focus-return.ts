import type { LitElement, ReactiveController } from 'lit';
import { RoadmapSelectEvent } from '../events.js';
import type { RoadmapDetails } from '../roadmap-details/roadmap-details.js';

interface Places {
  details(): RoadmapDetails | null;
  /** Where the focus goes back to when what opened the details is no longer there. */
  restore(milestone: string): void;
}

/**
 * Moves the focus into the details when the reader opens a milestone, and back to where it came
 * from when they are closed. A selection made by the page moves no focus.
 */
export class FocusReturn implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: Places;
  #opener: HTMLElement | null = null;
  #openedId: string | null = null;

  constructor(host: LitElement, places: Places) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener(RoadmapSelectEvent.eventName, this.#onSelect);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener(RoadmapSelectEvent.eventName, this.#onSelect);
  }

  readonly #onSelect = async (event: RoadmapSelectEvent): Promise<void> => {
    const from = focused();
    const { milestone } = event;
    // The request is granted in a microtask of its own, then shown.
    await null;
    if (event.defaultPrevented) return;
    if (milestone) {
      if (from && !this.#places.details()?.contains(from)) this.#opener = from;
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
    await this.#places.details()?.focusHeading();
  }

  #leave(): void {
    const [opener, id] = [this.#opener, this.#openedId];
    this.#opener = null;
    this.#openedId = null;
    if (opener?.isConnected) opener.focus();
    else if (id) this.#places.restore(id);
  }
}

/** The element that has the focus, down through shadow roots. */
function focused(): HTMLElement | null {
  let element: Element | null = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}
