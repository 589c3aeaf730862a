import type { Claim } from '../model/types.js';
import {
  CLAIM_FIELDS,
  COLUMNS,
  FURTHER,
  SHARED_COLUMNS,
  SOURCE_FIELDS,
} from '../read/column-names.js';
import { MAX_COLUMNS } from '../read/limits.js';

/** Fields of a claim that the columns of the format carry. */
const CARRIED: ReadonlySet<string> = new Set([
  'source',
  ...COLUMNS.filter((name) => !SHARED_COLUMNS.includes(name) && !SOURCE_FIELDS.has(name)).map(
    (name) => CLAIM_FIELDS.get(name) ?? name,
  ),
]);
/** Names that no column may have in addition to those of the format. */
const TAKEN: ReadonlySet<string> = new Set(['id', 'source', FURTHER, ...COLUMNS]);
/** Names that survive as a header, which is read without its case, spaces and hyphens. */
const COLUMN_NAME = /^[a-z][a-z0-9_]*$/;
/** How many fields may have a column of their own; one column is kept for the JSON of all others. */
const MOST = MAX_COLUMNS - COLUMNS.length - 1;

type Fields = ReadonlyMap<string, unknown>;

/**
 * Columns at the end of each row for fields of claims that the format does not define: texts have a column of
 * their own, as far as the limit of columns allows, and the rest is JSON in a last one.
 */
export class FurtherColumns {
  readonly #rows = new Map<number, Fields>();
  readonly #names = new Set<string>();
  #needsJson = false;

  /** Notes the fields of the claim in a row. */
  add(row: number, claim: Claim): void {
    const fields = new Map(Object.entries(claim).filter(([name, value]) => isFurther(name, value)));
    if (fields.size === 0) return;
    this.#rows.set(row, fields);
    for (const [name, value] of fields) {
      if (isColumn(name, value) && this.#names.size < MOST) this.#names.add(name);
      if (!this.#hasColumn(name, value)) this.#needsJson = true;
    }
  }

  get header(): string[] {
    return [...this.#names, ...(this.#needsJson ? [FURTHER] : [])];
  }

  cells(row: number): string[] {
    const fields: Fields = this.#rows.get(row) ?? new Map();
    const alone = [...this.#names].map((name) => {
      const value = fields.get(name);
      return isColumn(name, value) ? value : '';
    });
    if (!this.#needsJson) return alone;
    const rest = [...fields].filter(([name, value]) => !this.#hasColumn(name, value));
    return [...alone, rest.length > 0 ? json(Object.fromEntries(rest)) : ''];
  }

  #hasColumn(name: string, value: unknown): boolean {
    return this.#names.has(name) && isColumn(name, value);
  }
}

function isFurther(name: string, value: unknown): boolean {
  // A note that is not text does not fit into its column.
  const isCarried = CARRIED.has(name) && (name !== 'note' || typeof value === 'string');
  return !isCarried && !['undefined', 'function', 'symbol'].includes(typeof value);
}

/** Whether a field in a column of its own is read back unchanged. */
function isColumn(name: string, value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.trim() !== value) return false;
  return COLUMN_NAME.test(name) && !TAKEN.has(name);
}

/** A value as JSON; a BigInt, which JSON does not have, becomes text. */
function json(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  );
}
