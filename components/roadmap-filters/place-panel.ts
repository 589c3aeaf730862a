import { memberOf } from '../../src/sources/named-access.js';
import { zoomOf } from '../shared/zoom.js';

/** Between the button and its panel, and between the panel and the edge of the viewport, in px. */
const GAP = 4;
const EDGE = 8;
const WIDTH = 320;
const MAX_HEIGHT = 420;
/** With less room than this below its button, a panel goes where there is more. */
const ENOUGH = 260;
/** An element narrower than this has its panels as wide as itself. */
const NARROW = 480;

/**
 * Puts a panel of the top layer at its button, inside its element; narrow elements give it their
 * whole width. Needs nothing measured of the panel, so that it is in place at its first paint.
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

/** A box of the screen in pixels of the panel. */
function own({ x, y, width, height }: DOMRect, zoom: number): DOMRect {
  return new DOMRect(x / zoom, y / zoom, width / zoom, height / zoom);
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
