/** Reads a table, such as one of a web page, by turning it into CSV. */
import type { Problem } from '../model/types.js';
import { readingCsv } from './csv/csv.js';
import type { PhraseParser } from './dates.js';
import type { ParsedRoadmap, ReadingOptions } from './document.js';
import { type AskedColumns, askedColumns, columnsOf } from './headers.js';
import { kindOf, Problems } from './problems.js';

export interface TableCell {
  /** The value of the cell. */
  readonly value: string;
  /** The link in the cell. */
  readonly link: { readonly text: string; readonly href: string } | null;
  /** The addresses of further links in the cell. */
  readonly further?: readonly string[];
  /** How many columns and rows it spans; 0 rows means all that follow. */
  readonly columns: number;
  readonly rows: number;
}

export interface HeaderCell extends TableCell {
  /** The column's name in the format, if the cell gives one. */
  readonly field: string | null;
}

/** A table's header and the rows below it. */
export interface Table {
  readonly header: readonly HeaderCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

const SOURCE = 'source';
const SOURCE_COLUMNS = ['source_publisher', 'source_url'];

/** Reads a table, one claim a row. Problems have rows as their places, counted from 1. */
export function* readingTable(
  table: Table | null,
  phrases: PhraseParser | null,
  { columns, today }: ReadingOptions = {},
): Generator<number, ParsedRoadmap> {
  const start = { at: 0, line: 1, delimiter: ',' };
  const parsed = yield* readingCsv(csvOfTable(table, askedColumns(columns ?? '').asked), phrases, {
    start,
    today,
  });
  return { ...parsed, problems: [...parsed.problems.map(atRow), ...lostIn(table)] };
}

/** Turns the line of a problem into a row: the header is line 1 of the CSV. */
function atRow(problem: Problem): Problem {
  const line = /^line (\d+)$/.exec(problem.at)?.[1];
  return line === undefined ? problem : { ...problem, at: `row ${Number(line) - 1}` };
}

/** The table as CSV, one line a row; a table without a header is "". */
export function csvOfTable(table: Table | null, asked?: AskedColumns): string {
  if (!table) return '';
  const { header, rows } = table;
  const headers = header.flatMap((cell) => [
    columnOf(cell),
    ...Array<string>(cell.columns - 1).fill(''),
  ]);
  const { names: columns, unknown } = columnsOf(headers, asked);
  const cells = gridOf(rows, columns.length);
  const titles = columns.indexOf('title');
  const isLinked = !columns.some((name) => name === SOURCE || SOURCE_COLUMNS.includes(name));
  const links = isLinked ? cells.map((row) => addressOf(row[titles])) : [];
  const hasLinks = links.some((link) => link !== '');
  // Further links of a source become a second source, which the reader of CSV keeps in the note.
  const source = columns.indexOf(SOURCE);
  const further = cells.map((row) => (row[source]?.further ?? []).join(' '));
  const hasFurther = further.some((links) => links !== '');
  const names = columns.flatMap((name, i) => {
    if (name === SOURCE) return SOURCE_COLUMNS;
    // Unknown headers stay as written, for the message about them.
    return unknown.includes(headers[i] as string) ? (headers[i] as string) : name;
  });
  const more = [...(hasLinks ? ['source_url'] : []), ...(hasFurther ? [SOURCE] : [])];
  const first = [...names, ...more];
  const shown = header.flatMap(({ value, columns: span }) => [value, ...Array(span - 1).fill('')]);
  const isHeader = (row: readonly TableCell[]) =>
    row.length > 0 && row.every(({ value }, i) => value === shown[i]);
  // A row that says what the header says becomes that line again, which the reader of CSV tells of.
  const lines = cells.map((row, r) =>
    isHeader(row)
      ? first
      : [
          ...columns.flatMap((name, column) => valuesOf(name, row[column])),
          ...(hasLinks ? [links[r] as string] : []),
          ...(hasFurther ? [further[r] as string] : []),
        ],
  );
  return [first, ...lines].map((fields) => fields.map(quoted).join(',')).join('\n');
}

/** The address that a title links to; "" if it is not a web address. */
function addressOf(cell: TableCell | undefined): string {
  const href = cell?.link?.href ?? '';
  return /^https?:/i.test(href) ? href : '';
}

function columnOf({ field, value }: HeaderCell): string {
  return field ? field.replace(/[A-Z]/g, '_$&').toLowerCase() : value;
}

/** Cells by row and column, as far as the header reaches; a cell that spans several is repeated in each. */
function gridOf(
  rows: Table['rows'],
  width: number,
  beyond?: (row: number, cells: readonly TableCell[]) => void,
): TableCell[][] {
  const grid = rows.map((): TableCell[] => []);
  rows.forEach((cells, r) => {
    if (isHeading(cells)) return;
    let column = 0;
    for (const [index, cell] of cells.entries()) {
      while (grid[r]?.[column]) column += 1;
      if (column >= width) {
        beyond?.(r, cells.slice(index));
        break;
      }
      const end = cell.rows === 0 ? rows.length : Math.min(rows.length, r + cell.rows);
      for (const line of grid.slice(r, end)) line[column] = cell;
      column += cell.columns;
    }
  });
  return grid;
}

/** A row with a single wide cell is a heading and not a record. */
function isHeading(cells: readonly TableCell[]): boolean {
  return cells.length === 1 && (cells[0]?.columns ?? 1) > 1;
}

/** What a table contains that is not part of a record. */
function lostIn(table: Table | null): readonly Problem[] {
  const problems = new Problems();
  const { header, rows } = table ?? { header: [], rows: [] };
  const width = header.reduce((sum, { columns }) => sum + columns, 0);
  const tell = (row: number, what: string, hint: string) =>
    problems.warn(`row ${row + 1}`, what, hint);
  rows.forEach((cells, row) => {
    const text = cells[0]?.value ?? '';
    if (!isHeading(cells) || text === '') return;
    const what = `${kindOf(text)} is a heading over several columns and was left out`;
    tell(row, what, 'say so in a column of its own');
  });
  gridOf(rows, width, (row, cells) => {
    const [first, ...more] = cells.filter(({ value }) => value !== '');
    if (!first) return;
    const count = more.length;
    const others = count > 0 ? ` and ${count} more cell${count > 1 ? 's' : ''}` : '';
    const what = count > 0 ? 'stand in columns' : 'stands in a column';
    const was = count > 0 ? 'were' : 'was';
    const message = `${kindOf(first.value)}${others} ${what} without a name and ${was} left out`;
    tell(row, message, 'name the column in the header');
  });
  return problems.finish();
}

/** The values of a cell: a source becomes two, the link's text as publisher and its address as URL. */
function valuesOf(column: string, cell: TableCell | undefined): string[] {
  if (column !== SOURCE) return [cell?.value ?? ''];
  if (cell?.link) return [cell.link.text, cell.link.href];
  const value = cell?.value ?? '';
  return /^https?:/i.test(value) ? ['', value] : [value, ''];
}

/** Before what the reader of CSV takes for an apostrophe that a spreadsheet needs, and takes off. */
const GUARDED = /^\s*(?='+[=+\-@＝＋－＠])|(?<=[;|])(?='[ "']*[=+\-@＝＋－＠])/g;

/** Quotes a field, without line breaks, so that each row stays one line of the CSV. */
function quoted(field: string): string {
  return `"${field.replace(GUARDED, "'").replace(/\s+/g, ' ').replaceAll('"', '""')}"`;
}
