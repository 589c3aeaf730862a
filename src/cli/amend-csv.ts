/** Appends what was added to a roadmap to the CSV text that it was read from. */
import { cell, toCsv } from '../export/csv.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Milestone } from '../model/types.js';
import { csvRecords } from '../read/csv/cells.js';
import { headerOf, startOf } from '../read/csv/header.js';
import { type AskedColumns, askedColumns } from '../read/headers.js';
import { parseRoadmap } from '../read/parse.js';
import { Problems } from '../read/problems.js';
import { CannotAmend } from './amend-json.js';

/** Columns that all rows of a milestone share: the first filled cell counts, so the others may be blank. */
const SHARED = ['country', 'partners', 'stage', 'technology', 'fiscal_year_start'];
/** The defaults of the reader. */
const GRANTED: Readonly<Record<string, string>> = { said_by: 'company', status: 'announced' };

/** The text with a row for each claim that is in `after` and not in `before`, which was read from it. */
export function amendCsv(
  text: string,
  columns: string | undefined,
  before: Roadmap,
  after: Roadmap,
): string {
  const asked = askedColumns(columns ?? '').asked;
  const { names, delimiter, eol } = headerIn(text, asked);
  const rows = addedRows(before, after).map((row) => lineOf(row, names, delimiter));
  const end = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return text + end + rows.map((row) => row + eol).join('');
}

function headerIn(text: string, asked: AskedColumns) {
  const start = startOf(text, asked);
  const [first] = csvRecords(text, start);
  const { names } = headerOf(first?.fields ?? [], null, start.line, asked, new Problems());
  if (names.length === 0) throw new CannotAmend('its first line names no columns');
  const eol = /\r\n|\r|\n/.exec(text.slice(start.at))?.[0] ?? '\n';
  return { names, delimiter: start.delimiter, eol };
}

/** The cells of the new claims, by column. */
function addedRows(before: Roadmap, after: Roadmap): Map<string, string>[] {
  const document = after.toJSON();
  const added: { readonly isNew: boolean; readonly isNamed: boolean; record: object }[] = [];
  for (const [m, milestone] of (document.milestones as readonly Milestone[]).entries()) {
    const isNew = m >= before.milestoneColumns.count;
    const known = new Set(isNew ? [] : before.milestoneAt(m).claims.map(({ id }) => id));
    const claims = milestone.claims.filter(({ id }) => !known.has(id));
    // If the file has no ids, rows belong to one milestone by company and title.
    const isNamed = isNew || before.recordAt(m).id !== undefined;
    if (claims.length > 0) added.push({ isNew, isNamed, record: { ...milestone, claims } });
  }
  const milestones = added.map(({ record }) => record);
  const { roadmap } = parseRoadmap({ ...document, indicators: [], milestones });
  const rows = rowsOf(toCsv(roadmap));
  const owners = roadmap.milestones.flatMap(({ claims }, m) => claims.map(() => added[m]));
  for (const [index, row] of rows.entries()) {
    const { isNew, isNamed } = owners[index] as (typeof added)[number];
    if (!isNamed) row.delete('milestone');
    if (!isNew) for (const column of SHARED) row.delete(column);
  }
  return rows;
}

/** The filled cells of a CSV text that this program wrote. */
function rowsOf(text: string): Map<string, string>[] {
  const [header, ...records] = [...csvRecords(text, startOf(text))];
  return records.map(({ fields }) => {
    const cells = fields.map((field, i) => [header?.fields[i] ?? '', field] as const);
    return new Map(cells.filter(([, field]) => field !== ''));
  });
}

function lineOf(row: Map<string, string>, names: readonly string[], delimiter: string): string {
  const lacking = [...row].filter(
    ([column, field]) => !names.includes(column) && GRANTED[column] !== field,
  );
  if (lacking.length > 0) {
    const columns = lacking.map(([column]) => column).join(', ');
    throw new CannotAmend(
      `it has no column ${columns}: roadmap-tracker convert makes a file with all`,
    );
  }
  const written = new Set<string>();
  const cells = names.map((name) => {
    // Of several columns with the same name, the first filled one counts.
    const field = written.has(name) ? '' : (row.get(name) ?? '');
    written.add(name);
    return field.includes(delimiter) && delimiter === '|'
      ? `"${field.replaceAll('"', '""')}"`
      : cell(field);
  });
  return cells.join(delimiter);
}
