/**
 * The model of a roadmap and its readers, for browsers and Node: from records to their state on any day.
 * Pure: no DOM, no clock, no network. Published as `roadmap-tracker/model`.
 */
export * from './model/index.js';
export {
  type ParsedRoadmap,
  parseRoadmap,
  parseRoadmapCsv,
  readingRoadmap,
  readingRoadmapCsv,
} from './read/parse.js';
export { readStory } from './read/story.js';
