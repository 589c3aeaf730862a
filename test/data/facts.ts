import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;

/** The rows of a facts file by the names of its header. Its own reader, so as not to trust ours. */
function rowsOf(name: string): Row[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
    .replaceAll('\r', '')
    .trimEnd();
  const table: string[][] = [[]];
  FIELD.lastIndex = 0;
  for (let end = ''; FIELD.lastIndex < text.length; ) {
    if (end === '\n') table.push([]);
    const [, quoted, plain, after] = FIELD.exec(text) ?? [];
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    end = after ?? '';
  }
  const [header = [], ...rows] = table;
  return rows.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index] ?? ''])));
}

/** One public statement a row. */
export const CLAIM_ROWS = rowsOf('facts-claims.csv');
/** One figure about a country a row. */
export const INDICATOR_ROWS = rowsOf('facts-indicators.csv');
