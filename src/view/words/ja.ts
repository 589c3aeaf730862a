/** Standings, verdicts and statuses in Japanese, for pages and files. */
import type { Standing, Status } from '../../model/types.js';
import type { Verdict } from '../../model/verdict.js';

export const standing: Readonly<Record<Standing, string>> = {
  unchanged: '日付変更なし',
  advanced: '前倒し',
  delayed: '遅延',
  overdue: '期限超過',
  'open-ended': '期限なし',
  undated: '時期未定',
  achieved: '達成',
  'achieved-late': '遅れて達成',
  paused: '一時停止',
  cancelled: '中止',
};

export const verdict: Readonly<Record<Verdict, string>> = {
  kept: '達成',
  late: '遅れて達成',
  unclear: '判定なし',
  missed: '未達',
  dropped: '取り下げ',
  open: '進行中',
};

export const status: Readonly<Record<Status, string>> = {
  announced: '発表',
  'in-progress': '進行中',
  achieved: '達成',
  paused: '一時停止',
  cancelled: '中止',
};
