import { FACETS, type Facet, STALE_ID } from '../../src/model/facets.js';
import type { Filter } from '../../src/model/filter.js';
import { STANDINGS } from '../../src/model/types.js';
import { VERDICTS } from '../../src/model/verdict.js';
import { GROUPINGS, type GroupBy, LANE_SORTS, VIEWS, type View } from '../events.js';
import type { Request, Snapshot } from './snapshot.js';

/** A property of an element that stands for a part of the store's state: setting it is a request. */
export interface StateAttribute {
  readonly property: string;
  readonly attribute: string;
  /** The property's value in a snapshot; null for none. */
  read(snapshot: Snapshot): string | null;
  /** The request that a value makes; an invalid value requests the default. */
  write(value: string | null, snapshot: Snapshot): Partial<Request>;
  /** A boolean attribute, whose property is true or false; its text is "true". */
  readonly isToggle?: true;
  /** The valid values, if this one is not among them; otherwise null. */
  unknown?(value: string): string | null;
}

/** All state attributes: how each is read from a snapshot, and turned into a request. */
export const STATE_ATTRIBUTES: readonly StateAttribute[] = [
  {
    property: 'asOf',
    attribute: 'as-of',
    read: ({ asOf }) => asOf,
    write: (value) => ({ asOf: dayOr(value) }),
    unknown: unknownDay,
  },
  {
    property: 'since',
    attribute: 'since',
    read: ({ since }) => since,
    write: (value) => ({ since: dayOr(value) }),
    unknown: unknownDay,
  },
  ...FACETS.map(facetAttribute),
  {
    property: 'query',
    attribute: 'query',
    read: ({ filter }) => filter.query || null,
    write: (value, { filter }) => changedFilter(filter, { query: value ?? '' }),
  },
  {
    property: 'groupBy',
    attribute: 'group-by',
    read: ({ groupBy }) => (groupBy === 'company' ? null : groupBy),
    write: (value) => ({ groupBy: oneOf<GroupBy>(GROUPINGS, value, 'company') }),
    unknown: unknownIn(GROUPINGS),
  },
  {
    property: 'sort',
    attribute: 'sort',
    read: ({ sort }) => sort,
    write: (value) => ({ sort: LANE_SORTS.find((sort) => sort === value) ?? null }),
    unknown: unknownIn(LANE_SORTS),
  },
  {
    property: 'highlight',
    attribute: 'highlight',
    read: ({ highlight }) => highlight.join(',') || null,
    write: (value, { highlight }) => {
      const ids = [...new Set(idList(value))];
      return ids.join() === highlight.join() ? {} : { highlight: ids };
    },
  },
  windowAttribute('start'),
  windowAttribute('end'),
  {
    property: 'view',
    attribute: 'view',
    read: ({ view }) => (view === 'timeline' ? null : view),
    write: (value) => ({ view: oneOf<View>(VIEWS, value, 'timeline') }),
    unknown: unknownIn(VIEWS),
  },
  {
    property: 'selected',
    attribute: 'selected',
    read: ({ selected }) => selected,
    write: (value) => ({ selected: value || null }),
  },
  toggle('earlierDates', 'earlier-dates', 'ghosts', 'all', 'selected'),
  toggle('outlook', 'outlook', 'outlook', true, false),
  toggle('quietLanes', 'quiet-lanes', 'unfolded', true, false),
];

function toggle<Key extends 'ghosts' | 'outlook' | 'unfolded'>(
  property: string,
  attribute: string,
  key: Key,
  on: Request[Key],
  off: Request[Key],
): StateAttribute {
  return {
    property,
    attribute,
    isToggle: true,
    read: (snapshot) => (snapshot[key] === on ? 'true' : null),
    write: (value) => ({ [key]: value ? on : off }),
  };
}

/** The facets with a fixed set of values; the values of the others come from the roadmap. */
const KNOWN: Partial<Record<Facet, readonly string[]>> = {
  standing: STANDINGS,
  verdict: VERDICTS,
  stale: [STALE_ID],
};

function facetAttribute(facet: Facet): StateAttribute {
  return {
    property: facet,
    attribute: facet,
    read: ({ filter }) => filter[facet].join(',') || null,
    write: (value, { filter }) =>
      changedFilter(filter, { [facet]: choicesOf(facet, idList(value)) }),
    unknown: (value) => {
      const known = KNOWN[facet];
      return !known || idList(value).every((id) => known.includes(id)) ? null : known.join(', ');
    },
  };
}

/** One side of the window; the other stays as it is. */
function windowAttribute(side: 'start' | 'end'): StateAttribute {
  return {
    property: side,
    attribute: side,
    read: ({ window }) => window[side],
    write: (value, { window }) => {
      const day = windowDay(side, value);
      return day === window[side] ? {} : { window: { ...window, [side]: day } };
    },
    unknown: (value) => (windowDay(side, value) ? null : `a day (2027-07-15) or a year (2027)`),
  };
}

function changedFilter(filter: Filter, change: Partial<Filter>): Partial<Request> {
  const next = { ...filter, ...change };
  const same =
    next.query === filter.query &&
    FACETS.every((facet) => next[facet].join() === filter[facet].join());
  return same ? {} : { filter: next };
}

/** The valid ids of a facet, without repetitions. */
export function choicesOf(facet: Facet, ids: readonly string[]): string[] {
  const known = KNOWN[facet];
  return [...new Set(ids)].filter((id) => !known || known.includes(id));
}

/** Ids separated by commas. */
function idList(value: string | null): string[] {
  return (value ?? '').split(',').flatMap((id) => id.trim() || []);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A valid day, or null: an invalid day in a page's attribute leads to the default, not to an exception. */
function dayOr(value: string | null): string | null {
  const text = value?.trim() ?? '';
  if (!DAY.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}

/** A year stands for its first day as a start, and for its last day as an end. */
function windowDay(side: 'start' | 'end', value: string | null): string | null {
  const year = /^\s*(\d{4})\s*$/.exec(value ?? '')?.[1];
  return year ? `${year}-${side === 'start' ? '01-01' : '12-31'}` : dayOr(value);
}

function unknownDay(value: string): string | null {
  return dayOr(value) ? null : 'a day (2027-07-15)';
}

function unknownIn(list: readonly string[]): (value: string) => string | null {
  return (value) => (list.includes(value) ? null : list.join(', '));
}

function oneOf<T extends string>(list: readonly T[], value: string | null, otherwise: T): T {
  return list.find((entry) => entry === value) ?? otherwise;
}
