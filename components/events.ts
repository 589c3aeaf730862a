import type { Day, Filter, MilestoneState, Problem, Roadmap } from '../src/model/index.js';
import type { ParsedRoadmap } from '../src/read/parse.js';
import type { RoadmapEntryEvent, RoadmapVerdictEvent } from './entry-events.js';

/** All events bubble and cross shadow roots; requests can be refused with preventDefault(). */
const REQUEST: EventInit = { bubbles: true, composed: true, cancelable: true };
const REPORT: EventInit = { bubbles: true, composed: true };

/** A roadmap was loaded. `problems` lists what was refused or corrected in it. */
export class RoadmapLoadEvent extends Event {
  static readonly eventName = 'roadmap-load';
  readonly roadmap: Roadmap;
  readonly problems: readonly Problem[];
  constructor({ roadmap, problems }: ParsedRoadmap) {
    super(RoadmapLoadEvent.eventName, REPORT);
    this.roadmap = roadmap;
    this.problems = problems;
  }
}

/** A roadmap could not be loaded. */
export class RoadmapErrorEvent extends Event {
  static readonly eventName = 'roadmap-error';
  readonly error: Error;
  constructor(error: Error) {
    super(RoadmapErrorEvent.eventName, REPORT);
    this.error = error;
  }
}

/**
 * Loading has begun or progressed; sent at most ten times a second. Cancelable: loading then stops, and the
 * roadmap shown before stays.
 */
export class RoadmapProgressEvent extends Event {
  static readonly eventName = 'roadmap-progress';
  /** 0 to 1, never less than before; null if unknown. */
  readonly progress: number | null;
  constructor(progress: number | null) {
    super(RoadmapProgressEvent.eventName, REQUEST);
    this.progress = progress;
  }
}

/** A milestone was opened, or closed (null). Cancelable: the details then stay as they are. */
export class RoadmapSelectEvent extends Event {
  static readonly eventName = 'roadmap-select';
  /** The milestone as known on the as-of day, or null. */
  readonly milestone: MilestoneState | null;
  constructor(milestone: MilestoneState | null) {
    super(RoadmapSelectEvent.eventName, REQUEST);
    this.milestone = milestone;
  }
}

/** The reader chose another filter. Cancelable. */
export class RoadmapFilterEvent extends Event {
  static readonly eventName = 'roadmap-filter';
  readonly filter: Filter;
  constructor(filter: Filter) {
    super(RoadmapFilterEvent.eventName, REQUEST);
    this.filter = filter;
  }
}

/** The reader chose another day to see the roadmap as of, or another day to compare with. Cancelable. */
export class RoadmapAsOfEvent extends Event {
  static readonly eventName = 'roadmap-as-of';
  /** `YYYY-MM-DD`, or null for the newest day. */
  readonly asOf: Day | null;
  /** The earlier day to compare with, or null for none; undefined if it stays as it is. */
  readonly since: Day | null | undefined;
  constructor(asOf: Day | null, since?: Day | null) {
    super(RoadmapAsOfEvent.eventName, REQUEST);
    this.asOf = asOf;
    this.since = since;
  }
}

/** The timeline shows other days; sent when a gesture has ended, never per frame. */
export class RoadmapWindowEvent extends Event {
  static readonly eventName = 'roadmap-window';
  readonly start: Day;
  readonly end: Day;
  /** Whether to show everything, now and when the roadmap changes. */
  readonly fit: boolean;
  constructor(start: Day, end: Day, { fit = false } = {}) {
    super(RoadmapWindowEvent.eventName, REQUEST);
    this.start = start;
    this.end = end;
    this.fit = fit;
  }
}

/** What a reader can change of the view; what is left out stays as it is. */
export interface ViewRequest {
  readonly view?: View;
  readonly groupBy?: GroupBy;
  readonly sort?: LaneSort;
  /** Whether the timeline shows the earlier dates of all milestones, not only of the opened one. */
  readonly earlierDates?: boolean;
  /** Whether the timeline shows when open milestones may really come. */
  readonly outlook?: boolean;
  /** Whether the timeline shows the lanes where nothing moved and nothing has come due. */
  readonly quietLanes?: boolean;
}

/** The reader chose another view, grouping or order of lanes, or turned something on or off. Cancelable. */
export class RoadmapViewEvent extends Event {
  static readonly eventName = 'roadmap-view';
  declare readonly view: View | undefined;
  declare readonly groupBy: GroupBy | undefined;
  declare readonly sort: LaneSort | undefined;
  declare readonly earlierDates: boolean | undefined;
  declare readonly outlook: boolean | undefined;
  declare readonly quietLanes: boolean | undefined;
  constructor(request: ViewRequest) {
    super(RoadmapViewEvent.eventName, REQUEST);
    Object.assign(this, request);
  }
}

export const VIEWS = ['timeline', 'trend', 'scores', 'table'] as const;
/** What the tracker shows. */
export type View = (typeof VIEWS)[number];

export const GROUPINGS = [
  'company',
  'country',
  'stage',
  'technology',
  'standing',
  'verdict',
] as const;
/** What the milestones of a lane have in common. */
export type GroupBy = (typeof GROUPINGS)[number];

export const LANE_SORTS = ['slip', 'due', 'name', 'data'] as const;
/**
 * The order of lanes: the largest slip first, the next to come due first, by name, or as in the data.
 */
export type LaneSort = (typeof LANE_SORTS)[number];

/** All events by their names, for the types of `addEventListener` and of frameworks. */
export interface RoadmapEventMap {
  'roadmap-load': RoadmapLoadEvent;
  'roadmap-error': RoadmapErrorEvent;
  'roadmap-progress': RoadmapProgressEvent;
  'roadmap-select': RoadmapSelectEvent;
  'roadmap-filter': RoadmapFilterEvent;
  'roadmap-as-of': RoadmapAsOfEvent;
  'roadmap-window': RoadmapWindowEvent;
  'roadmap-view': RoadmapViewEvent;
  'roadmap-entry': RoadmapEntryEvent;
  'roadmap-verdict': RoadmapVerdictEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends RoadmapEventMap {}
}
