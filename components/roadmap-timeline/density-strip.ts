import { barDays, type Density } from '../../src/view/timeline/density.js';
import type { Sight } from '../../src/view/timeline/draw-list.js';
import { LANE_PAD, type LaneLayout, rowTop, STRIP } from '../../src/view/timeline/layout.js';
import type { Scene } from '../../src/view/timeline/scene.js';
import { TONES, toneOfLook } from '../../src/view/tone.js';
import { SPREAD } from './spread.js';

/** Height of the highest bar in pixels: the strip and some of the space above it. */
const HIGHEST = STRIP + 4;
/** Share of the window that is drawn beyond it on each side, so that panning only moves the canvas. */
const MARGIN = 0.25;
/**
 * While zooming, a strip is stretched or shrunk by up to this factor, which is faster than drawing it again.
 */
const STRETCH = 1.5;
/** The step, in device pixels, by which a canvas grows and shrinks: resizing is expensive. */
const STEP = 256;

/** What all strips have in common; when it changes, all strips are drawn again. */
export interface StripLook {
  readonly scene: Scene;
  /** For each of TONES, the bytes of a pixel. */
  readonly colours: readonly number[];
  /** Device pixels per pixel of the page. */
  readonly ratio: number;
  readonly rtl: boolean;
}

/** What the canvas shows. */
interface Picture {
  readonly look: StripLook;
  readonly pxPerDay: number;
  readonly from: number;
  readonly to: number;
}

/** The density strip of one lane, on a canvas as high as its bars may be. */
export class DensityStrip {
  readonly canvas = document.createElement('canvas');
  readonly #context = this.canvas.getContext('2d');
  #picture: Picture | null = null;
  #transform = '';

  /**
   * How soon the strip has to be drawn again: 0 as drawn, growing as it is stretched or panned towards its
   * end; due from 1 on.
   */
  strain({ start, width, pxPerDay }: Sight, look: StripLook): number {
    const last = this.#picture;
    if (last?.look !== look) return Number.POSITIVE_INFINITY;
    const days = width / pxPerDay;
    const beyond = Math.min(start - last.from, last.to - start - days) / days;
    if (beyond < 0) return Number.POSITIVE_INFINITY;
    const stretch = Math.abs(Math.log(pxPerDay / last.pxPerDay)) / Math.log(STRETCH);
    return Math.max(1 - beyond / MARGIN, stretch);
  }

  /** Positions the strip; true if it is stretched and should be drawn again once the window rests. */
  place(lane: LaneLayout, sight: Sight): boolean {
    const picture = this.#picture as Picture;
    const { ratio, rtl } = picture.look;
    const x = snapped((picture.from - sight.start) * sight.pxPerDay, ratio);
    const y = snapped(footOf(lane), ratio) - this.canvas.height / ratio;
    const stretch = sight.pxPerDay / picture.pxPerDay;
    const transform = `translate(${rtl ? -x : x}px, ${y}px) scaleX(${stretch})`;
    if (transform !== this.#transform) this.canvas.style.transform = transform;
    this.#transform = transform;
    // Tolerates rounding, as panning does not change the zoom.
    return Math.abs(stretch - 1) >= 1e-6;
  }

  paint({ lane }: LaneLayout, sight: Sight, look: StripLook): void {
    const { pxPerDay } = sight;
    const days = barDays(pxPerDay);
    const first = Math.floor((sight.start - (MARGIN * sight.width) / pxPerDay) / days);
    const count = Math.ceil(((1 + 2 * MARGIN) * sight.width) / pxPerDay / days) + 1;
    const picture = { look, pxPerDay, from: first * days, to: (first + count) * days };
    this.#picture = picture;
    this.#resize((picture.to - picture.from) * pxPerDay, look.ratio);
    const pixels = emptyPixels(this.canvas);
    drawBars(pixels, look.scene.densityOf(lane), picture);
    this.#context?.putImageData(pixels, 0, 0);
  }

  #resize(width: number, ratio: number): void {
    const { canvas } = this;
    const across = Math.ceil((width * ratio) / STEP) * STEP;
    const down = Math.ceil(HIGHEST * ratio);
    if (canvas.width === across && canvas.height === down) return;
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${across / ratio}px`;
    canvas.style.height = `${down / ratio}px`;
  }
}

/** Writes pixels directly: fillRect is too slow for thousands of bars. */
function drawBars(image: ImageData, density: Density, picture: Picture): void {
  const { pxPerDay, from, to } = picture;
  const { colours, ratio, rtl } = picture.look;
  const { width: across, height: high } = image;
  const pixels = new Uint32Array(image.data.buffer);
  const days = barDays(pxPerDay);
  const count = Math.round((to - from) / days);
  const bar = days * pxPerDay * ratio;
  // Edges are rounded from day 0 on, so that bars have the same widths wherever the picture begins.
  const first = from / days;
  const edge = (i: number) => Math.round((first + i) * bar) - Math.round(first * bar);
  const gap = Math.max(Math.round(ratio), 1);
  const scale = (HIGHEST * ratio) / density.most(days);
  const counts = density.counts(from, days, count);
  const stacked = new Int32Array(count);
  for (const look of SPREAD) {
    const column = counts[look];
    if (!column) continue;
    const colour = colours[TONES.indexOf(toneOfLook(look))] as number;
    for (let i = 0; i < count; i += 1) {
      const n = column[i] as number;
      if (n === 0) continue;
      const low = high - Math.ceil((stacked[i] as number) * scale);
      stacked[i] = (stacked[i] as number) + n;
      const top = high - Math.ceil((stacked[i] as number) * scale);
      const [start, end] = [edge(i), edge(i + 1) - gap];
      const left = Math.max(rtl ? across - end : start, 0);
      const right = Math.min(rtl ? across - start : end, across);
      for (let row = top * across; row < low * across; row += across)
        for (let x = left; x < right; x += 1) pixels[row + x] = colour;
    }
  }
}

/** Reused, because strips are drawn one after another, mostly on canvases of the same size. */
let lastPixels: ImageData | null = null;

function emptyPixels({ width, height }: HTMLCanvasElement): ImageData {
  if (lastPixels?.width === width && lastPixels.height === height) lastPixels.data.fill(0);
  else lastPixels = new ImageData(width, height);
  return lastPixels;
}

/**
 * Pixels from the top of all lanes to the line that the bars stand on. That is the lane's end unless undated
 * milestones make the lane higher.
 */
function footOf(layout: LaneLayout): number {
  return rowTop(layout, layout.rows.count) + STRIP + LANE_PAD - 1;
}

/** Rounded to device pixels, so that bars stay sharp. */
function snapped(x: number, ratio: number): number {
  return Math.round(x * ratio) / ratio;
}
