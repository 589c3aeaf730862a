/** Drawing primitives: numbers, texts and signs as SVG 1.1 markup. */
import type { MilestoneState, Standing } from '../../model/types.js';
import { STANDING_PATHS } from '../../view/standing-paths.js';
import { toneOf } from '../../view/tone.js';
import { type Attributes, element, xmlText } from '../xml.js';
import type { Colours } from './colours.js';
import { fitted, type MeasureText } from './text.js';

function behind({ text, size, fill, gap }: NonNullable<TextStyle['after']>): string {
  const attributes = { dx: gap, 'font-size': size, 'font-weight': 400, fill };
  return element('tspan', attributes, xmlText(text));
}

/** A length or coordinate, rounded to a tenth of a pixel to save bytes. */
export function px(n: number): number {
  return Math.round(n * 10) / 10;
}

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The most pixels; a longer text is cut off with an ellipsis. */
  readonly room?: number;
  /** Colour of an outline around the letters, which keeps them legible over other shapes. */
  readonly halo?: string;
  readonly struck?: boolean;
  /** A smaller text right behind, in no outline. */
  readonly after?: {
    readonly text: string;
    readonly size: number;
    readonly fill: string;
    readonly gap: number;
  };
}

export class Pen {
  constructor(
    readonly colours: Colours,
    readonly measure: MeasureText,
  ) {}

  /** The width of a text in pixels. */
  width(text: string, { size, bold = false }: Pick<TextStyle, 'size' | 'bold'>): number {
    return this.measure(text, size, bold);
  }

  text(x: number, y: number, text: string, style: TextStyle): string {
    const { size, fill, bold = false, anchor, room, halo, struck, after } = style;
    const line = fitted(text, room ?? Number.POSITIVE_INFINITY, size, bold, this.measure);
    const attributes: Attributes = {
      x: px(x),
      y: px(y),
      'font-size': size,
      'font-weight': bold ? 600 : null,
      fill,
      'text-anchor': anchor === 'start' ? null : anchor,
      stroke: halo,
      'stroke-width': halo && 3,
      'stroke-linejoin': halo && 'round',
      'paint-order': halo && 'stroke',
      'text-decoration': struck ? 'line-through' : null,
    };
    return element('text', attributes, xmlText(line), after ? behind(after) : '');
  }

  rect(x: number, y: number, width: number, height: number, attributes: Attributes): string {
    const box = { x: px(x), y: px(y), width: px(Math.max(width, 0)), height: px(height) };
    return element('rect', { ...box, ...attributes });
  }

  path(d: string, attributes: Attributes): string {
    return d ? element('path', { d, ...attributes }) : '';
  }

  /** The colour of a milestone. */
  colourOf({ standing, verdict }: Pick<MilestoneState, 'standing' | 'verdict'>): string {
    return this.colours.verdict[toneOf(standing, verdict)];
  }

  /** The sign of a standing in a colour, 16 by 16 pixels. */
  sign(standing: Standing, fill: string, x: number, y: number): string {
    return this.path(STANDING_PATHS[standing], {
      transform: `translate(${px(x)} ${px(y)})`,
      fill,
      'fill-rule': 'evenodd',
    });
  }
}
