/**
 * The outside view (Kahneman & Tversky 1979): when an open milestone may really come, judged by how late
 * similar milestones were and not by what is promised about this one.
 */
import { addMonths, dayNumber, isoDay, LAST_DAY } from '../day.js';
import { boundsOf } from '../slip.js';
import { outcomeOf } from '../state.js';
import type { Day, MilestoneState, Period, RoadmapState } from '../types.js';
import { deliveryObservation, monthsPast } from './delivery.js';
import { type CompetingObservation, cumulativeIncidence } from './survival.js';

/**
 * Why there is no outside view: the milestone is unknown on the day; it is achieved or cancelled; it has
 * no first promise with a last day; there are too few deliveries to learn from.
 */
export type OutsideViewReason = 'unknown' | 'closed' | 'no-deadline' | 'too-few';

export interface OutsideView {
  /** Null if there is an outside view: the two days below. */
  readonly reason: OutsideViewReason | null;
  /** The day by which half of the milestones as late as this one were delivered; null if fewer than half were. */
  readonly p50: Day | null;
  /** The same for four out of five. */
  readonly p80: Day | null;
  /** The reference class: milestones of the same stage, or all if those are too few. */
  readonly referenceClass: 'stage' | 'all';
  /** Deliveries in the class that were promised before, with a last day. */
  readonly deliveries: number;
  /** Of these, deliveries later than this milestone already is: what the two days are computed from. */
  readonly later: number;
  /** Milestones still open in the class, this one included; probably the slower ones. */
  readonly open: number;
  readonly cancelled: number;
  /** Deliveries left out, because they had no such promise. */
  readonly withoutPromise: number;
}

/** With fewer deliveries nothing is said about the next one. */
export const OUTSIDE_VIEW_DELIVERIES = 10;

/** The outside view of the milestone with this id; `reason` says why there is none. */
export function outsideView(state: RoadmapState, milestoneId: string): OutsideView {
  return outsideViews(state)(milestoneId);
}

/** outsideView for many milestones of one state, whose reference classes are computed once. */
export function outsideViews(state: RoadmapState): (milestoneId: string) => OutsideView {
  const classes = referenceClasses(state);
  const milestones = new Map(state.milestones.map((milestone) => [milestone.id, milestone]));
  return (milestoneId) => viewOf(classes, milestones.get(milestoneId));
}

function viewOf(classes: ReferenceClasses, milestone: MilestoneState | undefined): OutsideView {
  const own = classes.byStage.get(milestone?.stage ?? '');
  const enough = own !== undefined && own.deliveries >= OUTSIDE_VIEW_DELIVERIES;
  const { observations, ...counts } = enough ? own : classes.all;
  const none = { p50: null, p80: null, later: 0 };
  const referenceClass = enough ? 'stage' : 'all';
  const reason = reasonAgainst(milestone, counts.deliveries);
  if (!milestone || reason) return { reason, ...none, ...counts, referenceClass };

  // Given that it has not come yet, only deliveries that were even later say when it may.
  const judgedOn = dayNumber(milestone.judgedOn);
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

/** The day that is `months` after the promise's last day, but after the judged day. */
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
  const all = emptyClass();
  const byStage = new Map<string, ReferenceClass>();
  for (const milestone of state.milestones) {
    const stage = milestone.stage ?? '';
    const own = byStage.get(stage) ?? emptyClass();
    byStage.set(stage, own);
    for (const each of [all, own]) addTo(each, milestone);
  }
  // Milestones without a stage are not a class.
  byStage.delete('');
  return { all, byStage };
}

function emptyClass(): ReferenceClass {
  return { observations: [], deliveries: 0, open: 0, cancelled: 0, withoutPromise: 0 };
}

function addTo(each: ReferenceClass, milestone: MilestoneState): void {
  const observation = deliveryObservation(milestone);
  if (!observation) {
    if (outcomeOf(milestone) === 'delivered') each.withoutPromise += 1;
    return;
  }
  each.observations.push(observation);
  each[observation.event === 'delivered' ? 'deliveries' : observation.event] += 1;
}
