import { type CameDue, countingCameDue } from '../../src/model/came-due.js';
import { type Filter, type Filtered, filteringRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { type Fold, foldingRoadmap } from '../../src/model/fold.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { Day, Problem } from '../../src/model/types.js';
import type { GroupBy, LaneSort, View } from '../events.js';
import { english, type Words } from '../words/en.js';
import type { Editing } from './editing.js';

/** The state of loading. */
export type Load =
  | { readonly phase: 'empty'; readonly cancelled?: boolean }
  | { readonly phase: 'loading'; readonly progress: number | null }
  /**
   * `error`: a newer roadmap could not be loaded, so that the one loaded at `since` (milliseconds in UTC) is
   * still shown.
   */
  | { readonly phase: 'ready'; readonly error?: Error; readonly since?: number }
  | { readonly phase: 'error'; readonly error: Error };

/** Of which milestones earlier dates are shown: of the opened one, or of all. */
export type Ghosts = 'selected' | 'all';

/** The state that readers and pages set; everything else in a snapshot is derived from it. */
export interface Request {
  readonly load: Load;
  readonly roadmap: Roadmap | null;
  readonly problems: readonly Problem[];
  /** Today in the reader's time zone, `YYYY-MM-DD`: only the store's owner reads the clock. */
  readonly today: Day;
  /** Null for the newest day; see Roadmap.newestDay. */
  readonly asOf: Day | null;
  /** An earlier day to compare with: changes since then are marked and listed; null for none. */
  readonly since: Day | null;
  /** Of which milestones the timeline shows earlier dates. */
  readonly ghosts: Ghosts;
  /** Whether the outside view is shown: when open milestones may realistically come. */
  readonly outlook: boolean;
  readonly filter: Filter;
  readonly groupBy: GroupBy;
  /** The order of lanes; null: the largest slip first if dates have moved, else as in the data. */
  readonly sort: LaneSort | null;
  /** Ids of the milestones that are drawn on top and emphasised. */
  readonly highlight: readonly string[];
  /** Whether lanes where nothing happened are expanded instead of collapsed into one row. */
  readonly unfolded: boolean;
  readonly view: View;
  /** First and last day shown; a null side is fitted to the roadmap. */
  readonly window: { readonly start: Day | null; readonly end: Day | null };
  /** Id of the milestone whose details are open. */
  readonly selected: string | null;
  /** Id of the milestone that has the roving tab stop. */
  readonly active: string | null;
  /** What the reader may put on record; null where nothing may be. */
  readonly editing: Editing | null;
  readonly lang: string;
  readonly words: Words;
}

/** What is shown: the part of a request that takes long to compute, and its results. */
export interface Picture {
  readonly roadmap: Roadmap | null;
  /** The day everything is shown as of. */
  readonly day: Day;
  readonly since: Day | null;
  readonly filter: Filter;
  /** Null until a roadmap is there. */
  readonly fold: Fold | null;
  /** The roadmap on the day `since`; null if that is not set, or not earlier than `day`. */
  readonly before: Fold | null;
  readonly filtered: Filtered | null;
  /** What became of the promises of the milestones that pass the filter. */
  readonly cameDue: CameDue | null;
}

/**
 * The state of a tracker at one moment. Immutable: a change makes another snapshot. The request is always the
 * newest; `roadmap`, `day`, `fold`, `before`, `filtered` and `cameDue` come from one picture, which may be an
 * older one.
 */
export interface Snapshot
  extends Request,
    Pick<Picture, 'day' | 'fold' | 'before' | 'filtered' | 'cameDue'> {
  /** The day requested. */
  readonly askedDay: Day;
  /** Whether another picture is being computed. */
  readonly busy: boolean;
}

export function firstRequest(today: Day): Request {
  return {
    load: { phase: 'empty' },
    roadmap: null,
    problems: [],
    today,
    asOf: null,
    since: null,
    ghosts: 'selected',
    outlook: false,
    filter: NO_FILTER,
    groupBy: 'company',
    sort: null,
    highlight: [],
    unfolded: false,
    view: 'timeline',
    window: { start: null, end: null },
    selected: null,
    active: null,
    editing: null,
    lang: 'en',
    // Parts that are loaded later bring their own words: see StoreController.
    words: english as Words,
  };
}

/** The inputs that the picture of a request depends on. */
export function subjectOf({ roadmap, asOf, today, since, filter }: Request) {
  return { roadmap, day: asOf ?? roadmap?.newestDay(today) ?? today, since, filter };
}

type Subject = ReturnType<typeof subjectOf>;

export function sameSubject(a: Subject, b: Subject): boolean {
  return sameDay(a, b) && a.since === b.since && a.filter === b.filter;
}

function sameDay(a: Subject, b: Subject): boolean {
  return a.roadmap === b.roadmap && a.day === b.day;
}

/** The results while there is no roadmap. */
export const NOTHING = { fold: null, before: null, filtered: null, cameDue: null };

/** Computes a picture, a few milliseconds at a time, reusing results of the last one that still hold. */
export function* deriving(request: Request, last: Picture): Generator<number, Picture> {
  const asked = subjectOf(request);
  const { roadmap, day, since, filter } = asked;
  if (!roadmap) return { ...asked, ...NOTHING };
  const fold = (sameDay(last, asked) && last.fold) || (yield* foldingRoadmap(roadmap, day));
  const filtered =
    (fold === last.fold && last.filter === filter && last.filtered) ||
    (yield* filteringRoadmap(roadmap, fold, filter));
  const cameDue =
    (filtered === last.filtered && last.cameDue) ||
    (yield* countingCameDue(roadmap, fold, filtered.milestones));
  const sameSince = last.roadmap === roadmap && last.since === since;
  const before =
    since === null || since >= day
      ? null
      : (sameSince && last.before) || (yield* foldingRoadmap(roadmap, since));
  return { ...asked, fold, before, filtered, cameDue };
}

/** Combines a request with a picture. While the picture shows an older roadmap, the state stays `loading`. */
export function snapshotOf(
  request: Request,
  { roadmap, day, fold, before, filtered, cameDue }: Picture,
  busy: boolean,
  last?: Load,
): Snapshot {
  const loading = roadmap !== request.roadmap && request.load.phase === 'ready';
  const progress = last?.phase === 'loading' ? last.progress : null;
  const load: Load = loading ? { phase: 'loading', progress } : request.load;
  const askedDay = subjectOf({ ...request, roadmap }).day;
  return { ...request, roadmap, load, askedDay, day, fold, before, filtered, cameDue, busy };
}
