/** What changed between two days, the most important first. Pure. */
import { type Change, type ChangeKind, changing } from '../model/changes.js';
import { type Fold, UNKNOWN } from '../model/fold.js';
import type { Roadmap } from '../model/roadmap.js';
import { milestoneState } from '../model/state.js';
import type { ClaimState } from '../model/types.js';
import { VERDICTS } from '../model/verdict.js';
import { inSteps } from '../work/steps.js';

/** Kinds of news in the order of the list; `missed`: the day came without a delivery or a statement. */
export const NEWS = [
  'later',
  'missed',
  'cancelled',
  'achieved',
  'undelivered',
  'earlier',
  'new',
  'withdrawn',
  'redated',
  'dated',
  'paused',
  'revived',
  'discontinued',
  'retracted',
] as const satisfies readonly (ChangeKind | 'missed')[];
export type NewsKind = (typeof NEWS)[number];

/** A change, or a promise that was missed; then `claim` is that promise. */
export interface NewsItem extends Omit<Change, 'kind'> {
  readonly kind: NewsKind;
}

/** Everything that changed between two folds, the dates that moved furthest first, then the newest. */
export function* gatheringNews(
  roadmap: Roadmap,
  before: Fold,
  after: Fold,
): Generator<number, NewsItem[]> {
  const changes = yield* changing(roadmap, before, after);
  const changed = new Set(changes.map(({ milestone }) => roadmap.indexOf(milestone)));
  const missed: number[] = [];
  yield* inSteps(roadmap.milestoneColumns.count, (from, to) => {
    for (let m = from; m < to; m += 1)
      if (becameMissed(before, after, m) && !changed.has(m)) missed.push(m);
  });
  const news: NewsItem[] = [...changes];
  for (const m of missed) {
    news.push(missedItem(roadmap, before, after, m));
    if (news.length % READ_BACK === 0) yield m;
  }
  return news.sort(byDistance);
}

/** Milestones made into objects between two yields. */
const READ_BACK = 64;
const MISSED = VERDICTS.indexOf('missed');

function becameMissed(before: Fold, after: Fold, m: number): boolean {
  if (after.verdict[m] !== MISSED || after.standing[m] === UNKNOWN) return false;
  return before.verdict[m] !== MISSED && before.standing[m] !== UNKNOWN;
}

function missedItem(roadmap: Roadmap, before: Fold, after: Fold, m: number): NewsItem {
  const state = milestoneState(roadmap, after, m);
  return {
    kind: 'missed',
    milestone: state.id,
    claim: state.heldTo as ClaimState,
    before: milestoneState(roadmap, before, m),
    after: state,
    months: null,
  };
}

/** Stable: what moved equally far stays newest first. */
function byDistance(a: NewsItem, b: NewsItem): number {
  const moved = ({ kind, months }: NewsItem) =>
    kind === 'later' || kind === 'earlier' ? Math.abs(months ?? 0) : 0;
  return moved(b) - moved(a);
}

export interface NewsGroup {
  readonly kind: NewsKind;
  /** The items listed. */
  readonly items: readonly NewsItem[];
  /** How many there are. */
  readonly count: number;
}

/** The news by kind. */
export function newsGroups(news: readonly NewsItem[]): NewsGroup[] {
  return NEWS.flatMap((kind) => {
    const items = news.filter((item) => item.kind === kind);
    return items.length > 0 ? [{ kind, items, count: items.length }] : [];
  });
}

/** Kinds from here on are listed only if there is room. */
const MINOR = NEWS.indexOf('withdrawn');

/** At most `most` lines of all groups together: one of each kind by turns, so that none hides another. */
export function headlines(groups: readonly NewsGroup[], most: number): NewsGroup[] {
  const isMinor = ({ kind }: NewsItem) => NEWS.indexOf(kind) >= MINOR;
  const turns = groups.flatMap(({ items }) =>
    items.slice(0, most).map((item, turn) => ({ item, turn })),
  );
  const first = turns
    .sort((a, b) => Number(isMinor(a.item)) - Number(isMinor(b.item)) || a.turn - b.turn)
    .slice(0, most);
  const told = new Set(first.map(({ item }) => item));
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => told.has(item)) }))
    .filter(({ items }) => items.length > 0);
}
