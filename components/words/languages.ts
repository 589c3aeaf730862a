import { usable } from '../../src/model/period/phrase.js';
import { english, type Words } from './en.js';

/**
 * The languages with all their words; each has a script that is loaded when an element asks for it.
 * (@lit/localize has one locale for the whole page; here every element has that of its `lang`.)
 */
const SCRIPTS: Readonly<Record<string, () => Promise<Words>>> = {
  ja: async () => (await import('./ja.js')).japanese,
  ko: async () => (await import('./ko.js')).korean,
  zh: async () => (await import('./zh.js')).chinese,
};

/**
 * The words for a BCP 47 tag, by its primary language; English for any other. Every Chinese tag gets
 * Simplified Chinese: readers of Traditional understand it better than English (CLDR's language matching
 * agrees); dates and names of countries follow the whole tag.
 */
export function wordsFor(lang: string): Words | Promise<Words> {
  const script = SCRIPTS[usable(lang).split('-')[0] as string];
  return script ? script() : (english as Words);
}
