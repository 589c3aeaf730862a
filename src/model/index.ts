/**
 * The model of a roadmap, for browsers and Node: records in, the picture of any day out.
 * Pure: no DOM, no clock, no network.
 */
export type { Choice, Facet, Filter, Filtered } from './filter.js';
export { FACETS, filterRoadmap, isFiltered, NO_FILTER } from './filter.js';
export { type Fold, foldRoadmap } from './fold.js';
export type { ParsedRoadmap } from './parse.js';
export { parseRoadmap, parseRoadmapCsv, readingRoadmap, readingRoadmapCsv } from './parse.js';
export { PeriodError, parsePeriod, periodPhrase } from './period.js';
export { Roadmap } from './roadmap.js';
export { milestoneState, roadmapAsOf } from './state.js';
export * from './types.js';
