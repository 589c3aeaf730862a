import type { Sight } from '../../src/view/timeline/draw-list.js';
import type { Lane } from '../../src/view/timeline/lanes.js';
import { type LaneLayout, lanesInSight } from '../../src/view/timeline/layout.js';
import type { Scene } from '../../src/view/timeline/scene.js';
import { TONES } from '../../src/view/tone.js';
import { zoomOf } from '../shared/zoom.js';
import { DensityStrip, type StripLook } from './density-strip.js';
import { div } from './div.js';

/** Milliseconds without a redraw after which stretched strips are drawn again. */
const REST = 100;
/** How many strips are drawn ahead of time in one frame, so that not all are due in the same one. */
const A_FRAME = 3;
/** The strain from which a strip is drawn ahead of time; at 1 it is due. */
const SOON = 0.4;

/**
 * Density strips behind the milestones: below the rows of every clustered lane, bars show how many milestones
 * begin when, divided by verdict, scaled to the lane's highest bar. They are decorative, as clusters tell
 * their counts. Each visible lane has a canvas of its strip's height: a single canvas would be mostly empty,
 * and the browser would process all of it every frame.
 */
export class DensityLayer {
  readonly #layer = div('density');
  readonly #strips = new Map<Lane, DensityStrip>();
  #look: StripLook | null = null;
  #colours: readonly number[] = [];
  /** The zoom by which a style enlarges the page. */
  #zoom = 1;
  /** Reads the zoom after layout: read in a frame, it would make the browser compute all styles for it. */
  readonly #resizes = new ResizeObserver(() => this.#readZoom());
  /** Repeats the last draw. */
  #again: (() => void) | null = null;
  #rest = 0;

  constructor(private readonly items: HTMLElement) {
    this.#layer.setAttribute('aria-hidden', 'true');
    items.prepend(this.#layer);
    // Not the layer: hidden, it has no zoom. Engines without this box have no such zoom, either.
    if ('currentCSSZoom' in items)
      this.#resizes.observe(items, { box: 'device-pixel-content-box' });
    // The style sheet animates this element's colour, so the event tells that the theme has changed.
    this.#layer.addEventListener('transitionrun', () => {
      this.#colours = [];
      this.#look = null;
      this.#again?.();
    });
  }

  draw(scene: Scene, layout: readonly LaneLayout[], sight: Sight, rtl: boolean): void {
    this.#again = () => this.draw(scene, layout, sight, rtl);
    clearTimeout(this.#rest);
    const hidden = !layout.some(({ rows }) => rows.clustered);
    if (this.#layer.hidden !== hidden) this.#layer.hidden = hidden;
    if (hidden) return;
    const look = this.#lookOf(scene, rtl);
    const { first, end } = lanesInSight(layout, sight.top, sight.bottom);
    const lanes = layout.slice(first, end).filter(({ rows }) => rows.clustered);
    this.#keep(new Set(lanes.map(({ lane }) => lane)));
    this.#paint(lanes, sight, look);
    const stretched = lanes.filter((lane) => this.#stripOf(lane.lane).place(lane, sight));
    if (stretched.length > 0) this.#rest = window.setTimeout(() => this.#drawAnew(), REST);
  }

  /** Cancels a planned redraw. */
  destroy(): void {
    clearTimeout(this.#rest);
    this.#resizes.disconnect();
  }

  #readZoom(): void {
    const zoom = zoomOf(this.items);
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    this.#again?.();
  }

  /** Draws the strips that are due, and some of those that soon will be. */
  #paint(lanes: readonly LaneLayout[], sight: Sight, look: StripLook): void {
    const strained = lanes
      .map((lane) => ({ lane, strip: this.#stripOf(lane.lane) }))
      .map((each) => ({ ...each, strain: each.strip.strain(sight, look) }))
      .filter(({ strain }) => strain > SOON)
      .sort((a, b) => b.strain - a.strain);
    for (const [i, { lane, strip, strain }] of strained.entries())
      if (strain >= 1 || i < A_FRAME) strip.paint(lane, sight, look);
  }

  #drawAnew(): void {
    this.#look = null;
    this.#again?.();
  }

  #keep(lanes: ReadonlySet<Lane>): void {
    for (const [lane, { canvas }] of this.#strips) {
      if (lanes.has(lane)) continue;
      canvas.remove();
      this.#strips.delete(lane);
    }
  }

  #stripOf(lane: Lane): DensityStrip {
    let strip = this.#strips.get(lane);
    if (!strip) {
      strip = new DensityStrip();
      this.#strips.set(lane, strip);
      this.#layer.append(strip.canvas);
    }
    return strip;
  }

  #lookOf(scene: Scene, rtl: boolean): StripLook {
    const last = this.#look;
    const ratio = devicePixelRatio * this.#zoom;
    if (last?.scene === scene && last.ratio === ratio && last.rtl === rtl) return last;
    // Kept across scenes, because each reading makes the page compute styles within a frame.
    if (this.#colours.length === 0) this.#colours = this.#readColours();
    this.#look = { scene, colours: this.#colours, ratio, rtl };
    return this.#look;
  }

  #readColours(): number[] {
    const { style } = this.#layer;
    const computed = getComputedStyle(this.#layer);
    return TONES.map((tone) => {
      // A mix of a colour with itself is computed in sRGB, whatever the colour's notation.
      style.borderTopColor = `color-mix(in srgb, var(--_${tone}), var(--_${tone}))`;
      return pixelOf(computed.borderTopColor);
    });
  }
}

/**
 * Converts "color(srgb 0.2 0.4 0.6 / 0.5)", or "rgb(51, 102, 153)" in forced colours, to four bytes in the
 * order of ImageData.
 */
function pixelOf(colour: string): number {
  const whole = colour.startsWith('rgb') ? 1 : 255;
  const [red = 0, green = 0, blue = 0, alpha = 1] =
    colour.match(/-?\d[\d.e-]*/g)?.map(Number) ?? [];
  const bytes = Uint8ClampedArray.of(red * whole, green * whole, blue * whole, alpha * 255);
  return new Uint32Array(bytes.buffer)[0] as number;
}
