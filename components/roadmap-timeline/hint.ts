import type { Frame } from '../../src/view/vis/adapter.js';

const WIDTH = 300;
/** A guess that spares a layout read; most hints are lower. */
const HEIGHT = 150;
/** Pixels from a bar's top to the hint below it. */
const BELOW = 32;

/**
 * What a milestone says when it is pointed at or focused. Stays while the pointer is on it, and
 * goes with Escape (WCAG 2.2, 1.4.13).
 */
export class Hint {
  readonly element = document.createElement('div');
  readonly #title = document.createElement('strong');
  readonly #lines = document.createElement('div');

  constructor() {
    this.element.className = 'hint';
    this.element.hidden = true;
    this.element.setAttribute('part', 'hint');
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#title, this.#lines);
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  /**
   * `x` and `y`: the milestone's start and top inside the layer, `scrolled` how far that is
   * scrolled, `room` the height that can be seen.
   */
  show(
    { title, lines }: { title: string; lines: string[] },
    x: number,
    y: number,
    scrolled: number,
    room: number,
    frame: Frame,
  ): void {
    this.#title.textContent = title;
    this.#lines.replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      }),
    );
    const inline = frame.labelWidth + Math.min(Math.max(x, 0), Math.max(frame.width - WIDTH, 0));
    const side = frame.rtl ? -1 : 1;
    const bar = frame.axisHeight + y - scrolled;
    // Above the bar where below it the frame would end.
    const vertical = bar + BELOW + HEIGHT > room ? `calc(${bar - 6}px - 100%)` : `${bar + BELOW}px`;
    this.element.style.transform = `translate(${side * inline}px, ${vertical})`;
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
