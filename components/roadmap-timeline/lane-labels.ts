import { isolated } from '../../src/model/isolated.js';
import type { Lane } from '../../src/view/timeline/lanes.js';
import { type LaneLayout, ROW } from '../../src/view/timeline/layout.js';
import { FOLD } from '../../src/view/timeline/scene.js';
import { type ItemContents, wordsOn } from './item-content.js';

/** Below this the lanes' labels stand above their rows instead of beside them. */
const NARROW = 560;

export function isNarrow({ clientWidth }: HTMLElement): boolean {
  return clientWidth < NARROW;
}

/** Pixels of a label's first line, and of each chip below it. */
const LINE = 34;
const LINE_NARROW = 28;
/** Beside the rows there is room for two lines of a chip's words; above them one is wide enough. */
const CHIP = 42;
const CHIP_NARROW = 28;
/** Pixels between two chips. */
const CHIP_GAP = 4;

const chipSize = (narrow: boolean) => (narrow ? CHIP_NARROW : CHIP);

/** Pixels a lane needs for its label, beside the rows or, on narrow screens, above them. */
export function labelHeight({ undated }: Lane, narrow: boolean): number {
  const below = narrow ? 0 : 4;
  const chips = undated.length * chipSize(narrow);
  return (narrow ? LINE_NARROW : LINE) + chips + (undated.length > 0 ? below : 0);
}

/** Pixels from the top of a label to one of its chips. */
function chipTop(index: number, narrow: boolean): number {
  return LINE + index * chipSize(narrow);
}

/** Pixels from the top of all lanes to a milestone's row, or to its chip. */
export function rowTop(
  { top, header, rows, lane }: LaneLayout,
  m: number,
  narrow: boolean,
): number {
  const placed = rows.placeOf(m);
  return top + (placed ? header + placed.row * ROW : chipTop(lane.undated.indexOf(m), narrow));
}

interface Label {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly count: HTMLElement;
  readonly parent: HTMLElement;
  readonly chips: Map<number, HTMLElement>;
  contents: ItemContents | null;
}

/** The part of a label that is drawn: pixels from its top, and a milestone wherever it is. */
export interface LabelSight {
  readonly top: number;
  readonly bottom: number;
  readonly kept: number | null;
  /** Labels stand above their rows. */
  readonly narrow: boolean;
}

/** The lanes' labels: name, count, and a chip for each milestone without a date. Nodes are kept by lane. */
export class LaneLabels {
  readonly #labels = new Map<string, Label>();
  #fold: HTMLElement | null = null;

  /** The label of a lane, its words brought up to date; chips in sight keep their nodes. */
  element(lane: Lane, contents: ItemContents, sight: LabelSight): HTMLElement {
    if (lane === FOLD) return this.#foldRow(contents);
    let label = this.#labels.get(lane.id);
    if (!label) {
      label = createLabel();
      this.#labels.set(lane.id, label);
    }
    const other = label.contents !== contents;
    label.contents = contents;
    if (other) fillLabel(label, lane, contents, sight.narrow);
    fillChips(label, lane, contents, sight, other);
    return label.root;
  }

