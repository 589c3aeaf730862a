/** The languages of exports. English is src/export/words.ts. */
import { ENGLISH, type ExportWording, type ExportWords } from '../words.js';
import { japaneseExport } from './ja.js';
import { koreanExport } from './ko.js';
import { chineseExport } from './zh.js';

const OTHERS: ReadonlyMap<string, ExportWords> = new Map([
  ['ja', japaneseExport],
  ['ko', koreanExport],
  ['zh', chineseExport],
]);

export const EXPORT_LANGUAGES: readonly string[] = ['en', ...OTHERS.keys()];

/** The wording of a BCP 47 tag ("ja", "en-GB", "zh-CN"); null where there are no words of that language. */
export function exportWordingFor(lang: string): ExportWording | null {
  const [primary = ''] = lang.toLowerCase().split('-');
  if (primary === 'en') return { lang, words: ENGLISH.words };
  const words = OTHERS.get(primary);
  return words ? { lang, words } : null;
}
