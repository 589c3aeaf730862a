import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { memberOf } from '../../src/sources/named-access.js';
import { TextMeasurer } from '../shared/text-measurer.js';

/**
 * The font of an element, as CSS writes it. Asks its host to update when it is another, or another
 * one has arrived: a probe tells, for a document says nothing of fonts that a script has brought.
 */
export class FontController implements ReactiveController {
  font = '';
  /** Measures text in that font. */
  readonly text = new TextMeasurer();
  /** How many have arrived: widths measured before another one no longer hold. */
  arrived = 0;
  readonly #host: ReactiveControllerHost;
  readonly #element: () => HTMLElement | null;
  readonly #probe = document.createElement('span');
  /** Null where nothing is laid out, as in jsdom. */
  readonly #observer = globalThis.ResizeObserver
    ? new ResizeObserver(() => this.#look() && this.#arrive())
    : null;

  constructor(host: ReactiveControllerHost, element: () => HTMLElement | null) {
    this.#host = host;
    this.#element = element;
    this.#probe.className = 'probe';
    this.#probe.setAttribute('aria-hidden', 'true');
    host.addController(this);
  }

  hostConnected(): void {
    memberOf(document, 'fonts')?.addEventListener('loadingdone', this.#arrive);
    this.#observer?.observe(this.#probe);
  }

  hostDisconnected(): void {
    memberOf(document, 'fonts')?.removeEventListener('loadingdone', this.#arrive);
    this.#observer?.disconnect();
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
    if (!this.text.use(font)) return false;
    this.font = font;
    return true;
  }

  readonly #arrive = (): void => {
    this.arrived += 1;
    this.#host.requestUpdate();
  };
}
