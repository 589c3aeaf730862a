import type { DrawnSlip } from '../../src/view/timeline/draw-list.js';

/** A shorter line has no arrowhead, in pixels. */
const LEAST_ARROW = 8;

/** The words of a slip, and their position from the start and the top of the track. */
export interface SlipWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What they stand on: a filled bar, or a ground that hides a line. */
  readonly on: 'bar' | 'ground' | null;
}

/**
 * How far a milestone's date moved: a hollow tick where the first promise ended, a line from there, ticks at
 * the promises between, an arrowhead; and the distance in words. Two nodes, created when first needed. The
 * words are outside the milestone's element, because its accessible name says the same.
 */
export class SlipElements {
  readonly #root: HTMLElement;
  readonly #label: HTMLElement;
  #line: HTMLElement | null = null;
  #words: HTMLElement | null = null;
  #isShown = false;
  #drawn = '';
  #writtenWords = '';

  constructor(root: HTMLElement, label: HTMLElement) {
    this.#root = root;
    this.#label = label;
  }

  draw(slip: DrawnSlip, words: SlipWords, rtl: boolean): void {
    this.#line ??= this.#createLine();
    this.#words ??= this.#createWords();
    if (!this.#isShown) {
      this.#line.hidden = this.#words.hidden = false;
      this.#isShown = true;
    }
    const drawn = describe(slip, rtl);
    if (drawn !== this.#drawn) drawLine(this.#line, slip, rtl);
    this.#drawn = drawn;
    const said = `${words.text} ${words.width} ${words.x.toFixed(2)} ${words.y} ${words.on}`;
    if (said !== this.#writtenWords) this.#writeWords(this.#words, words);
    this.#writtenWords = said;
  }

  hide(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    if (this.#line) this.#line.hidden = true;
    if (this.#words) this.#words.hidden = true;
    this.#label.style.setProperty('--_moved', '0px');
    this.#writtenWords = '';
  }

  remove(): void {
    this.#words?.remove();
  }

  /** Fades the words together with their milestone. */
  dim(is: boolean): void {
    this.#words?.toggleAttribute('data-dimmed', is);
  }

  #writeWords(element: HTMLElement, { text, x, y, width, on }: SlipWords): void {
    if (on) element.dataset.on = on;
    else delete element.dataset.on;
    if (element.textContent !== text) element.textContent = text;
    element.style.transform = `translate(${x}px, ${y}px)`;
    element.style.width = `${width}px`;
    this.#label.style.setProperty('--_moved', `${width}px`);
  }

  #createLine(): HTMLElement {
    const line = document.createElement('i');
    line.className = 'slip';
    line.setAttribute('part', 'slip');
    // First, so that it is painted behind the bar.
    this.#root.prepend(line);
    return line;
  }

  #createWords(): HTMLElement {
    const words = document.createElement('b');
    words.className = 'moved';
    words.setAttribute('part', 'slip-words');
    words.setAttribute('aria-hidden', 'true');
    this.#root.before(words);
    return words;
  }
}

function drawLine(line: HTMLElement, { from, to, ticks, end }: DrawnSlip, rtl: boolean): void {
  const start = Math.min(from, to);
  const size = Math.abs(to - from);
  line.dataset.end = size < LEAST_ARROW ? 'none' : end;
  line.toggleAttribute('data-earlier', to < from);
  line.style.transform = `translateX(${rtl ? -start : start}px)`;
  line.style.width = `${size}px`;
  const side = rtl ? 'right' : 'left';
  const layers = ticks.map(
    (tick) => `${TICK} ${side} ${tick - start - 1}px top 50% / 2px 8px no-repeat, `,
  );
  line.style.setProperty('--_ticks', layers.join('') || NO_TICK);
}

const TICK = 'linear-gradient(currentColor, currentColor)';
const NO_TICK = 'linear-gradient(transparent, transparent), ';

function describe({ from, to, ticks, end }: DrawnSlip, rtl: boolean): string {
  const places = [from, to, ...ticks].map((place) => Math.round(place * 4));
  return `${places.join(' ')} ${end} ${rtl}`;
}
