import { usable } from '../../src/model/period/phrase.js';
import { sending } from './sending/en.js';

/** The words of statements that are sent to a log elsewhere; another language has the same shape. */
export type SendingWords = typeof sending;

/** Each a script of its own, which only those fetch who record in such a log. */
const SCRIPTS: Readonly<Record<string, () => Promise<SendingWords>>> = {
  ja: async () => (await import('./sending/ja.js')).sending,
  ko: async () => (await import('./sending/ko.js')).sending,
  zh: async () => (await import('./sending/zh.js')).sending,
};

/** The words for a BCP 47 tag; English for other languages, and where a script does not come. */
export async function sendingWordsFor(lang: string): Promise<SendingWords> {
  const script = SCRIPTS[usable(lang).split('-')[0] as string];
  return (await script?.().catch(() => null)) ?? sending;
}
