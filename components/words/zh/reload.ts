import type { Words } from '../en.js';
import { number } from './count.js';

const ago = new Intl.RelativeTimeFormat('zh');

/** The words of a roadmap that is to be loaded again, in Simplified Chinese. */
export const reload: Words['reload'] = {
  old: (age, unit) => `未能加载最新的路线图。当前显示的是${ago.format(age, unit)}加载的内容。`,
  again: (seconds) => `${number.format(seconds)} 秒后重试。`,
  online: '恢复联网后将自动加载。',
  trying: '正在重试…',
  now: '立即重试',
};
