/**
 * How much is read. What goes beyond a limit is refused with a problem that names its place and the
 * limit, never cut short in silence; the rest of the document stands. A date has a limit of its own,
 * see MAX_LENGTH in period/error.ts.
 */

/** UTF-16 code units of a text, or bytes of a file: no engine holds a string much longer (V8: 2^29). */
export const MAX_TEXT = 500_000_000;
/** Entries of a list of a document, its milestones for one: a Map holds 2^24 in V8. */
export const MAX_RECORDS = 2_000_000;
/** Claims of one milestone: they are read at one go, which must not hold up the page. */
export const MAX_CLAIMS = 50_000;
/** UTF-16 code units of a text that the format names (a title, an id): nobody can show more of them. */
export const MAX_FIELD = 10_000;
/** Levels of lists and objects within a record: what writes JSON or copies it goes down by calls. */
export const MAX_DEPTH = 50;
/** Columns of CSV: every row is looked at in each. */
export const MAX_COLUMNS = 1000;
/** Problems that are listed, the rest is counted: nobody reads more and they cost memory. */
export const MAX_PROBLEMS = 1000;
