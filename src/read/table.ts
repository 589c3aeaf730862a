/** Reads a table, such as one of a web page, by turning it into CSV. */
import type { Problem } from '../model/types.js';
import { readingCsv } from './csv/csv.js';
import type { PhraseParser } from './dates.js';
import type { ParsedRoadmap, ReadingOptions } from './document.js';
import { type AskedColumns, askedColumns, columnsOf } from './headers.js';

export interface TableCell {
  /** The value of the cell. */
  readonly value: string;
  /** The link in the cell. */
  readonly link: { readonly text: string; readonly href: string } | null;
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
  return { ...parsed, problems: parsed.problems.map(atRow) };
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
  const names = columns.flatMap((name, i) => {
    if (name === SOURCE) return SOURCE_COLUMNS;
    // Told of as it is written.
    return unknown.includes(headers[i] as string) ? (headers[i] as string) : name;
  });
  const lines = gridOf(rows, columns.length).map((cells) =>
    columns.flatMap((name, column) => valuesOf(name, cells[column])),
  );
  return [names, ...lines].map((fields) => fields.map(quoted).join(',')).join('\n');
}

function columnOf({ field, value }: HeaderCell): string {
  return field ? field.replace(/[A-Z]/g, '_$&').toLowerCase() : value;
}

/** Cells by row and column, as far as the header reaches; a cell that spans several is repeated in each. */
function gridOf(rows: Table['rows'], width: number): TableCell[][] {
  const grid = rows.map((): TableCell[] => []);
  rows.forEach((cells, r) => {
    // A row with a single wide cell is a heading and not a record.
    if (cells.length === 1 && (cells[0]?.columns ?? 1) > 1) return;
    let column = 0;
    for (const cell of cells) {
      while (grid[r]?.[column]) column += 1;
      if (column >= width) break;
      const end = cell.rows === 0 ? rows.length : Math.min(rows.length, r + cell.rows);
      for (const line of grid.slice(r, end)) line[column] = cell;
      column += cell.columns;
    }
  });
  return grid;
}

/** The values of a cell: a source becomes two, the link's text as publisher and its address as URL. */
function valuesOf(column: string, cell: TableCell | undefined): string[] {
  if (column !== SOURCE) return [cell?.value ?? ''];
  if (cell?.link) return [cell.link.text, cell.link.href];
  const value = cell?.value ?? '';
  return /^https?:/i.test(value) ? ['', value] : [value, ''];
}

/** Quotes a field, without line breaks, so that each row stays one line of the CSV. */
function quoted(field: string): string {
  return `"${field.replace(/\s+/g, ' ').replaceAll('"', '""')}"`;
}
