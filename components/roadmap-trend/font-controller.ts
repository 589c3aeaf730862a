import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { textWidth } from '../shared/text-width.js';

/** What the probe holds, too. */
const SAMPLE = 'Milestone 2027';

/**
 * The font of an element, as CSS writes it. Asks its host to update when it is another, or another
 * one has arrived: a probe tells, for a document says nothing of fonts that a script has brought.
 */
export class FontController implements ReactiveController {
  font = '';
  /** How many have arrived: what was measured before does not hold. */
  arrived = 0;
  readonly #host: ReactiveControllerHost;
  readonly #element: () => HTMLElement | null;
  readonly #probe = document.createElement('span');
  readonly #observer = new ResizeObserver(() => this.#look() && this.#arrive());
  #sample = 0;

  constructor(host: ReactiveControllerHost, element: () => HTMLElement | null) {
    this.#host = host;
    this.#element = element;
    this.#probe.className = 'probe';
    this.#probe.setAttribute('aria-hidden', 'true');
    host.addController(this);
  }

  hostConnected(): void {
    document.fonts?.addEventListener('loadingdone', this.#arrive);
    this.#observer.observe(this.#probe);
  }

  hostDisconnected(): void {
    document.fonts?.removeEventListener('loadingdone', this.#arrive);
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    const element = this.#element();
    if (!element || this.#probe.parentNode === element) return;
    element.append(this.#probe);
    // Nothing was measured yet.
    if (!this.font) this.#look();
  }

  /** Whether words may be wider or narrower than before. */
  #look(): boolean {
    const element = this.#element();
    if (!element) return false;
    const { fontSize, fontFamily } = getComputedStyle(element);
    const font = `${fontSize} ${fontFamily}`;
    const sample = textWidth(SAMPLE, font);
    if (font === this.font && sample === this.#sample) return false;
    this.font = font;
    this.#sample = sample;
    return true;
  }

  readonly #arrive = (): void => {
    this.arrived += 1;
    this.#host.requestUpdate();
  };
}
