import type { Words } from '../en.js';
import { number } from './count.js';

const ago = new Intl.RelativeTimeFormat('ja');

/** The words of a roadmap that is to be loaded again, in Japanese. */
export const reload: Words['reload'] = {
  old: (age, unit) =>
    `最新のロードマップを読み込めませんでした。表示中のものは${ago.format(age, unit)}に読み込んだものです。`,
  again: (seconds) => `${number.format(seconds)}秒後に再試行します。`,
  online: 'オンラインになり次第、読み込みます。',
  trying: '再試行中…',
  now: '今すぐ再試行',
};
