import type { Words } from '../en.js';
import { months, number, signedMonths } from './count.js';

/** The words of the details, in Korean. */
export const details: Words['details'] = {
  none: '마일스톤을 선택하면 누가 언제 무엇을 발표했는지 볼 수 있습니다.',
  missing: '이 마일스톤은 로드맵에 없습니다.',
  unknownOn: (day) => `${day} 기준으로는 아직 발표되지 않았습니다.`,
  close: '닫기',
  partners: '협력사',
  slip: '변동',
  slipRange: (low, high) => `${number.format(Math.round(low * 10) / 10)}~${months(high)}`,
  sentence: {
    forecast: (date) => `${date} 전망`,
    delivered: (date) => (date ? `${date} 달성` : '달성'),
    cancelled: (date) => (date ? `취소(직전 전망 ${date})` : '취소'),
    paused: (date) => (date ? `중단(직전 전망 ${date})` : '중단'),
    undated: '제시된 시기 없음',
    against: (slip, unmoved, said, date) => {
      const then = said ? `${said} 최초 발표` : '최초 발표';
      const first = date ? `${then}: ${date}` : said && then;
      const lead = slip ?? (unmoved ? '최초 발표대로' : null);
      if (!lead) return first || '최초 발표대로';
      return first ? `${lead}(${first})` : lead;
    },
    whole: (lead, against, missed) =>
      `${lead}${against ? `, ${against}` : ''}.${missed ? ` ${missed}.` : ''}`,
  },
  said: (phrase) => phrase,
  history: '발표 이력',
  historyHint: '최신순',
  dayUnknown: '발표일 미상',
  moved: signedMonths,
  movedWhy: '(이전 발표 대비)',
  sameDate: '시기 동일',
  within: '이전 기간 이내',
  held: (n) => (n < 1 ? '한 달이 안 돼 변경' : `${months(n)} 만에 변경`),
  holds: (n) => (n < 1 ? '이후 변경 없음' : `${months(n)}째 변경 없음`),
  saysNoDate: '시기 언급 없음',
  hollow: '집계 제외: 기업이나 협력사의 발표가 있음',
  takenBack: (said) => (said ? `${said} 철회` : '철회됨'),
  takesBack: (said) => (said ? `${said} 발표를 철회` : '발표를 철회'),
  published: (day) => `${day} 게재`,
  untitledSource: '출처',
  noSource: '출처 없음',
};
