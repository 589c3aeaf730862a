/**
 * The log of a roadmap: statements put on record entry by entry, in memory or in the browser's database,
 * and the roadmap that follows from them. For browsers and Node. Published as `roadmap-tracker/log`.
 */
export * from './log/index.js';
export { IndexedDbLog } from './sources/indexed-db-log.js';
export { NotKeptError } from './sources/own-database.js';
