import { type Beyond, beyondOf, yearsOf } from '../../src/view/timeline/beyond.js';
import type { Frame } from './chart.js';
import type { ItemContents } from './item-content.js';
import type { Days } from './time-window.js';

type Side = keyof Beyond;
const SIDES: readonly Side[] = ['earlier', 'later'];
/** Pixels between a chip and a flag, and between a chip and the edge. */
const GAP = 6;

/** Buttons at both ends of the window that say in which years there is more, and go there. */
export class BeyondChips {
  readonly #chips: Readonly<Record<Side, HTMLButtonElement>>;
  readonly #sizes: Record<Side, number> = { earlier: 0, later: 0 };
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

  /** Pixels that they take at each end. */
  get widths(): Readonly<Record<Side, number>> {
    const widthOf = (side: Side) => (this.#beyond[side] ? this.#sizes[side] + GAP : 0);
    return { earlier: widthOf('earlier'), later: widthOf('later') };
  }

  resized(target: Element, width: number): void {
    for (const side of SIDES) if (this.#chips[side] === target) this.#sizes[side] = width;
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

  /** As many days as are shown now, with what lies beyond in the middle, or its nearest day at a tenth. */
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
