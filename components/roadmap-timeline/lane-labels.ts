import type { Lane } from '../../src/view/lanes.js';
import { type ItemContents, wordsOn } from './item-content.js';

/** Pixels of a label's first line, and of each chip below it. */
export const LABEL_LINE = 34;
export const CHIP = 28;

/** Pixels a lane needs for its label beside the rows. */
export function labelHeight(lane: Lane): number {
  return LABEL_LINE + lane.undated.length * CHIP + (lane.undated.length > 0 ? 4 : 0);
}

interface Label {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly count: HTMLElement;
  readonly chips: HTMLElement;
}

/** The lanes' labels: name, count, and a chip for each milestone without a date. Nodes are kept by lane. */
export class LaneLabels {
  readonly #labels = new Map<string, Label>();

  /** The label of a lane, its words brought up to date; milestones' chips keep their nodes. */
  element(lane: Lane, contents: ItemContents): HTMLElement {
    let label = this.#labels.get(lane.id);
    if (!label) {
      label = createLabel();
      this.#labels.set(lane.id, label);
    }
    const { words } = contents.snapshot;
    const total = lane.dated.length + lane.undated.length;
    label.root.title = words.timeline.lane(lane.name || words.timeline.noLane, total);
    label.name.textContent = lane.name || words.timeline.noLane;
    label.count.textContent = words.timeline.cluster(total);
    this.#fillChips(label.chips, lane, contents);
    return label.root;
  }

  /** Forgets lanes that are no more. */
  keep(lanes: readonly Lane[]): void {
    const ids = new Set(lanes.map(({ id }) => id));
    for (const [id, { root }] of this.#labels) {
      if (ids.has(id)) continue;
      root.remove();
      this.#labels.delete(id);
    }
  }

  clear(): void {
    for (const { root } of this.#labels.values()) root.remove();
    this.#labels.clear();
  }

  /** The chip of an undated milestone, if its lane has one. */
  chip(id: string): HTMLElement | null {
    for (const chip of this.chips()) if (chip.dataset.milestone === id) return chip;
    return null;
  }

  *chips(): Iterable<HTMLElement> {
    for (const { chips } of this.#labels.values()) yield* chips.children as Iterable<HTMLElement>;
  }

  #fillChips(parent: HTMLElement, lane: Lane, contents: ItemContents): void {
    const known = new Map(
      [...(parent.children as Iterable<HTMLElement>)].map((chip) => [chip.dataset.milestone, chip]),
    );
    let next: Element | null = parent.firstElementChild;
    for (const m of lane.undated) {
      const { id, standing } = contents.state(m);
      const chip = known.get(id) ?? createChip(id);
      known.delete(id);
      chip.dataset.standing = standing;
      chip.setAttribute('aria-label', contents.name(m));
      (chip.firstElementChild as HTMLElement).textContent = wordsOn(contents.scene.input, m);
      if (chip === next) next = next.nextElementSibling;
      else parent.insertBefore(chip, next);
    }
    for (const chip of known.values()) chip.remove();
  }
}

function createLabel(): Label {
  const root = document.createElement('div');
  const line = document.createElement('div');
  const name = document.createElement('span');
  const count = document.createElement('span');
  const chips = document.createElement('div');
  root.className = 'lane';
  root.setAttribute('part', 'lane');
  line.className = 'lane-line';
  name.className = 'lane-name';
  count.className = 'lane-count';
  chips.className = 'chips';
  line.append(name, count);
  root.append(line, chips);
  return { root, name, count, chips };
}

function createChip(id: string): HTMLElement {
  const chip = document.createElement('div');
  const label = document.createElement('span');
  chip.className = 'chip';
  chip.setAttribute('part', 'undated');
  chip.setAttribute('role', 'button');
  chip.dataset.milestone = id;
  chip.tabIndex = -1;
  label.className = 'label';
  chip.append(label);
  return chip;
}
