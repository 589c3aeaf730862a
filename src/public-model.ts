/**
 * The model of a roadmap and its readers, for browsers and Node: records in, the picture of any day out.
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
