import { type Beyond, beyondOf, yearsOf } from '../../src/view/timeline/beyond.js';
import type { Frame } from './chart.js';
import type { ItemContents } from './item-content.js';
import type { Days } from './time-window.js';

type Side = keyof Beyond;
const SIDES: readonly Side[] = ['earlier', 'later'];
/** Gap between a chip and a flag, and between a chip and the edge, in pixels. */
const GAP = 6;

/** Buttons at both ends of the window that name the years beyond it with milestones, and go there. */
export class BeyondChips {
  readonly #chips: Readonly<Record<Side, HTMLButtonElement>>;
  readonly #sizes: Record<Side, number> = { earlier: 0, later: 0 };
  /** Sides without room for a chip. */
  readonly #crowded = new Set<Side>();
  #frame: Days = { start: 0, end: 0 };
  #beyond: Beyond = { earlier: null, later: null };
  #key = '';

  constructor(layer: HTMLElement, go: (days: Days) => void) {
    const create = (side: Side): HTMLButtonElement => {
      const chip = document.createElement('button');
      chip.type = 'button';
      chip.className = `beyond ${side}`;
      chip.setAttribute('part', 'beyond');
      chip.hidden = true;
      chip.addEventListener('click', () => this.#go(side, go));
      layer.append(chip);
      return chip;
    };
    this.#chips = { earlier: create('earlier'), later: create('later') };
  }

  get elements(): readonly HTMLElement[] {
    return SIDES.map((side) => this.#chips[side]);
  }

  /** The width of the chip with its gap at each end, in pixels; 0 if it is not shown. */
  get widths(): Readonly<Record<Side, number>> {
    return { earlier: this.#widthOf('earlier'), later: this.#widthOf('later') };
  }

  #widthOf(side: Side): number {
    return this.#beyond[side] && !this.#crowded.has(side) ? this.#sizes[side] + GAP : 0;
  }

  /**
   * Leaves a flag its room, in pixels: if the chips are too wide, the one on the given side is hidden first,
   * then the other.
   */
  makeRoom(room: number, first: Side): void {
    this.#crowded.clear();
    for (const side of first === 'earlier' ? SIDES : SIDES.toReversed())
      if (this.#widthOf('earlier') + this.#widthOf('later') > room) this.#crowded.add(side);
    for (const side of SIDES)
      this.#chips[side].hidden = !this.#beyond[side] || this.#crowded.has(side);
  }

  resized(target: Element, width: number): void {
    // A hidden chip has no width, but its last width is needed to decide whether it fits again.
    for (const side of SIDES)
      if (this.#chips[side] === target && width > 0) this.#sizes[side] = width;
  }

  show({ start, end }: Frame, { scene, snapshot }: ItemContents): void {
    this.#frame = { start, end };
    this.#beyond = beyondOf(scene.extent, start, end);
    const years = SIDES.map((side) => this.#beyond[side] && yearsOf(this.#beyond[side]));
    const key = `${snapshot.lang} ${years.join(' ')}`;
    if (key === this.#key) return;
    this.#key = key;
    const { beyond, beyondName } = snapshot.words.timeline;
    for (const [i, side] of SIDES.entries()) {
      const chip = this.#chips[side];
      const words = years[i];
      chip.hidden = !words;
      if (!words) continue;
      chip.textContent = beyond[side](words);
      chip.title = beyondName[side](words);
    }
  }

  /**
   * Goes to a window of the same length, centred on what is beyond; if that does not fit, with the nearest
   * day a tenth from the edge.
   */
  #go(side: Side, go: (days: Days) => void): void {
    const beyond = this.#beyond[side];
    if (!beyond) return;
    const length = this.#frame.end - this.#frame.start;
    const margin = length / 10;
    const middle = (beyond.first + beyond.last - length) / 2;
    const near = side === 'later' ? beyond.first - margin : beyond.last + margin - length;
    const start = beyond.last - beyond.first > length - 2 * margin ? near : middle;
    go({ start, end: start + length });
  }
}
