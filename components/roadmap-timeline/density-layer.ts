import { STANDINGS } from '../../src/model/types.js';
import { barDays, type Density } from '../../src/view/timeline/density.js';
import type { Sight } from '../../src/view/timeline/draw-list.js';
import {
  LANE_PAD,
  type LaneLayout,
  lanesInSight,
  ROW,
  STRIP,
} from '../../src/view/timeline/layout.js';
import type { Scene } from '../../src/view/timeline/scene.js';
import { zoomOf } from '../shared/zoom.js';
import { SPREAD } from './spread.js';

/** Pixels of the highest bar: the strip and some of the air above it. */
const HIGHEST = STRIP + 4;
/** Share of the sight that is drawn beyond it on each side, so that panning only moves the canvas. */
const MARGIN = 0.25;
/**
 * While zooming, the canvas is stretched to as much or as little: drawing it anew takes half a
 * frame. More where the milestones' rows are other ones in the same frame.
 */
const STRETCH = 1.5;
const MORE = 2;
/** Milliseconds without a redraw after which what is stretched is drawn anew. */
const REST = 100;

/** The canvas grows and shrinks by so many pixels of the device. */
const STEP = 256;

/** What the canvas holds: days from `from`, pixels from `top` of all lanes. */
interface Picture {
  readonly layout: readonly LaneLayout[];
  readonly pxPerDay: number;
  /** Of the canvas to one of the lanes, and of the device when it was drawn. */
  readonly ratio: number;
  readonly screen: number;
  readonly rtl: boolean;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * One canvas behind the milestones. Below the rows of every clustered lane stand bars: how many
 * milestones begin there, parted by standing, as high as the lane's fullest stretch lets them be.
 * Only for the eye: clusters say their counts.
 */
export class DensityLayer {
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d');
  #scene: Scene | null = null;
  /** By standing, as a pixel holds it. */
  #colours: readonly number[] = [];
  /** One strip, a row of its pixels as long as the canvas is wide. */
  #strip: ImageData | null = null;
  #picture: Picture | null = null;
  /** Of the frame before. */
  #layout: readonly LaneLayout[] = [];
  #zoom = 1;
  /** Draws once more what is drawn. */
  #again: (() => void) | null = null;
  #rest = 0;

  constructor(private readonly items: HTMLElement) {
    this.#canvas.className = 'density';
    this.#canvas.setAttribute('aria-hidden', 'true');
    items.prepend(this.#canvas);
    // The style sheet lets its colour change by a transition, which tells that the theme has changed.
    this.#canvas.addEventListener('transitionrun', () => {
      this.#colours = [];
      this.#scene = null;
      this.#again?.();
    });
  }

  /** To be called before a frame writes anything: later the page would work out all styles for it. */
  measure(): void {
    // Not of the canvas: hidden, it has none.
    this.#zoom = zoomOf(this.items);
  }

