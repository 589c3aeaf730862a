/** Draws how far a date moved. */
import type { DrawnSlip } from '../../view/timeline/draw-list.js';
import { BAR } from './bars.js';
import { type Pen, px } from './pen.js';

/** Half the height of the hollow tick, and of the ticks between, in pixels. */
const TICK = 7;
const SMALL = 4;
const ARROW = { length: 7, half: 5 };

/** A hollow tick at the end of the first promise, a line from there, ticks at the promises between, an arrowhead. */
export function slipMarkup(
  { from, to, ticks, end }: DrawnSlip,
  { x, y }: { readonly x: number; readonly y: number },
  colour: string,
  pen: Pen,
): string {
  const middle = y + BAR / 2;
  const [first, last] = [x + from, x + to];
  const stroke = { stroke: colour, 'stroke-width': 2 };
  const side = to < from ? -1 : 1;
  const back = last - side * ARROW.length;
  const hasArrow = end !== 'delivered' && Math.abs(to - from) > ARROW.length;
  return [
    pen.path(`M${px(first)} ${px(middle)}H${px(last)}`, {
      ...stroke,
      ...(end === 'running' && { 'stroke-dasharray': '5 4' }),
    }),
    pen.path(
      ticks.map((tick) => `M${px(x + tick)} ${px(middle - SMALL)}v${2 * SMALL}`).join(''),
      stroke,
    ),
    hasArrow
      ? pen.path(
          `M${px(last)} ${px(middle)}L${px(back)} ${px(middle - ARROW.half)}V${px(middle + ARROW.half)}Z`,
          { fill: colour },
        )
      : '',
    pen.rect(first - 3, middle - TICK, 6, 2 * TICK, {
      rx: 1,
      fill: pen.colours.background,
      stroke: colour,
      'stroke-width': 1.5,
    }),
  ].join('');
}
