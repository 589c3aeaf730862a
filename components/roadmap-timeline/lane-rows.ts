import { div } from './div.js';

/** A lane; the caller owns the label's element, which stays the same node while it is unchanged. */
export interface LaneView {
  readonly id: string;
  readonly label: HTMLElement;
  /** What stands over the ground of the lane: its label above its rows, and what goes below them, where there is no room beside. */
  readonly over?: readonly HTMLElement[];
  /** In pixels. */
  readonly height: number;
}

interface Row {
  /** The cell around the lane's label, and the background beside it that the lane is drawn on. */
  readonly cell: HTMLElement;
  readonly ground: HTMLElement;
  height: number;
}

/** Moves only elements that are in the wrong place: reinserting an element takes the focus away. */
function arrange(parent: HTMLElement, children: readonly HTMLElement[]): void {
  children.forEach((child, i) => {
    if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
  });
}

/** Lanes as rows of given heights, each with a label. They are never measured, so they force no layout. */
export class LaneRows {
  /** Height of all lanes in pixels, as last drawn. */
  height = 0;
  readonly #labels: HTMLElement;
  readonly #grounds = div('lane-grounds');
  readonly #rows = new Map<string, Row>();
  #lanes: readonly LaneView[] = [];

  constructor(labels: HTMLElement, plot: HTMLElement) {
    this.#labels = labels;
    plot.append(this.#grounds);
  }

  /** Sets the lanes in order; labels that stay keep their nodes, and so the focus. */
  set(lanes: readonly LaneView[]): void {
    this.#lanes = lanes;
    const gone = new Set(this.#rows.keys());
    const rows = lanes.map(({ id, label, over = [] }) => {
      gone.delete(id);
      const row = this.#rows.get(id) ?? newRow();
      this.#rows.set(id, row);
      if (row.cell.firstChild !== label) row.cell.replaceChildren(label);
      if (row.ground.firstChild !== (over[0] ?? null)) row.ground.replaceChildren(...over);
      return row;
    });
    for (const id of gone) this.#remove(id);
    arrange(
      this.#labels,
      rows.map(({ cell }) => cell),
    );
    arrange(
      this.#grounds,
      rows.map(({ ground }) => ground),
    );
  }

  draw(): void {
    this.height = 0;
    for (const { id, height } of this.#lanes) {
      this.height += height;
      const row = this.#rows.get(id);
      if (!row || row.height === height) continue;
      row.height = height;
      row.cell.style.height = row.ground.style.height = `${height}px`;
    }
  }

  #remove(id: string): void {
    const { cell, ground } = this.#rows.get(id) as Row;
    cell.remove();
    ground.remove();
    this.#rows.delete(id);
  }
}

function newRow(): Row {
  return { cell: div('lane-cell'), ground: div('lane-ground'), height: -1 };
}
