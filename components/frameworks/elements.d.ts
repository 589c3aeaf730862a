/** What the elements take and send, in the terms that the types of all frameworks are made of. */
import type { LitElement } from 'lit';
import type { RoadmapEventMap } from '../events.js';
import type * as elements from '../index.js';

/** Every element by its tag. */
export interface RoadmapElements {
  'roadmap-tracker': elements.RoadmapTracker;
  'roadmap-timeline': elements.RoadmapTimeline;
  'roadmap-filters': elements.RoadmapFilters;
  'roadmap-as-of': elements.RoadmapAsOf;
  'roadmap-trend': elements.RoadmapTrend;
  'roadmap-import': elements.RoadmapImport;
  'roadmap-scores': elements.RoadmapScores;
  'roadmap-table': elements.RoadmapTable;
  'roadmap-details': elements.RoadmapDetails;
  'roadmap-story': elements.RoadmapStory;
  'roadmap-editor': elements.RoadmapEditor;
}

type Values<E> = {
  [K in Exclude<keyof E, keyof LitElement> as E[K] extends (...args: never[]) => unknown
    ? never
    : K]?: E[K];
};

/** Attributes whose names differ from their properties'. */
type Attributes<E> = (E extends { asOf: unknown } ? { 'as-of'?: string | null } : unknown) &
  (E extends { groupBy: unknown } ? { 'group-by'?: string | null } : unknown);

/** Properties of an element, and the attributes that go by other names. */
export type ElementProps<E> = Values<E> & Attributes<E>;

/** Listeners by property, the event's name behind a prefix: `onroadmap-load`. */
export type Listeners<E, Prefix extends string> = {
  [K in keyof RoadmapEventMap as `${Prefix}${K}`]?: (
    event: RoadmapEventMap[K] & { readonly currentTarget: E },
  ) => void;
};
