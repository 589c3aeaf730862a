/** The words of the page, in the language of the browser. */
import { words } from './words/en.js';

export type PageWords = typeof words;

const SCRIPTS: Readonly<Record<string, () => Promise<PageWords>>> = {
  ja: async () => (await import('./words/ja.js')).words,
  ko: async () => (await import('./words/ko.js')).words,
  zh: async () => (await import('./words/zh.js')).words,
};

/** The first language of a reader that the page has, as the reader's tag says it; English without one. */
export function pageLanguage(languages: readonly string[]): string {
  const has = (tag: string) => Object.hasOwn(SCRIPTS, primary(tag)) || primary(tag) === 'en';
  return languages.find(has) ?? 'en';
}

/** English, too, where a script does not come. */
export async function pageWordsFor(lang: string): Promise<PageWords> {
  return (await SCRIPTS[primary(lang)]?.().catch(() => null)) ?? words;
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] as string;
}
