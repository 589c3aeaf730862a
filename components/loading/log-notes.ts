/**
 * What the reader did with entries, beside the log: which were taken away, and which were said to be
 * statements of their own. Where the browser keeps nothing, it is forgotten with the page.
 */
export class LogNotes {
  readonly #key: string;
  readonly #exported: Set<string>;
  readonly #apart: Set<string>;

  constructor(roadmap: string) {
    this.#key = `roadmap-tracker-log ${roadmap}`;
    const { exported, apart } = kept(this.#key);
    this.#exported = new Set(exported);
    this.#apart = new Set(apart);
  }

  /** Ids of entries that are not in this browser alone. */
  get exported(): ReadonlySet<string> {
    return this.#exported;
  }

  /** Ids of entries that are no repetition of what they look like. */
  get apart(): ReadonlySet<string> {
    return this.#apart;
  }

  noteExported(ids: Iterable<string>): void {
    for (const id of ids) this.#exported.add(id);
    this.#keep();
  }

  noteApart(id: string): void {
    this.#apart.add(id);
    this.#keep();
  }

  #keep(): void {
    try {
      const notes = { exported: [...this.#exported], apart: [...this.#apart] };
      localStorage.setItem(this.#key, JSON.stringify(notes));
    } catch {
      // Denied or full.
    }
  }
}

function kept(key: string): { exported: string[]; apart: string[] } {
  try {
    const { exported, apart } = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { exported: texts(exported), apart: texts(apart) };
  } catch {
    return { exported: [], apart: [] };
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
