/** Draws bars as the timeline does: solid for known days, faded for open and approximate sides. */
import type { MilestoneState } from '../../model/types.js';
import { FADE, LEAST_BAR } from '../../view/timeline/rows.js';
import { OPEN_END, OPEN_START, SOFT } from '../../view/timeline/spans.js';
import type { Tone } from '../../view/tone.js';
import { element } from '../xml.js';
import { mix } from './colours.js';
import { type Pen, px } from './pen.js';

/** Height of a bar in pixels. */
export const BAR = 24;
const EDGE = 3;

type Judged = Pick<MilestoneState, 'standing' | 'verdict'>;

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly state: Judged;
  /** Bits, see Spans. */
  readonly edges: number;
  /** Whether it is filled with its colour: delivered. */
  readonly filled: boolean;
  /** Whether only press or analysts promised it. */
  readonly hollow: boolean;
}

/** Draws bars, and collects the gradients and patterns they use. */
export class BarDrawer {
  readonly #pen: Pen;
  readonly #defs = new Map<string, string>();

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  /** The gradients and patterns used so far. Their ids contain the colours, so that several pictures can be on one page. */
  get defs(): string {
    return [...this.#defs.values()].join('');
  }

  draw(bar: Bar): string {
    const { state, edges, hollow } = bar;
    const colour = this.#pen.colourOf(state);
    if (hollow)
      return this.#box(bar, {
        fill: this.#pen.colours.background,
        stroke: colour,
        'stroke-width': 1.5,
        'stroke-dasharray': '4 3',
      });
    if (edges & SOFT) return this.#soft(bar, (edges & (OPEN_START | OPEN_END)) !== 0);
    if (edges & OPEN_START) return this.#openStart(bar);
    if (edges & OPEN_END) return this.#openEnd(bar);
    if (bar.filled) return this.#box(bar, { fill: colour });
    return (
      this.#box(bar, { fill: this.#fill(state) }) +
      this.#outline(bar, colour) +
      this.#edge(bar, 0) +
      this.#edge(bar, 1)
    );
  }

  /** A delivery on days too few to be visible as a bar; `x` is its middle. */
  disc(x: number, y: number, state: Judged): string {
    const colour = this.#pen.colourOf(state);
    // Filled where a promise was kept or came late; of the others nobody can tell.
    const edge = state.verdict === 'unclear' ? 3 : 0;
    const size = LEAST_BAR - edge;
    const look = edge
      ? { fill: this.#pen.colours.background, stroke: colour, 'stroke-width': edge }
      : { fill: colour };
    return this.#pen.rect(x - size / 2, y + (BAR - size) / 2, size, size, {
      rx: size / 2,
      ...look,
    });
  }

  #box({ x, y, width }: Bar, attributes: Readonly<Record<string, string | number>>): string {
    return this.#pen.rect(x, y, width, BAR, { rx: EDGE, ...attributes });
  }

  /** What is promised is outlined. */
  #outline({ x, y, width }: Bar, stroke: string): string {
    return this.#pen.rect(x + 0.5, y + 0.5, width - 1, BAR - 1, { rx: EDGE, fill: 'none', stroke });
  }

  /** The hard edge at the start (0) or the end (1), for a known day. */
  #edge({ x, y, width, state }: Bar, side: 0 | 1): string {
    const thick = Math.min(EDGE, width / 2);
    const fill = this.#pen.colourOf(state);
    return this.#pen.rect(x + side * (width - thick), y, thick, BAR, { fill, rx: 1 });
  }

  /** A bar open at its start: it grows stronger towards its last day. */
  #openStart(bar: Bar): string {
    const fill = this.#fade(bar.state, 'in', 0.38);
    return this.#pen.rect(bar.x, bar.y, bar.width, BAR, { fill }) + this.#edge(bar, 1);
  }

  #openEnd(bar: Bar): string {
    const { x, y, width, state } = bar;
    const fade = Math.min(FADE, width);
    const solid = { 'fill-opacity': 0.3, fill: this.#pen.colourOf(state) };
    const fill = this.#fade(state, 'out', 0.3);
    return [
      width > fade ? this.#pen.rect(x, y, width - fade, BAR, solid) : '',
      this.#pen.rect(x + width - fade, y, fade, BAR, { fill }),
      this.#edge(bar, 0),
    ].join('');
  }

  /** An approximate date: soft at both ends; if a side is open as well, it fades over a longer distance. */
  #soft({ x, y, width, state }: Bar, open: boolean): string {
    const fade = Math.min(open ? FADE : width * 0.28, FADE, width / 2);
    const solid = { 'fill-opacity': 0.34, fill: this.#pen.colourOf(state) };
    return [
      this.#pen.rect(x, y, fade, BAR, { fill: this.#fade(state, 'in', 0.34) }),
      this.#pen.rect(x + fade, y, width - 2 * fade, BAR, solid),
      this.#pen.rect(x + width - fade, y, fade, BAR, { fill: this.#fade(state, 'out', 0.34) }),
    ].join('');
  }

  #fill(state: Judged): string {
    const { standing } = state;
    const colour = this.#pen.colourOf(state);
    if (standing === 'paused' || standing === 'cancelled') return this.#stripes(colour);
    return mix(colour, 0.12, this.#pen.colours.background);
  }

  #fade(state: Judged, to: 'in' | 'out', opacity: number): string {
    const colour = this.#pen.colourOf(state);
    const id = `fade-${to}-${colour.slice(1)}-${opacity * 100}`;
    const stop = (offset: number, strength: number) =>
      element('stop', {
        offset,
        'stop-color': colour,
        'stop-opacity': strength,
      });
    const ends = to === 'in' ? [0, opacity] : [opacity, 0];
    const stops = ends.map((strength, offset) => stop(offset, strength as number));
    this.#defs.set(id, element('linearGradient', { id }, ...stops));
    return `url(#${id})`;
  }

  #stripes(colour: string): string {
    const { background } = this.#pen.colours;
    const id = `stripes-${colour.slice(1)}`;
    const size = { width: 8, height: 8 };
    const pattern = element(
      'pattern',
      { id, ...size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { ...size, fill: background }),
      element('rect', { width: 4, height: 8, fill: mix(colour, 0.24, background) }),
    );
    this.#defs.set(id, pattern);
    return `url(#${id})`;
  }

  /** A cluster, divided by what became of its milestones. */
  cluster(
    x: number,
    y: number,
    width: number,
    parts: readonly (readonly [Tone, number])[],
  ): string {
    const { verdict: colours, background, lineStrong } = this.#pen.colours;
    const total = parts.reduce((sum, [, n]) => sum + n, 0);
    let at = x;
    const shares = parts.map(([tone, n]) => {
      const share = (n / total) * width;
      at += share;
      return this.#pen.rect(at - share, y + 1, share, BAR - 2, {
        fill: mix(colours[tone], 0.45, background),
      });
    });
    const round = { rx: px(Math.min(12, width / 2)), fill: 'none', stroke: lineStrong };
    return shares.join('') + this.#pen.rect(x, y + 0.5, width, BAR - 1, round);
  }
}
