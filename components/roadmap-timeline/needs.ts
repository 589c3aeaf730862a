/** What lanes cannot do without, by its name. Every browser has it; jsdom and happy-dom, which lay out nothing, do not. */
const NEEDS = ['ResizeObserver', 'IntersectionObserver', 'matchMedia', 'CanvasRenderingContext2D'];

/** What of it is missing here. */
export function missingHere(): string[] {
  return NEEDS.filter((name) => !(name in globalThis));
}
