/** A sheet that a person imports: its cells, which column is what, and what was mended in it. */
import { COLUMNS } from '../column-names.js';
import { type AskedColumns, askedColumns, columnsOf, knownColumns } from '../headers.js';
import { Problems } from '../problems.js';
import { refuseLong } from '../text.js';
import { type CsvRecord, csvRecords } from './cells.js';
import { type CsvStart, startOf } from './header.js';

/** A CSV text, cut into cells once. */
export interface Sheet {
  readonly text: string;
  readonly start: CsvStart;
  /** The first row that is no title or comment. */
  readonly first: CsvRecord;
  readonly rows: readonly CsvRecord[];
  /** Cells of the longest row. */
  readonly width: number;
}

/** What a column stands for, if nobody says so by name. */
export const KEPT = 'kept';
export const LEFT_OUT = 'left out';

/** A column of the format, KEPT (what stands in it stays with the statement), or LEFT_OUT. */
export type Role = string;

/** The roles that a column may have, as a person is offered them. */
export const ROLES: readonly Role[] = [
  ...['company', 'title', 'date', 'status', 'said_on', 'said_by', 'source'],
  ...COLUMNS.filter(
    (name) => !['company', 'title', 'date', 'status', 'said_on', 'said_by'].includes(name),
  ),
];

