/** From a text, up to but not including. */
export type Range = readonly [from: number, to: number];

/** A piece of JSON: a range of the text, or a string of our own. */
export type Piece = string | Range;

/** Entries of a list. Neighbours in the text share a piece; null stands for a damaged entry. */
interface Entries {
  readonly pieces: (Range | null)[];
  count: number;
  /** Whether the next entry directly follows the last one, so that it can share its piece. */
  joins: boolean;
}

/** Assembles a document from pieces of a damaged text. */
export class PieceDocument {
  readonly #lists = new Map<string, Entries>();
  readonly #fields: Range[] = [];

  /** Adds a key with its value. */
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

  /** Adds a null in place of a damaged entry, so that the others keep their indices; returns its index. */
  addHole(list: string): number {
    const entries = this.#entries(list);
    entries.pieces.push(null);
    entries.joins = false;
    entries.count += 1;
    return entries.count - 1;
  }

  /** Call before an entry that does not directly follow the last one, separated by one comma: it needs a new piece. */
  startNewPiece(): void {
    for (const entries of this.#lists.values()) entries.joins = false;
  }

  /** The document as JSON: its only list, or an object with all lists and fields. */
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
