/** Text whose width tells one font from another. */
const SAMPLE = 'Milestone 2027';

/** Measures text on a canvas, so that the browser need not lay anything out. */
export class TextMeasurer {
  /** Null where a privacy setting forbids a canvas: then widths are guesses, rather too wide. */
  readonly #context = document.createElement('canvas').getContext('2d');
  #known = '';

  /** Measures in this font, as CSS writes it, from now on; true if widths may differ from before. */
  use(font: string): boolean {
    const known = `${font} ${this.#widthInFont(font)}`;
    if (known === this.#known) return false;
    this.#known = known;
    return true;
  }

  /** In pixels. */
  width(text: string): number {
    return this.#context?.measureText(text).width ?? text.length * 9;
  }

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  fitted(text: string, width: number): string {
    // No line is longer than this: the rest need not be measured.
    const whole = text.slice(0, 200);
    if (whole === text && this.width(text) <= width) return text;
    let low = 0;
    let high = whole.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.width(`${whole.slice(0, middle)}…`) <= width) low = middle;
      else high = middle - 1;
    }
    return low === 0 ? '' : `${whole.slice(0, low).trimEnd()}…`;
  }

  #widthInFont(font: string): number {
    if (this.#context) {
      // WebKit ignores a font that has arrived since, unless another one was set in between.
      this.#context.font = '1px serif';
      this.#context.font = font;
    }
    return this.width(SAMPLE);
  }
}
