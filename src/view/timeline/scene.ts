import { NONE } from '../../model/columns.js';
import type { Fold } from '../../model/fold.js';
import { drain } from '../../work/steps.js';
import type { ChangeMark } from './change-marks.js';
import { Density } from './density.js';
import { BEYOND, type Extent, extentOf, fitScale, type Scale, windowOf } from './fit.js';
import { ghostsOf } from './ghosts.js';
import type { OrderInput } from './lane-arrangement.js';
import { type Lane, type LaneInput, laneFinder, lanesOf } from './lanes.js';
import { type LaneLayout, layoutLanes, levelZoom, zoomLevel } from './layout.js';
import { SceneCache } from './scene-cache.js';
import { changeMark, type SlipMark, slipMark } from './slip-marks.js';
import type { Spans } from './spans.js';

/** A placeholder among the lanes for those that are collapsed; it has no milestones of its own. */
export const FOLD: Lane = {
  id: '\u0000quiet',
  name: '',
  group: NONE,
  dated: new Int32Array(),
  los: new Int32Array(),
  last: 0,
  undated: new Int32Array(),
};

/** A note beside a milestone, by its index and a day since 1970-01-01. */
export interface Note {
  readonly m: number;
  readonly day: number;
  readonly text: string;
  /** Its place in the data, from 1. */
  readonly number: number;
}

/** What a timeline shows, independent of the window. */
export interface SceneInput extends OrderInput {
  /** Whether the lanes that collapse into one row are shown below it. */
  readonly unfolded?: boolean;
  /** The roadmap of the earlier day that is compared with. */
  readonly before?: Fold | undefined;
  /** What to notice, in the order of the data. */
  readonly notes?: readonly Note[];
  /** A mark's words. */
  markName(mark: ChangeMark): string;
  /** Whether every milestone shows its earlier dates, with room for them in its row. */
  readonly allGhosts: boolean;
}

/** Sizes that depend on the fonts of the page, in pixels. */
export interface Metrics {
  /** In pixels: the usual width of a milestone's words including its slip's, and the width of all of them. */
  textWidth(m: number, slip: SlipMark | null): number;
  fullWidth?(m: number, slip: SlipMark | null): number;
  /** The part of these widths that says how far the date moved. */
  movedWidth?(slip: SlipMark): number;
  /** The height that lanes grow to together if there are few. */
  readonly fill?: number;
  /** The greatest usual width of any milestone's words. */
  readonly mostText: number;
  /** On a phone: words stand on a line above their bar. */
  readonly wordsAbove?: boolean;
  /** Whether the usual window has all dates, because nobody can pan a picture. */
  readonly whole?: boolean;
  header(lane: Lane): number;
  footer?(lane: Lane): number;
  below?(lane: Lane): ReadonlyMap<number, number> | null;
  leastHeight(lane: Lane): number;
}

/** What a timeline shows of a filter on a day: spans, lanes, and their layout at any zoom. Immutable. */
export class Scene {
  readonly input: SceneInput;
  readonly spans: Spans;
  /** The lanes that are shown. */
  readonly lanes: readonly Lane[];
  /** The lanes that collapse into one row, shown or not. */
  readonly quiet: readonly Lane[];
  readonly #rows: readonly Lane[];
  readonly #highlight: ReadonlySet<number>;
  readonly #slips = new Map<number, SlipMark | null>();
  readonly #layouts = new Map<number, readonly LaneLayout[]>();
  readonly #densities = new Map<Lane, Density>();
  readonly #metrics: Metrics;
  readonly #cache: SceneCache;
  readonly #all: readonly Lane[];
  #extent: Extent | null = null;
  readonly #shown: ReadonlySet<Lane>;
  readonly #laneOf: (m: number) => Lane | undefined;

  constructor(input: SceneInput, metrics: Metrics, cache = new SceneCache()) {
    const partition = drain(cache.partition(input));
    this.input = input;
    this.#metrics = metrics;
    this.#cache = cache;
    this.spans = partition.spans;
    this.#highlight = new Set(input.highlight);
    const lanes = lanesOf(input, partition, input);
    const facts = drain(cache.facts(input, partition));
    const { standing, quiet } = cache.arranger.arrange(input, lanes, partition, facts);
    this.quiet = quiet;
    this.#all = lanes;
    this.lanes = quiet.length > 0 && input.unfolded ? [...standing, ...quiet] : standing;
    this.#rows =
      quiet.length > 0 ? [...standing, FOLD, ...this.lanes.slice(standing.length)] : standing;
    this.#laneOf = laneFinder(partition, lanes);
    this.#shown = new Set(this.lanes);
  }

  /** A milestone's lane; undefined if the filter leaves the milestone out, or its lane is collapsed. */
  laneOf(m: number): Lane | undefined {
    const lane = this.#laneOf(m);
    return lane && this.#shown.has(lane) ? lane : undefined;
  }

  /** Whether a milestone is in a collapsed lane. */
  isFolded(m: number): boolean {
    const lane = this.#laneOf(m);
    return lane !== undefined && !this.#shown.has(lane);
  }

