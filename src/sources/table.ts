/** Header texts that mean a column of the CSV form; any other is taken as it is written. */
const COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    company: ['company', 'maker', 'manufacturer', 'organisation', 'organization'],
    title: ['title', 'milestone', 'target', 'goal'],
    date: ['date', 'due', 'when', 'promised for', 'target date'],
    said_on: ['said on', 'said', 'announced on', 'stated on'],
    said_by: ['said by', 'speaker'],
    phrase: ['phrase', 'in their words', 'quote'],
    partners: ['partners', 'partner'],
    source_published: ['published', 'source published'],
  }).flatMap(([column, texts]) => texts.map((text) => [text, column] as const)),
);
const SOURCE = 'source';
const SOURCE_COLUMNS = ['source_publisher', 'source_url'];

/**
 * A table of a page as CSV text, a line a row: the header is line 1. A column is named by
 * `data-field` on its header cell, else by the header's text. A cell says its value by
 * `data-value`, else by a `time` element's `datetime`, else by its text; a link in the source
 * column gives the address, and its text the publisher.
 */
export function csvOfTable(table: HTMLTableElement): string {
  const rows = [...table.rows];
  const head = headerRow(table);
  if (!head) return '';
  const columns = [...head.cells].flatMap((cell) => [
    columnOf(cell),
    ...Array<string>(cell.colSpan - 1).fill(''),
  ]);
  const names = columns.flatMap((name) => (name === SOURCE ? SOURCE_COLUMNS : name));
  const body = gridOf(rows.slice(rows.indexOf(head) + 1));
  const lines = body.map((cells) => columns.flatMap((name, i) => valuesOf(name, cells[i])));
  return [names, ...lines].map((fields) => fields.map(quoted).join(',')).join('\n');
}

function headerRow(table: HTMLTableElement): HTMLTableRowElement | undefined {
  return [...(table.tHead?.rows ?? [])].at(-1) ?? table.rows[0];
}

function columnOf(cell: HTMLTableCellElement): string {
  const { field } = cell.dataset;
  if (field) return field.replace(/[A-Z]/g, '_$&').toLowerCase();
  const text = textOf(cell).toLowerCase();
  return COLUMNS.get(text) ?? text.replaceAll(' ', '_');
}

/** Cells by row and column; a cell that spans rows stands in each of them. */
function gridOf(rows: readonly HTMLTableRowElement[]): HTMLTableCellElement[][] {
  const grid = rows.map((): HTMLTableCellElement[] => []);
  rows.forEach((row, r) => {
    // A row that is one cell only is a heading for those below, not a record.
    if (row.cells.length === 1 && (row.cells[0]?.colSpan ?? 1) > 1) return;
    let column = 0;
    for (const cell of row.cells) {
      while (grid[r]?.[column]) column += 1;
      const end = cell.rowSpan === 0 ? rows.length : Math.min(rows.length, r + cell.rowSpan);
      for (const line of grid.slice(r, end)) line[column] = cell;
      column += cell.colSpan;
    }
  });
  return grid;
}

function valuesOf(column: string, cell: HTMLTableCellElement | undefined): string[] {
  if (column !== SOURCE) return [cell ? cellValue(cell) : ''];
  const link = cell?.querySelector<HTMLAnchorElement>('a[href]');
  if (link) return [textOf(link), link.href];
  const text = cell ? cellValue(cell) : '';
  return /^https?:/i.test(text) ? ['', text] : [text, ''];
}

function cellValue(cell: HTMLTableCellElement): string {
  const { value } = cell.dataset;
  return value ?? (cell.querySelector('time')?.getAttribute('datetime') || textOf(cell));
}

/** Text in one line: a line of the CSV is a row of the table. */
function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function quoted(field: string): string {
  return `"${field.replace(/\s+/g, ' ').replaceAll('"', '""')}"`;
}
