import type { SendingWords } from '../sending.js';

const number = new Intl.NumberFormat('ko');

/** The words of statements that are sent to a log elsewhere, in Korean. */
export const sending: SendingWords = {
  link: {
    offline: (since) => `${since}부터 연결되지 않습니다.`,
    busy: (since) => `${since}부터 서버가 응답하지 못하고 있습니다. 자동으로 다시 시도합니다.`,
    'signed-out': () => '로그인하지 않았습니다.',
    expired: () =>
      '로그인이 더 이상 유효하지 않습니다. 만료되었거나 구성원에서 제외되었습니다. 다시 로그인하거나 소유자에게 문의하세요.',
    stranger: () => '이 로드맵의 구성원이 아닙니다. 소유자에게 초대를 요청하세요.',
    reading: () =>
      '이 로드맵은 읽을 수만 있고 기록할 수 없습니다. 잘못된 것이라면 소유자에게 문의하세요.',
    nowhere: () => '서버에 이 로드맵이 더 이상 없습니다. 운영자에게 문의하세요.',
  },
  waiting: (n) => `발표 ${number.format(n)}건이 여기에 보관되어 있으며 해결되면 전송됩니다.`,
  safe: '그때까지 기록은 여기에 보관됩니다.',
  retry: '다시 시도',
  toSend: (n) => `전송 대기 ${number.format(n)}건`,
  notTaken: (n) => `받아들여지지 않음 ${number.format(n)}건`,
  mark: {
    waiting: '여기에 보관됨, 아직 전송되지 않음',
    pending: '전송됨, 편집자 확인 대기',
    accepted: '기록됨',
    refused: (reason) => `받아들여지지 않음: ${reason}`,
    conflict: '그사이 다른 사람이 다른 내용을 기록했습니다',
    foreign: '다른 사람이 이 브라우저에서 기록한 것으로, 그 사람이 로그인하면 전송됩니다',
  },
  done: {
    waiting: '여기에 보관했으며 가능한 한 빨리 전송합니다.',
    pending: '전송했습니다. 편집자가 승인하면 반영됩니다.',
    accepted: '기록했습니다.',
    refused: '받아들여지지 않았으며 여기에 보관되어 있습니다.',
    conflict: '그사이 다른 사람이 다른 내용을 기록했습니다.',
    foreign: '여기에 보관했습니다.',
  },
  stands: '현재 내용',
  yours: '내 내용',
  unseen: '볼 수 없는 내용',
  choice: {
    mine: '내 내용 기록',
    theirs: '현재 내용 유지',
    again: '다시 전송',
    drop: '버리기',
  },
  people: (names) =>
    `${names.map((name) => `${name} 님`).join(', ')}도 이 마일스톤을 열어 두었습니다.`,
  gone: '이 마일스톤은 더 이상 로드맵에 없습니다. 입력한 내용은 그대로 있습니다.',
};
