import type { PeriodFault } from '../../../src/model/period/error.js';
import type { EditorWords } from '../editor.js';
// From the words of the page, whose script is loaded already: no further one is fetched.
import { korean } from '../ko.js';

const { standing, verdict } = korean;

const number = new Intl.NumberFormat('ko');
const months = (n: number) => `${number.format(Math.round(Math.abs(n) * 10) / 10)}개월`;

const goes = (what: string, before: string | null, after: string | null) =>
  before === after
    ? `${what}: ‘${after}’ 그대로`
    : before === null
      ? `${what}: ‘${after}’`
      : `${what}: ‘${before}’ → ‘${after}’`;

const than = (n: number, what: string, least = false) =>
  n === 0
    ? `${what}와 같음`
    : `${what}보다 ${months(n)}${least ? ' 이상' : ''} ${n > 0 ? '늦음' : '빠름'}`;

const none = '시기 없음';

/** Why a date cannot be read. */
const DATE: Readonly<Record<PeriodFault, string>> = {
  unclear: '시기로 읽을 수 없습니다. 2027, 2027년 7월, 2027년 3분기, 2030년까지처럼 써 주세요.',
  long: '시기로는 너무 깁니다.',
  range: '연도는 0000부터 9999까지입니다.',
  'no-year': '연도가 없습니다. ‘2027년’처럼 덧붙여 주세요.',
  month: '달은 1부터 12까지입니다.',
  day: '그달에 없는 날입니다.',
  week: '그해에 없는 주입니다.',
  'two-readings': '두 가지로 읽힙니다. ‘2027년 7월’처럼 연도를 먼저 써 주세요.',
  'two-dates': '시기가 둘 이상입니다. 한 시기 또는 ‘2027~2028년’ 같은 기간을 써 주세요.',
  reversed: '끝이 시작보다 앞섭니다. 이른 쪽을 먼저 써 주세요.',
  'fiscal-year':
    '이 기업의 회계 연도가 언제 시작하는지 알 수 없습니다. ‘2027년 4월~2028년 3월’처럼 써 주세요.',
  'said-on': '발표일부터 세는 시기입니다. 발표일을 먼저 쓰거나 연도를 써 주세요.',
  duration: '기간만 있고 언제인지 없습니다. ‘2030년까지’처럼 써 주세요.',
};

