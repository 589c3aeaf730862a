/**
 * Exports of a roadmap, for browsers and Node. Pure functions that return text: no DOM, no clock, no
 * network; day and time are arguments.
 */

export { type FeedOptions, toAtom } from './atom.js';
export { type Cited, citationText, toBibTeX, toCslJson } from './cite.js';
export { type RecordChoice, toCsv } from './csv.js';
export { frameMarkup, tagMarkup } from './embed.js';
export { type CalendarOptions, toICalendar } from './icalendar.js';
export type { Scope } from './identity.js';
export { toJson } from './json.js';
export { type JsonLdOptions, toJsonLd } from './json-ld.js';
export { TooLongError } from './longest.js';
export type { PictureOptions } from './picture/pictured.js';
export { estimateText, type MeasureText } from './picture/text.js';
export { type TimelineOptions, timelineSvg } from './picture/timeline.js';
export { trendSvg } from './picture/trend.js';
export { type ReportOptions, report } from './report.js';
export type { ReportWords } from './report-words.js';
export { scopeWords } from './scope-words.js';
export { type CiteWords, ENGLISH, type ExportWording, type ExportWords } from './words.js';
