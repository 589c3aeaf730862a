/** Which entries of the history somebody looks for, and these as a table. Pure. */
import { cell } from '../export/csv.js';
import type { Line, LogRecord, Saying } from './record.js';

export interface Filter {
  /** Ids or names; "" for all. */
  readonly person: string;
  readonly company: string;
  readonly kind: string;
  /** Each word stands somewhere in the entry. */
  readonly text: string;
}

export const EMPTY: Filter = { person: '', company: '', kind: '', text: '' };

export function passes(
  { person, company, kind, text }: Filter,
  line: Pick<Line, 'by' | 'kind'>,
  saying: Saying,
): boolean {
  if (person !== '' && line.by.sub !== person) return false;
  if (company !== '' && saying.company !== company) return false;
  if (kind !== '' && line.kind !== kind) return false;
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { what, company: name, milestone, facts, quote, source } = saying;
  const all = [
    what,
    name,
    milestone,
    line.by.name,
    quote?.text ?? '',
    source?.words ?? '',
    source?.href ?? '',
  ];
  const searched = folded([...all, ...facts.map(([, fact]) => fact)].join('\n'));
  return words.every((word) => searched.includes(word));
}

/** Without case, accents and full-width forms. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const COLUMNS = [
  'number',
  'recorded at',
  'recorded by',
  'role',
  'kind',
  'state',
  'company',
  'milestone',
  'what it says',
  'quote',
  'source',
  'address',
  'id',
];

/** As CSV (RFC 4180), in the order of the lines. No cell is a formula to a spreadsheet. */
export function historyCsv(lines: readonly Line[], record: Pick<LogRecord, 'saying'>): string {
  const rows = lines.map((line) => {
    const { what, company, milestone, quote, source } = record.saying(line);
    const { seq, recordedAt, by, kind, state, id } = line;
    const own = [String(seq), recordedAt, by.name, by.role, kind, state, company, milestone];
    return [...own, what, quote?.text ?? '', source?.words ?? '', source?.href ?? '', id];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
