import { koreanPeriodWords } from '../../src/model/period/words/ko.js';
import type { SourceFault } from '../../src/sources/source-error.js';
import type { NewsKind } from '../../src/view/news.js';
import { movedParts, spanOf } from '../../src/view/span.js';
import { standing, status, verdict } from '../../src/view/words/ko.js';
import type { Words } from './en.js';

const LANES = {
  company: '개 기업',
  country: '개국',
  stage: '개 단계',
  technology: '개 기술',
  standing: '개 상태',
  verdict: '개 판정',
} as const;

/** "1,234". */
const number = new Intl.NumberFormat('ko');

/** "96개월", "1.5개월". */
const months = (n: number): string => `${number.format(Math.round(n * 10) / 10)}개월`;

/** "+96개월", "−12개월". */
const signedMonths = (n: number): string => {
  const rounded = Math.round(n * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${months(Math.abs(rounded))}`;
};

/** An approximate length, in months or years. */
const span = (n: number): string => {
  const { size, unit } = spanOf(n);
  return `${number.format(size)}${unit === 'year' ? '년' : '개월'}`;
};

const milestones = (n: number): string => `마일스톤 ${number.format(n)}건`;

const CHANGES: Readonly<Record<NewsKind, string>> = {
  new: '신규',
  later: '연기',
  missed: '어김',
  earlier: '앞당김',
  redated: '시기 변경',
  dated: '시기 공개',
  withdrawn: '시기 철회',
  achieved: '달성',
  cancelled: '취소',
  paused: '중단',
  revived: '재개',
  undelivered: '달성 발표 철회',
  discontinued: '종료',
  retracted: '발표 철회',
};

const ago = new Intl.RelativeTimeFormat('ko');

const cases = (n: number) => `${number.format(n)}건`;

const statements = (n: number) => `발표 ${number.format(n)}건`;

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
  sheet:
    '시트를 가져올 수 없습니다. 링크가 있는 모든 사용자가 볼 수 있게 공유하거나 웹에 게시하세요.',
};

const STAGES: ReadonlyMap<string, string> = new Map([
  ['Research', '연구'],
  ['Sample', '시제품'],
  ['Pilot line', '파일럿 라인'],
  ['Demonstration', '실증'],
  ['Launch', '출시'],
  ['Mass production', '양산'],
]);

export const korean: Words = {
  period: koreanPeriodWords,
  standing,
  status,
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
    verdict: '판정',
  },
  verdict,
  stage: (name) => STAGES.get(name) ?? name,
  milestones,
  slip: (slipMonths, atLeast) => {
    if (slipMonths === 0) return '변동 없음';
    const size = `${months(Math.abs(slipMonths))}${atLeast ? ' 이상' : ''}`;
    return `당초보다 ${size} ${slipMonths > 0 ? '늦음' : '빠름'}`;
  },
  span,
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
    noneRead: '읽을 수 있는 기록이 없습니다',
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
    ahead: {
      said: (day, today) => `${day} 자 발표가 있으나 오늘은 ${today}입니다.`,
      recorded: (day, today) => `${day}에 기록했다는 발표가 있으나 오늘은 ${today}입니다.`,
      looked: (day, today) => `마지막 확인일이 ${day}로 되어 있으나 오늘은 ${today}입니다.`,
      newer: (day, looked) => `마지막 확인일(${looked})보다 새로운 ${day} 발표가 있습니다.`,
    },
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
    sort: '정렬',
    sorts: {
      slip: '지연이 큰 순',
      due: '기한이 가까운 순',
      name: '이름순',
      data: '데이터 순서',
    },
    filter: '필터',
    more: '더 보기',
    verdicts: '결과별 마일스톤',
    cameDue: {
      due: (n, outcomes) => `기한이 된 약속 ${cases(n)} 중 ${outcomes}.`,
      kept: (n) => `지킴 ${cases(n)}`,
      late: (n) => `늦게 달성 ${cases(n)}`,
      missed: (n, cancelled) =>
        cancelled > 0
          ? `어김 ${cases(n)}(그중 ${cases(cancelled)}은 이후 취소)`
          : `어김 ${cases(n)}`,
      unclear: (n) => `판정 불가 ${cases(n)}`,
      none: '아직 기한이 된 약속이 없습니다.',
      early: (n) => `약속한 날 이전에 달성 ${cases(n)}.`,
      unpromised: (n) => `그 밖에 약속 없이 달성 ${cases(n)}.`,
    },
    keptThrough: (day) => `${day}까지의 기록`,
    sources: (n) => `출처 ${cases(n)}`,
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
    chosenMore: (n) => `외 ${number.format(n)}개`,
    left: (n, total) => `${milestones(total)} 중 ${number.format(n)}건`,
    query: (text) => `“${text}”`,
    missing: (id) => `“${id}”(찾을 수 없음)`,
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
    showAll: (n) => `${cases(n)} 모두 보기`,
    pages: '페이지',
    pagesBelow: '페이지(표 아래)',
    previous: '이전',
    next: '다음',
  },
  asOf: {
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
    caption: {
      who: (company, speaker) => (speaker ? `${company} (${speaker})` : company),
      says: (when, who, date, title) => `${when}: ${who}, ${date} 예정 – ${title}`,
      delivers: (when, who, title) => `${when}: ${who}, 달성 – ${title}`,
      cancels: (when, who, title) => `${when}: ${who}, 취소 – ${title}`,
      speaks: (when, who, title) => `${when}: ${who} – ${title}`,
    },
    noDays: '발표일 기록이 없습니다',
    compare: '비교',
    nothing: '없음',
    lastVisit: '지난 방문',
    firstVisit:
      '다음 방문부터 오늘 이후의 변화를 여기에 표시합니다. 방문 기록은 이 브라우저에만 저장되며 비교를 ‘없음’으로 하면 지워집니다.',
    quarter: '3개월 전',
    year: '1년 전',
    anotherDay: '날짜 지정',
    since: '비교할 날짜',
    summary: (day, parts) => `${day} 이후: ${parts.join(', ')}`,
    notEarlier: (day) => `${day}: 기준일보다 앞선 날짜가 아닙니다`,
    noChange: (filtered) => (filtered ? '해당 마일스톤에 변화 없음' : '변화 없음'),
    noSlip: '늦춰진 시기 없음',
    changes: (kind, n) => `${CHANGES[kind]} ${number.format(n)}건`,
    change: (kind) => CHANGES[kind],
    milestone: (company, title) => `${company} – ${title}`,
    noDate: '시기 미정',
    movedTo: '에서 변경: ',
    wasForecast: (date) => `직전 전망 ${date}`,
    said: (day) => `${day} 발표`,
    untitledSource: '출처',
    showAll: (n) => `${cases(n)} 모두 보기`,
    more: (n) => `${number.format(n)}건 더 보기`,
  },
  details: {
    none: '마일스톤을 선택하면 누가 언제 무엇을 발표했는지 볼 수 있습니다.',
    notFound: '찾을 수 없음',
    missing: '이 마일스톤은 로드맵에 없습니다.',
    unknownOn: (day) => `${day} 기준으로는 아직 발표되지 않았습니다.`,
    close: '닫기',
    partners: '협력사',
    slip: '변동',
    slipBoth: (last, first) => `마지막 날 기준 ${months(last)}, 첫날 기준 ${months(first)}`,
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
    more: (n) => `${number.format(n)}건 더 보기`,
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
    archivedCopy: '보관본',
    readOn: (day) => `${day} 열람`,
    recordedLater: (n) => `발언 ${months(n)} 뒤에 기록`,
    voided: '잘못 기록된 것(어느 날에도 세지 않음)',
    correction: '기록의 정정',
    voids: (said) => (said ? `${said} 기록은 잘못` : '기록의 잘못을 정정'),
    untitledSource: '출처',
    noSource: '출처 없음',
  },
  reload: {
    old: (age, unit) =>
      `최신 로드맵을 불러오지 못했습니다. 지금 보이는 것은 ${ago.format(age, unit)}에 불러온 것입니다.`,
    again: (seconds) => `${number.format(seconds)}초 후 다시 시도합니다.`,
    online: '온라인이 되면 불러옵니다.',
    trying: '다시 시도하는 중…',
    now: '지금 다시 시도',
  },
  scores: {
    label: '이행 실적',
    by: '집계 단위',
    caption: {
      company: (day) => `약속을 지킨 기업(${day} 기준)`,
      country: (day) => `국가·지역별 기업의 약속 이행(${day} 기준)`,
      stage: (day) => `단계별 약속 이행(${day} 기준)`,
      technology: (day) => `기술별 약속 이행(${day} 기준)`,
    },
    column: {
      name: '이름',
      milestones: '마일스톤',
      achieved: '달성',
      missed: '기한 넘김',
      overdue: '기한 경과',
      onTime: '기한 내 달성',
      slip: '변동',
      delivery: '달성 시점',
      slipRate: '지연율',
      lastSaid: '최근 발표',
    },
    board: {
      how: '네모는 기한이 된 약속이며 오래된 것부터입니다. 누르면 발표 내용을 봅니다. 기한이 된 약속이 많은 순서입니다.',
      squares: (name) => `${name}: 기한이 된 약속`,
      square: (company, title, verdict, date) => `${company} – ${title}: ${verdict} (약속 ${date})`,
      moreSquares: (n) => `외 ${cases(n)}`,
      kept: (n, due) => `${cases(due)} 중 ${cases(n)} 지킴`,
      late: (span, n, growing) =>
        `${growing ? '현재까지 ' : ''}${n > 1 ? '보통 ' : ''}${span} 늦음`,
      idle: {
        company: (n) => `기한이 된 약속 없음: 기업 ${number.format(n)}곳`,
        country: (n) => `기한이 된 약속 없음: 국가·지역 ${number.format(n)}곳`,
        stage: (n) => `기한이 된 약속 없음: 단계 ${number.format(n)}개`,
        technology: (n) => `기한이 된 약속 없음: 기술 ${number.format(n)}개`,
      },
      showAll: (n) => `${cases(n)} 모두 보기`,
      full: '전체 통계',
    },
    sortBy: '정렬',
    number: (n) => number.format(n),
    total: '표시된 전체',
    ungrouped: (n, what) => `${what} 정보가 없는 ${milestones(n)}은 ‘표시된 전체’에만 포함됩니다.`,
    rank: (n) => `${number.format(n)}위`,
    n: (n) => `n = ${number.format(n)}`,
    few: (n) => `n = ${number.format(n)}, 표본 적음`,
    tooFew: (n) => `n = ${number.format(n)}, 표본이 적어 순위 없음`,
    tooFewDelivered: (n) => `달성 ${cases(n)}, 표본이 적어 순위 없음`,
    unranked: '순위 없음',
    none: '–',
    unverified: (n) => `미확인 ${cases(n)}`,
    hindsight: (n) => `결과를 안 뒤 기록 ${cases(n)}`,
    byLastDay: (n) => `마지막 날만 알려짐 ${cases(n)}`,
    cancelled: (n) => `취소 ${cases(n)}`,
    deadlines: (n) => `기한 ${cases(n)}`,
    of: (n, all) => `${cases(all)} 중 ${cases(n)}`,
    percent: (share) => `${number.format(Math.round(share * 100))}%`,
    nothingDue: '도래한 기한 없음',
    kept: {
      onTime: (n) => `기한 내 ${cases(n)}`,
      late: (n) => `지연 ${cases(n)}`,
      unclear: (n) => `불명 ${cases(n)}`,
      missed: (n) => `미달성 ${cases(n)}`,
      dropped: (n) => `철회 ${cases(n)}`,
      early: (n) => `조기 달성 ${cases(n)}`,
      unpromised: (n) => `약속 없음 ${cases(n)}`,
    },
    months: (n, atLeast = false) => `${signedMonths(n)}${atLeast ? ' 이상' : ''}`,
    range: (low, high) => `${low.replace(/개월$/, '')}~${high}`,
    growing: (n) => `증가 중 ${cases(n)}`,
    notReached: '미도달',
    delivered: (n) => `달성 ${cases(n)}`,
    stillOpen: (n) => `미달성 ${cases(n)}`,
    slipRate: (n) => number.format(Math.round(n * 100) / 100).replace('-', '−'),
    onTheDay: '당일',
    neverSaid: '발표일 미상',
    working: (share) => `집계 중: ${Math.floor(share * 100)}%`,
    tooMany: (n, most) =>
      `${milestones(n)}은 한 번에 집계하기에 너무 많습니다. ${cases(most)} 이하로 좁히세요.`,
    explain: '지표 설명',
    meaning: {
      missed:
        '최초 약속한 기한이 지났는데 달성 기록이 없는 것. 새 시기를 발표해도 사라지지 않으며, 기한 안에 달성했다는 보고가 있어야 사라집니다. ‘기한’은 지나간 약속 시기를 모두 센 것입니다.',
      overdue: '최근 약속의 마지막 날도 지났는데 달성되지 않은 것.',
      onTime:
        '기한이 지난 것 가운데 그 기한까지 달성한 비율. 기한은 마지막 날이 있는 첫 약속을 따릅니다. 미달성: 기한까지 달성하지 못한 것(이후 취소 포함). 기한 전 철회, 조기 달성, 약속 없는 달성은 비율에 넣지 않고 따로 적습니다. 불명: 달성 시점이 정확하지 않아 판정할 수 없는 것.',
      slip: '최초 약속에서 최근 시기(달성했으면 달성일)까지의 달수. 중앙값과 최소·최대를 보여 줍니다. ‘이상’: 기한이 지난 전망이 있어 변동이 날마다 커지는 것.',
      delivery:
        '최초 약속의 마지막 날부터 절반이 달성하기까지의 달수. 음수는 조기 달성입니다. 미달성은 관찰한 기간만큼만 반영하고(중도절단), 취소는 달성하지 못한 것으로 봅니다. ‘미도달’: 아직 절반이 달성하지 못함. (누적발생률의 알렌–요한센 추정)',
      slipRate:
        '반년 이상 떨어진 두 약속 사이에 한 달이 지날 때마다 시기가 몇 달 움직였는지. 0은 시기 유지, 1은 ‘언제나 몇 년 뒤’를 뜻합니다.',
      lastSaid: '해당 마일스톤에 관한 가장 최근 발표와 기준일까지 지난 시간.',
    },
    meaningOfN:
      'n은 지표의 바탕이 된 마일스톤 수이며 n = 0이면 지표가 없습니다. 3건 미만(달성 시점은 달성 3건 미만)이면 참고에 그치며 순위를 매기지 않습니다. 사전 약속이 없던 달성은 어느 지표에도 넣지 않습니다. 미확인: 출처의 본문을 확인하지 않은 것.',
    compare: (name) => `비교에 추가: ${name}`,
    compareHint: '2~4개를 선택하면 나란히 비교할 수 있습니다.',
    chosen: (names) => `선택: ${names.join(', ')}`,
    oneMore: '하나 더 선택하세요',
    atMost: '최대 4개',
    sideBySide: '나란히 비교',
    compareChosen: (n) => `${number.format(n)}개 비교`,
    clear: '해제',
    back: '전체로 돌아가기',
    more: '더 보기',
    measure: '지표',
    chart: '약속 기한 기준 개월 수에 따른 달성 비율',
    chartHow: '달성할 때마다 선이 올라가고 관찰이 끝나는 곳에서 끊깁니다. 왼쪽 위일수록 좋습니다.',
    promised: '약속 기한',
    chartMonths: '개월',
    curve: (steps) => steps.join(', '),
    curveStep: (share, months) => `${months}에 ${share}`,
    curveFlat: (months) => `달성 없음, ${months}까지 관찰`,
    curveEnd: (months) => `${months}까지 관찰`,
    curveNone: '대상 없음: 마지막 날이 있는 약속이 없음',
    outside: {
      title: '과거가 되풀이된다면',
      lead: '다음 약속의 내용과 관계없이, 같은 종류의 마일스톤이 실제로 얼마나 늦었는지.',
      caption: '단계별, 최초 약속의 마지막 날부터 달성까지의 개월 수',
      kind: '종류',
      all: '표시된 전체',
      deliveries: '약속 후 달성',
      half: '절반 달성',
      most: '5건 중 4건 달성',
      open: '미달성',
      leftOut: '제외',
      off: (n, least) =>
        `표시 안 함: 참고할 달성이 ${cases(least)} 필요한데 현재 ${cases(n)}입니다.`,
      tooFew: (n, least) => `표본 적음: 필요한 ${cases(least)} 중 ${cases(n)}`,
      explain: (least) =>
        `‘달성 시점’과 같은 곡선에서 달성이 ${cases(least)} 이상일 때만 읽습니다. 그보다 적으면 다음을 가늠할 수 없습니다. 마지막 날이 있는 약속이 미리 없었던 달성은 제외합니다. 미달성은 ‘아직’으로 포함하지만 더 느린 쪽일 가능성이 커 실제 지연은 더 길 수 있습니다.`,
    },
    indicators: {
      title: '숫자로 보는 국가·지역',
      lead: '수치마다 출처와 대상 기간을 밝힙니다. 출처마다 세는 방식이 달라 합산하지 않으며, 막대는 같은 방식으로 센 것만 비교합니다.',
      category: {
        patents: '특허',
        funding: '자금',
        papers: '논문',
        policy: '정책',
        capacity: '생산 능력',
      },
      upTo: (end) => `${end}까지`,
      since: (start) => `${start} 이후`,
      between: (start, end) => `${start}~${end}`,
      noPeriod: (said) => (said ? `대상 기간 없음, ${said} 발표` : '대상 기간 없음'),
      untitledSource: '출처',
      noSource: '출처 없음',
    },
  },
  share: {
    copyLink: '링크 복사',
    copied: '링크를 복사했습니다',
    copyByHand: '이 링크를 복사하세요',
    embed: '삽입',
    cite: '인용',
    copy: '복사',
    copyNamed: (name) => `${name} 복사`,
    copiedText: '복사했습니다',
    selected: '선택했습니다. 키보드나 메뉴로 복사하세요',
    frame: '프레임',
    frameNote:
      '어떤 페이지에도 넣을 수 있습니다. 프레임 높이는 내용에 맞춰집니다. 이 페이지의 서버가 프레임 안의 표시를 허용해야 합니다.',
    tag: '요소 자체',
    tagNote:
      '페이지의 일부로, 페이지의 글꼴로 표시됩니다. 스크립트와 기록의 서버가 해당 사이트를 CORS로 허용해야 합니다.',
    link: '이 상태의 주소',
    citation: '글',
    untitled: '로드맵',
    accessed: (day) => `열람 ${day}`,
    download: '표시된 내용 다운로드',
    file: {
      csv: '표',
      json: '데이터',
      ics: '캘린더',
      jsonld: '링크드 데이터',
    },
    picture: { timeline: '타임라인 이미지', trend: '추이 이미지' },
    preparing: '파일 준비 중…',
    preparingMany: '큰 파일을 준비하고 있습니다. 시간이 걸릴 수 있습니다…',
    saved: (name) => `‘${name}’ 이름으로 저장했습니다`,
    failed: '파일을 만들 수 없습니다',
    tooLong: '파일이 너무 큽니다. 마일스톤을 더 적게 고르세요',
    inFile: {
      more: (n) => `외 ${number.format(n)}건`,
      moved: (n) => `직전 발표보다 ${months(Math.abs(n))} ${n > 0 ? '늦음' : '빠름'}`,
      takenBack: '이후 철회',
      firstSaid: (date, day) => `최초 발표: ${date}${day ? `(${day})` : ''}`,
      quote: (quoted) => `“${quoted}”`,
      archived: (url) => `보관본: ${url}`,
      source: (name) => `출처: ${name}`,
      sources: (names, more) =>
        `출처: ${names.join(', ')}${more > 0 ? ` 외 ${number.format(more)}건` : ''}`,
    },
  },
  story: {
    first: (company, title, date, said, now) =>
      `가장 오래된 약속은 ${company}의 “${title}”입니다. ${said} 발표에서는 ${date}이었고, ${now}.`,
    now: {
      delivered: (date) => `달성 시점은 ${date}입니다`,
      forecast: (date) => `현재 전망은 ${date}입니다`,
      cancelled: '이후 취소되었습니다',
      undated: '현재 유효한 시기가 없습니다',
    },
    furthest: (company, title, slip) =>
      `시기가 가장 크게 바뀐 것은 ${company}의 “${title}”(${slip})입니다.`,
    nothingMoved: '늦춰진 시기가 없습니다.',
    record: (n, due, outcomes) =>
      `${milestones(n)} 가운데 처음 약속한 기한이 지난 것은 ${cases(due)}입니다. ${outcomes}.`,
    nothingDue: (n) => `${milestones(n)} 가운데 기한이 지난 것은 아직 없습니다.`,
    outcome: {
      kept: (n) => `기한 내 달성 ${cases(n)}`,
      late: (n) => `지연 달성 ${cases(n)}`,
      unclear: (n) => `달성 시점 불명확 ${cases(n)}`,
      missed: (n) => `미달성 ${cases(n)}`,
    },
  },
  timeline: {
    cannotDraw: (missing) =>
      `여기서는 타임라인을 그릴 수 없습니다. 페이지를 배치하는 브라우저가 필요합니다 (없는 것: ${missing.join(', ')}). 표에서 같은 내용을 볼 수 있습니다.`,
    label: '마일스톤 연표',
    help: '화살표 키로 마일스톤과 행을 이동하고 Enter 키로 엽니다. 더하기와 빼기 키로 확대·축소, 0으로 전체 보기, Home과 End 키로 행의 처음과 끝으로 이동합니다.',
    toolbar: '확대와 이동',
    earlier: '이전 기간',
    later: '이후 기간',
    zoomIn: '확대',
    zoomOut: '축소',
    fit: '전체 보기',
    today: '오늘',
    asOf: (day) => `${day} 기준`,
    noLane: '해당 없음',
    cluster: (n) => number.format(n),
    clusterName: (n, lane, from, to, spread) =>
      `${lane}, ${from}부터 ${to}까지 ${milestones(n)}: ${spread.join(', ')}. 선택하면 펼칩니다`,
    spread: (n, name) => `${name} ${number.format(n)}건`,
    milestoneName: (parts) => parts.join(', '),
    forecast: (date) => `전망 ${date}`,
    achieved: (date) => `${date} 달성`,
    lane: (name, n) => `${name}: ${milestones(n)}`,
    leftOnPaper: (lanes, n) =>
      `인쇄되지 않음: 행 ${number.format(lanes)}개, ${milestones(n)}. 필터로 줄이거나 표를 참조하세요.`,
    saidOn: (day) => `${day} 발표`,
    ghost: (day, date) => (day ? `${day} 발표: ${date}` : date),
    allGhosts: '모든 약속',
    allGhostsWhy: '연 것만이 아니라 모든 마일스톤에 대해 지금까지 약속된 시기를 모두 표시',
    moved: (slipMonths) => {
      const { sign, size, unit } = movedParts(slipMonths);
      return `${sign}${number.format(size)}${unit === 'year' ? '년' : '개월'}`;
    },
    key: {
      title: '이 그림 읽는 법',
      marks: {
        delivered: '채움: 달성. 초록은 기한 내, 황토색은 지연. 기간이 짧으면 원.',
        promised: '테두리: 약속. 너비는 제시된 기간. 회색은 기한 전이며 늦춰지지 않음.',
        delayed: '황토색 테두리: 기한 전이지만 시기가 늦춰짐.',
        missed: '빨강: 기준 기한까지 달성되지 않음. 새 시기가 나와도 그대로.',
        moved: '첫 약속의 끝에서 현재 시기까지. 작은 눈금은 그 사이의 약속.',
        running: '시기가 지났지만 미달성: 표시한 날까지 이어짐.',
        open: '흐려지는 끝: 첫날이나 마지막 날이 제시되지 않았거나 대략적인 시기.',
        hollow: '점선: 언론이나 분석가만 언급.',
      },
      unjudged: '판정 없음: 달성되었으나 미리 약속한 날이 없거나 기한 내인지 알 수 없는 것.',
      order: '행은 선택한 순서(같으면 데이터 순서, 강조된 것이 먼저), 행 안은 시기 순서입니다.',
    },
    quiet: (n, by) => `${number.format(n)}${LANES[by]}, 아직 기한이 된 것 없음`,
    beyond: { earlier: (years) => `‹ ${years}`, later: (years) => `${years} ›` },
    beyondName: {
      earlier: (years) => `이전 마일스톤(${years})으로 이동`,
      later: (years) => `이후 마일스톤(${years})으로 이동`,
    },
    outlookToggle: '과거가 되풀이된다면',
    outlookWhy: '같은 종류의 마일스톤이 늦어진 정도로 볼 때 실제로 언제쯤 실현될지 표시',
    outlook: {
      days: (p50, p80, n) =>
        `같은 종류의 지연으로 볼 때 절반은 ${p50 ?? '아직 도달하지 않은 날'}까지, 5건 중 4건은 ${p80 ?? '아직 도달하지 않은 날'}까지 달성(달성 ${number.format(n)}건 기준)`,
      leftOut: (open) =>
        `사전 약속 없는 달성은 제외. 미달성 ${milestones(open)}은 더 늦을 가능성이 큼`,
      tooFew: (n) =>
        `‘과거가 되풀이된다면’ 표시 안 함: 사전 약속이 있는 달성이 ${number.format(n)}건으로, 10건 이상 필요`,
    },
    change: {
      new: '신규',
      achieved: '새로 달성',
      cancelled: '새로 취소',
      later: '연기',
      earlier: '앞당김',
    },
  },
  trend: {
    label: '마일스톤 추이',
    lines: '표시할 선',
    biggest: '많이 늦어진 순',
    allLines: '모든 선',
    multiple: (company, title) => `${company}: ${title}`,
    slip: (span, later, atLeast) => `${later ? '+' : '−'}${span}${atLeast ? ' 이상' : ''}`,
    dates: (dates) => `약속: ${dates.join(', 다음 ')}`,
    help: '위아래 화살표 키로 마일스톤을, 좌우 키로 한 마일스톤의 발표를 이동합니다. Enter 키로 열고 Escape 키로 선택을 해제합니다.',
    summary: (lines, points, from, day) =>
      `${milestones(lines)}의 추이 분석: ${from} 이후 ${statements(points)}에서 약속한 시기를 발표일 순으로 표시(${day} 기준).`,
    count: (lines, all, points) =>
      `${lines < all ? `${milestones(all)} 중 시기를 약속한 ${number.format(lines)}건` : milestones(all)}, ${statements(points)}`,
    saidAxis: '발표일',
    promisedAxis: '약속한 시기',
    asOf: (day) => `${day} 기준`,
    passed: '기한이 지난 영역',
    showTable: '표로 보기',
    showChart: '그림으로 보기',
    name: (company, title) => `${company} – ${title}`,
    said: (day, what) => (day ? `${day} 발표: ${what}` : what),
    what: {
      withdrawn: '시기 철회',
      paused: '중단',
      cancelled: '취소',
      achieved: (date) => (date ? `${date} 달성` : '달성'),
      hollow: (date, speaker) => `${date}(${speaker}, 집계 제외)`,
    },
    aloud: (parts) => parts.join(', '),
    step: (n, of) => `발표 ${number.format(of)}건 중 ${number.format(n)}번째`,
    alsoHere: '같은 위치:',
    more: (n) => `외 ${number.format(n)}건`,
    nothing: '그릴 시기가 없습니다',
    nothingHint: '추이를 그리려면 시기를 밝힌 발표와 그 발표일이 필요합니다.',
    leftOut: (notes) => `${notes.join('. ')}.`,
    noDate: (n) => `시기가 없는 ${milestones(n)}은 그리지 않음`,
    dayUnknown: (n) => `발표일을 알 수 없는 ${statements(n)}은 그리지 않음`,
    tooMany: (n) => `변동이 작은 ${milestones(n)}은 그리지 않음(필터로 좁히면 표시)`,
    legend: {
      title: '그림 읽는 법',
      level: '수평: 시기 유지',
      rising: '상승: 지연',
      falling: '하강: 앞당김',
      gray: '회색 영역: 기한이 지났고 달성 보고가 없음',
      promise: '기업, 협력사, 정부의 발표',
      hollow: '언론이나 애널리스트의 전망(집계 제외)',
      achieved: '달성(대각선 위는 발표 당일 달성)',
      cancelled: '취소',
      paused: '중단',
      withdrawn: '시기 철회',
      hold: '현재 유효한 시기',
      later: '종료 시한 없음: 이 시기 이후(회색 영역에서는 첫날만 지남)',
      earlier: '시작 시한 없음: 이 시기까지',
      band: '약속한 시기의 폭(선은 마지막 날)',
      colours:
        '색은 약속의 결과: 초록은 기한 내 달성, 황토색은 지연되었거나 늦춰짐, 빨강은 미달, 회색은 그 밖. 기호는 현재 상황',
    },
    table: {
      caption: (day) => `언제 어떤 시기를 약속했나(${day} 기준)`,
      milestone: '마일스톤',
      said: '발표일',
      promised: '약속한 시기',
      phrase: '발언 내용',
      status: '상태',
      source: '출처',
      hollow: '집계 제외',
      withdrawn: '철회',
      range: (shown, total) => `${statements(total)} 중 ${number.format(shown)}건`,
      more: (n) => `${number.format(n)}건 더 보기`,
    },
  },
};
