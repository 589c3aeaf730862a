/** The scoreboard: what became of each promise that came due, company by company. Pure. */
import { medianOf } from '../../model/scores/measures.js';
import type { Scorecard } from '../../model/scores/scores.js';
import type { ClaimState, MilestoneState } from '../../model/types.js';
import type { Verdict } from '../../model/verdict.js';

/** A promise whose day has passed. */
export interface DuePromise {
  /** Index of the milestone. */
  readonly m: number;
  readonly title: string;
  readonly company: string;
  readonly companyName: string;
  readonly verdict: Verdict;
  /** The promise that the milestone is held to. */
  readonly heldTo: ClaimState;
  /** Months from the first promise to the delivery or the newest date; null if it was cancelled or they do not compare. */
  readonly slipMonths: number | null;
  readonly slipAtLeast: boolean;
}

/** How late the late promises of a row are. */
export interface BoardDelay {
  /** How many of them are comparable. */
  readonly n: number;
  /** The median. */
  readonly months: number;
  /** Whether it is still growing. */
  readonly atLeast: boolean;
}

export interface BoardRow {
  readonly card: Scorecard;
  readonly name: string;
  /** The oldest due day first. */
  readonly due: readonly DuePromise[];
  /** Null if nothing is late. */
  readonly delay: BoardDelay | null;
}

export interface Board {
  /** Those with the most promises due first, ties as in the data. */
  readonly rows: readonly BoardRow[];
  /** Those with nothing due, as in the data. */
  readonly idle: readonly BoardRow[];
}

/** A milestone as a square, if its promise came due. */
export function duePromise(m: number, milestone: MilestoneState): DuePromise {
  const { title, company, companyName, verdict, status, slipMonths, slipAtLeast } = milestone;
  return {
    m,
    title,
    company,
    companyName,
    verdict,
    heldTo: milestone.heldTo as ClaimState,
    slipMonths: status === 'cancelled' ? null : slipMonths,
    slipAtLeast,
  };
}

export function boardOf(
  cards: readonly Scorecard[],
  due: ReadonlyMap<string, readonly DuePromise[]>,
  nameOf: (card: Scorecard) => string,
): Board {
  // Ties as in the data, so that the order is the same in every language.
  const all = cards
    .map((card) => boardRow(card, nameOf(card), due.get(card.id) ?? []))
    .sort((a, b) => b.due.length - a.due.length);
  return {
    rows: all.filter((row) => row.due.length > 0),
    idle: all.filter((row) => row.due.length === 0),
  };
}

function boardRow(card: Scorecard, name: string, due: readonly DuePromise[]): BoardRow {
  const lastDay = ({ heldTo }: DuePromise) => heldTo.period?.max ?? '';
  const inOrder = due.toSorted((a, b) => compareStrings(lastDay(a), lastDay(b)));
  return { card, name, due: inOrder, delay: delayOf(due) };
}

/** The median delay of what came late or has not come. */
function delayOf(due: readonly DuePromise[]): BoardDelay | null {
  const late = due
    .filter(({ verdict }) => verdict === 'late' || verdict === 'missed')
    .filter(({ slipMonths }) => slipMonths !== null && slipMonths > 0)
    .sort((a, b) => (a.slipMonths as number) - (b.slipMonths as number));
  const months = medianOf(late.map(({ slipMonths }) => slipMonths as number));
  if (months === null) return null;
  // The one or two values that the median is made of.
  const atLeast = late
    .slice((late.length - 1) >> 1, (late.length >> 1) + 1)
    .some((one) => one.slipAtLeast);
  return { n: late.length, months, atLeast };
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
