/** Reads a table, such as one of a web page, by way of CSV. */
import type { Problem } from '../model/types.js';
import { columnNamed } from './columns.js';
import { readingCsv } from './csv/csv.js';
import type { PhraseParser } from './dates.js';
import type { ParsedRoadmap } from './document.js';

export interface TableCell {
  /** What the cell says. */
  readonly value: string;
  /** The link in it. */
  readonly link: { readonly text: string; readonly href: string } | null;
  /** Columns it spans, and rows; 0 rows: all that follow. */
  readonly columns: number;
  readonly rows: number;
}

export interface HeaderCell extends TableCell {
  /** The column's name in the format, where the cell says it. */
  readonly field: string | null;
}

/** A table's header and the rows below it; null where it has no header. */
export interface Table {
  readonly header: readonly HeaderCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

const SOURCE = 'source';
const SOURCE_COLUMNS = ['source_publisher', 'source_url'];

/** Reads a table, one claim a row; its problems name rows, the first of them row 1. */
export function* readingTable(
  table: Table | null,
  phrases: PhraseParser | null,
): Generator<number, ParsedRoadmap> {
  const parsed = yield* readingCsv(csvOfTable(table), phrases);
  return { ...parsed, problems: parsed.problems.map(atRow) };
}

/** The header is line 1 of the CSV, so the first row stands on line 2. */
function atRow(problem: Problem): Problem {
  const line = /^line (\d+)$/.exec(problem.at)?.[1];
  return line === undefined ? problem : { ...problem, at: `row ${Number(line) - 1}` };
}

/** The table as CSV, a line a row. */
export function csvOfTable(table: Table | null): string {
  if (!table) return '';
  const { header, rows } = table;
  const columns = header.flatMap((cell) => [
    columnOf(cell),
    ...Array<string>(cell.columns - 1).fill(''),
  ]);
  const names = columns.flatMap((name) => (name === SOURCE ? SOURCE_COLUMNS : name));
  const lines = gridOf(rows).map((cells) =>
    columns.flatMap((name, column) => valuesOf(name, cells[column])),
  );
  return [names, ...lines].map((fields) => fields.map(quoted).join(',')).join('\n');
}

function columnOf({ field, value }: HeaderCell): string {
  return field ? field.replace(/[A-Z]/g, '_$&').toLowerCase() : columnNamed(value);
}

/** Cells by row and column; a cell that spans rows stands in each of them. */
function gridOf(rows: Table['rows']): TableCell[][] {
  const grid = rows.map((): TableCell[] => []);
  rows.forEach((cells, r) => {
    // A row of one wide cell is a heading for the rows below, not a record.
    if (cells.length === 1 && (cells[0]?.columns ?? 1) > 1) return;
    let column = 0;
    for (const cell of cells) {
      while (grid[r]?.[column]) column += 1;
      const end = cell.rows === 0 ? rows.length : Math.min(rows.length, r + cell.rows);
      for (const line of grid.slice(r, end)) line[column] = cell;
      column += cell.columns;
    }
  });
  return grid;
}

/** A link in the source column gives its text as the publisher and its address as the URL. */
function valuesOf(column: string, cell: TableCell | undefined): string[] {
  if (column !== SOURCE) return [cell?.value ?? ''];
  if (cell?.link) return [cell.link.text, cell.link.href];
  const value = cell?.value ?? '';
  return /^https?:/i.test(value) ? ['', value] : [value, ''];
}

/** In one line: a line of the CSV is a row of the table. */
function quoted(field: string): string {
  return `"${field.replace(/\s+/g, ' ').replaceAll('"', '""')}"`;
}