  /** The row of the lanes that are folded away, which opens and closes them. */
  #foldRow({ scene, snapshot }: ItemContents): HTMLElement {
    this.#fold ??= createFold();
    const button = this.#fold.firstElementChild as HTMLElement;
    const words = snapshot.words.timeline.quiet(scene.quiet.length, scene.input.groupBy);
    if (button.textContent !== words) button.textContent = words;
    button.setAttribute('aria-expanded', String(snapshot.unfolded));
    return this.#fold;
  }

  /** Forgets all other lanes. */
  keep(lanes: readonly Lane[]): void {
    if (!lanes.includes(FOLD)) this.#fold?.remove();
    const ids = new Set(lanes.map(({ id }) => id));
    for (const [id, { root }] of this.#labels) {
      if (ids.has(id)) continue;
      root.remove();
      this.#labels.delete(id);
    }
  }

  /** The chip of an undated milestone, if it is drawn. */
  chip(id: string): HTMLElement | null {
    for (const chip of this.#chips()) if (chip.dataset.milestone === id) return chip;
    return null;
  }

  /** Makes one chip the tab stop, or none, and marks the selected milestone. */
  mark(stop: HTMLElement | null, selected: string | null): void {
    for (const chip of this.#chips()) {
      const tabIndex = chip === stop ? 0 : -1;
      if (chip.tabIndex !== tabIndex) chip.tabIndex = tabIndex;
      if (chip.dataset.milestone === selected) chip.setAttribute('aria-current', 'true');
      else chip.removeAttribute('aria-current');
    }
  }

  *#chips(): Iterable<HTMLElement> {
    for (const { chips } of this.#labels.values()) yield* chips.values();
  }
}

function fillLabel(
  { root, name, count, parent }: Label,
  lane: Lane,
  contents: ItemContents,
  narrow: boolean,
): void {
  const { words } = contents.snapshot;
  const total = lane.dated.length + lane.undated.length;
  root.title = words.timeline.lane(isolated(lane.name), total);
  name.textContent = isolated(lane.name);
  count.textContent = words.timeline.cluster(total);
  const size = chipSize(narrow);
  parent.style.blockSize = `${lane.undated.length * size}px`;
  parent.style.setProperty('--_chip', `${size - CHIP_GAP}px`);
}

function fillChips(
  { parent, chips }: Label,
  { undated }: Lane,
  contents: ItemContents,
  { top, bottom, kept, narrow }: LabelSight,
  refill: boolean,
): void {
  const known = new Map([...chips.values()].map((chip) => [chip.dataset.milestone, chip]));
  const old = new Set(chips.values());
  chips.clear();
  undated.forEach((m, i) => {
    const y = chipTop(i, narrow);
    if (m !== kept && (y + CHIP < top || y > bottom)) return;
    const { id, standing, verdict } = contents.state(m);
    const chip = known.get(id) ?? createChip(id, parent);
    chips.set(m, chip);
    if (old.delete(chip) && !refill) return;
    chip.dataset.standing = standing;
    chip.dataset.verdict = verdict;
    chip.toggleAttribute('data-highlight', contents.scene.isHighlighted(m));
    chip.style.transform = `translateY(${i * chipSize(narrow)}px)`;
    chip.setAttribute('aria-label', contents.name(m));
    (chip.firstElementChild as HTMLElement).textContent = wordsOn(contents.scene.input, m);
  });
  for (const chip of old) chip.remove();
}

function createLabel(): Label {
  const root = document.createElement('div');
  const line = document.createElement('div');
  const name = document.createElement('span');
  const count = document.createElement('span');
  const parent = document.createElement('div');
  root.className = 'lane';
  root.setAttribute('part', 'lane');
  line.className = 'lane-line';
  name.className = 'lane-name';
  count.className = 'lane-count';
  parent.className = 'chips';
  line.append(name, count);
  root.append(line, parent);
  return { root, name, count, parent, chips: new Map(), contents: null };
}

function createFold(): HTMLElement {
  const root = document.createElement('div');
  const button = document.createElement('button');
  root.className = 'lane';
  root.setAttribute('part', 'quiet-lanes');
  button.type = 'button';
  button.className = 'fold';
  root.append(button);
  return root;
}

function createChip(id: string, parent: HTMLElement): HTMLElement {
  const chip = document.createElement('div');
  const label = document.createElement('span');
  chip.className = 'chip';
  chip.setAttribute('part', 'undated');
  chip.setAttribute('role', 'button');
  chip.dataset.milestone = id;
  chip.tabIndex = -1;
  label.className = 'label';
  chip.append(label);
  parent.append(chip);
  return chip;
}
