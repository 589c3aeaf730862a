/** Gives fields of short records the names of the format, by the headers that people write above tables. */
import { bare } from '../model/bare.js';
import { parsePeriod } from '../model/period/period.js';
import { joinedDate, PART_COLUMNS, type PartColumn } from './date-parts.js';
import { isBlank, type Raw } from './fields.js';
import { askedColumns, columnsOf } from './headers.js';
import { type Renaming, SHORT_FIELDS } from './short.js';
import { tellOfShort } from './short-problems.js';
import { sourceIn } from './source-in.js';

const RENAMED: ReadonlySet<string> = new Set([
  ...['company', 'country', 'partners', 'title', 'stage', 'technology', 'note'],
  ...PART_COLUMNS,
  ...['said_on', 'said_by', 'date', 'phrase', 'quote', 'status', 'source'],
]);

/** A cache of one entry: the meaning of the last record's fields, as most records have the same fields. */
let last: { readonly key: string; readonly meant: ReturnType<typeof meaning> } | null = null;

const rename: Renaming['rename'] = (record, columns) => {
  const keys = Object.keys(record);
  const key = JSON.stringify([columns, keys]);
  if (last?.key !== key) last = { key, meant: meaning(keys, columns) };
  const { moves, unknown } = last.meant;
  if (moves.length === 0) return { record, unknown, seconds: [] };
  const seconds: [string, string][] = [];
  const moved = new Map(Object.entries(record));
  for (const [from] of moves) moved.delete(from);
  for (const [from, to] of moves) {
    const value = record[from];
    if (isBlank(moved.get(to))) moved.set(to, to === 'source' ? sourceOf(value) : value);
    else {
      if (!isBlank(value)) seconds.push([from, to]);
      if (!moved.has(from)) moved.set(from, value);
    }
  }
  return { record: bare<Raw>(Object.fromEntries(joined(moved))), unknown, seconds };
};

export const renaming: Renaming = { rename, tell: tellOfShort };

/** The fields with a date joined from several of them; what does not fit stays as it is. */
function joined(fields: Map<string, unknown>): Map<string, unknown> {
  const text = (key: string) => String(fields.get(key) ?? '');
  const parts = new Map<PartColumn, string>(
    PART_COLUMNS.flatMap((column) =>
      text(camelCase(column)) ? [[column, text(camelCase(column))] as const] : [],
    ),
  );
  if (parts.size === 0) return fields;
  const { date, fault } = joinedDate(text('date'), parts, parsePeriod);
  if (fault !== null) return fields;
  for (const column of PART_COLUMNS) fields.delete(camelCase(column));
  return fields.set('date', date);
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function meaning(keys: readonly string[], columns: string | null) {
  const { names, unknown } = columnsOf(keys, askedColumns(columns ?? '').asked);
  const moves = names.flatMap((name, i): [string, string][] => {
    const from = keys[i] as string;
    const to = camelCase(name);
    const isMove = RENAMED.has(name) && !unknown.includes(from) && from !== to;
    return isMove ? [[from, to]] : [];
  });
  return { moves, unknown: unknown.filter((name) => name !== 'claims' && !SHORT_FIELDS.has(name)) };
}

function sourceOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const { url, publisher } = sourceIn(value);
  if (url && !publisher) return url;
  return bare({ ...(url && { url }), publisher });
}
