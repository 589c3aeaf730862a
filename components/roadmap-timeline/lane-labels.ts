import { isolated } from '../../src/model/isolated.js';
import type { Lane } from '../../src/view/timeline/lanes.js';
import { barTop, LANE_PAD, type LaneLayout } from '../../src/view/timeline/layout.js';
import { FOLD } from '../../src/view/timeline/scene.js';
import { type ItemContents, wordsOn } from './item-content.js';

/** Below this the lanes' labels stand above their rows instead of beside them, and words above their bars. */
const NARROW = 600;

/** Whether the frame around a scroller is as narrow as a phone. */
export function isNarrow({ parentElement, clientWidth }: HTMLElement): boolean {
  return (parentElement?.offsetWidth ?? clientWidth) < NARROW;
}

/** Height of a label's first line, in pixels; on narrow screens, that of the label. */
const LINE = 34;
const LINE_NARROW = 28;
/** Beside the rows there is room for two lines of a chip's words; below them one is wide enough, and fingers point. */
const CHIP = 42;
const CHIP_NARROW = 44;
/** Gap between two chips, in pixels. */
const CHIP_GAP = 4;

const chipSize = (narrow: boolean) => (narrow ? CHIP_NARROW : CHIP);

/** Pixels a lane needs for its label beside the rows. */
export function labelHeight({ undated }: Lane): number {
  return LINE + undated.length * CHIP + (undated.length > 0 ? 4 : 0);
}

/** Pixels of a lane's name above its rows, and of its chips below them. */
export const NAME_ABOVE = LINE_NARROW;
export function chipsBelow({ undated }: Lane): number {
  return undated.length * CHIP_NARROW;
}

/** Pixels from the top of a label to its first chip. */
function chipsTop({ lane, height }: LaneLayout, narrow: boolean): number {
  return narrow ? height - LANE_PAD - chipsBelow(lane) : LINE;
}

/** Distance from the top of all lanes to a milestone's row, or to its chip, in pixels. */
export function heightOf(layout: LaneLayout, m: number, narrow: boolean): number {
  const placed = layout.rows.placeOf(m);
  if (placed) return barTop(layout, placed.row);
  const chip = layout.lane.undated.indexOf(m) * chipSize(narrow);
  return layout.top + chipsTop(layout, narrow) + chip;
}

interface Label {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly count: HTMLElement;
  readonly parent: HTMLElement;
  readonly chips: Map<number, HTMLElement>;
  contents: ItemContents | null;
}

/**
 * The part of a label that is drawn, in pixels from its top, and a milestone that is drawn wherever it is.
 */
export interface LabelSight {
  readonly top: number;
  readonly bottom: number;
  readonly kept: number | null;
  /** Whether labels are above their rows. */
  readonly narrow: boolean;
}

/** The lanes' labels: name, count, and a chip for each undated milestone. Nodes are kept by lane. */
export class LaneLabels {
  readonly #labels = new Map<string, Label>();
  #fold: HTMLElement | null = null;

  /** The updated label of a lane; visible chips keep their nodes. */
  element(layout: LaneLayout, contents: ItemContents, sight: LabelSight): HTMLElement {
    const { lane } = layout;
    if (lane === FOLD) return this.#foldRow(contents);
    let label = this.#labels.get(lane.id);
    if (!label) {
      label = createLabel(sight.narrow);
      this.#labels.set(lane.id, label);
    }
    const other = label.contents !== contents;
    label.contents = contents;
    if (other) fillLabel(label, lane, contents, sight.narrow);
    fillChips(label, layout, contents, sight, other);
    return label.root;
  }

  /** The parts of a lane's label that stand over its ground: its name above its rows, its chips below them. */
  overGround(lane: Lane): HTMLElement[] {
    const label = this.#labels.get(lane.id);
    return label ? [label.root, label.parent] : this.#fold ? [this.#fold] : [];
  }

  /** The row that stands for collapsed lanes; it expands and collapses them. */
  #foldRow({ scene, snapshot }: ItemContents): HTMLElement {
    this.#fold ??= createFold();
    const button = this.#fold.firstElementChild as HTMLElement;
    const words = snapshot.words.timeline.quiet(scene.quiet.length, scene.input.groupBy);
    if (button.textContent !== words) button.textContent = words;
    button.setAttribute('aria-expanded', String(snapshot.unfolded));
    return this.#fold;
  }

  /** Drops the labels of all other lanes. */
  keep(lanes: readonly Lane[]): void {
    if (!lanes.includes(FOLD)) this.#fold?.remove();
    const ids = new Set(lanes.map(({ id }) => id));
    for (const [id, { root, parent }] of this.#labels) {
      if (ids.has(id)) continue;
      root.remove();
      parent.remove();
      this.#labels.delete(id);
    }
  }

  /** The chip of an undated milestone; null if it is not drawn. */
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
  parent.style.setProperty('--_chip', `${narrow ? size : size - CHIP_GAP}px`);
}

function fillChips(
  { parent, chips }: Label,
  layout: LaneLayout,
  contents: ItemContents,
  { top, bottom, kept, narrow }: LabelSight,
  refill: boolean,
): void {
  const known = new Map([...chips.values()].map((chip) => [chip.dataset.milestone, chip]));
  const old = new Set(chips.values());
  const first = chipsTop(layout, narrow);
  chips.clear();
  layout.lane.undated.forEach((m, i) => {
    const y = first + i * chipSize(narrow);
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

function createLabel(narrow: boolean): Label {
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
  root.append(line);
  if (!narrow) root.append(parent);
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
