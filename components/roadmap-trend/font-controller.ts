import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { memberOf } from '../../src/sources/named-access.js';
import { TextMeasurer } from '../shared/text-measurer.js';

/**
 * Tracks the font of an element, as CSS writes it. Updates its host when the font changes or another one is
 * loaded. A hidden probe detects that, because a document sends no event for fonts that a script adds.
 */
export class FontController implements ReactiveController {
  font = '';
  /** Measures text in this font. */
  readonly text = new TextMeasurer();
  /** How many fonts have been loaded; widths measured before the last one are outdated. */
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
    // At the first update nothing has been measured yet.
    if (!this.font) this.#look();
  }

  /** Reads the font; true if it is another, so that words may have other widths. */
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
