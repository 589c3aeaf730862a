import { usable } from '../../src/model/period/phrase.js';
import { importing } from './importing/en.js';

/** The words of taking over a file; another language has the same shape. */
export type ImportingWords = typeof importing;

/** Each a script of its own, which only readers who take a file over fetch. */
const SCRIPTS: Readonly<Record<string, () => Promise<ImportingWords>>> = {
  ja: async () => (await import('./importing/ja.js')).importing,
  ko: async () => (await import('./importing/ko.js')).importing,
  zh: async () => (await import('./importing/zh.js')).importing,
};

/** The words for a BCP 47 tag; English for other languages, and where a script does not come. */
export async function importingWordsFor(lang: string): Promise<ImportingWords> {
  const script = SCRIPTS[usable(lang).split('-')[0] as string];
  return (await script?.().catch(() => null)) ?? importing;
}
