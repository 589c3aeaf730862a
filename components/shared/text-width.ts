let context: CanvasRenderingContext2D | null | undefined;

/** Pixels a text takes in a font as CSS writes it; without a canvas, a guess to the wide side. */
export function textWidth(text: string, font: string): number {
  // Made at the first need: the module is also imported where there is no page.
  if (context === undefined) context = document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 8;
  context.font = font;
  return context.measureText(text).width;
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function fitted(text: string, width: number, font: string): string {
  // No line is longer than this: what follows need not be measured.
  const whole = text.slice(0, 200);
  if (whole === text && textWidth(text, font) <= width) return text;
  let low = 0;
  let high = whole.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(`${whole.slice(0, middle)}…`, font) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${whole.slice(0, low).trimEnd()}…`;
}
