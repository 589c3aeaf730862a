/** Widths of words in a font, measured on a canvas: no layout is read. */
export class TextMeasure {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #widths = new Map<string, number>();
  #font = '';

  /** The font to measure in, as CSS writes it; forgets the widths of another. */
  set font(font: string) {
    if (font === this.#font) return;
    this.#font = font;
    this.#widths.clear();
    if (this.#context) this.#context.font = font;
  }

  /** Forgets all widths: a font has arrived. */
  clear(): void {
    this.#widths.clear();
  }

  width(text: string): number {
    let width = this.#widths.get(text);
    if (width === undefined) {
      // Without a canvas (a privacy setting), a guess that errs to the wide side.
      width = Math.ceil(this.#context?.measureText(text).width ?? text.length * 9);
      this.#widths.set(text, width);
    }
    return width;
  }
}
