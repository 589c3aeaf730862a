/** Finds the line of column names, and what is before it: "sep=;", comments, titles. */
import { COLUMNS } from '../column-names.js';
import { type AskedColumns, columnsOf, knownColumns, missingHeaders } from '../headers.js';
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
/** How many lines a person may choose from. */
const OFFERED = 12;
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;

/** A line that may be the header. */
interface Candidate extends CsvStart {
  readonly fields: readonly string[];
}

/**
 * Finds the header: the first line that names enough known columns, else the first that could be a header.
 * `chosen` is the line that a person says it is.
 */
export function startOf(text: string, asked?: AskedColumns, chosen = 0): CsvStart {
  let first: Candidate | null = null;
  for (const { at, line, bare, forced } of linesOf(text)) {
    if (line > SEARCHED && line > chosen) break;
    const isComment = bare.startsWith('#');
    const delimiters = forced ? [forced] : DELIMITERS;
    const scores = delimiters.map((delimiter) => score(bare, delimiter, asked, first !== null));
    const best = Math.max(...scores);
    const delimiter = delimiters[scores.indexOf(best)] as string;
    const likely = best > 0 ? delimiter : (forced ?? mostFrequent(bare));
    if (line === chosen) return { at, line, delimiter: likely };
    // A comment is never the header, even if it names columns.
    if (isComment || chosen > 0) continue;
    const fields = fieldsOf(bare, likely);
    if (best >= ENOUGH && isHeader(fields, best, first)) return { at, line, delimiter };
    first ??= { at, line, delimiter: forced ?? mostFrequent(bare), fields };
    // An odd number of quotes: the quoted field goes on in the next line, which cannot be a header.
    if (bare.split('"').length % 2 === 0) break;
  }
  if (first) return { at: first.at, line: first.line, delimiter: first.delimiter };
  return { at: text.startsWith('\uFEFF') ? 1 : 0, line: 1, delimiter: ',' };
}

/** The lines in which a person may find the header. */
export function headerLines(
  text: string,
): readonly { readonly line: number; readonly text: string }[] {
  const lines: { line: number; text: string }[] = [];
  for (const { line, bare } of linesOf(text)) {
    if (line > SEARCHED || lines.length === OFFERED) break;
    lines.push({ line, text: bare });
  }
  return lines;
}

interface Line {
  readonly at: number;
  readonly line: number;
  readonly bare: string;
  /** The delimiter that a line "sep=;" above it names. */
  readonly forced: string | null;
}

/** The lines of a text that are not blank. */
function* linesOf(text: string): Generator<Line> {
  let forced: string | null = null;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; at < text.length; line += 1) {
    LINE.lastIndex = at;
    const whole = LINE.exec(text)?.[0] ?? '';
    const bare = whole.trim();
    const separator = /^"?sep=(.)"?$/i.exec(bare)?.[1];
    if (separator && line === 1) forced = separator;
    else if (bare !== '') yield { at, line, bare, forced };
    at += whole.length;
  }
}

/**
 * Whether a line that names known columns is the header. A row may name some, too: "Launch" and "announced"
 * are names of columns, and a title and a status. So below a line that could be the header itself, only a
 * line that has nothing but known names is.
 */
function isHeader(fields: readonly string[], known: number, first: Candidate | null): boolean {
  const filled = (list: readonly string[]) => list.filter((field) => field !== '').length;
  if (!first || known >= filled(fields)) return true;
  if (fields.some(isValue)) return false;
  return filled(first.fields) < filled(fields) || first.fields.some(isValue);
}

/** Whether a cell holds a date or an address, as no name of a column does. */
function isValue(field: string): boolean {
  return /^(?:https?:|\W*(?:[a-z]{1,3}\d?\W*)?\d{4}(?:\W+\d{1,2}){0,2}\W*$)/i.test(field);
}

const QUOTED = /"[^"]*"/g;

function fieldsOf(line: string, delimiter: string): string[] {
  const unquoted = line.replace(QUOTED, (field) => field.replaceAll(delimiter, ' '));
  return unquoted.split(delimiter, MAX_COLUMNS).map((field) => field.replaceAll('"', ' ').trim());
}

/** Below the first line only exact names count: a record may hold what is like a header. */
function score(
  line: string,
  delimiter: string,
  asked: AskedColumns | undefined,
  isBelow: boolean,
): number {
  const fields = fieldsOf(line, delimiter);
  return fields.length > 1 ? knownColumns(fields, asked, isBelow) : 0;
}

function mostFrequent(line: string): string {
  const unquoted = line.replace(QUOTED, '');
  const count = (delimiter: string) => unquoted.split(delimiter).length;
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
  for (const entry of asked ? missingHeaders(fields, asked) : []) {
    const message = `columns says “${excerpt(entry)}”, and no column is called so; the columns are ${seen}`;
    problems.warn(at, message, 'write the name as it stands in the file');
  }
  if (!names.includes('title')) {
    const lacking = ['company', 'title'].filter((name) => !names.includes(name));
    const [free = 'Who'] = unknown;
    const entries = lacking.map((name, i) => `${name}: ${i === 0 ? excerpt(free.trim()) : '…'}`);
    problems.error(
      at,
      fault ?? `there is no column ${lacking.join(' and no column ')}; the columns are ${seen}`,
      `name company,title,date,status in the first line, or say which is which: columns="${entries.join('; ')}", --columns in the command`,
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
