import type { Words } from '../en.js';
import { months, number, signedMonths } from './count.js';

/** The words of the details, in Simplified Chinese. */
export const details: Words['details'] = {
  none: '选择一个里程碑，查看谁在何时作过哪些表态。',
  missing: '路线图中没有这个里程碑。',
  unknownOn: (day) => `截至${day}，尚无人宣布此事。`,
  close: '关闭',
  partners: '合作方',
  slip: '偏差',
  slipRange: (low, high) => `${number.format(Math.round(low * 10) / 10)}至${months(high)}`,
  sentence: {
    forecast: (date) => `预计${date}`,
    delivered: (date) => (date ? `${date}实现` : '已实现'),
    cancelled: (date) => (date ? `已取消（此前预计${date}）` : '已取消'),
    paused: (date) => (date ? `已暂停（此前预计${date}）` : '已暂停'),
    undated: '目前没有明确日期',
    against: (slip, unmoved, said, date) => {
      const then = said ? `${said}首次宣布` : '首次宣布';
      const first = date ? `${then}为${date}` : said && then;
      const lead = slip ?? (unmoved ? '与最初宣布一致' : null);
      if (!lead) return first || '与最初宣布一致';
      return first ? `${lead}（${first}）` : lead;
    },
    whole: (lead, against, missed) =>
      `${lead}${against ? `，${against}` : ''}${missed ? `；${missed}` : ''}。`,
  },
  said: (phrase) => phrase,
  history: '历次表态',
  historyHint: '从新到旧',
  dayUnknown: '日期不详',
  moved: signedMonths,
  movedWhy: '（与前一次承诺相比）',
  sameDate: '日期相同',
  within: '仍在此前期限之内',
  held: (n) => (n < 1 ? '维持不足一个月' : `维持${months(n)}`),
  holds: (n) => (n < 1 ? '此后未变' : `${months(n)}未变`),
  saysNoDate: '未提及日期',
  hollow: '不计入：企业或合作方已有表态',
  takenBack: (said) => (said ? `${said}撤回` : '已撤回'),
  takesBack: (said) => (said ? `撤回${said}的表态` : '撤回此前表态'),
  published: (day) => `${day}发布`,
  untitledSource: '来源',
  noSource: '未注明来源',
};
