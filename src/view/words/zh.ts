/** Standings, verdicts and statuses in Chinese, for pages and files. */
import type { Standing, Status } from '../../model/types.js';
import type { Verdict } from '../../model/verdict.js';

export const standing: Readonly<Record<Standing, string>> = {
  unchanged: '日期未变',
  advanced: '提前',
  delayed: '推迟',
  overdue: '逾期',
  'open-ended': '无截止日期',
  undated: '日期未定',
  achieved: '已实现',
  'achieved-late': '延迟实现',
  paused: '暂停',
  cancelled: '取消',
};

export const verdict: Readonly<Record<Verdict, string>> = {
  kept: '兑现',
  late: '迟到兑现',
  unclear: '未评定',
  missed: '未兑现',
  dropped: '撤销',
  open: '进行中',
};

export const status: Readonly<Record<Status, string>> = {
  announced: '已宣布',
  'in-progress': '进行中',
  achieved: '已实现',
  paused: '暂停',
  cancelled: '取消',
};
