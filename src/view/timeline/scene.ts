import { drain } from '../../work/steps.js';
import type { ChangeMark } from './change-marks.js';
import { Density } from './density.js';
import { fitScale, type Scale } from './fit.js';
import { ghostsOf, promisedReach } from './ghosts.js';
import { type Lane, type LaneInput, laneFinder, lanesOf } from './lanes.js';
import { type LaneLayout, layoutLanes, levelZoom, zoomLevel } from './layout.js';
import { SceneCache } from './scene-cache.js';
import type { Spans } from './spans.js';

/** What a timeline shows, whatever the window. */
export interface SceneInput extends LaneInput {
  readonly locale: string;
  /** A lane's name as a person reads it, from the value's id and name. */
  nameOf(id: string, name: string): string;
  /** What changed about a milestone since an earlier day; undefined if no day is compared with. */
  readonly markOf?: ((m: number) => ChangeMark | null) | undefined;
  /** A mark's words. */
  markName(mark: ChangeMark): string;
  /** Whether every milestone shows its earlier dates, with room for them in its row. */
  readonly allGhosts: boolean;
}

/** Sizes that depend on the fonts of the page, in pixels. */
export interface Metrics {
  textWidth(m: number): number;
  /** The greatest width of any milestone's words. */
  readonly mostText: number;
  header(lane: Lane): number;
  leastHeight(lane: Lane): number;
}

/** What a timeline shows of a filter on a day: spans, lanes, and their layout at any zoom. Immutable. */
export class Scene {
  readonly input: SceneInput;
  readonly spans: Spans;
  readonly lanes: readonly Lane[];
  readonly #layouts = new Map<number, readonly LaneLayout[]>();
  readonly #densities = new Map<Lane, Density>();
  readonly #metrics: Metrics;
  readonly #cache: SceneCache;
  #reached: { lo: number; hi: number } | null = null;
  /** A milestone's lane; undefined if the filter leaves the milestone out. */
  readonly laneOf: (m: number) => Lane | undefined;

  constructor(input: SceneInput, metrics: Metrics, cache = new SceneCache()) {
    const partition = drain(cache.partition(input));
    this.input = input;
    this.#metrics = metrics;
    this.#cache = cache;
    this.spans = partition.spans;
    this.lanes = lanesOf(input, partition, input);
    this.laneOf = laneFinder(partition, this.lanes);
  }

  /** The lanes laid out for a zoom; the same objects throughout one zoom level. */
  layout(pxPerDay: number): readonly LaneLayout[] {
    const level = zoomLevel(pxPerDay);
    let layout = this.#layouts.get(level);
    if (!layout) {
      layout = layoutLanes(this.lanes, this.spans, {
        pxPerDay: levelZoom(level),
        textWidth: (m) => this.textWidth(m),
        reachOf: this.#reach,
        mostText: this.#metrics.mostText,
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
      const { standing } = this.input.fold;
      density = new Density(lane, drain(this.#cache.starts(lane, this.spans.lo, standing)));
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

  /** The width of a milestone's words, in pixels. */
  textWidth(m: number): number {
    return this.#metrics.textWidth(m);
  }

  /** The scale at which all milestones and their words are visible. */
  fit(width: number, day: number): Scale {
    const { mostText } = this.#metrics;
    const textWidth = (m: number) => this.textWidth(m);
    return fitScale(this.lanes, this.spans, width, day, {
      mostText,
      textWidth,
      reach: this.input.allGhosts ? this.#reachOfAll() : null,
    });
  }

  /** First and last day of all earlier dates. */
  #reachOfAll(): { lo: number; hi: number } | null {
    const { roadmap, fold, filtered } = this.input;
    this.#reached ??= promisedReach(roadmap, fold, filtered.milestones, this.spans.dated);
    return this.#reached;
  }
}

/**
 * Puts into the cache what a new Scene takes longest to work out. With `strips`, also the density of
 * every lane, which a Scene otherwise works out when the lane comes into view.
 */
export function* preparingScene(
  input: LaneInput,
  cache: SceneCache,
  strips = false,
): Generator<number, void> {
  const { groups, spans } = yield* cache.partition(input);
  if (!strips) return;
  for (const members of groups) yield* cache.starts(members, spans.lo, input.fold.standing);
}
