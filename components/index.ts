/** The elements' classes, their events and types; registers nothing. */
export * from '../src/public-model.js';
export { SourceError } from '../src/sources/index.js';
export * from './entry-events.js';
export * from './events.js';
export { RoadmapAsOf } from './roadmap-as-of/roadmap-as-of.js';
export { RoadmapDetails } from './roadmap-details/roadmap-details.js';
export { RoadmapEditor } from './roadmap-editor/roadmap-editor.js';
export { RoadmapFilters } from './roadmap-filters/roadmap-filters.js';
export { RoadmapImport } from './roadmap-import/roadmap-import.js';
export { RoadmapScores } from './roadmap-scores/roadmap-scores.js';
export { RoadmapStory } from './roadmap-story/roadmap-story.js';
export { RoadmapTable } from './roadmap-table/roadmap-table.js';
export { RoadmapTimeline } from './roadmap-timeline/roadmap-timeline.js';
export { RoadmapTracker } from './roadmap-tracker/roadmap-tracker.js';
export { RoadmapTrend } from './roadmap-trend/roadmap-trend.js';
