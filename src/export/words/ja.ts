import { japanesePeriodWords } from '../../model/period/words/ja.js';
import { movedParts } from '../../view/span.js';
import { standing, status, verdict } from '../../view/words/ja.js';
import type { ExportWords } from '../words.js';

/** "1,234". */
const number = new Intl.NumberFormat('ja');

/** 「96か月」「1.5か月」 */
const months = (n: number): string => `${number.format(Math.round(n * 10) / 10)}か月`;

/** What exports say, in Japanese; the same as on a page. */
export const japaneseExport: ExportWords = {
  period: japanesePeriodWords,
  standing,
  verdict,
  status,
  missed: (date) => `${date}の期限は未達`,
  stale: '2年以上続報なし',
  discontinued: 'その後終了',
  earliestPassed: '最も早い時期を経過',
  unverified: '未確認',
  slip: (slipMonths, atLeast) => {
    if (slipMonths === 0) return 'ずれなし';
    const size = `${months(Math.abs(slipMonths))}${atLeast ? '以上' : ''}`;
    return `当初より${size}${slipMonths > 0 ? '遅れ' : '前倒し'}`;
  },
  milestones: (n) => `マイルストーン${number.format(n)}件`,
  count: (n) => number.format(n),
  more: (n) => `ほか${number.format(n)}件`,
  moved: (n) => `前回の発表より${months(Math.abs(n))}${n > 0 ? '遅れ' : '前倒し'}`,
  takenBack: 'その後撤回',
  firstSaid: (date, day) => `当初の発表：${date}${day ? `（${day}）` : ''}`,
  quote: (quoted) => `「${quoted}」`,
  archived: (url) => `保存版：${url}`,
  source: (name) => `出典：${name}`,
  sources: (names, more) =>
    `出典：${names.join('、')}${more > 0 ? `、ほか${number.format(more)}件` : ''}`,
  movedShort: (slipMonths) => {
    const { sign, size, unit } = movedParts(slipMonths);
    return `${sign}${number.format(size)}${unit === 'year' ? '年' : 'か月'}`;
  },
  forecast: (date) => `見通しは${date}`,
  achieved: (date) => `${date}に達成`,
  noLane: '該当なし',
  said: (day) => `${day}発表`,
  promisedAxis: '約束した時期',
  saidAxis: '発表日',
  passed: '期限が過ぎた領域',
  asKnown: (day) => `${day}時点の情報`,
  cite: {
    sources: (n) => `出典${number.format(n)}件`,
    accessed: (day) => `閲覧：${day}`,
  },
};