  /** The lanes laid out for a zoom; the same objects throughout one zoom level. */
  layout(pxPerDay: number): readonly LaneLayout[] {
    const level = zoomLevel(pxPerDay);
    let layout = this.#layouts.get(level);
    if (!layout) {
      const { fill } = this.#metrics;
      layout = layoutLanes(this.#rows, this.spans, {
        pxPerDay: levelZoom(level),
        textWidth: (m) => this.textWidth(m),
        fullWidth: (m) => this.fullWidth(m),
        movedWidth: (m) => this.movedWidth(m),
        reachOf: this.#reach,
        slipOf: (m) => this.slipOf(m),
        line: this.line,
        first: this.#first,
        highlight: this.#highlight.size > 0 ? this.#highlight : undefined,
        fill,
        mostText: this.#metrics.mostText,
        wordsAbove: this.#metrics.wordsAbove,
        footer: (lane) => this.#metrics.footer?.(lane) ?? 0,
        below: (lane) => this.#metrics.below?.(lane) ?? null,
        header: (lane) => this.#metrics.header(lane),
        leastHeight: (lane) => this.#metrics.leastHeight(lane),
      });
      this.#layouts.set(level, layout);
    }
    return layout;
  }

  densityOf(lane: Lane): Density {
    let density = this.#densities.get(lane);
    if (!density) {
      const { fold } = this.input;
      density = new Density(lane, drain(this.#cache.starts(lane, this.spans.lo, fold)));
      this.#densities.set(lane, density);
    }
    return density;
  }

  get #reach() {
    return this.input.allGhosts ? (m: number) => this.#reachOf(m) : undefined;
  }

  /** First and last day of a milestone's earlier dates. */
  #reachOf(m: number): { lo: number; hi: number } | null {
    const { roadmap, fold } = this.input;
    const ghosts = ghostsOf(roadmap, fold, m);
    if (ghosts.length === 0) return null;
    return {
      lo: Math.min(...ghosts.map(({ lo }) => lo)),
      hi: Math.max(...ghosts.map(({ hi }) => hi)),
    };
  }

  /** The as-of day, whose line crosses the lanes. */
  get line(): number {
    return this.input.fold.asOf;
  }

  isHighlighted(m: number): boolean {
    return this.#highlight.has(m);
  }

  /** How far a milestone's date moved, or has moved since the day compared with; null where that is less than three months, or nothing. */
  slipOf(m: number): SlipMark | null {
    let slip = this.#slips.get(m);
    if (slip === undefined) {
      const { roadmap, fold, before } = this.input;
      slip = before ? changeMark(roadmap, before, fold, m) : slipMark(roadmap, fold, m);
      this.#slips.set(m, slip);
    }
    return slip;
  }

  /** The width of all of a milestone's words, in pixels. */
  fullWidth(m: number): number {
    return this.#metrics.fullWidth?.(m, this.slipOf(m)) ?? this.textWidth(m);
  }

  /** The width of the words for how far its date moved, in pixels. */
  movedWidth(m: number): number {
    const slip = this.slipOf(m);
    return (slip && this.#metrics.movedWidth?.(slip)) || 0;
  }

  /** The usual width of a milestone's words, in pixels. */
  textWidth(m: number): number {
    return this.#metrics.textWidth(m, this.slipOf(m));
  }

  /**
   * The scale at which nine tenths of all dates are visible with their words, or all of them in a picture.
   */
  fit(width: number, day: number, active: number | null = null): Scale {
    // Words above their bars need no room beside them.
    const { wordsAbove, whole } = this.#metrics;
    const mostText = wordsAbove ? 0 : this.#metrics.mostText;
    const textWidth = (m: number) => (wordsAbove ? 0 : this.textWidth(m));
    return fitScale(this.#all, this.spans, this.extent, width, day, {
      mostText,
      textWidth,
      whole: whole === true,
      wanted: this.#wanted(active === null ? [] : [active]),
    });
  }

  /** The first day of the usual window. */
  get #first(): number | undefined {
    const { wordsAbove, whole } = this.#metrics;
    if (wordsAbove || this.extent.starts.count === 0) return undefined;
    const { first } = windowOf(this.extent, this.#all, this.spans, whole ? 0 : BEYOND);
    return Math.min(first, ...this.#wanted([]));
  }

  /** The days of some milestones and of highlighted ones, and the ends of their first promises. */
  #wanted(more: readonly number[]): number[] {
    const { lo, hi, dated } = this.spans;
    const shown = [...this.#highlight, ...more].filter((m) => dated[m] === 1 && this.#laneOf(m));
    return shown.flatMap((m) =>
      [lo[m] as number, hi[m] as number, this.slipOf(m)?.from ?? []].flat(),
    );
  }

  /** All days, including those of collapsed lanes, so that the window stays when they are expanded. */
  get extent(): Extent {
    const { roadmap, fold } = this.input;
    this.#extent ??= extentOf(this.#all, this.spans, roadmap, fold);
    return this.#extent;
  }
}

/**
 * Computes in advance, for the cache, what takes a new Scene longest. With `strips` also the density of every
 * lane, which a Scene otherwise computes when the lane comes into view.
 */
export function* preparingScene(
  input: LaneInput,
  cache: SceneCache,
  strips = false,
): Generator<number, void> {
  const partition = yield* cache.partition(input);
  const { groups, spans } = partition;
  yield* cache.facts(input, partition);
  if (!strips) return;
  for (const members of groups) yield* cache.starts(members, spans.lo, input.fold);
}
