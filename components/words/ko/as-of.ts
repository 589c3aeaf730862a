import type { ChangeKind } from '../../../src/model/changes.js';
import type { Words } from '../en.js';
import { number, signedMonths } from './count.js';

const change: Readonly<Record<ChangeKind, string>> = {
  new: '신규',
  later: '연기',
  earlier: '앞당김',
  redated: '시기 변경',
  dated: '시기 공개',
  withdrawn: '시기 철회',
  achieved: '달성',
  cancelled: '취소',
  paused: '중단',
  revived: '재개',
  retracted: '발표 철회',
};

/** The words of the time machine, in Korean. */
export const asOf: Words['asOf'] = {
  label: '타임머신',
  day: '기준일',
  dayAndClaims: (day, n) => (n > 0 ? `${day}, 발표 ${number.format(n)}건` : day),
  play: '재생',
  pause: '일시 정지',
  speed: '속도',
  times: (n) => `${number.format(n)}배`,
  previous: '이전 발표',
  next: '다음 발표',
  newest: '최신',
  paused: (day) => `${day}에서 일시 정지`,
  played: (day) => `${day}까지 재생`,
  playing: '재생 중',
  noDays: '발표일 기록이 없습니다',
  compare: '비교',
  nothing: '없음',
  quarter: '3개월 전',
  year: '1년 전',
  anotherDay: '날짜 지정',
  since: '비교할 날짜',
  summary: (day, parts) => `${day} 이후: ${parts.join(', ')}`,
  notEarlier: (day) => `${day}: 기준일보다 앞선 날짜가 아닙니다`,
  noChange: (filtered) => (filtered ? '해당 마일스톤에 변화 없음' : '변화 없음'),
  changes: (kind, n) => `${change[kind]} ${number.format(n)}건`,
  change: (kind) => change[kind],
  milestone: (company, title) => `${company} – ${title}`,
  noDate: '시기 미정',
  movedTo: '에서 변경: ',
  wasForecast: (date) => `직전 전망 ${date}`,
  months: signedMonths,
  said: (day) => `${day} 발표`,
  untitledSource: '출처',
  more: (n) => `${number.format(n)}건 더 보기`,
};
