/**
 * The fold once more, from the words of the design alone: plain objects, Date arithmetic, no
 * columns and no haste. The oracle of fold.test.ts.
 */
import { dueDay, edtfPeriod } from '../../src/model/period/period.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { Claim, Milestone, Period } from '../../src/model/types.js';

const ALWAYS = '0000-01-01';
const OFFICIAL = ['company', 'partner', 'government'];

interface Span {
  readonly min: string | null;
  readonly max: string | null;
}

interface Said {
  readonly claim: Claim;
  readonly period: Period | null;
  /** First and last day it may have been said; null where nobody knows. */
  readonly said: Span | null;
  readonly place: number;
  /** Voided, or a void: recorded, and counting for nothing. */
  readonly void: boolean;
}

export interface NaiveState {
  readonly id: string;
  readonly claims: readonly string[];
  readonly retracted: readonly string[];
  readonly voided: readonly string[];
  readonly hollow: readonly string[];
  readonly baseline: string | null;
  readonly heldTo: string | null;
  readonly forecast: string | null;
  readonly actual: string | null;
  readonly actualSpan: Span | null;
  readonly status: string;
  readonly standing: string;
  readonly verdict: string;
  readonly judgedOn: string;
  readonly hindsight: boolean;
  readonly moves: readonly string[];
  readonly due: string | null;
  readonly slipMonths: number | null;
  readonly slipAtLeast: boolean;
  readonly slipBounds: Months;
  readonly missed: boolean;
  readonly missedDeadlines: number;
  readonly stale: boolean;
  readonly discontinued: boolean;
  readonly earliestPassed: boolean;
  readonly lastSaid: string | null;
}

/** Months a bound moved. */
interface Months {
  readonly min: number | null;
  readonly max: number | null;
}

export function naiveRoadmapAsOf(roadmap: Roadmap, asOf: string): NaiveState[] {
  const through = roadmap.knownThrough;
  const published = new Map(roadmap.sources.map(({ id, published }) => [id, published]));
  return roadmap.milestones.flatMap((milestone) => {
    const known = knownClaims(milestone, published, asOf);
    const newest = known.findLast((one) => !one.void)?.said?.max ?? ALWAYS;
    const looked = through === null || newest > through ? newest : through;
    const judged = through === null || looked > asOf ? asOf : looked;
    const state = naiveState(milestone, known, judged);
    return state ? [state] : [];
  });
}

/** Claims that void another, by the id of the other; what stands in a circle voids nothing. */
function voidedIds({ claims }: Milestone): Set<string> {
  const stands = (id: string): boolean =>
    !claims.some(
      (claim) => claim.voids === id && !leadsBack(claims, claim, 'voids') && stands(claim.id),
    );
  return new Set(claims.map(({ id }) => id).filter((id) => !stands(id)));
}

/** Whether the claims that one refers to lead back to it. */
function leadsBack(
  claims: readonly Claim[],
  from: Claim,
  key: 'voids' | 'after' | 'retracts',
): boolean {
  const next = (id: string | null | undefined) => claims.find((claim) => claim.id === id)?.[key];
  let id = from[key];
  for (let step = 0; id != null && id !== from.id && step < claims.length; step += 1) id = next(id);
  return id === from.id;
}

/** What goes before what on one day: the one that is followed, else the place in the file. */
function inOrderOfDay(sorted: readonly Said[]): Said[] {
  const sameDay = (a: Said, b: Said) => a.said?.max === b.said?.max && a.said?.min === b.said?.min;
  const speaking = sorted.filter((one) => !one.void).map(({ claim }) => claim);
  const followedBy = (one: Said) =>
    sorted.find(
      (other) =>
        other.claim.id === one.claim.after &&
        !one.void &&
        !other.void &&
        sameDay(one, other) &&
        !leadsBack(onOneDay(one), one.claim, 'after'),
    );
  const onOneDay = (one: Said) =>
    sorted
      .filter((other) => sameDay(one, other) && speaking.includes(other.claim))
      .map(({ claim }) => claim);
  const ordered: Said[] = [];
  const waits = (one: Said) => {
    const before = followedBy(one);
    return before !== undefined && !ordered.includes(before);
  };
  const put = (one: Said): void => {
    ordered.push(one);
    for (const other of sorted)
      if (!ordered.includes(other) && followedBy(other) === one && passedBy(other)) put(other);
  };
  let reached = 0;
  const passedBy = (one: Said) => sorted.indexOf(one) < reached;
  for (const one of sorted) {
    if (!waits(one)) put(one);
    reached += 1;
  }
  return ordered;
}

