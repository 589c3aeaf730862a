import type { Words } from '../en.js';
import { months, number, signedMonths } from './count.js';

/** The words of the details, in Japanese. */
export const details: Words['details'] = {
  none: 'マイルストーンを選ぶと、誰がいつ何を発表したかを表示します。',
  missing: 'このマイルストーンはロードマップにありません。',
  unknownOn: (day) => `${day}の時点では、まだ発表されていません。`,
  close: '閉じる',
  partners: '提携先',
  slip: 'ずれ',
  slipRange: (low, high) => `${number.format(Math.round(low * 10) / 10)}～${months(high)}`,
  sentence: {
    forecast: (date) => `${date}の見通し`,
    delivered: (date) => (date ? `${date}に達成` : '達成済み'),
    cancelled: (date) => (date ? `中止（直前の見通しは${date}）` : '中止'),
    paused: (date) => (date ? `一時停止（直前の見通しは${date}）` : '一時停止'),
    undated: '時期は示されていない',
    against: (slip, unmoved, said, date) => {
      const then = said ? `${said}の当初発表` : '当初の発表';
      const first = date ? `${then}では${date}` : said && `当初の発表は${said}`;
      const lead = slip ?? (unmoved ? '当初の発表どおり' : null);
      if (!lead) return first || '当初の発表どおり';
      return first ? `${lead}（${first}）` : lead;
    },
    whole: (lead, against, missed) =>
      `${lead}${against ? `、${against}` : ''}。${missed ? `${missed}。` : ''}`,
  },
  said: (phrase) => phrase,
  history: '発表の履歴',
  historyHint: '新しい順',
  dayUnknown: '発表日不明',
  moved: signedMonths,
  movedWhy: '（前回の発表比）',
  sameDate: '時期は同じ',
  within: '前回の期間内',
  held: (n) => (n < 1 ? '1か月足らずで変更' : `${months(n)}で変更`),
  holds: (n) => (n < 1 ? '以後変更なし' : `${months(n)}にわたり変更なし`),
  saysNoDate: '時期への言及なし',
  hollow: '算入せず：企業または提携先の発表がある',
  takenBack: (said) => (said ? `${said}に撤回` : '撤回済み'),
  takesBack: (said) => (said ? `${said}の発表を撤回` : '発表を撤回'),
  published: (day) => `${day}公開`,
  untitledSource: '出典',
  noSource: '出典の記載なし',
};
