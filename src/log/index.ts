/**
 * The log of a roadmap: what people recorded, entry by entry, and the roadmap that follows from it. For
 * browsers and Node. Pure: no DOM, no clock, no network.
 */
export { type Applied, type ApplyOptions, applyEntries, applyingEntries } from './apply.js';
export { type Around, around } from './around.js';
export type { LogDocument } from './document.js';
export { type Doubt, doubtsOf } from './doubts.js';
export {
  type AnyEntry,
  type ClaimBody,
  type ClientEntry,
  claimBody,
  ENTRY_VERSION,
  type Entry,
  type EntryKind,
  type ForeignEntry,
  isKnown,
  KINDS,
  type ServerFields,
  type Target,
} from './entry.js';
export type { Cursor, EntryLog, LogListener, Since, Verdict } from './entry-log.js';
export { isLog, LOG_FORMAT, LOG_VERSION, type LogFile, readLog, writeLog } from './file.js';
export { canonicalJson, contentHash } from './hash.js';
export { MAX_ENTRY } from './limits.js';
export { MemoryLog } from './memory.js';
export { byId, byPublication, recordedDay } from './order.js';
export {
  type About,
  claimEntry,
  type Fault,
  hostOf,
  localInstant,
  nearName,
  needsDate,
  publisherAt,
  readStatement,
  type Said,
  STATEMENT_FIELDS,
  type Statement,
  type StatementField,
  type StatementRead,
  statementEntry,
  webAddress,
} from './statement.js';
export type { Told, ToldKind } from './told.js';
export { type EntryRead, readEntry } from './validate.js';