/** The words with which statements are recorded, in Korean. */
export const editor: EditorWords = {
  effect: {
    milestone: (company, title) => `${company}의 ‘${title}’`,
    lead: {
      added: (milestone, _, to) => `${milestone} 추가(${to ?? none})`,
      gone: (milestone) => `${milestone}에 대한 발표가 없어져 표시되지 않음`,
      delivered: (milestone, _, to) => `${milestone} 달성 보고${to ? `(${to})` : ''}`,
      undelivered: (milestone, _, to) => `${milestone} 달성 취소(${to ?? none})`,
      redelivered: (milestone, from, to) =>
        `${milestone} 달성 시기 변경: ${from ?? none} → ${to ?? none}`,
      cancelled: (milestone) => `${milestone} 취소 보고`,
      paused: (milestone) => `${milestone} 중단 보고`,
      resumed: (milestone, _, to) => `${milestone} 재개(${to ?? none})`,
      dated: (milestone, _, to) => `${milestone} 시기 제시: ${to}`,
      withdrawn: (milestone, from) => `${milestone} 시기 철회(${from})`,
      moved: (milestone, from, to) => `${milestone} 변경: ${from} → ${to}`,
      first: (milestone, from, to) => `${milestone} 최초 약속 변경: ${from} → ${to}`,
      same: (milestone, _, to) => `${milestone} 변화 없음(${to ?? none})`,
    },
    months: (last, first, atLeast) => {
      const parts = [
        ...(last === null ? [] : [than(last, '직전 발표')]),
        ...(first === null ? [] : [than(first, '최초 발표', atLeast)]),
      ];
      return parts.length > 0 ? parts.join(', ') : null;
    },
    standing: (before, after) => goes('상태', before && standing[before], after && standing[after]),
    verdict: (before, after) => goes('판정', before && verdict[before], after && verdict[after]),
    sentence: (lead, moved, rest) => [moved ? `${lead} – ${moved}` : lead, ...rest].join('. '),
  },
  record: '발표 기록',
  amend: '이름·단계·기술 고치기',
  correct: '고치기…',
  mistake: '잘못 기록됨',
  markMistake: '잘못 기록된 것으로 표시…',
  report: '오류 신고',
  yours: '내 기록',
  close: '닫기',
  field: {
    company: '기업',
    milestone: '마일스톤',
    title: '이름',
    stage: '단계',
    technology: '기술',
    date: '약속 또는 달성 시기',
    status: '진행 상황',
    saidBy: '발표 주체',
    saidOn: '발표일',
    url: '출처 주소',
    publisher: '발행처',
    sourceTitle: '출처 제목',
    published: '게재일',
    quote: '원문 그대로',
    phrase: '내 말로',
    note: '메모',
  },
  part: { who: '누가 무엇을', when: '시기', said: '발표', source: '출처', words: '표현' },
  newMilestone: '새 마일스톤',
  none: '없음',
  dateHint: '발표한 그대로: 2027년 3분기, 2027~2028년, 2030년까지, 미정',
  urlHint: '이 주소에서 아무것도 가져오지 않습니다.',
  quoteHint: '말한 그대로, 원래 언어로',
  readAs: (phrase, days) => (phrase === days ? phrase : `${phrase}: ${days}`),
  openFrom: (day) => `${day}부터`,
  openTo: (day) => `${day}까지`,
  noDate: '유효한 시기 없음',
  ahead: '아직 오지 않은 날입니다.',
  twoReadings: () => '두 가지로 읽힐 수 있어 아래와 같이 읽었습니다.',
  there: '기록에 있습니다. 그 마일스톤의 발표로 기록합니다.',
  doubt: {
    target:
      '시기가 발표일보다 뒤입니다. ‘달성’이 아니라 ‘발표’가 아닌가요? 이대로면 발표일까지 달성한 것으로 셉니다.',
    far: (date) => `${date}은(는) 다른 시기들과 동떨어져 있습니다. 그대로 기록할까요?`,
    long: (n) => `${number.format(n)}자입니다. 모두 이름인가요?`,
    quoted:
      '전체가 따옴표로 묶여 있지만 여기서는 따옴표를 표시하지 않습니다. ‘원문 그대로’ 칸에 쓸 말이 아닌가요?',
  },
  doubts: '표시된 칸을 다시 보거나, 이대로 맞다고 표시해 주세요.',
  meant: '이대로 맞음',
  near: (name) => `‘${name}’인가요?`,
  fault: {
    missing: '입력해 주세요.',
    date: (_, fault) => DATE[fault],
    future: '아직 오지 않은 날입니다. 발표된 날을 써 주세요.',
    address: '‘https’로 시작하는 웹 주소를 써 주세요.',
    refused: () => '기록할 수 없습니다. 줄이거나 다시 써 주세요.',
  },
  faults: (n) => `고쳐야 할 칸 ${number.format(n)}개`,
  would: '무엇이 바뀌는지',
  wouldHint: '칸을 채우면 무엇이 바뀌는지 여기에 나타납니다.',
  sentence: (lead) => `${lead}.`,
  apart: '다른 발표입니다',
  keep: '기록하기',
  cancel: '그만두기',
  kept: '이 브라우저에 기록했습니다.',
  keptHere: '이 페이지를 닫을 때까지 기록됩니다.',
  again: '이어서 기록',
  undo: '되돌리기',
  undone: '되돌렸습니다.',
  notKept: (reason) => `기록하지 못했지만 입력한 것은 남아 있습니다: ${reason}.`,
  prevented: '이 페이지가 받지 않았습니다',
  full: '이 브라우저에 남은 공간이 없습니다',
  draft: '앞서 입력한 내용을 되살렸습니다.',
  discard: '처음부터 입력',
  voidWhy:
    '기록되지 않은 것처럼 어느 날에도 세지 않으며, 줄이 그어진 채 기록에 남습니다. 출처 스스로 철회했다면 그것을 기록해 주세요.',
  takenBack: '출처가 철회함',
  takesBack: (said) => `${said} 발표를 철회합니다.`,
  voidNote: '잘못된 까닭',
  reportWhat: '무엇이 잘못되었나요?',
  reportNew: '저절로 보내지지 않습니다. 메일이나 페이지가 열리면 거기서 보내 주세요.',
  send: { mail: '메일 쓰기', page: '신고 페이지 열기' },
  shortened: '주소로는 너무 길어 줄였습니다. 파일도 보내 주세요.',
  mine: (day) => `내 기록(${day}), 불러온 자료에는 아직 없음`,
  hasMine: '내 기록 있음',
  unexported: (n) => `내보내지 않은 기록 ${number.format(n)}건`,
  unexportedSince: (n, age) =>
    `이 브라우저에만 있는 기록 ${number.format(n)}건, 가장 오래된 것은 ${age}.`,
  onlyNewest: (shown, all) =>
    `전체 ${number.format(all)}건 가운데 최근 ${number.format(shown)}건입니다. 파일에는 모두 담깁니다.`,
  exported: '내보냄',
  nothingYours: '기록한 것이 모두 불러온 자료에 있습니다.',
  evicted: '브라우저는 공간이 모자라면 이것을 지울 수 있습니다.',
  persist: '지우지 않도록 요청',
  goesWithPage:
    '이 브라우저는 이 페이지의 자료를 보관하지 않습니다. 페이지를 닫으면 기록이 사라집니다. 파일로 저장해 주세요.',
  wiped: (n) =>
    `이 브라우저가 이 사이트에 보관하던 기록을 잃었습니다. ${
      n > 0
        ? `아직 내보내지 않은 ${number.format(n)}건은 사본에서 되살렸습니다. 나머지는 내보낸 파일에서 가져오세요.`
        : '내보낸 파일이 있으면 가져오세요.'
    }`,
  wipeTold: '확인',
  download: '내 기록만(로그)',
  downloadAll: { json: '기록이 담긴 로드맵(데이터)', csv: '기록이 담긴 로드맵(표)' },
  told: {
    foreign: '더 새로운 버전의 기록: 보관하되 표시하지 않음',
    refused: '여기서 읽을 수 없음: 보관하되 표시하지 않음',
    conflict: '불러온 자료에 같은 식별자로 다른 내용이 있어 그쪽을 따름',
    lost: '대상이 불러온 자료에 없어, 나타날 때까지 보관함',
    question: '발표일, 시기, 출처가 같은 발표가 이미 있음',
    order: '같은 날의 다른 발표와 순서에 따라 결과가 달라짐',
  },
  did: {
    claim: (milestone, date) => `${milestone}: ${date}`,
    void: (milestone) => `${milestone}: 잘못 기록됨`,
    meta: (milestone, to) => `${milestone}: ${to}(으)로 고침`,
    other: (kind) => kind,
  },
};
