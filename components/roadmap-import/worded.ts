/** The words of an import, in the language of the element; they come in scripts of their own. */
import type { EffectWords } from '../../src/view/effect.js';
import type { Snapshot } from '../store/snapshot.js';
import { editorWordsFor } from '../words/editor.js';
import { type ImportingWords, importingWordsFor } from '../words/importing.js';

export type WordedSnapshot = Snapshot & {
  readonly words: { readonly importing: ImportingWords; readonly effect: EffectWords };
};

/** Gives snapshots the words; null until those of the language are there. */
export class Worded {
  readonly #arrived: () => void;
  #lang: string | null = null;
  #words: WordedSnapshot['words'] | null = null;
  #from: Snapshot | null = null;
  #made: WordedSnapshot | null = null;

  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  of(snapshot: Snapshot | null): WordedSnapshot | null {
    if (!snapshot) return null;
    if (snapshot.lang !== this.#lang) void this.#fetch(snapshot.lang);
    if (!this.#words) return null;
    if (this.#from !== snapshot || !this.#made) {
      this.#from = snapshot;
      this.#made = { ...snapshot, words: { ...snapshot.words, ...this.#words } };
    }
    return this.#made;
  }

  /** Until they come, those of the language before stay. */
  async #fetch(lang: string): Promise<void> {
    this.#lang = lang;
    const [importing, { effect }] = await Promise.all([
      importingWordsFor(lang),
      editorWordsFor(lang),
    ]);
    if (this.#lang !== lang) return;
    this.#words = { importing, effect } as WordedSnapshot['words'];
    this.#made = null;
    this.#arrived();
  }
}
