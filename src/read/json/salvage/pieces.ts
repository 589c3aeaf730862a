/** From a text, up to but not including. */
export type Range = readonly [from: number, to: number];

/** A piece of JSON: as it stands in a text, or as it is written here. */
export type Piece = string | Range;

/** Entries of a list, several in a piece where they stand side by side; null for one that is lost. */
interface Entries {
  readonly pieces: (Range | null)[];
  count: number;
  /** What comes next stands beside what came last. */
  joins: boolean;
}

/** A document put together of pieces of a text that is no JSON. */
export class PieceDocument {
  readonly #lists = new Map<string, Entries>();
  readonly #fields: Range[] = [];

  /** A key with its value. */
  addField(range: Range): void {
    this.#fields.push(range);
  }

  addEntry(list: string, [from, to]: Range): void {
    const entries = this.#entries(list);
    const last = entries.joins ? entries.pieces.pop() : null;
    entries.pieces.push([last?.[0] ?? from, to]);
    entries.count += 1;
    entries.joins = true;
  }

  /** Keeps the place of an entry that is lost, so that the others keep theirs; returns its index. */
  addHole(list: string): number {
    const entries = this.#entries(list);
    entries.pieces.push(null);
    entries.joins = false;
    entries.count += 1;
    return entries.count - 1;
  }

  /** What comes next does not stand beside what came last, or not behind a comma. */
  part(): void {
    for (const entries of this.#lists.values()) entries.joins = false;
  }

  /** JSON: the one list, or all in an object. */
  pieces(isList: boolean): Piece[] {
    const lists = [...this.#lists].map(([name, { pieces }]) => [
      isList ? '[' : `"${name}":[`,
      ...joined(pieces.map((piece) => [piece ?? 'null'])),
      ']',
    ]);
    if (isList) return lists.flat();
    return ['{', ...joined([...this.#fields.map((field) => [field]), ...lists]), '}'];
  }

  #entries(list: string): Entries {
    const entries = this.#lists.get(list) ?? { pieces: [], count: 0, joins: false };
    this.#lists.set(list, entries);
    return entries;
  }
}

function joined(parts: readonly Piece[][]): Piece[] {
  return parts.flatMap((part, i) => (i > 0 ? [',', ...part] : part));
}
