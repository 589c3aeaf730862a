import type { MilestoneState, TrendPoint } from '../../src/model/index.js';
import { slipSoFar } from '../../src/model/trend.js';
import { periodWords, saidWords } from '../../src/view/wording.js';
import type { Shown } from '../store/shown.js';

/** "said 25 Oct 2017: early 2020s". */
export function saidWhat(point: TrendPoint, state: MilestoneState, snapshot: Shown): string {
  const what = whatWords(point, state, snapshot);
  return snapshot.words.trend.said(saidWords(point.claim, snapshot), what);
}

/** The date of a statement in words, or what it says about the date. */
export function dateWords(
  { kind, claim }: TrendPoint,
  { company, actual }: MilestoneState,
  snapshot: Shown,
): string | null {
  if (kind === 'withdrawn') return null;
  const told = kind === 'achieved' && actual ? actual : claim;
  return periodWords(told, snapshot, snapshot.roadmap, company);
}

function whatWords(point: TrendPoint, state: MilestoneState, snapshot: Shown): string {
  const { trend, speaker, period } = snapshot.words;
  const date = dateWords(point, state, snapshot);
  switch (point.kind) {
    case 'achieved':
      return trend.what.achieved(date);
    case 'hollow':
      return trend.what.hollow(date ?? period.none, speaker[point.claim.saidBy]);
    case 'promise':
      return date ?? period.none;
    default:
      return trend.what[point.kind];
  }
}

/** How late the date was at that statement; for the present date, how late it is now. */
export function slipWords(
  point: TrendPoint,
  state: MilestoneState,
  { words }: Shown,
): string | null {
  const { actual, forecast, baseline, slipMonths, slipAtLeast } = state;
  const stands = point.claim.id === (actual ?? forecast)?.id;
  const months = stands ? slipMonths : slipSoFar(state, point);
  if (months === null || (months === 0 && point.claim.id === baseline?.id)) return null;
  return words.slip(months, stands && slipAtLeast);
}
