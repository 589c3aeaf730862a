import { chinesePeriodWords } from '../../model/period/words/zh.js';
import { movedParts } from '../../view/span.js';
import { standing, status, verdict } from '../../view/words/zh.js';
import type { ExportWords } from '../words.js';

/** "1,234". */
const number = new Intl.NumberFormat('zh');

/** "96个月", "1.5个月". */
const months = (n: number): string => `${number.format(Math.round(n * 10) / 10)}个月`;

/** What exports say, in Simplified Chinese; the same as on a page. */
export const chineseExport: ExportWords = {
  period: chinesePeriodWords,
  standing,
  verdict,
  status,
  missed: (date) => `错过${date}期限`,
  stale: '两年没有新消息',
  discontinued: '其后终止',
  earliestPassed: '最早日期已过',
  unverified: '未核实',
  slip: (slipMonths, atLeast) => {
    if (slipMonths === 0) return '没有偏差';
    const size = `${atLeast ? '至少' : ''}${months(Math.abs(slipMonths))}`;
    return `比最初宣布${slipMonths > 0 ? '晚' : '早'}${size}`;
  },
  milestones: (n) => `${number.format(n)}个里程碑`,
  count: (n) => number.format(n),
  more: (n) => `另有${number.format(n)}个`,
  moved: (n) => `比上次宣布${n > 0 ? '晚' : '早'}${months(Math.abs(n))}`,
  takenBack: '其后撤回',
  firstSaid: (date, day) => `最初宣布：${date}${day ? `（${day}）` : ''}`,
  quote: (quoted) => `“${quoted}”`,
  archived: (url) => `存档副本：${url}`,
  source: (name) => `来源：${name}`,
  sources: (names, more) =>
    `来源：${names.join('、')}${more > 0 ? `等，另有${number.format(more)}个` : ''}`,
  movedShort: (slipMonths) => {
    const { sign, size, unit } = movedParts(slipMonths);
    return `${sign}${number.format(size)}${unit === 'year' ? '年' : '个月'}`;
  },
  forecast: (date) => `预计${date}`,
  achieved: (date) => `${date}实现`,
  noLane: '未注明',
  said: (day) => `${day}表态`,
  promisedAxis: '承诺日期',
  saidAxis: '表态日期',
  passed: '日期已过',
  asKnown: (day) => `截至${day}`,
  cite: {
    sources: (n) => `${number.format(n)}个来源`,
    accessed: (day) => `访问日期：${day}`,
  },
};