  draw(scene: Scene, layout: readonly LaneLayout[], sight: Sight, rtl: boolean): void {
    this.#again = () => this.draw(scene, layout, sight, rtl);
    const { style } = this.#canvas;
    const hidden = !layout.some(({ rows }) => rows.clustered);
    if (this.#canvas.hidden !== hidden) this.#canvas.hidden = hidden;
    if (hidden || !this.#context) return;
    if (scene !== this.#scene) this.#begin(scene);
    const picture = this.#holds(layout, sight, rtl) ?? this.#paint(scene, layout, sight, rtl);
    this.#layout = layout;
    const x = snapped((picture.from - sight.start) * sight.pxPerDay, picture.ratio);
    const stretch = sight.pxPerDay / picture.pxPerDay;
    style.transform = `translate(${rtl ? -x : x}px, ${picture.top}px) scaleX(${stretch})`;
    this.destroy();
    if (!isWhole(stretch)) this.#rest = window.setTimeout(() => this.#drawAnew(), REST);
  }

  /** Ends what is under way. */
  destroy(): void {
    clearTimeout(this.#rest);
  }

  #drawAnew(): void {
    this.#picture = null;
    this.#again?.();
  }

  #begin(scene: Scene): void {
    this.#scene = scene;
    this.#picture = null;
    // Not for every scene: each has the page work out styles amid a frame.
    if (this.#colours.length === 0) this.#colours = this.#readColours();
  }

  #readColours(): number[] {
    const { style } = this.#canvas;
    const computed = getComputedStyle(this.#canvas);
    return STANDINGS.map((standing) => {
      // Mixed with itself, any colour is told in sRGB.
      style.borderTopColor = `color-mix(in srgb, var(--_${standing}), var(--_${standing}))`;
      return pixelOf(computed.borderTopColor);
    });
  }

  /** The picture there is, if it shows all that is in sight and need not be stretched too far. */
  #holds(layout: readonly LaneLayout[], sight: Sight, rtl: boolean): Picture | null {
    const last = this.#picture;
    if (!last || last.screen !== devicePixelRatio || last.rtl !== rtl) return null;
    const stretch = sight.pxPerDay / last.pxPerDay;
    const covers =
      last.from <= sight.start &&
      last.to >= sight.start + sight.width / sight.pxPerDay &&
      last.top <= Math.max(sight.top, 0) &&
      last.bottom >= Math.min(sight.bottom, heightOf(layout));
    const most = layout === this.#layout ? STRETCH : MORE;
    const near = stretch < most && stretch > 1 / most;
    return covers && near && sameHeights(last.layout, layout) ? last : null;
  }

  #paint(scene: Scene, layout: readonly LaneLayout[], sight: Sight, rtl: boolean): Picture {
    const { pxPerDay } = sight;
    const days = barDays(pxPerDay);
    const first = Math.floor((sight.start - (MARGIN * sight.width) / pxPerDay) / days);
    const count = Math.ceil(((1 + 2 * MARGIN) * sight.width) / pxPerDay / days) + 1;
    const high = MARGIN * (sight.bottom - sight.top);
    const top = Math.max(Math.floor(sight.top - high), 0);
    const bottom = Math.min(Math.ceil(sight.bottom + high), heightOf(layout));
    const screen = devicePixelRatio;
    const ratio = screen * this.#zoom;
    const [from, to] = [first * days, (first + count) * days];
    const picture = { layout, pxPerDay, ratio, screen, rtl, from, to, top, bottom };
    this.#picture = picture;
    this.#resize((to - from) * pxPerDay, bottom - top, ratio);
    const lanes = lanesInSight(layout, top, bottom);
    for (const lane of layout.slice(lanes.first, lanes.end))
      if (lane.rows.clustered) this.#draw(scene.densityOf(lane.lane), lane, picture);
    return picture;
  }

  /** Empties the canvas, and makes it as large as the picture; in steps, for a new size is dear. */
  #resize(width: number, height: number, ratio: number): void {
    const canvas = this.#canvas;
    const [across, down] = [width, height].map(
      (size) => Math.ceil((size * ratio) / STEP) * STEP,
    ) as [number, number];
    if (canvas.width === across && canvas.height === down) {
      this.#context?.clearRect(0, 0, across, down);
      return;
    }
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${across / ratio}px`;
    canvas.style.height = `${down / ratio}px`;
  }

  /** Pixel by pixel: thousands of bars are too many to fill one by one. */
  #draw(density: Density, { top, header, rows }: LaneLayout, picture: Picture): void {
    const { pxPerDay, ratio, rtl } = picture;
    const context = this.#context as CanvasRenderingContext2D;
    const days = barDays(pxPerDay);
    const count = Math.round((picture.to - picture.from) / days);
    const bar = days * pxPerDay * ratio;
    // Whole pixels by the stretch's number: a bar is as wide wherever the picture begins.
    const first = picture.from / days;
    const edge = (i: number) => Math.round((first + i) * bar) - Math.round(first * bar);
    const gap = Math.max(Math.round(ratio), 1);
    const scale = (HIGHEST * ratio) / density.most(days);
    const strip = this.#emptyStrip(Math.ceil(HIGHEST * ratio));
    const { width: across, height: high } = strip;
    const pixels = new Uint32Array(strip.data.buffer);
    // On the line below the lane, unless undated ones make that higher.
    const below = top + header + rows.count * ROW + STRIP + LANE_PAD - 1;
    const foot = Math.round((below - picture.top) * ratio);
    const counts = density.counts(picture.from, days, count);
    const stacked = new Int32Array(count);
    for (const standing of SPREAD) {
      const column = counts[standing];
      if (!column) continue;
      const colour = this.#colours[standing] as number;
      for (let i = 0; i < count; i += 1) {
        const n = column[i] as number;
        if (n === 0) continue;
        const from = high - Math.ceil((stacked[i] as number) * scale);
        stacked[i] = (stacked[i] as number) + n;
        const to = high - Math.ceil((stacked[i] as number) * scale);
        const [start, end] = [edge(i), edge(i + 1) - gap];
        const first = rtl ? across - end : start;
        const last = Math.min(rtl ? across - start : end, across);
        for (let row = to * across; row < from * across; row += across)
          for (let x = Math.max(first, 0); x < last; x += 1) pixels[row + x] = colour;
      }
    }
    context.putImageData(strip, 0, foot - high);
  }

  #emptyStrip(height: number): ImageData {
    const { width } = this.#canvas;
    if (this.#strip?.width === width && this.#strip.height === height) this.#strip.data.fill(0);
    else this.#strip = new ImageData(width, height);
    return this.#strip;
  }
}

/** But for what arithmetic makes of it: panning leaves the zoom as it is. */
function isWhole(stretch: number): boolean {
  return Math.abs(stretch - 1) < 1e-6;
}

/** Strips stand where they stood, though rows may be other ones. */
function sameHeights(a: readonly LaneLayout[], b: readonly LaneLayout[]): boolean {
  if (a === b) return true;
  const same = (one: LaneLayout, other: LaneLayout | undefined) =>
    one.lane === other?.lane &&
    one.top === other.top &&
    one.rows.clustered === other.rows.clustered &&
    one.rows.count === other.rows.count;
  return a.length === b.length && a.every((one, i) => same(one, b[i]));
}

function heightOf(layout: readonly LaneLayout[]): number {
  const last = layout.at(-1);
  return last ? last.top + last.height : 0;
}

/** "color(srgb 0.2 0.4 0.6 / 0.5)", or "rgb(51, 102, 153)" of forced colours, as four bytes in the order of ImageData. */
function pixelOf(colour: string): number {
  const whole = colour.startsWith('rgb') ? 1 : 255;
  const [red = 0, green = 0, blue = 0, alpha = 1] =
    colour.match(/-?\d[\d.e-]*/g)?.map(Number) ?? [];
  const bytes = Uint8ClampedArray.of(red * whole, green * whole, blue * whole, alpha * 255);
  return new Uint32Array(bytes.buffer)[0] as number;
}

/** To whole pixels of the device, so that bars stay sharp. */
function snapped(x: number, ratio: number): number {
  return Math.round(x * ratio) / ratio;
}
