import { OPEN_MAX, OPEN_MIN } from '../../src/model/columns.js';
import { dayNumber } from '../../src/model/day.js';
import { periodPhrase } from '../../src/model/period/phrase.js';
import { type OutsideView, outsideViews } from '../../src/model/scores/outside-view.js';
import { roadmapAsOf } from '../../src/model/state.js';
import type { MilestoneState, Period } from '../../src/model/types.js';
import type { Ghost } from '../../src/view/timeline/ghosts.js';
import type { Scene } from '../../src/view/timeline/scene.js';
import { firstEdge, lastEdge, OPEN_END, OPEN_START, SOFT } from '../../src/view/timeline/spans.js';
import { dayWords, periodWords, saidWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import type { GhostContent } from './ghost-layer.js';

/**
 * With more milestones than this, they are not read back for the outside view; the scores show it by class.
 */
const MOST_FOR_OUTLOOK = 5000;

/** Earlier dates with their words: "said 25 Oct 2017: 2020–2023". */
export function ghostContents(
  state: MilestoneState,
  ghosts: readonly Ghost[],
  scene: Scene,
  snapshot: Snapshot,
): GhostContent[] {
  const { roadmap } = scene.input;
  const first = roadmap.milestoneColumns.firstClaim[roadmap.indexOf(state.id)] as number;
  return ghosts.flatMap((ghost) => {
    const claim = state.claims[ghost.claim - first];
    if (!claim) return [];
    const said = saidWords(claim, snapshot) ?? '';
    const date = periodWords(claim, snapshot, roadmap, state.company) ?? '';
    const { timeline } = snapshot.words;
    const name = timeline.ghost(said, date);
    return [{ ...ghost, said: said && timeline.saidOn(said), name, hollow: claim.hollow }];
  });
}

/** A date that is being typed, as a ghost of what may come; null where it names no day. */
export function previewed(period: Period, snapshot: Snapshot): GhostContent | null {
  if (period.min === null && period.max === null) return null;
  const min = period.min === null ? OPEN_MIN : dayNumber(period.min);
  const max = period.max === null ? OPEN_MAX : dayNumber(period.max);
  const name = periodPhrase(period, { locale: snapshot.lang, words: snapshot.words.period });
  const open = (min === OPEN_MIN ? OPEN_START : 0) | (max === OPEN_MAX ? OPEN_END : 0);
  return {
    claim: -1,
    lo: firstEdge(min, max),
    hi: lastEdge(min, max),
    edges: open | (period.approximate ? SOFT : 0),
    said: name,
    name,
    hollow: true,
    planned: true,
  };
}

/**
 * Finds the outside view of a milestone by id, computed from all that are known on the day; null while the
 * outside view is off.
 */
export function outlookOf(
  snapshot: Snapshot,
  { input }: Scene,
): ((id: string) => OutsideView) | null {
  if (!snapshot.outlook || input.roadmap.milestoneColumns.count > MOST_FOR_OUTLOOK) return null;
  const state = roadmapAsOf(input.roadmap, snapshot.day);
  return outsideViews(state);
}

/** The outside view in words, or why there is none if the reader would expect one. */
export function outlookWords(view: OutsideView, snapshot: Snapshot): string[] {
  const { outlook } = snapshot.words.timeline;
  const { reason, p50, p80, deliveries, open } = view;
  if (reason === 'too-few') return [outlook.tooFew(deliveries)];
  if (reason !== null) return [];
  const day = (iso: string | null) => iso && dayWords(iso, snapshot);
  return [outlook.days(day(p50), day(p80), deliveries), outlook.leftOut(open)];
}

/** First and last day of a band; the last is null if it is open. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
}

/** The band from P50 to P80, in days. */
export function bandOf(p50: string | null, p80: string | null): Band | null {
  return p50 === null
    ? null
    : { from: dayNumber(p50), to: p80 === null ? null : dayNumber(p80) + 1 };
}
