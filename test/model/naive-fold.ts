/**
 * The fold once more, from the words of the design alone: plain objects, Date arithmetic, no
 * columns and no haste. The oracle of fold.test.ts.
 */
import { dueDay, parsePeriod } from '../../src/model/period/period.js';
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
}

export interface NaiveState {
  readonly id: string;
  readonly claims: readonly string[];
  readonly retracted: readonly string[];
  readonly hollow: readonly string[];
  readonly baseline: string | null;
  readonly forecast: string | null;
  readonly actual: string | null;
  readonly actualSpan: Span | null;
  readonly status: string;
  readonly standing: string;
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
  const judged = through !== null && through < asOf ? through : asOf;
  const published = new Map(roadmap.sources.map(({ id, published }) => [id, published]));
  return roadmap.milestones.flatMap((milestone) => {
    const known = knownClaims(milestone, published, asOf);
    const state = naiveState(milestone, known, judged);
    return state ? [state] : [];
  });
}

function knownClaims(
  { claims }: Milestone,
  published: ReadonlyMap<string, string | undefined>,
  asOf: string,
): Said[] {
  const said = claims.map((claim, place) => {
    const none = claim.saidOn === null || claim.saidOn === 'XXXX';
    const on = none ? (published.get(claim.source ?? '') ?? null) : claim.saidOn;
    const period = claim.date === null ? null : parsePeriod(claim.date);
    return { claim, period, said: on === null ? null : parsePeriod(on), place };
  });
  const last = (one: Said) => one.said?.max ?? ALWAYS;
  const first = (one: Said) => one.said?.min ?? ALWAYS;
  return said
    .filter((one) => last(one) <= asOf)
    .sort(
      (a, b) =>
        compare(last(a), last(b)) || compare(first(a), first(b)) || compare(a.place, b.place),
    );
}

function compare<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Taken back by a claim that is not itself taken back; claims in a circle take back nothing. */
function takenBack(milestone: Milestone, known: readonly Said[]): Set<string> {
  const targets = new Map(milestone.claims.map(({ id, retracts }) => [id, retracts]));
  const inCircle = (id: string) => {
    let next = targets.get(id);
    for (let step = 0; next != null && next !== id && step < targets.size; step += 1)
      next = targets.get(next);
    return next === id;
  };
  const stands = (id: string): boolean =>
    !known.some(({ claim }) => claim.retracts === id && !inCircle(claim.id) && stands(claim.id));
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
  const gone = takenBack(milestone, known);
  const live = known.filter((one) => !gone.has(one.claim.id));
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
  const late = actualSpan?.min != null && baselineDue !== null && actualSpan.min > baselineDue;
  const open = !delivery && status !== 'cancelled';
  const pastDue = open && due !== null && judged > due;
  const target: Span | null = delivery
    ? actualSpan
    : pastDue
      ? { min: judged, max: judged }
      : (forecast?.period ?? null);
  const slip = baseline?.period && target ? slipOf(baseline.period, target) : null;
  const passedDues = standing.flatMap(({ period }) => {
    const day = period && dueDay(period);
    return day && passed(day, judged, actualSpan) ? [day] : [];
  });
  const lastSaid =
    known
      .flatMap(({ claim }) => (claim.saidOn === null ? [] : (parsePeriod(claim.saidOn)?.max ?? [])))
      .at(-1) ?? null;
  const silentSince = speaking.at(-1)?.said?.max ?? null;
  return {
    id: milestone.id,
    claims: known.map(({ claim }) => claim.id),
    retracted: known.map(({ claim }) => claim.id).filter((one) => gone.has(one)),
    hollow: promises.filter((one) => !counts(one)).map(({ claim }) => claim.id),
    baseline: baseline?.claim.id ?? null,
    forecast: forecast?.claim.id ?? null,
    actual: delivery?.claim.id ?? null,
    actualSpan,
    status,
    standing: standingOf(status, late, forecast, due !== null && judged > due, slip),
    due,
    slipMonths: slip,
    slipAtLeast: pastDue && slip !== null,
    slipBounds: {
      min: moved(baseline?.period?.min, target?.min, 0),
      max: moved(baseline?.period?.max, target?.max, 1),
    },
    missed: passed(baselineDue, judged, actualSpan),
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
  return { min: min !== null && end !== null && min > end ? end : min, max: end };
}

function slipOf(baseline: Span, target: Span): number | null {
  const { min, max } = target;
  const bounded = min !== null && max !== null;
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
