/** Gives fields of short records the names of the format, by the headers that people write above tables. */
import { bare } from '../model/bare.js';
import { parsePeriod } from '../model/period/period.js';
import { SOURCE_FIELDS } from './column-names.js';
import { joinedDate, PART_COLUMNS, type PartColumn } from './date-parts.js';
import { isBlank, isRecord, type Raw } from './fields.js';
import { askedColumns, columnsOf } from './headers.js';
import { kindOf, pointer } from './problems.js';
import { type Renaming, SHORT_FIELDS } from './short.js';
import { tellOfShort } from './short-problems.js';
import { sourceIn } from './source-in.js';

const RENAMED: ReadonlySet<string> = new Set([
  ...['company', 'country', 'partners', 'title', 'stage', 'technology', 'note'],
  ...PART_COLUMNS,
  ...['said_on', 'said_by', 'date', 'phrase', 'quote', 'quote_lang', 'status', 'source'],
  ...['unverified', 'recorded_on', 'recorded_by', ...SOURCE_FIELDS.keys()],
]);

/** Fields of the one source, by the names that columns get. */
const OF_SOURCE: ReadonlyMap<string, string> = new Map(
  [...SOURCE_FIELDS].map(([column, field]) => [camelCase(column), field]),
);

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
    const further = to === 'source' && typeof value === 'string' && sourceIn(value).further;
    if (further)
      moved.set('note', isBlank(moved.get('note')) ? further : `${moved.get('note')}; ${further}`);
    if (isBlank(moved.get(to))) moved.set(to, meantBy(to, value));
    else {
      if (!isBlank(value)) seconds.push([from, to]);
      if (!moved.has(from)) moved.set(from, value);
    }
  }
  return { record: bare<Raw>(Object.fromEntries(joined(sourced(moved)))), unknown, seconds };
};

/** A list of records or rows that an interface wraps: {"data": [{…}]}, {"values": [["Company", …], …]}. */
const unwrap: Renaming['unwrap'] = (document, problems) => {
  const lists = Object.entries(document).flatMap(([name, value]) =>
    Array.isArray(value) && !OWN_LISTS.includes(name) ? [[name, value] as const] : [],
  );
  const [[name, list] = ['', []], ...others] = lists;
  const isRows =
    list.length > 1 && list.every(Array.isArray) && document.majorDimension !== 'COLUMNS';
  if (others.length > 0 || list.length === 0 || !(isRows || list.every(isRecord))) return document;
  const { [name]: _, ...rest } = document;
  problems.note(pointer(name), `${kindOf(name)} is read as the milestones`, 'call it milestones');
  return bare({ ...rest, milestones: isRows ? recordsOf(list) : list });
};

const OWN_LISTS = ['companies', 'sources', 'stages', 'indicators', 'story', 'annotations'];

/** Rows below a row of names, as records; empty rows are left out. */
function recordsOf([names, ...rows]: readonly (readonly unknown[])[]): Raw[] {
  const records = rows.map((cells) =>
    cells.flatMap((cell, i): [string, string][] =>
      isBlank(cell) || isBlank(names?.[i]) ? [] : [[String(names?.[i]), String(cell)]],
    ),
  );
  return records
    .filter(({ length }) => length > 0)
    .map((fields) => bare(Object.fromEntries(fields)));
}

export const renaming: Renaming = { rename, unwrap, tell: tellOfShort };

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

/** The fields with one source, as CSV's columns of a source make one. */
function sourced(fields: Map<string, unknown>): Map<string, unknown> {
  const given = [...OF_SOURCE].filter(([key]) => fields.has(key));
  const parts = given.filter(([key]) => !isBlank(fields.get(key)));
  const source = fields.get('source');
  const whole = typeof source === 'string' ? sourceIn(source) : source;
  const own = parts.map(([key, field]): [string, unknown] => [field, fields.get(key)]);
  for (const [key] of given) fields.delete(key);
  if (own.length === 0) return fields;
  const filled = Object.entries(isRecord(whole) ? whole : {}).filter(
    ([, value]) => !isBlank(value),
  );
  return fields.set('source', bare(Object.fromEntries([...filled, ...own])));
}

/** What a field says once it has the name of the format: an address and a name in one, "yes". */
function meantBy(field: string, value: unknown): unknown {
  if (field === 'source') return sourceOf(value);
  if (field !== 'unverified' || typeof value !== 'string') return value;
  return isBlank(value.trim()) ? null : !/^(?:no|false|0|n)$/i.test(value.trim());
}

function meaning(keys: readonly string[], columns: string | null) {
  const { names, unknown } = columnsOf(keys, askedColumns(columns ?? '').asked);
  const moves = names.flatMap((name, i): [string, string][] => {
    const from = keys[i] as string;
    const to = camelCase(name);
    const isMove = RENAMED.has(name) && !unknown.includes(from);
    return isMove && (from !== to || OF_SOURCE.has(to)) ? [[from, to]] : [];
  });
  // A column of several claims, such as retracts, says nothing of the one that a short record has.
  const others = keys.filter((key, i) => unknown.includes(key) || !RENAMED.has(names[i] as string));
  return { moves, unknown: others.filter((name) => name !== 'claims' && !SHORT_FIELDS.has(name)) };
}

function sourceOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const { url, publisher } = sourceIn(value);
  if (url && !publisher) return url;
  return bare({ ...(url && { url }), publisher });
}
