/** If the width of this text changes, the font has changed. */
const SAMPLE = 'Milestone 2027';

/** Measures text on a canvas, which needs no layout. */
export class TextMeasurer {
  /** Null if a privacy setting forbids canvases, or nothing can be drawn at all: then widths are estimated, rather too wide. */
  readonly #context =
    'CanvasRenderingContext2D' in globalThis
      ? document.createElement('canvas').getContext('2d')
      : null;
  #known = '';

  /** Sets the font, in CSS syntax; returns whether widths may differ from before. */
  use(font: string): boolean {
    const known = `${font} ${this.#widthInFont(font)}`;
    if (known === this.#known) return false;
    this.#known = known;
    return true;
  }

  /** The width of a text in pixels. */
  width(text: string): number {
    return this.#context?.measureText(text).width ?? text.length * 9;
  }

  /** The text if it fits, else as much of its beginning as fits, with an ellipsis. */
  fitted(text: string, width: number): string {
    // No line has room for more characters, so the rest need not be measured.
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
      // WebKit does not notice that a font has been loaded, unless another one is set in between.
      this.#context.font = '1px serif';
      this.#context.font = font;
    }
    return this.width(SAMPLE);
  }
}
