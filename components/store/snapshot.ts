import { type CameDue, countingCameDue } from '../../src/model/came-due.js';
import { type Filter, type Filtered, filteringRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { type Fold, foldingRoadmap } from '../../src/model/fold.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { Day, Problem } from '../../src/model/types.js';
import type { GroupBy, LaneSort, View } from '../events.js';
import { english, type Words } from '../words/en.js';

/** How far the loading is. */
export type Load =
  | { readonly phase: 'empty'; readonly cancelled?: boolean }
  | { readonly phase: 'loading'; readonly progress: number | null }
  /** The last roadmap shows, though a newer one could not be loaded; since when, in milliseconds of UTC. */
  | { readonly phase: 'ready'; readonly error?: Error; readonly since?: number }
  | { readonly phase: 'error'; readonly error: Error };

/** Earlier dates show for the opened milestone, or for every one. */
export type Ghosts = 'selected' | 'all';

/** What was asked for; everything else in a snapshot follows from it. */
export interface Request {
  readonly load: Load;
  readonly roadmap: Roadmap | null;
  readonly problems: readonly Problem[];
  /** The reader's own today, `YYYY-MM-DD`: the one clock there is, read by the store's owner. */
  readonly today: Day;
  /** Null: the day the curators last looked, else today. */
  readonly asOf: Day | null;
  /** An earlier day to compare with: what changed since is marked and listed; null for none. */
  readonly since: Day | null;
  /** Whose earlier dates show in the timeline. */
  readonly ghosts: Ghosts;
  /** The outside view, when open milestones may really come, is shown. */
  readonly outlook: boolean;
  readonly filter: Filter;
  readonly groupBy: GroupBy;
  /** The order of lanes; null: the largest slip first where dates have moved, else as in the data. */
  readonly sort: LaneSort | null;
  /** Ids of the milestones that are drawn on top and in weight. */
  readonly highlight: readonly string[];
  /** The lanes where nothing happened are shown, and not only told in one row. */
  readonly unfolded: boolean;
  readonly view: View;
  /** First and last day shown; null on a side where everything is to fit. */
  readonly window: { readonly start: Day | null; readonly end: Day | null };
  /** Id of the milestone whose details are open. */
  readonly selected: string | null;
  /** Id of the milestone that holds the roving tab stop. */
  readonly active: string | null;
  readonly lang: string;
  readonly words: Words;
}

/** What the picture shows, and what follows from that. */
export interface Picture {
  readonly roadmap: Roadmap | null;
  /** The day everything is shown as of. */
  readonly day: Day;
  readonly since: Day | null;
  readonly filter: Filter;
  /** Null until a roadmap is there. */
  readonly fold: Fold | null;
  /** The roadmap on the earlier day; null where there is none, or it is not earlier. */
  readonly before: Fold | null;
  readonly filtered: Filtered | null;
  /** What became of the promises, of the milestones that pass the filter. */
  readonly cameDue: CameDue | null;
}

/**
 * The state of a widget at one moment. Immutable: a change makes another one. What was asked for is
 * the newest; `roadmap`, `day`, `fold`, `before`, `filtered` and `cameDue` are of one picture, which may be the last.
 */
export interface Snapshot
  extends Request,
    Pick<Picture, 'day' | 'fold' | 'before' | 'filtered' | 'cameDue'> {
  /** The day asked for. */
  readonly askedDay: Day;
  /** Another picture is on its way. */
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
    lang: 'en',
    // A part that comes late brings its own words: see StoreController.
    words: english as Words,
  };
}

/** What the picture of a request is to show. */
export function pictureAsked({ roadmap, asOf, today, since, filter }: Request) {
  return { roadmap, day: asOf ?? roadmap?.newestDay(today) ?? today, since, filter };
}

type Subject = ReturnType<typeof pictureAsked>;

export function sameSubject(a: Subject, b: Subject): boolean {
  return sameDay(a, b) && a.since === b.since && a.filter === b.filter;
}

function sameDay(a: Subject, b: Subject): boolean {
  return a.roadmap === b.roadmap && a.day === b.day;
}

/** What follows from no roadmap. */
export const NOTHING = { fold: null, before: null, filtered: null, cameDue: null };

/** Works out a picture, a few milliseconds at a time, taking over from the last one what still holds. */
export function* deriving(request: Request, last: Picture): Generator<number, Picture> {
  const asked = pictureAsked(request);
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

/** A request beside a picture. A roadmap that has none yet is still loading, as far as it was. */
export function snapshotOf(
  request: Request,
  { roadmap, day, fold, before, filtered, cameDue }: Picture,
  busy: boolean,
  last?: Load,
): Snapshot {
  const loading = roadmap !== request.roadmap && request.load.phase === 'ready';
  const progress = last?.phase === 'loading' ? last.progress : null;
  const load: Load = loading ? { phase: 'loading', progress } : request.load;
  const askedDay = pictureAsked({ ...request, roadmap }).day;
  return { ...request, roadmap, load, askedDay, day, fold, before, filtered, cameDue, busy };
}
