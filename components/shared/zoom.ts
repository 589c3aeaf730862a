/**
 * Pixels of the screen, as events and boxes have them, to one of an element's own: more or less than
 * one where the page is zoomed by style (CSS Viewport 1, `zoom`).
 */
export function zoomOf(element: Element): number {
  // WebKit still gives boxes in an element's own pixels.
  return element.currentCSSZoom ?? 1;
}
