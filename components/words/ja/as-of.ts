import type { ChangeKind } from '../../../src/model/changes.js';
import type { Words } from '../en.js';
import { number, signedMonths } from './count.js';

const change: Readonly<Record<ChangeKind, string>> = {
  new: '新規',
  later: '後ろ倒し',
  earlier: '前倒し',
  redated: '時期変更',
  dated: '時期を公表',
  withdrawn: '時期を撤回',
  achieved: '達成',
  cancelled: '中止',
  paused: '一時停止',
  revived: '再開',
  retracted: '発表を撤回',
};

/** The words of the time machine, in Japanese. */
export const asOf: Words['asOf'] = {
  label: 'タイムマシン',
  day: '情報の時点',
  dayAndClaims: (day, n) => (n > 0 ? `${day}、発表${number.format(n)}件` : day),
  play: '再生',
  pause: '一時停止',
  speed: '速度',
  times: (n) => `${number.format(n)}倍`,
  previous: '前の発表',
  next: '次の発表',
  newest: '最新',
  paused: (day) => `${day}で一時停止`,
  played: (day) => `${day}まで再生`,
  playing: '再生中',
  noDays: '発表日の記録がありません',
  compare: '比較',
  nothing: 'なし',
  quarter: '3か月前',
  year: '1年前',
  anotherDay: '日付を指定',
  since: '比較する日',
  summary: (day, parts) => `${day}からの変化：${parts.join('、')}`,
  notEarlier: (day) => `${day}は表示中の時点より前ではありません`,
  noChange: (filtered) => (filtered ? '該当するマイルストーンに変化なし' : '変化なし'),
  changes: (kind, n) => `${change[kind]}${number.format(n)}件`,
  change: (kind) => change[kind],
  milestone: (company, title) => `${company}：${title}`,
  noDate: '時期未定',
  movedTo: 'から変更、',
  wasForecast: (date) => `直前の見通しは${date}`,
  months: signedMonths,
  said: (day) => `${day}発表`,
  untitledSource: '出典',
  more: (n) => `さらに${number.format(n)}件を表示`,
};