function knownClaims(
  milestone: Milestone,
  published: ReadonlyMap<string, string | undefined>,
  asOf: string,
): Said[] {
  const { claims } = milestone;
  const gone = voidedIds(milestone);
  const said = claims.map((claim, place) => {
    const none = claim.saidOn === null || claim.saidOn === 'XXXX';
    const on = none ? (published.get(claim.source ?? '') ?? null) : claim.saidOn;
    const period = claim.date === null ? null : edtfPeriod(claim.date);
    const recorded = claim.recordedOn ? edtfPeriod(claim.recordedOn)?.max : null;
    const days = on === null ? null : edtfPeriod(on);
    // It was said by the day it was put on record.
    const end = days?.max ?? LAST;
    const clip = recorded && recorded < end && recorded >= (days?.min ?? ALWAYS);
    // Without a last day it is known on its first.
    const span = days && { min: days.min, max: clip ? recorded : (days.max ?? days.min) };
    const isVoid = gone.has(claim.id) || claim.voids != null;
    return { claim, period, said: span, place, void: isVoid };
  });
  const last = (one: Said) => one.said?.max ?? ALWAYS;
  const first = (one: Said) => one.said?.min ?? ALWAYS;
  const sorted = said.toSorted(
    (a, b) => compare(last(a), last(b)) || compare(first(a), first(b)) || compare(a.place, b.place),
  );
  return inOrderOfDay(sorted).filter((one) => last(one) <= asOf);
}

function compare<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Taken back by a claim that is not itself taken back; claims in a circle take back nothing. */
function takenBack({ claims }: Milestone, known: readonly Said[], gone: Set<string>): Set<string> {
  const speaking = claims.filter((claim) => !gone.has(claim.id) && claim.voids == null);
  const inCircle = (claim: Claim) => leadsBack(speaking, claim, 'retracts');
  const stands = (id: string): boolean =>
    !known.some(
      (one) =>
        !one.void && one.claim.retracts === id && !inCircle(one.claim) && stands(one.claim.id),
    );
  return new Set(known.map(({ claim }) => claim.id).filter((id) => !stands(id)));
}

/** Says nothing but that another claim is withdrawn. */
function onlyRetracts({ claim }: Said): boolean {
  return claim.retracts !== null && claim.date === null && claim.status === 'announced';
}

function isPromise({ claim, period, said }: Said): boolean {
  if (claim.status !== 'announced' && claim.status !== 'in-progress') return false;
  if (!period || (period.min === null && period.max === null)) return false;
  return period.max === null || said?.min == null || period.max >= said.min;
}

function isOfficial({ claim }: Said): boolean {
  return OFFICIAL.includes(claim.saidBy);
}

function withdrawsDate({ period }: Said): boolean {
  return period !== null && period.min === null && period.max === null;
}

/** Past its deadline, and not delivered before the deadline was over. */
function passed(due: string | null, judged: string, actual: Span | null): boolean {
  if (due === null || due >= judged) return false;
  return actual === null || (actual.min !== null && actual.min > due);
}

