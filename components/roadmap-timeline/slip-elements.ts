import type { DrawnSlip } from '../../src/view/timeline/draw-list.js';

/** Below this a line has no room for its arrowhead. */
const LEAST_ARROW = 8;

/**
 * How far a milestone's date moved: a hollow tick where the first promise ended, a line from there, ticks at
 * the promises between, an arrowhead; and how far in words, behind those of the milestone. Two nodes, which
 * are made where they are first needed.
 */
export class SlipElements {
  readonly #root: HTMLElement;
  readonly #label: HTMLElement;
  #line: HTMLElement | null = null;
  #words: HTMLElement | null = null;
  #shown: DrawnSlip | null = null;
  #written = '';

  constructor(root: HTMLElement, label: HTMLElement) {
    this.#root = root;
    this.#label = label;
  }

  /** `slip` is null where nothing is to be seen; `width` is that of the words, in pixels. */
  draw(slip: DrawnSlip | null, words: string, width: number, rtl: boolean): void {
    if (slip === null && this.#shown === null) return;
    const written = slip ? describe(slip, words, width, rtl) : '';
    this.#shown = slip;
    if (written === this.#written) return;
    this.#written = written;
    if (slip) this.#write(slip, words, width, rtl);
    if (this.#line) this.#line.hidden = slip === null;
    if (this.#words) this.#words.hidden = slip === null;
    this.#label.style.setProperty('--_moved', `${slip ? width : 0}px`);
  }

  #write(slip: DrawnSlip, text: string, width: number, rtl: boolean): void {
    this.#line ??= this.#create('i', 'slip', this.#root);
    this.#words ??= this.#create('b', 'moved', this.#label);
    const { from, to, ticks, end } = slip;
    const start = Math.min(from, to);
    const size = Math.abs(to - from);
    const line = this.#line;
    line.dataset.end = size < LEAST_ARROW ? 'none' : end;
    line.toggleAttribute('data-earlier', to < from);
    line.style.transform = `translateX(${rtl ? -start : start}px)`;
    line.style.width = `${size}px`;
    const side = rtl ? 'right' : 'left';
    line.style.setProperty(
      '--_ticks',
      ticks
        .map(
          (tick) =>
            `linear-gradient(currentColor, currentColor) ${side} ${tick - start - 1}px top 50% / 2px 8px no-repeat, `,
        )
        .join('') || 'linear-gradient(transparent, transparent), ',
    );
    this.#words.textContent = text;
    this.#words.style.width = `${width}px`;
  }

  #create(tag: 'i' | 'b', name: string, parent: HTMLElement): HTMLElement {
    const element = document.createElement(tag);
    element.className = name;
    element.setAttribute('part', name === 'slip' ? 'slip' : 'slip-words');
    // The milestone's name says it in full.
    element.setAttribute('aria-hidden', 'true');
    // The line lies behind the bar.
    if (name === 'slip') parent.prepend(element);
    else parent.append(element);
    return element;
  }
}

function describe({ from, to, ticks, end }: DrawnSlip, words: string, width: number, rtl: boolean) {
  const places = [from, to, ...ticks].map((place) => Math.round(place * 4));
  return `${places.join(' ')} ${end} ${words} ${width} ${rtl}`;
}
