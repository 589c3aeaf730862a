/**
 * How much is read. Anything beyond a limit is refused with a problem that names the limit, never cut off
 * silently; the rest of the document is read. Dates have a limit of their own, MAX_LENGTH in
 * period/error.ts.
 */

/** UTF-16 code units of a text, or bytes of a file. Engines have no much longer strings (V8: 2^29). */
export const MAX_TEXT = 500_000_000;
/** Entries of a list of the document, such as its milestones. A Map can have 2^24 in V8. */
export const MAX_RECORDS = 2_000_000;
/** Claims of one milestone: they are read without a pause, which must not block the page. */
export const MAX_CLAIMS = 50_000;
/** UTF-16 code units of a field of the format, such as a title or an id. */
export const MAX_FIELD = 10_000;
/** Nesting of lists and objects in a record, as JSON.stringify and structuredClone are recursive. */
export const MAX_DEPTH = 50;
/** Columns of CSV: every row is checked in each. */
export const MAX_COLUMNS = 1000;
/** Problems that are listed; further ones are only counted, to save memory. */
export const MAX_PROBLEMS = 1000;
