/**
 * How many pixels in the coordinates of events and boxes make one CSS pixel of an element: not 1 if a style
 * zooms the page (CSS Viewport 1, `zoom`).
 */
export function zoomOf(element: Element): number {
  // WebKit still gives boxes in an element's own pixels.
  return element.currentCSSZoom ?? 1;
}
