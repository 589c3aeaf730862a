/** Finds the line of column names, and what is before it: "sep=;", comments, titles. */
import { COLUMNS } from '../column-names.js';
import { type AskedColumns, columnsOf, knownColumns } from '../headers.js';
import { MAX_COLUMNS } from '../limits.js';
import { nearest } from '../misspelt.js';
import { enumerated, excerpt, type Problems } from '../problems.js';
import { ONE_LANE } from '../short.js';

/** Where the records of a CSV text begin, and how their fields are separated. */
export interface CsvStart {
  readonly at: number;
  /** 1 for the first line. */
  readonly line: number;
  readonly delimiter: string;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** How many lines are searched for the header. */
const SEARCHED = 30;
/** How many known columns a line must name to be the header if it is not the first line. */
const ENOUGH = 2;
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;

/** Finds the header: the first line that names enough known columns, else the first that could be a header. */
export function startOf(text: string, asked?: AskedColumns): CsvStart {
  let first: CsvStart | null = null;
  let forced: string | null = null;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; line <= SEARCHED && at < text.length; line += 1) {
    LINE.lastIndex = at;
    const whole = LINE.exec(text)?.[0] ?? '';
    const bare = whole.trim();
    const separator = /^"?sep=(.)"?$/i.exec(bare)?.[1];
    if (separator && line === 1) forced = separator;
    else if (bare !== '') {
      const isComment = bare.startsWith('#');
      const delimiters = forced ? [forced] : DELIMITERS;
      const scores = delimiters.map((delimiter) => score(bare, delimiter, asked, first !== null));
      const best = Math.max(...scores);
      const delimiter = delimiters[scores.indexOf(best)] as string;
      // A comment is never the header, even if it names columns.
      if (best >= ENOUGH && !isComment) return { at, line, delimiter };
      if (!isComment) first ??= { at, line, delimiter: forced ?? mostFrequent(bare) };
    }
    at += whole.length;
    // An odd number of quotes: the quoted field goes on in the next line, which cannot be a header.
    if (first && bare.split('"').length % 2 === 0) break;
  }
  return first ?? { at: text.startsWith('\uFEFF') ? 1 : 0, line: 1, delimiter: ',' };
}

/** Below the first line only exact names count: a record may hold what is like a header. */
function score(
  line: string,
  delimiter: string,
  asked: AskedColumns | undefined,
  isBelow: boolean,
): number {
  const fields = line.split(delimiter, MAX_COLUMNS).map((field) => field.replaceAll('"', ' '));
  return fields.length > 1 ? knownColumns(fields, asked, isBelow) : 0;
}

function mostFrequent(line: string): string {
  const count = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The columns of a CSV text. */
export interface Header {
  /** The column of each field, "" for none. An empty list if the header is unusable. */
  readonly names: readonly string[];
  /** The company of all records, if no column names companies; null if one does. */
  readonly lane: string | null;
}

const NO_HEADER: Header = { names: [], lane: null };

/** Finds which column each header means, and reports unknown and missing columns. */
export function headerOf(
  fields: readonly string[],
  fault: string | null,
  line: number,
  asked: AskedColumns | undefined,
  problems: Problems,
): Header {
  const at = `line ${line}`;
  if (problems.tooMany(at, fields.length, 'columns', MAX_COLUMNS)) return NO_HEADER;
  const { names, unknown } = columnsOf(fields, asked);
  const seen = listed(fields.filter((field) => field.trim()));
  if (!names.includes('title')) {
    const lacking = names.includes('company') ? 'title' : 'company and no column title';
    problems.error(
      at,
      fault ?? `there is no column ${lacking}; the columns are ${seen}`,
      'the first line names the columns: company,title,date,status',
    );
    return NO_HEADER;
  }
  tellTwice(names, line, problems);
  // In our own files these are fields that the format does not define, which were reported at the first
  // reading.
  if (isOwnFormat(fields)) tellMisspelt(unknown, names, at, problems);
  else if (unknown.length > 0) {
    const message = `${unknown.length === 1 ? 'the column' : 'the columns'} ${listed(unknown)} mean${unknown.length === 1 ? 's' : ''} nothing here: kept with the record, and not shown`;
    problems.warn(at, message, 'name them as the format does, or say which is which in columns');
  }
  // A header that has only names of the format and no date leaves the date out on purpose.
  if (!names.includes('date') && fields.some((field) => !names.includes(field))) {
    const message = `there is no column date; the columns are ${seen}`;
    problems.warn(at, message, 'name one date, or say which it is: columns="date: When"');
  }
  if (names.includes('company') || names.includes('milestone')) return { names, lane: null };
  const message = `there is no column company, so all is in one lane, “${ONE_LANE}”; the columns are ${seen}`;
  problems.warn(at, message, 'name one company, or say which it is: columns="company: Who"');
  return { names, lane: ONE_LANE };
}

/** Whether toCsv, or a script that knows its columns, wrote the header: then dates are EDTF. */
export function isOwnFormat(fields: readonly string[]): boolean {
  return ['milestone', 'claim', 'said_on'].every((name) => fields.includes(name));
}

function listed(names: readonly string[]): string {
  return enumerated(names.map((name) => `“${excerpt(name.trim())}”`));
}

/** Tells of columns that may be one of the format mistyped. */
function tellMisspelt(
  unknown: readonly string[],
  names: readonly string[],
  at: string,
  problems: Problems,
): void {
  for (const name of unknown) {
    const meant = nearest(COLUMNS, name.trim());
    if (meant === null || names.includes(meant)) continue;
    const message = `the column “${excerpt(name.trim())}” is none of the format, and nothing is read from it`;
    problems.warn(at, message, `write ${meant}, if that is meant`);
  }
}

/** Tells of columns of one name: in a row the first of them that is filled counts. */
function tellTwice(header: readonly string[], line: number, problems: Problems): void {
  const places = new Map<string, number[]>();
  header.forEach((name, index) => {
    const list = places.get(name);
    if (list) list.push(index + 1);
    else if (name !== '') places.set(name, [index + 1]);
  });
  for (const [name, [first, ...others]] of places) {
    if (others.length === 0) continue;
    const columns = excerpt([first, ...others].join(', '));
    const message = `columns ${columns} are all called “${excerpt(name)}”: the first that is filled counts`;
    problems.warn(`line ${line}`, message, 'give each column a name of its own');
  }
}
