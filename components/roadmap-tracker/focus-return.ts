import type { LitElement, ReactiveController } from 'lit';
import { RoadmapSelectEvent } from '../events.js';

/**
 * Moves the focus into the details when the reader opens a milestone, and back to where it came
 * from when they are closed. A selection made by the page moves no focus.
 */
export class FocusReturn implements ReactiveController {
  readonly #host: LitElement;
  #opener: HTMLElement | null = null;
  #openedId: string | null = null;

  constructor(host: LitElement) {
    this.#host = host;
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
      if (from && !this.#part('roadmap-details')?.contains(from)) this.#opener = from;
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
    if (opener?.isConnected) opener.focus();
    else if (id) void this.#part('roadmap-timeline')?.focusMilestone?.(id);
  }

  /** The tracker's own, or the one that the page has placed. */
  #part<Name extends 'roadmap-details' | 'roadmap-timeline'>(name: Name) {
    return this.#host.renderRoot.querySelector(name) ?? this.#host.querySelector(name);
  }
}

/** The element that has the focus, down through shadow roots. */
function focused(): HTMLElement | null {
  let element: Element | null = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}