function naiveState(
  milestone: Milestone,
  known: readonly Said[],
  judged: string,
): NaiveState | null {
  const voided = voidedIds(milestone);
  const gone = takenBack(milestone, known, voided);
  const live = known.filter((one) => !one.void && !gone.has(one.claim.id));
  const promises = live.filter(isPromise);
  const official = promises.some(isOfficial);
  const counts = (one: Said) => !official || isOfficial(one);
  const speaking = live.filter((one) => !onlyRetracts(one));
  if (speaking.length === 0) return null;
  const delivery = speaking.find(({ claim }) => claim.status === 'achieved') ?? null;
  const before = delivery ? speaking.slice(0, speaking.indexOf(delivery)) : speaking;
  const upTo = delivery ? [...before, delivery] : speaking;
  const standing = before.filter((one) => isPromise(one) && counts(one));
  const baseline = standing[0] ?? null;
  const lastWithdrawal = upTo.findLastIndex((one) => withdrawsDate(one) && counts(one));
  const forecast = standing.findLast((one) => upTo.indexOf(one) > lastWithdrawal) ?? null;
  const actualSpan = delivery && clipped(delivery);
  const status = delivery ? 'achieved' : (speaking.at(-1)?.claim.status ?? 'announced');
  const due = forecast?.period ? dueDay(forecast.period) : null;
  const baselineDue = baseline?.period ? dueDay(baseline.period) : null;
  const heldTo = standing.find(({ period }) => period && dueDay(period) !== null) ?? null;
  const heldToDay = heldTo?.period ? dueDay(heldTo.period) : null;
  const late = actualSpan?.min != null && heldToDay !== null && actualSpan.min > heldToDay;
  const cancelledRun = status === 'cancelled' ? lastRun(speaking) : null;
  const verdict = delivery
    ? deliveredVerdict(heldToDay, actualSpan as Span)
    : cancelledRun
      ? heldToDay === null || (cancelledRun.said?.max ?? ALWAYS) <= heldToDay
        ? 'dropped'
        : 'missed'
      : heldToDay !== null && judged > heldToDay
        ? 'missed'
        : 'open';
  const outcomes = [
    delivery ? (delivery.said?.max ?? null) : (cancelledRun?.said?.max ?? null),
    heldToDay !== null && judged > heldToDay ? heldToDay : null,
  ].filter((day) => day !== null);
  const outcome = outcomes.toSorted()[0];
  const unknownDay =
    (delivery ?? cancelledRun) !== null && (delivery ?? cancelledRun)?.said?.max == null;
  const recordedOn = heldTo?.claim.recordedOn ? edtfPeriod(heldTo.claim.recordedOn)?.min : null;
  const open = !delivery && status !== 'cancelled';
  const pastDue = open && due !== null && judged > due;
  const target: Span | null = delivery
    ? actualSpan
    : pastDue
      ? { min: judged, max: judged }
      : (forecast?.period ?? null);
  const onlyEnd = delivery !== null && actualSpan?.min == null;
  const met = baselineDue !== null && actualSpan?.max != null && actualSpan.max <= baselineDue;
  const compared = baseline?.period && target ? slipOf(baseline.period, target) : null;
  const slip = baseline && onlyEnd ? (met ? 0 : null) : compared;
  const passedDues = standing.flatMap(({ period }) => {
    const day = period && dueDay(period);
    const off = cancelledRun !== null && day !== null && day >= (cancelledRun.said?.max ?? ALWAYS);
    return day && !off && passed(day, judged, actualSpan) ? [day] : [];
  });
  const lastSaid =
    known
      .filter((one) => !one.void)
      .flatMap(({ claim, said }) =>
        claim.saidOn === null || claim.saidOn === 'XXXX' ? [] : (said?.max ?? []),
      )
      .at(-1) ?? null;
  const silentSince = known.findLast((one) => !one.void)?.said?.max ?? null;
  return {
    id: milestone.id,
    claims: known.map(({ claim }) => claim.id),
    retracted: known
      .filter((one) => !one.void && gone.has(one.claim.id))
      .map(({ claim }) => claim.id),
    voided: known.map(({ claim }) => claim.id).filter((id) => voided.has(id)),
    hollow: promises.filter((one) => !counts(one)).map(({ claim }) => claim.id),
    baseline: baseline?.claim.id ?? null,
    heldTo: heldTo?.claim.id ?? null,
    forecast: forecast?.claim.id ?? null,
    actual: delivery?.claim.id ?? null,
    actualSpan,
    status,
    verdict,
    judgedOn: judged,
    hindsight: !unknownDay && recordedOn != null && outcome != null && recordedOn > outcome,
    moves: movesOf(before.filter(counts)),
    standing: standingOf(status, late, forecast, due !== null && judged > due, slip),
    due,
    slipMonths: slip,
    slipAtLeast: pastDue && slip !== null,
    slipBounds: {
      min: moved(baseline?.period?.min, target?.min, 0),
      max: moved(baseline?.period?.max, target?.max, 1),
    },
    missed: verdict === 'missed' || verdict === 'late',
    missedDeadlines: new Set(passedDues).size,
    stale: open && silentSince !== null && silentFor24(silentSince, judged),
    discontinued:
      delivery !== null &&
      speaking.slice(speaking.indexOf(delivery)).some(({ claim }) => claim.status === 'cancelled'),
    earliestPassed:
      open &&
      forecast?.period?.max === null &&
      forecast.period.min !== null &&
      forecast.period.min < judged,
    lastSaid,
  };
}

function deliveredVerdict(due: string | null, { min, max }: Span): string {
  if (due === null) return 'unclear';
  if (max !== null && max <= due) return 'kept';
  return min !== null && min > due ? 'late' : 'unclear';
}

