import { HEIGHT_MESSAGE } from '../../src/export/height-message.js';

let isTelling = false;

/**
 * Tells the page around a frame, once and at every change, how high the page in it is, so that the frame can be
 * as high. Any page may hear it: it is a number of pixels that the page around could find out anyway.
 */
export function tellHeight(): void {
  if (isTelling) return;
  isTelling = true;
  const page = document.documentElement;
  new ResizeObserver(() => {
    const { height } = page.getBoundingClientRect();
    parent.postMessage({ type: HEIGHT_MESSAGE, height }, '*');
  }).observe(page);
}
