import type { LitElement } from 'lit';
import { memberOf } from '../../src/sources/named-access.js';
import type { RoadmapStore } from '../store/store.js';
import type { Words } from '../words/en.js';
import { english } from '../words/en.js';
import { wordsFor } from '../words/languages.js';

/** How long to wait for the words of a language, in milliseconds; then English shows until they arrive. */
const TIMEOUT = 3000;
/** Custom state of an element that has no words yet; see theme. */
const WORDLESS = 'wordless';

/**
 * Keeps a store in the language of its element, with the words of that language. Until the first words
 * arrive, the element shows its skeleton; after a change of language, the old words show until then.
 */
export class Language {
  readonly #host: LitElement;
  readonly #store: RoadmapStore;
  readonly #observer = new MutationObserver(() => this.follow());
  #lang: string | null = null;
  /** Settles once there are words to show. */
  ready: Promise<unknown> = Promise.resolve();

  constructor(host: LitElement, store: RoadmapStore) {
    this.#host = host;
    this.#store = store;
  }

  connect(): void {
    for (let node: Node = this.#host; node; node = (node as ShadowRoot).host) {
      node = node.getRootNode();
      this.#observer.observe(node, { attributeFilter: ['lang'], subtree: true });
    }
    this.follow();
  }

  disconnect(): void {
    this.#observer.disconnect();
  }

  /** Adopts the element's current language. Outside of a page it has none to inherit, so nothing is done. */
  follow(): void {
    const lang = languageOf(this.#host);
    if (lang === this.#lang || !this.#host.isConnected) return;
    const words = wordsFor(lang);
    if (words instanceof Promise) {
      const arrived = this.#applyWhenLoaded(lang, words);
      if (this.#lang === null) this.#hideUntil(arrived);
    } else this.#store.update({ lang, words });
    this.#lang = lang;
  }

  /** If the words cannot be loaded, for example offline, everything is in English, including dates. */
  async #applyWhenLoaded(lang: string, words: Promise<Words>): Promise<void> {
    const change = await words.then(
      (words) => ({ lang, words }),
      () => ({ lang: 'en', words: english as Words }),
    );
    if (this.#lang === lang) this.#store.update(change);
  }

  #hideUntil(arrived: Promise<void>): void {
    const { states } = this.#host.attachInternals();
    states.add(WORDLESS);
    const late = new Promise((resolve) => setTimeout(resolve, TIMEOUT));
    this.ready = Promise.race([arrived, late]).then(() => states.delete(WORDLESS));
  }
}

/** The language of an element: its own `lang`, else the nearest one around it, else the reader's. */
export function languageOf(element: HTMLElement): string {
  // The property may not have been reflected to the attribute yet.
  if (element.lang) return element.lang;
  let node: Element | null = element;
  while (node) {
    const lang = Element.prototype.getAttribute.call(node, 'lang');
    if (lang) return lang;
    const root: Node = Node.prototype.getRootNode.call(node);
    node = memberOf(node, 'parentElement') ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return navigator.language || 'en';
}