/** The first of the cancellations with which the list ends. */
function lastRun(speaking: readonly Said[]): Said | null {
  const before = speaking.findLastIndex(({ claim }) => claim.status !== 'cancelled');
  return speaking[before + 1] ?? null;
}

/** "c2 slipped 12" for each promise and each withdrawal of one. */
function movesOf(speaking: readonly Said[]): string[] {
  const moves: string[] = [];
  let stands: Span | null = null;
  for (const one of speaking) {
    const withdraws = withdrawsDate(one);
    if (withdraws ? stands === null : !isPromise(one)) continue;
    moves.push(`${one.claim.id} ${withdraws ? 'withdrawn' : moveOf(stands, one.period as Span)}`);
    stands = withdraws ? null : one.period;
  }
  return moves;
}

const FIRST = '0000-00-00';
const LAST = '9999-99-99';

function moveOf(from: Span | null, to: Span): string {
  if (from === null) return 'dated';
  const [fromMin, fromMax, min, max] = [
    from.min ?? FIRST,
    from.max ?? LAST,
    to.min ?? FIRST,
    to.max ?? LAST,
  ];
  const by = (months: number | null) =>
    `${(months ?? 0) > 0 ? 'slipped' : 'pulled-in'} ${months?.toFixed(6)}`;
  if (fromMin === min && fromMax === max) return 'restated';
  if (from.max === null && to.min !== null)
    return fromMin === min ? 'firmed' : by(moved(from.min, to.min, 0));
  if (min >= fromMin && max <= fromMax) return 'firmed';
  if (min <= fromMin && max >= fromMax) return 'loosened';
  const months = moved(from.max, to.max, 1) ?? moved(from.min, to.min, 0);
  if (months !== null) return by(months);
  if (min > fromMax) return 'slipped';
  return max < fromMin ? 'pulled-in' : 'reworded';
}

function standingOf(
  status: string,
  late: boolean,
  forecast: Said | null,
  pastDue: boolean,
  slip: number | null,
): string {
  if (status === 'achieved') return late ? 'achieved-late' : 'achieved';
  if (status === 'cancelled' || status === 'paused') return status;
  if (!forecast) return 'undated';
  if (pastDue) return 'overdue';
  if (slip !== null && slip !== 0) return slip > 0 ? 'delayed' : 'advanced';
  return forecast.period?.max === null ? 'open-ended' : 'unchanged';
}

/** A delivery happened on the day it was said at the latest. */
function clipped({ period, said }: Said): Span {
  const day = said?.max ?? null;
  const max = period?.max ?? null;
  const end = day !== null && (max === null || max > day) ? day : max;
  const min = period?.min ?? null;
  // A period that begins after the report is a target, met by that day.
  return { min: min !== null && end !== null && min > end ? null : min, max: end };
}

function slipOf(baseline: Span, target: Span): number | null {
  const { min, max } = target;
  const bounded = min !== null && max !== null && baseline.max !== null;
  const after = baseline.min === null || (min !== null && min >= baseline.min);
  const before = baseline.max === null || (max !== null && max <= baseline.max);
  if (bounded && after && before) return 0;
  return moved(baseline.max, max, 1) ?? moved(baseline.min, min, 0);
}

/** Last days are counted from the day after: the end of 2020 to the end of 2021 is 12 months. */
function moved(
  from: string | null | undefined,
  to: string | null | undefined,
  later: number,
): number | null {
  if (from == null || to == null) return null;
  const a = dayAfter(from, later);
  const b = dayAfter(to, later);
  return b < a ? -months(b, a) : months(a, b);
}

function dayAfter(iso: string, days: number): Date {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date;
}

function monthsOn(date: Date, count: number): Date {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
  const lastOfMonth = new Date(date);
  lastOfMonth.setUTCFullYear(year, month + 1, 0);
  lastOfMonth.setUTCDate(Math.min(date.getUTCDate(), lastOfMonth.getUTCDate()));
  return lastOfMonth;
}

function months(a: Date, b: Date): number {
  let whole = 0;
  while (monthsOn(a, whole + 1) <= b) whole += 1;
  const start = monthsOn(a, whole).getTime();
  const end = monthsOn(a, whole + 1).getTime();
  return whole + (b.getTime() - start) / (end - start);
}

function silentFor24(since: string, judged: string): boolean {
  return monthsOn(dayAfter(since, 0), 24) < dayAfter(judged, 0);
}
