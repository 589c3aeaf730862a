import { type Filter, type Filtered, filterRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { type Fold, foldRoadmap } from '../../src/model/fold.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { Day, Problem } from '../../src/model/types.js';
import type { GroupBy, View } from '../events.js';
import { english, type Words } from '../words/en.js';

/** How far the loading is. */
export type Load =
  | { readonly phase: 'empty' }
  | { readonly phase: 'loading'; readonly progress: number | null }
  | { readonly phase: 'ready' }
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

/** The state of a widget at one moment. Immutable: a change makes another one. */
export interface Snapshot extends Request {
  /** The day everything is shown as of. */
  readonly day: Day;
  /** Null until a roadmap is there. */
  readonly fold: Fold | null;
  readonly filtered: Filtered | null;
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
    view: 'timeline',
    window: { start: null, end: null },
    selected: null,
    active: null,
    lang: 'en',
    // A part that comes late brings its own words: see StoreController.
    words: english as Words,
  };
}

/** Works out what follows from a request, taking over from the last snapshot what still holds. */
export function derive(request: Request, last: Snapshot | null): Snapshot {
  const day = request.asOf ?? request.roadmap?.knownThrough ?? request.today;
  const { roadmap, filter } = request;
  if (!roadmap) return { ...request, day, fold: null, filtered: null };
  const sameFold = last?.roadmap === roadmap && last.day === day;
  const fold = (sameFold && last.fold) || foldRoadmap(roadmap, day);
  const sameFilter = sameFold && last.filter === filter;
  const filtered = (sameFilter && last.filtered) || filterRoadmap(roadmap, fold, filter);
  return { ...request, day, fold, filtered };
}
