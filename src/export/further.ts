import type { Claim } from '../model/types.js';
import { CLAIM_FIELDS, COLUMNS, FURTHER, SHARED_COLUMNS, SOURCE_FIELDS } from '../read/columns.js';
import { MAX_COLUMNS } from '../read/limits.js';

/** Fields of a claim that the columns of the format carry. */
const CARRIED: ReadonlySet<string> = new Set([
  'source',
  ...COLUMNS.filter((name) => !SHARED_COLUMNS.includes(name) && !SOURCE_FIELDS.has(name)).map(
    (name) => CLAIM_FIELDS.get(name) ?? name,
  ),
]);
/** Names that no column may have besides those of the format. */
const TAKEN: ReadonlySet<string> = new Set(['id', 'source', FURTHER, ...COLUMNS]);
/** Names that survive as a header, which loses case, spaces and hyphens when it is read. */
const COLUMN_NAME = /^[a-z][a-z0-9_]*$/;
/** Columns that fields may have of their own if others are left for the last one. */
const MOST = MAX_COLUMNS - COLUMNS.length - 1;

type Fields = ReadonlyMap<string, unknown>;

/**
 * Fields of claims that the format does not define, in columns at the end of each row: those that are
 * text in a column of their own, as many as are read, and the rest as JSON in a last one.
 */
export class FurtherColumns {
  readonly #rows = new Map<number, Fields>();
  readonly #names = new Set<string>();
  #hasRest = false;

  /** Notes the fields of the claim in a row. */
  add(row: number, claim: Claim): void {
    const fields = new Map(Object.entries(claim).filter(([name, value]) => isFurther(name, value)));
    if (fields.size === 0) return;
    this.#rows.set(row, fields);
    for (const [name, value] of fields) {
      if (isColumn(name, value) && this.#names.size < MOST) this.#names.add(name);
      if (!this.#isAlone(name, value)) this.#hasRest = true;
    }
  }

  get header(): string[] {
    return [...this.#names, ...(this.#hasRest ? [FURTHER] : [])];
  }

  cells(row: number): string[] {
    const fields: Fields = this.#rows.get(row) ?? new Map();
    const alone = [...this.#names].map((name) => {
      const value = fields.get(name);
      return isColumn(name, value) ? value : '';
    });
    if (!this.#hasRest) return alone;
    const rest = [...fields].filter(([name, value]) => !this.#isAlone(name, value));
    return [...alone, rest.length > 0 ? json(Object.fromEntries(rest)) : ''];
  }

  #isAlone(name: string, value: unknown): boolean {
    return this.#names.has(name) && isColumn(name, value);
  }
}

function isFurther(name: string, value: unknown): boolean {
  // The column of notes has texts only.
  const isCarried = CARRIED.has(name) && (name !== 'note' || typeof value === 'string');
  return !isCarried && !['undefined', 'function', 'symbol'].includes(typeof value);
}

/** Whether a field comes back from a column of its own as it was. */
function isColumn(name: string, value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.trim() !== value) return false;
  return COLUMN_NAME.test(name) && !TAKEN.has(name);
}

/** As JSON; integers that JSON does not have become texts. */
function json(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  );
}
