/** What a statement would do to a milestone, before it is kept: what changes, and that in a sentence. */
import type { Roadmap } from '../model/roadmap.js';
import { monthsMoved } from '../model/slip.js';
import type { ClaimState, MilestoneState, Period, Standing } from '../model/types.js';
import type { Verdict } from '../model/verdict.js';
import { effectInEnglish } from './effect-english.js';
import { periodWords, type Wording } from './wording.js';

export const EFFECTS = [
  /** The milestone is new. */
  'added',
  /** Nothing is left that is said of it. */
  'gone',
  /** It is reported as delivered, no longer so, or on another day. */
  'delivered',
  'undelivered',
  'redelivered',
  'cancelled',
  'paused',
  /** It goes on, after it had been cancelled or paused. */
  'resumed',
  /** It has a date, none any more, or another one. */
  'dated',
  'withdrawn',
  'moved',
  /** What was promised first is another date; the latest stays. */
  'first',
  /** Nothing but one statement more, or less. */
  'same',
] as const;
export type EffectKind = (typeof EFFECTS)[number];

/** What changes about a milestone. */
export interface Effect {
  /** The first that fits, in the order of EFFECTS. */
  readonly kind: EffectKind;
  readonly company: string;
  readonly title: string;
  /** The dates it is about, before and after. */
  readonly from: ClaimState | null;
  readonly to: ClaimState | null;
  /** Calendar months from the previous date; null if there is none, or this is the first. */
  readonly sinceLast: number | null;
  /** Calendar months from the first promise, as the milestone's slip. */
  readonly sinceFirst: number | null;
  readonly atLeast: boolean;
  /** Null if the milestone does not exist. */
  readonly standing: readonly [before: Standing | null, after: Standing | null];
  readonly verdict: readonly [before: Verdict | null, after: Verdict | null];
}

/** The words of the sentence, in one language. Dates are in words already; null if there is none. */
export interface EffectWords {
  milestone(company: string, title: string): string;
  readonly lead: Readonly<
    Record<EffectKind, (milestone: string, from: string | null, to: string | null) => string>
  >;
  /** How far the date moved; null if there is nothing to say. */
  months(sinceLast: number | null, sinceFirst: number | null, atLeast: boolean): string | null;
  /** The standing before and after; one of them is null if the milestone does not exist then. */
  standing(before: Standing | null, after: Standing | null): string;
  verdict(before: Verdict | null, after: Verdict | null): string;
  /** Puts the parts together. */
  sentence(lead: string, months: string | null, rest: readonly string[]): string;
}

export interface EffectWording extends Wording {
  readonly words: Wording['words'] & { readonly effect: EffectWords };
}

/** What is different about a milestone, by its states on one day; null for one that is not there. */
export function effectOf(
  before: MilestoneState | null,
  after: MilestoneState | null,
): Effect | null {
  const one = after ?? before;
  if (!one) return null;
  const { kind, from, to } = changed(before, after);
  const isMove = ['moved', 'delivered', 'redelivered'].includes(kind);
  const last = kind === 'delivered' ? (before?.forecast ?? null) : from;
  const isFirst = !last || last.id === after?.baseline?.id;
  const compared = isMove && last?.period && to?.period && !isFirst;
  const { slipMonths = null, slipAtLeast = false } = after ?? {};
  return {
    kind,
    company: one.companyName,
    title: one.title,
    from,
    to,
    sinceLast: compared ? monthsMoved(last.period as Period, to.period as Period) : null,
    sinceFirst: isMove || kind === 'first' ? slipMonths : null,
    atLeast: slipAtLeast,
    standing: [before?.standing ?? null, after?.standing ?? null],
    verdict: [before?.verdict ?? null, after?.verdict ?? null],
  };
}

type Changed = Pick<Effect, 'kind' | 'from' | 'to'>;

function changed(before: MilestoneState | null, after: MilestoneState | null): Changed {
  if (!before) return { kind: 'added', from: null, to: after?.actual ?? after?.forecast ?? null };
  if (!after) return { kind: 'gone', from: before.actual ?? before.forecast, to: null };
  return (
    changedDelivery(before, after) ?? changedStatus(before, after) ?? changedDate(before, after)
  );
}

function changedDelivery(before: MilestoneState, after: MilestoneState): Changed | null {
  const [from, to] = [before.actual, after.actual];
  if (!from && !to) return null;
  if (!from) return { kind: 'delivered', from: null, to };
  if (!to) return { kind: 'undelivered', from, to: after.forecast };
  return isSameDate(from, to) ? null : { kind: 'redelivered', from, to };
}

function changedStatus(before: MilestoneState, after: MilestoneState): Changed | null {
  const isHeld = ({ status }: MilestoneState) => status === 'cancelled' || status === 'paused';
  if (before.status === after.status) return null;
  const dates = { from: before.forecast, to: after.forecast };
  if (after.status === 'cancelled' || after.status === 'paused')
    return { kind: after.status, ...dates };
  return isHeld(before) && !after.actual ? { kind: 'resumed', ...dates } : null;
}

function changedDate(before: MilestoneState, after: MilestoneState): Changed {
  const [from, to] = [before.forecast, after.forecast];
  if (!from && to) return { kind: 'dated', from, to };
  if (from && !to) return { kind: 'withdrawn', from, to };
  if (from && to && !isSameDate(from, to)) return { kind: 'moved', from, to };
  const [first, now] = [before.baseline, after.baseline];
  const isFirst = first && now && !isSameDate(first, now);
  return isFirst ? { kind: 'first', from: first, to: now } : { kind: 'same', from, to };
}

function isSameDate(a: ClaimState, b: ClaimState): boolean {
  return a.period?.edtf === b.period?.edtf;
}

/**
 * What a statement would do, in a sentence without its first capital: "moves Toyota’s “First car” from
 * 2027–2028 to 2029: 12 months later than last said, 108 than first; standing stays delayed; verdict
 * stays missed". The states are those of one milestone without and with it; null for one that is not there.
 */
export function whatItWouldDo(
  before: MilestoneState | null,
  after: MilestoneState | null,
  companies: Pick<Roadmap, 'companyNamed'>,
  wording: EffectWording = effectInEnglish,
): string {
  const effect = effectOf(before, after);
  if (!effect) return '';
  const { effect: words } = wording.words;
  const company = (after ?? before)?.company ?? '';
  const worded = (claim: ClaimState | null) =>
    claim && periodWords(claim, wording, companies, company);
  const milestone = words.milestone(effect.company, effect.title);
  const { kind, from, to, sinceLast, sinceFirst, atLeast, standing, verdict } = effect;
  return words.sentence(
    words.lead[kind](milestone, worded(from), worded(to)),
    words.months(sinceLast, sinceFirst, atLeast),
    kind === 'gone' ? [] : [words.standing(...standing), words.verdict(...verdict)],
  );
}
