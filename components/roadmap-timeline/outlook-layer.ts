import type { Drawn } from '../../src/view/timeline/draw-list.js';
import { FADE } from '../../src/view/timeline/rows.js';
import type { Frame } from './chart.js';
import type { ItemContents } from './item-content.js';

/**
 * The outside view: from the day by which half of such milestones have come to the day by which
 * four in five have, as a faint band in the milestone's row. The hint says it in words.
 */
export class OutlookLayer {
  readonly #layer = document.createElement('div');
  readonly #bands: HTMLElement[] = [];

  constructor(items: HTMLElement) {
    this.#layer.className = 'outlooks';
    this.#layer.setAttribute('aria-hidden', 'true');
    items.prepend(this.#layer);
  }

  draw(list: readonly Drawn[], contents: ItemContents, { start, end, width, rtl }: Frame): void {
    const scale = width / (end - start);
    let shown = 0;
    for (const { placed, y } of list) {
      const band = placed.members.length === 1 ? contents.band(placed.members[0] as number) : null;
      if (!band) continue;
      const element = this.#take(shown);
      shown += 1;
      const x = (band.from - start) * scale;
      const size = band.to === null ? FADE * 2 : (band.to - band.from) * scale;
      element.toggleAttribute('data-open', band.to === null);
      element.style.transform = `translate(${rtl ? -x : x}px, ${y}px)`;
      element.style.width = `${Math.max(size, 2)}px`;
    }
    for (const element of this.#bands.slice(shown)) element.hidden = true;
  }

  #take(index: number): HTMLElement {
    let element = this.#bands[index];
    if (!element) {
      element = document.createElement('div');
      element.className = 'outlook';
      element.setAttribute('part', 'outlook');
      this.#layer.append(element);
      this.#bands.push(element);
    }
    element.hidden = false;
    return element;
  }
}
