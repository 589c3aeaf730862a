/** A lane, as `Timeline.setLanes` takes it. */
export interface Lane {
  readonly id: string;
  /** Stays the same node while it is unchanged. */
  readonly label: HTMLElement;
  /** Pixels. */
  readonly height: number;
}

interface Row {
  readonly label: HTMLElement;
  readonly inner: HTMLElement;
  readonly line: HTMLElement;
  height: number;
}

interface Body {
  readonly dom: Record<'left' | 'right' | 'center', HTMLElement>;
}

function box(className: string, ...children: HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.append(...children);
  return element;
}

function newRow(): Row {
  const inner = box('vis-inner');
  return { label: box('vis-label', inner), inner, line: box('vis-group'), height: -1 };
}

/** Moves nothing that stands right: what is put back where it stood loses its focus. */
function arrange(parent: HTMLElement, children: readonly HTMLElement[]): void {
  children.forEach((child, i) => {
    if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
  });
}

/**
 * In the place of vis-timeline's set of items and groups: rows of a given height, each with a
 * label. A lane is measured by nobody, so that panning and scrolling force no layout here.
 */
export class LaneSet {
  /** Pixels of all lanes, as of the last redraw. */
  height = 0;

  readonly #labels = box('vis-labelset');
  readonly #lines = box('vis-foreground');
  readonly #frame = box('vis-itemset', this.#lines);
  readonly #rows = new Map<string, Row>();
  #lanes: readonly Lane[] = [];

  constructor(private body: Body) {
    body.dom.center.append(this.#frame);
  }

  setOptions(options: { rtl?: boolean }): void {
    if (options.rtl !== undefined || !this.#labels.parentNode)
      this.body.dom[options.rtl ? 'right' : 'left'].append(this.#labels);
  }

  /** Lanes in their order. */
  setLanes(lanes: readonly Lane[]): void {
    this.#lanes = lanes;
    const gone = new Set(this.#rows.keys());
    const rows = lanes.map(({ id, label }) => {
      gone.delete(id);
      const row = this.#rows.get(id) ?? newRow();
      this.#rows.set(id, row);
      if (row.inner.firstChild !== label) row.inner.replaceChildren(label);
      return row;
    });
    for (const id of gone) this.#remove(id);
    arrange(
      this.#labels,
      rows.map(({ label }) => label),
    );
    arrange(
      this.#lines,
      rows.map(({ line }) => line),
    );
  }

  redraw(): void {
    this.height = 0;
    for (const { id, height } of this.#lanes) {
      this.height += height;
      const row = this.#rows.get(id);
      if (!row || row.height === height) continue;
      row.height = height;
      row.label.style.height = row.line.style.height = `${height}px`;
    }
    this.#frame.style.height = `${this.height}px`;
  }

  #remove(id: string): void {
    const { label, line } = this.#rows.get(id) as Row;
    label.remove();
    line.remove();
    this.#rows.delete(id);
  }
}