/** What a person decided about a sheet. */
export interface SheetChoices {
  /** By index of the column. */
  readonly roles: ReadonlyMap<number, Role>;
  /** Whether the first row is a statement like those below it. */
  readonly headless: boolean;
  /** Cells as they were typed anew, by line and column; of a row that cannot be cut, the whole line as column 0. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

export const NO_CHOICES: SheetChoices = { roles: new Map(), headless: false, cells: new Map() };

/** A column, as a person sees it. */
export interface SheetColumn {
  readonly index: number;
  /** "" where it has none. */
  readonly title: string;
  readonly role: Role;
  /** What stands in it in the first rows. */
  readonly sample: readonly string[];
}

const SLICE = 1000;

/**
 * Cuts a text into cells; yields how many rows there are. Null for a text that is empty or too long. The
 * header is found, unless a person says in which line it stands.
 */
export function* cuttingSheet(
  text: string,
  columns = '',
  header = 0,
): Generator<number, Sheet | null> {
  if (text.trim() === '' || refuseLong(text, '', new Problems())) return null;
  const start = startOf(text, askedColumns(columns).asked, header);
  const rows: CsvRecord[] = [];
  let width = 0;
  for (const record of csvRecords(text, start)) {
    rows.push(record);
    width = Math.max(width, record.fields.length);
    if (rows.length % SLICE === 0) yield rows.length;
  }
  const [first, ...others] = rows;
  return first ? { text, start, first, rows: others, width } : null;
}

/** Whether the first row seems to be a statement: it names no column that is known, and holds a date or an address. */
export function looksHeadless({ first }: Sheet): boolean {
  const isValue = (field: string) => /^(?:https?:|\D{0,12}\d{4}\b)/.test(field);
  return knownColumns(first.fields) === 0 && first.fields.some(isValue);
}

/** The columns of a sheet and their roles: what a person chose, else what the page says, else what their names mean. */
export function columnsIn(
  sheet: Sheet,
  choices: SheetChoices,
  columns = '',
  samples = 3,
): readonly SheetColumn[] {
  const { titles, asked } = headerWith(sheet, choices, columns);
  const { names, unknown } = columnsOf(titles, asked);
  const shown = titlesOf(sheet, choices);
  const rows = rowsOf(sheet, choices, samples);
  return shown.map((title, index) => {
    const role = choices.roles.get(index);
    const name = names[index] as string;
    const isUnknown = name === '' || unknown.includes(titles[index] as string);
    const sample = rows.map(({ fields }) => fields[index] ?? '');
    return {
      index,
      title,
      role: role ?? (name === '' ? LEFT_OUT : isUnknown ? KEPT : name),
      sample,
    };
  });
}

/** The header and the rows, as they are to be read: see CsvOptions. A row that cannot be cut is not among them. */
export function* recordsOf(
  sheet: Sheet,
  choices: SheetChoices,
  columns = '',
): Generator<CsvRecord> {
  const { titles } = headerWith(sheet, choices, columns);
  yield { ...sheet.first, fields: titles, fault: null, doubt: null };
  for (const row of rowsOf(sheet, choices)) if (row.fault === null) yield row;
}

/** Columns that several may be: in each row the first that is filled counts. */
const SHARED_ROLES = ['date', 'source', KEPT, LEFT_OUT];

/** The choices with another role for a column. Whichever had that role stays with the statements, under no name. */
export function withRole(
  sheet: Sheet,
  choices: SheetChoices,
  index: number,
  role: Role,
  columns = '',
): SheetChoices {
  const roles = new Map(choices.roles).set(index, role);
  const changed = { ...choices, roles };
  if (SHARED_ROLES.includes(role)) return changed;
  for (const other of columnsIn(sheet, changed, columns, 0))
    if (other.role === role && other.index !== index) roles.set(other.index, KEPT);
  return changed;
}

/** What the header says, in the syntax of the attribute `columns`. */
export function columnsText(sheet: Sheet, choices: SheetChoices, columns = ''): string {
  return headerWith(sheet, choices, columns).text;
}

/** The rows below the header, or the first of them, with the cells that were typed anew. */
export function rowsOf(
  sheet: Sheet,
  { headless, cells }: SheetChoices,
  most = Number.POSITIVE_INFINITY,
): readonly CsvRecord[] {
  const all = headless ? [sheet.first, ...sheet.rows] : sheet.rows;
  const rows = all.length > most ? all.slice(0, most) : all;
  return cells.size === 0 ? rows : rows.map((row) => mended(row, cells.get(row.line), sheet));
}

/** The text of a row that cannot be cut. */
export function lineOf({ text, start }: Sheet, line: number): string {
  return text.slice(start.at).split(/\r\n|\r|\n/)[line - start.line] ?? '';
}

function mended(
  row: CsvRecord,
  typed: ReadonlyMap<number, string> | undefined,
  { start }: Sheet,
): CsvRecord {
  if (!typed) return row;
  if (row.fault !== null) {
    const [cut] = csvRecords(typed.get(0) ?? '', {
      at: 0,
      line: row.line,
      delimiter: start.delimiter,
    });
    return cut ? { ...cut, line: row.line } : row;
  }
  const width = Math.max(row.fields.length, ...[...typed.keys()].map((index) => index + 1));
  const fields = Array.from({ length: width }, (_, i) => typed.get(i) ?? row.fields[i] ?? '');
  // Cells that were emptied at the end are none, so that a row may be made as short as the header.
  while (
    fields.length > 1 &&
    fields.length > row.fields.length - typed.size &&
    fields.at(-1) === ''
  )
    fields.pop();
  return { ...row, fields, doubt: null };
}

function titlesOf({ first, width }: Sheet, { headless }: SheetChoices): readonly string[] {
  return Array.from({ length: headless ? width : first.fields.length }, (_, index) =>
    headless ? '' : (first.fields[index] as string),
  );
}

/** Titles with those renamed whose role was chosen, so that no two are alike, and what the chosen ones mean. */
function headerWith(
  sheet: Sheet,
  choices: SheetChoices,
  columns: string,
): { titles: readonly string[]; text: string; asked: AskedColumns } {
  const entries = columns ? [columns] : [];
  const titles = titlesOf(sheet, choices).map((title, index) => {
    const role = choices.roles.get(index);
    if (role === undefined) return title;
    if (role === LEFT_OUT) return '';
    if (role === KEPT && columnsOf([title]).unknown.includes(title)) return title;
    const name = `column ${index + 1}`;
    if (role !== KEPT) entries.push(`${role}: ${name}`);
    return name;
  });
  const text = entries.join('; ');
  return { titles, text, asked: askedColumns(text).asked };
}
