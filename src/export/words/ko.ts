import { koreanPeriodWords } from '../../model/period/words/ko.js';
import { movedParts } from '../../view/span.js';
import { standing, status, verdict } from '../../view/words/ko.js';
import type { ExportWords } from '../words.js';

/** "1,234". */
const number = new Intl.NumberFormat('ko');

/** "96개월", "1.5개월". */
const months = (n: number): string => `${number.format(Math.round(n * 10) / 10)}개월`;

/** What exports say, in Korean; the same as on a page. */
export const koreanExport: ExportWords = {
  period: koreanPeriodWords,
  standing,
  verdict,
  status,
  missed: (date) => `${date} 기한 넘김`,
  stale: '2년 넘게 후속 발표 없음',
  discontinued: '이후 종료',
  earliestPassed: '가장 이른 시기 경과',
  unverified: '미확인',
  slip: (slipMonths, atLeast) => {
    if (slipMonths === 0) return '변동 없음';
    const size = `${months(Math.abs(slipMonths))}${atLeast ? ' 이상' : ''}`;
    return `당초보다 ${size} ${slipMonths > 0 ? '늦음' : '빠름'}`;
  },
  milestones: (n) => `마일스톤 ${number.format(n)}건`,
  count: (n) => number.format(n),
  more: (n) => `외 ${number.format(n)}건`,
  moved: (n) => `직전 발표보다 ${months(Math.abs(n))} ${n > 0 ? '늦음' : '빠름'}`,
  takenBack: '이후 철회',
  firstSaid: (date, day) => `최초 발표: ${date}${day ? `(${day})` : ''}`,
  quote: (quoted) => `“${quoted}”`,
  archived: (url) => `보관본: ${url}`,
  source: (name) => `출처: ${name}`,
  sources: (names, more) =>
    `출처: ${names.join(', ')}${more > 0 ? ` 외 ${number.format(more)}건` : ''}`,
  movedShort: (slipMonths) => {
    const { sign, size, unit } = movedParts(slipMonths);
    return `${sign}${number.format(size)}${unit === 'year' ? '년' : '개월'}`;
  },
  forecast: (date) => `전망 ${date}`,
  achieved: (date) => `${date} 달성`,
  noLane: '해당 없음',
  said: (day) => `${day} 발표`,
  promisedAxis: '약속한 시기',
  saidAxis: '발표일',
  passed: '기한이 지난 영역',
  asKnown: (day) => `${day} 기준`,
  cite: {
    sources: (n) => `출처 ${number.format(n)}건`,
    accessed: (day) => `열람 ${day}`,
  },
};
