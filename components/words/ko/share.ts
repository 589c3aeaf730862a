import type { Words } from '../en.js';
import { months, number } from './count.js';

/** The words of links and downloads, in Korean. */
export const share: Words['share'] = {
  copyLink: '링크 복사',
  copied: '링크를 복사했습니다',
  copyByHand: '이 링크를 복사하세요',
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
  inFile: {
    moved: (n) => `직전 발표보다 ${months(Math.abs(n))} ${n > 0 ? '늦음' : '빠름'}`,
    takenBack: '이후 철회',
    firstSaid: (date, day) => `최초 발표: ${date}${day ? `(${day})` : ''}`,
    quote: (phrase) => `“${phrase}”`,
    source: (name) => `출처: ${name}`,
    sources: (names, more) =>
      `출처: ${names.join(', ')}${more > 0 ? ` 외 ${number.format(more)}건` : ''}`,
  },
};
