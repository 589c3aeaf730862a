/**
 * The outside view (Kahneman & Tversky 1979): when an open milestone may really come, by how late
 * others of its kind were, whatever is promised about this one.
 */
import { addMonths, dayNumber, isoDay, LAST_DAY } from '../day.js';
import { boundsOf } from '../slip.js';
import { outcomeOf } from '../state.js';
import type { Day, MilestoneState, Period, RoadmapState } from '../types.js';
import { deliveryObservation, monthsPast } from './delivery.js';
import { type CompetingObservation, cumulativeIncidence } from './survival.js';

/**
 * Why there is none: no such milestone on the day; it is achieved or cancelled; its first promise
 * has no last day (or there is none); too few deliveries to learn from.
 */
export type OutsideViewReason = 'unknown' | 'closed' | 'no-deadline' | 'too-few';

export interface OutsideView {
  /** Null where the two days below are an answer. */
  readonly reason: OutsideViewReason | null;
  /** Day by which half of such milestones, not come by the judged day, have come; null: open-ended. */
  readonly p50: Day | null;
  /** The same for four in five. */
  readonly p80: Day | null;
  /** The reference class: milestones of the same stage, or all where those are too few. */
  readonly referenceClass: 'stage' | 'all';
  /** Deliveries in the class that a promise with a last day came before. */
  readonly deliveries: number;
  /** Those that were later than this milestone already is: what the two days rest on. */
  readonly later: number;
  /** Still open in the class, this one included: probably the slower ones. */
  readonly open: number;
  readonly cancelled: number;
  /** Left out: deliveries without such a promise before them. */
  readonly withoutPromise: number;
}

/** Fewer deliveries tell nothing about the next one. */
export const OUTSIDE_VIEW_DELIVERIES = 10;

/** The outside view of the milestone with this id; `reason` says why there is none. */
export function outsideView(state: RoadmapState, milestoneId: string): OutsideView {
  return outsideViews(state)(milestoneId);
}

/** outsideView for many milestones of one state: their reference classes are worked out once. */
export function outsideViews(state: RoadmapState): (milestoneId: string) => OutsideView {
  const classes = referenceClasses(state);
  return (milestoneId) => viewOf(state, classes, milestoneId);
}

function viewOf(state: RoadmapState, classes: ReferenceClasses, milestoneId: string): OutsideView {
  const milestone = state.milestones.find(({ id }) => id === milestoneId);
  const own = classes.byStage.get(milestone?.stage ?? '');
  const enough = own !== undefined && own.deliveries >= OUTSIDE_VIEW_DELIVERIES;
  const { observations, ...counts } = enough ? own : classes.all;
  const none = { p50: null, p80: null, later: 0 };
  const referenceClass = enough ? 'stage' : 'all';
  const reason = reasonAgainst(milestone, counts.deliveries);
  if (!milestone || reason) return { reason, ...none, ...counts, referenceClass };

  // Given that it has not come, only those count that took longer: the others say nothing more.
  const judgedOn = dayNumber(state.judgedOn);
  const elapsed = monthsPast(milestone, judgedOn) as number;
  const later = cumulativeIncidence(observations.filter(({ time }) => time > elapsed));
  const due = boundsOf(milestone.baseline?.period as Period).max;
  const day = (p: number) => dayAfter(due, later.quantile(p), judgedOn);
  const days = { p50: day(0.5), p80: day(0.8), later: later.delivered };
  return { reason, ...days, ...counts, referenceClass };
}

function reasonAgainst(
  milestone: MilestoneState | undefined,
  deliveries: number,
): OutsideViewReason | null {
  if (!milestone) return 'unknown';
  if (outcomeOf(milestone) !== 'open') return 'closed';
  if (!milestone.baseline?.period?.max) return 'no-deadline';
  return deliveries < OUTSIDE_VIEW_DELIVERIES ? 'too-few' : null;
}

/** The day so many months after a promise's last day, and after the day it had not come by. */
function dayAfter(due: number, months: number | null, judgedOn: number): Day | null {
  if (months === null) return null;
  const whole = Math.floor(months);
  const start = addMonths(due + 1, whole);
  const length = addMonths(due + 1, whole + 1) - start;
  const day = start + Math.round((months - whole) * length) - 1;
  return isoDay(Math.min(Math.max(day, judgedOn + 1), LAST_DAY));
}

interface ReferenceClass {
  readonly observations: CompetingObservation[];
  deliveries: number;
  open: number;
  cancelled: number;
  withoutPromise: number;
}

interface ReferenceClasses {
  readonly all: ReferenceClass;
  readonly byStage: ReadonlyMap<string, ReferenceClass>;
}

function referenceClasses(state: RoadmapState): ReferenceClasses {
  const judgedOn = dayNumber(state.judgedOn);
  const all = emptyClass();
  const byStage = new Map<string, ReferenceClass>();
  for (const milestone of state.milestones) {
    const stage = milestone.stage ?? '';
    const own = byStage.get(stage) ?? emptyClass();
    byStage.set(stage, own);
    for (const each of [all, own]) enter(each, milestone, judgedOn);
  }
  // Milestones without a stage are no kind of their own.
  byStage.delete('');
  return { all, byStage };
}

function emptyClass(): ReferenceClass {
  return { observations: [], deliveries: 0, open: 0, cancelled: 0, withoutPromise: 0 };
}

function enter(each: ReferenceClass, milestone: MilestoneState, judgedOn: number): void {
  const observation = deliveryObservation(milestone, judgedOn);
  if (!observation) {
    if (outcomeOf(milestone) === 'delivered') each.withoutPromise += 1;
    return;
  }
  each.observations.push(observation);
  each[observation.event === 'delivered' ? 'deliveries' : observation.event] += 1;
}
