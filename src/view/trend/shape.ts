/**
 * A line of the trend in pixels, drawn in steps: a promise holds until the next statement and moves
 * only then. Milestone trend analysis usually joins reports by straight lines, as every date is stated
 * anew on every report day. Here statements may be years apart, and a straight line between them would
 * show dates that nobody gave. A step that runs into the grey zone tells that its date has passed.
 */
import type { DaySpan, TrendEnd, TrendLine, TrendPoint } from '../../model/index.js';
import type { TrendScale } from './scale.js';

/** A horizontal or vertical piece of a line, or a mark (of length 0), with the statement it belongs to. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Index of the point. */
  readonly point: number;
}

export interface TrendMark {
  readonly kind: TrendPoint['kind'] | 'open';
  readonly x: number;
  readonly y: number;
  /** Index of the point; for the mark at an open end, that of the statement that still holds. */
  readonly point: number;
  /** The side on which the period is open. */
  readonly arrow: 'later' | 'earlier' | null;
}

/** The area between first and last day of a promise, for as long as it held. */
export interface Band {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TrendShape {
  readonly line: TrendLine;
  /** SVG path data of the line up to the last statement (`steps`) and from there to the as-of day (`hold`). */
  readonly steps: string;
  readonly hold: string;
  readonly bands: readonly Band[];
  readonly marks: readonly TrendMark[];
  readonly segments: readonly Segment[];
}

export function trendShape(line: TrendLine, scale: TrendScale): TrendShape {
  const pen = new Pen(scale);
  line.points.forEach((point, index) => {
    pen.say(point, index);
  });
  pen.end(line.end, line.points.length - 1);
  const { steps, hold, bands, marks, segments } = pen;
  return { line, steps, hold, bands, marks, segments };
}

/** A coordinate rounded to a tenth of a pixel. */
function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}

class Pen {
  steps = '';
  hold = '';
  readonly bands: Band[] = [];
  readonly marks: TrendMark[] = [];
  readonly segments: Segment[] = [];
  readonly #scale: TrendScale;
  /** The promise that holds, with its place; null while the line is interrupted. */
  #held: { x: number; y: number; point: number; period: DaySpan | null } | null = null;
  /** The height of the last date: where the mark of a withdrawal or cancellation goes. */
  #lastY: number | null = null;

  constructor(scale: TrendScale) {
    this.#scale = scale;
  }

  say({ kind, said, day, period }: TrendPoint, index: number): void {
    const x = tenth(this.#scale.x(said.max));
    const y = day === null ? this.#lastY : tenth(this.#scale.y(day));
    if (y === null) return;
    if (kind === 'promise' || kind === 'achieved') this.#move(x, y, index, period);
    if (kind === 'withdrawn' || kind === 'cancelled') this.#across(x);
    const looksAhead = kind === 'promise' || kind === 'hollow';
    this.#mark({ kind, x, y, point: index, arrow: looksAhead ? openSide(period) : null });
    if (kind !== 'hollow') this.#lastY = y;
    if (kind !== 'promise' && kind !== 'hollow' && kind !== 'paused') this.#held = null;
  }

  /** An open line runs on to the as-of day; any other ended with its last statement. */
  end({ kind, said, day }: TrendEnd, last: number): void {
    if (day === null || (kind !== 'open' && kind !== 'paused')) return;
    const x = tenth(this.#scale.x(said));
    const held = this.#held;
    const y = held?.y ?? tenth(this.#scale.y(day));
    if (held && held.x !== x) {
      this.hold = `M${held.x} ${y}H${x}`;
      this.#across(x, false);
    }
    this.#mark({ kind, x, y, point: held?.point ?? last, arrow: null });
  }

  /** Horizontally to the day of a new statement, then vertically to its date. */
  #move(x: number, y: number, point: number, period: DaySpan | null): void {
    const from = this.#held;
    this.#across(x);
    if (!from) this.steps += `M${x} ${y}`;
    else if (from.y !== y) {
      this.steps += `V${y}`;
      this.segments.push({ x1: x, y1: from.y, x2: x, y2: y, point });
    }
    this.#held = { x, y, point, period };
  }

  #across(x: number, said = true): void {
    const held = this.#held;
    if (!held || held.x === x) return;
    if (said) this.steps += `H${x}`;
    this.segments.push({ x1: held.x, y1: held.y, x2: x, y2: held.y, point: held.point });
    const { min = null, max = null } = held.period ?? {};
    if (min === null || max === null || min === max) return;
    const y = tenth(this.#scale.y(max));
    const width = tenth(Math.abs(x - held.x));
    const height = tenth(this.#scale.y(min) - y);
    this.bands.push({ x: Math.min(x, held.x), y, width, height });
  }

  #mark(mark: TrendMark): void {
    this.marks.push(mark);
    this.segments.push({ x1: mark.x, y1: mark.y, x2: mark.x, y2: mark.y, point: mark.point });
  }
}

function openSide(period: DaySpan | null): TrendMark['arrow'] {
  if (!period) return null;
  if (period.max === null) return period.min === null ? null : 'later';
  return period.min === null ? 'earlier' : null;
}
