import type { Words } from '../en.js';
import { number } from './count.js';

const ago = new Intl.RelativeTimeFormat('ko');

/** The words of a roadmap that is to be loaded again, in Korean. */
export const reload: Words['reload'] = {
  old: (age, unit) =>
    `최신 로드맵을 불러오지 못했습니다. 지금 보이는 것은 ${ago.format(age, unit)}에 불러온 것입니다.`,
  again: (seconds) => `${number.format(seconds)}초 후 다시 시도합니다.`,
  online: '온라인이 되면 불러옵니다.',
  trying: '다시 시도하는 중…',
  now: '지금 다시 시도',
};
