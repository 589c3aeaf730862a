/** The model: claims, and the state of the roadmap on any day, which follows from them. */

export { CHANGES, type Change, type ChangeKind, changesBetween } from './changes.js';
export { FACETS, type Facet, type FixedFacet } from './facets.js';
export type { Choice, Filter, Filtered } from './filter.js';
export { filterRoadmap, isFiltered, NO_FILTER } from './filter.js';
export { type Fold, foldRoadmap } from './fold.js';
export { MOVES, type Moved, type MoveKind } from './move.js';
export { PeriodError, parsePeriod, periodPhrase } from './period/period.js';
export { Roadmap } from './roadmap.js';
export type {
  DeliveryScore,
  OnTimeScore,
  SlipRateScore,
  SlipScore,
} from './scores/measures.js';
export { type OutsideView, type OutsideViewReason, outsideView } from './scores/outside-view.js';
export {
  type LastWord,
  type RankedCard,
  type RankKey,
  ranked,
  type ScoreBy,
  type Scorecard,
  SMALL_SAMPLE,
  scorecards,
} from './scores/scores.js';
export {
  type CompetingObservation,
  type CumulativeIncidence,
  cumulativeIncidence,
  type IncidenceStep,
  kaplanMeier,
  type Observation,
  type Outcome,
  type Survival,
  type SurvivalStep,
} from './scores/survival.js';
export { milestoneState, roadmapAsOf } from './state.js';
export {
  type DaySpan,
  type TrendEnd,
  type TrendKind,
  type TrendLine,
  type TrendPoint,
  trendLines,
} from './trend.js';
export * from './types.js';
export { VERDICTS, type Verdict } from './verdict.js';
