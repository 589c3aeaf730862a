/** Standings, verdicts and statuses in Korean, for pages and files. */
import type { Standing, Status } from '../../model/types.js';
import type { Verdict } from '../../model/verdict.js';

export const standing: Readonly<Record<Standing, string>> = {
  unchanged: '일정 변경 없음',
  advanced: '앞당김',
  delayed: '지연',
  overdue: '기한 경과',
  'open-ended': '종료 시한 없음',
  undated: '시기 미정',
  achieved: '달성',
  'achieved-late': '지연 달성',
  paused: '중단',
  cancelled: '취소',
};

export const verdict: Readonly<Record<Verdict, string>> = {
  kept: '지킴',
  late: '늦게 달성',
  unclear: '판정 없음',
  missed: '어김',
  dropped: '철회',
  open: '진행 중',
};

export const status: Readonly<Record<Status, string>> = {
  announced: '발표',
  'in-progress': '진행 중',
  achieved: '달성',
  paused: '중단',
  cancelled: '취소',
};
