import { FACETS, type Facet } from '../../src/model/facets.js';
import type { Filter } from '../../src/model/filter.js';
import { STANDINGS } from '../../src/model/types.js';
import { GROUPINGS, type GroupBy, LANE_SORTS, VIEWS, type View } from '../events.js';
import type { Request, Snapshot } from './snapshot.js';

/** A property of an element that asks the store for something and shows what the store holds. */
export interface StateAttribute {
  readonly property: string;
  readonly attribute: string;
  /** The property's value in a snapshot; null for none. */
  read(snapshot: Snapshot): string | null;
  /** What to ask the store for; a value that means nothing asks for the default. */
  write(value: string | null, snapshot: Snapshot): Partial<Request>;
}

/** The state attributes of the design, each with its way into the store and back. */
export const STATE_ATTRIBUTES: readonly StateAttribute[] = [
  {
    property: 'asOf',
    attribute: 'as-of',
    read: ({ asOf }) => asOf,
    write: (value) => ({ asOf: dayOr(value) }),
  },
  {
    property: 'since',
    attribute: 'since',
    read: ({ since }) => since,
    write: (value) => ({ since: dayOr(value) }),
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
  },
  {
    property: 'sort',
    attribute: 'sort',
    read: ({ sort }) => sort,
    write: (value) => ({ sort: LANE_SORTS.find((sort) => sort === value) ?? null }),
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
  },
  {
    property: 'selected',
    attribute: 'selected',
    read: ({ selected }) => selected,
    write: (value) => ({ selected: value || null }),
  },
];

function facetAttribute(facet: Facet): StateAttribute {
  return {
    property: facet,
    attribute: facet,
    read: ({ filter }) => filter[facet].join(',') || null,
    write: (value, { filter }) =>
      changedFilter(filter, { [facet]: choicesOf(facet, idList(value)) }),
  };
}

/** One side of the window; the other stays as it is. */
function windowAttribute(side: 'start' | 'end'): StateAttribute {
  return {
    property: side,
    attribute: side,
    read: ({ window }) => window[side],
    write: (value, { window }) => {
      const day = dayOr(value);
      return day === window[side] ? {} : { window: { ...window, [side]: day } };
    },
  };
}

function changedFilter(filter: Filter, change: Partial<Filter>): Partial<Request> {
  const next = { ...filter, ...change };
  const same =
    next.query === filter.query &&
    FACETS.every((facet) => next[facet].join() === filter[facet].join());
  return same ? {} : { filter: next };
}

/** The ids that may be chosen of a facet, each once: there are no other standings than ours. */
export function choicesOf(facet: Facet, ids: readonly string[]): string[] {
  const known: ReadonlySet<string> | null = facet === 'standing' ? new Set(STANDINGS) : null;
  return [...new Set(ids)].filter((id) => !known || known.has(id));
}

/** Ids between commas. */
function idList(value: string | null): string[] {
  return (value ?? '').split(',').flatMap((id) => id.trim() || []);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day, or null for anything else: a page that says nonsense gets the default, not a crash. */
function dayOr(value: string | null): string | null {
  const text = value?.trim() ?? '';
  if (!DAY.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}

function oneOf<T extends string>(list: readonly T[], value: string | null, otherwise: T): T {
  return list.find((entry) => entry === value) ?? otherwise;
}
