import { koreanPeriodWords } from '../../src/model/period/words/ko.js';
import type { SourceFault } from '../../src/sources/source-error.js';
import type { FirstWords, Words } from './en.js';
import { asOf } from './ko/as-of.js';
import { milestones, months, number, signedMonths } from './ko/count.js';
import { details } from './ko/details.js';
import { reload } from './ko/reload.js';
import { scores } from './ko/scores.js';
import { share } from './ko/share.js';
import { timeline } from './ko/timeline.js';
import { trend } from './ko/trend.js';

const FAULTS: Readonly<Partial<Record<SourceFault, string>>> = {
  address: 'src의 값이 주소가 아닙니다. 경로나 URL을 지정하세요.',
  offline: '기기가 오프라인입니다. 연결을 확인하세요.',
  'time-out': '서버가 응답하지 않습니다. 잠시 후 다시 시도하세요.',
  incomplete: '받는 도중에 연결이 끊겼습니다. 다시 시도하세요.',
  size: '파일이 너무 큽니다. 데이터를 줄이세요.',
  network:
    '데이터를 가져오지 못했습니다. 주소와 연결 상태, 상대 서버의 CORS 설정과 이 페이지의 콘텐츠 보안 정책을 확인하세요.',
  page: '데이터 대신 웹페이지가 왔습니다. 주소를 확인하세요. 로그인이 필요할 수도 있습니다.',
  empty: '파일이 비어 있습니다. 주소를 확인하세요.',
};

const STAGES: ReadonlyMap<string, string> = new Map([
  ['Research', '연구'],
  ['Sample', '시제품'],
  ['Pilot line', '파일럿 라인'],
  ['Demonstration', '실증'],
  ['Launch', '출시'],
  ['Mass production', '양산'],
]);

const first: FirstWords = {
  period: koreanPeriodWords,
  standing: {
    unchanged: '일정 변경 없음',
    advanced: '앞당김',
    delayed: '지연',
    overdue: '기한 경과',
    'open-ended': '종료 시한 없음',
    undated: '시기 미정',
    achieved: '달성',
    'achieved-late': '지연 달성',
    paused: '중단',
    cancelled: '취소',
  },
  status: {
    announced: '발표',
    'in-progress': '진행 중',
    achieved: '달성',
    paused: '중단',
    cancelled: '취소',
  },
  speaker: {
    company: '기업',
    partner: '협력사',
    government: '정부',
    analyst: '애널리스트',
    press: '언론',
  },
  facet: {
    company: '기업',
    country: '국가·지역',
    stage: '단계',
    technology: '기술',
    standing: '현황',
  },
  stage: (name) => STAGES.get(name) ?? name,
  milestones,
  slip: (slipMonths, atLeast) => {
    if (slipMonths === 0) return '변동 없음';
    const size = `${months(Math.abs(slipMonths))}${atLeast ? ' 이상' : ''}`;
    return `당초보다 ${size} ${slipMonths > 0 ? '늦음' : '빠름'}`;
  },
  slipShort: (slipMonths, atLeast) => `${signedMonths(slipMonths)}${atLeast ? ' 이상' : ''}`,
  missed: (date) => `${date} 기한 넘김`,
  stale: '2년 넘게 후속 발표 없음',
  discontinued: '이후 종료',
  earliestPassed: '가장 이른 시기 경과',
  unverified: '미확인',
  unverifiedWhy: '출처의 본문을 확인하지 않았습니다',
  load: {
    loading: '로드맵을 불러오는 중…',
    empty: '아직 로드맵이 없습니다',
    emptyHint: '이 요소에 src 속성이나 data 프로퍼티를 지정하거나 태그 사이에 레코드를 넣으세요.',
    failed: '로드맵을 불러오지 못했습니다',
    cause: ({ fault, status }) =>
      fault === 'status'
        ? `서버가 ${status ?? '알 수 없는 상태'} 응답을 보냈습니다. 주소를 확인하거나 나중에 다시 시도하세요.`
        : ((fault && FAULTS[fault]) ?? null),
    retry: '다시 시도',
    cancel: '취소',
    cancelled: '불러오기를 취소했습니다',
    loaded: (n) => `${milestones(n)}을 불러왔습니다.`,
    moreProblems: (n) => `외 ${number.format(n)}건.`,
    problems: (n) => `수정이 필요한 레코드 ${number.format(n)}건`,
  },
  noneLeft: {
    title: '조건에 맞는 마일스톤이 없습니다',
    clear: '모든 필터 해제',
  },
  tracker: {
    views: '보기',
    view: { timeline: '연표', trend: '추이', scores: '이행 실적', table: '목록' },
    groupBy: '행 구분',
    asOf: (day) => `${day} 기준`,
    share: '공유',
  },
  filters: {
    label: '필터',
    search: '마일스톤 검색',
    find: {
      company: '기업 찾기',
      country: '국가·지역 찾기',
      stage: '단계 찾기',
      technology: '기술 찾기',
      standing: '현황 찾기',
    },
    world: '세계',
    number: (n) => number.format(n),
    chosen: (n) => `${number.format(n)}개 선택`,
    left: (n, total) => `${milestones(total)} 중 ${number.format(n)}건`,
    query: (text) => `“${text}”`,
    remove: (name) => `${name} 해제`,
    clear: '해제',
    clearFacet: (facet) => `${facet} 선택 해제`,
    clearAll: '모두 해제',
    notFound: (text) => `“${text}” 검색 결과 없음`,
    more: (n) => `${number.format(n)}개 더 있음: 입력해 좁히세요`,
  },
  table: {
    caption: (day) => `${day} 기준 마일스톤`,
    column: {
      company: '기업',
      title: '마일스톤',
      stage: '단계',
      forecast: '전망',
      baseline: '최초 발표',
      slip: '변동',
      standing: '현황',
      lastSaid: '최근 발표',
      source: '출처',
    },
    sortBy: '정렬',
    partners: (names) => `협력: ${names}`,
    said: (day) => `${day} 발표`,
    delivered: '달성',
    untitledSource: '출처',
    noneYet: (day) => `${day}까지 발표된 내용이 없습니다`,
    range: (from, to, total) =>
      `${number.format(total)}건 중 ${number.format(from)}~${number.format(to)}건`,
    pages: '페이지',
    pagesBelow: '페이지(표 아래)',
    previous: '이전',
    next: '다음',
  },
};

/** All words in Korean. */
export const korean: Words = { ...first, asOf, details, reload, scores, share, timeline, trend };
