/** Takes over what others have written: files of statements, and logs. Pure: no DOM, no clock, no network. */
export { isOpen, type Made, makingEntries, type Stamp } from './entries.js';
export { inMergeOrder, type Logged, loggedIn, milestoneOf } from './from-log.js';
export {
  type Incoming,
  lineIn,
  readingJsonFile,
  readingJsonValue,
  readingSheet,
  type Stated,
} from './incoming.js';
export {
  type About,
  type Difference,
  type Matched,
  matching,
  STATES,
  type State,
} from './match.js';
export { textAt, withTexts } from './mend-json.js';
export { OneByOne } from './one-by-one.js';
