import { usable } from '../../src/model/period/phrase.js';
import { editor } from './editor/en.js';

/** The words with which statements are recorded; another language has the same shape. */
export type EditorWords = typeof editor;

/** Each a script of its own, which only readers who record something fetch. */
const SCRIPTS: Readonly<Record<string, () => Promise<EditorWords>>> = {
  ja: async () => (await import('./editor/ja.js')).editor,
  ko: async () => (await import('./editor/ko.js')).editor,
  zh: async () => (await import('./editor/zh.js')).editor,
};

/** The words for a BCP 47 tag; English for other languages, and where a script does not come. */
export async function editorWordsFor(lang: string): Promise<EditorWords> {
  const script = SCRIPTS[usable(lang).split('-')[0] as string];
  return (await script?.().catch(() => null)) ?? editor;
}
