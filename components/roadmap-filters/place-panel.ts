import { memberOf } from '../../src/sources/named-access.js';
import { zoomOf } from '../shared/zoom.js';

/** The gap between the button and its panel, and between the panel and the edge of the viewport, in px. */
const GAP = 4;
const EDGE = 8;
const WIDTH = 320;
const MAX_HEIGHT = 420;
/** With less room than this below its button, a panel opens where there is more, in px. */
const ENOUGH = 260;
/** An element narrower than this has panels of its full width, in px. */
const NARROW = 480;

/**
 * Positions a popover at its button, within its element; in narrow elements it takes the whole width. It does
 * not measure the panel, so the position is right at the first paint.
 */
export function placePanel(panel: HTMLElement, button: HTMLElement, element: HTMLElement): void {
  const zoom = zoomOf(button);
  const at = own(button.getBoundingClientRect(), zoom);
  const around = own(element.getBoundingClientRect(), zoom);
  const documentElement = memberOf(document, 'documentElement');
  const [clientWidth, clientHeight] = [
    documentElement.clientWidth / zoom,
    documentElement.clientHeight / zoom,
  ];
  const narrow = around.width < NARROW;
  const width = Math.min(narrow ? around.width : WIDTH, clientWidth - 2 * EDGE);
  const rtl = getComputedStyle(element).direction === 'rtl';
  const start = rtl ? at.right - width : at.left;
  const left = clamp(narrow ? around.left : start, around.left, around.right - width);
  const below = clientHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const up = below < ENOUGH && above > below;
  const { style } = panel;
  style.left = `${clamp(left, EDGE, clientWidth - width - EDGE)}px`;
  style.width = `${width}px`;
  style.maxHeight = `${clamp(up ? above : below, 0, MAX_HEIGHT)}px`;
  style.top = up ? 'auto' : `${at.bottom + GAP}px`;
  style.bottom = up ? `${clientHeight - at.top + GAP}px` : 'auto';
}

/** A box in viewport pixels, converted to the panel's pixels (CSS zoom). */
function own({ x, y, width, height }: DOMRect, zoom: number): DOMRect {
  return new DOMRect(x / zoom, y / zoom, width / zoom, height / zoom);
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
