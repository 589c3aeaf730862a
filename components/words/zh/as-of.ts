import type { ChangeKind } from '../../../src/model/changes.js';
import type { Words } from '../en.js';
import { number, signedMonths } from './count.js';

const change: Readonly<Record<ChangeKind, string>> = {
  new: '新增',
  later: '推迟',
  earlier: '提前',
  redated: '更改日期',
  dated: '给出日期',
  withdrawn: '撤回日期',
  achieved: '实现',
  cancelled: '取消',
  paused: '暂停',
  revived: '重启',
  retracted: '撤回表态',
};

/** The words of the time machine, in Simplified Chinese. */
export const asOf: Words['asOf'] = {
  label: '时光机',
  day: '截至日期',
  dayAndClaims: (day, n) => (n > 0 ? `${day}，${number.format(n)}条表态` : day),
  play: '播放',
  pause: '暂停',
  speed: '速度',
  times: (n) => `${number.format(n)}倍`,
  previous: '上一条表态',
  next: '下一条表态',
  newest: '最新',
  paused: (day) => `已在${day}暂停`,
  played: (day) => `已播放至${day}`,
  playing: '正在播放',
  noDays: '没有表态日期的记录',
  compare: '对比',
  nothing: '无',
  quarter: '一个季度前',
  year: '一年前',
  anotherDay: '指定日期',
  since: '对比日期',
  summary: (day, parts) => `自${day}以来：${parts.join('，')}`,
  notEarlier: (day) => `${day}不早于当前所示日期`,
  noChange: (filtered) => (filtered ? '这些里程碑没有变化' : '没有变化'),
  changes: (kind, n) => `${change[kind]}${number.format(n)}个`,
  change: (kind) => change[kind],
  milestone: (company, title) => `${company}：${title}`,
  noDate: '日期未定',
  movedTo: '改为',
  wasForecast: (date) => `此前预计${date}`,
  months: signedMonths,
  said: (day) => `${day}表态`,
  untitledSource: '来源',
  more: (n) => `再显示${number.format(n)}个`,
};
