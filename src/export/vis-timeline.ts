/**
 * A roadmap for pages that draw with vis-timeline already: what its `Timeline` takes. Nothing of that package is
 * imported here.
 */

import { dayNumber, FIRST_DAY, isoDay, LAST_DAY } from '../model/day.js';
import { type Filter, filterRoadmap, NO_FILTER } from '../model/filter.js';
import { foldRoadmap } from '../model/fold.js';
import type { Roadmap } from '../model/roadmap.js';
import { milestoneState } from '../model/state.js';
import type { Day, MilestoneState, Period } from '../model/types.js';
import { countryWords, shownClaim } from '../view/wording.js';
import { dateWords, factsOf } from './facts.js';
import { isolatedLine, oneLine } from './plain-text.js';
import { ENGLISH, type ExportWording } from './words.js';
import { xmlText } from './xml.js';

/** What milestones in one group share. */
export type VisGroupBy = 'company' | 'country' | 'stage' | 'technology';

export interface VisOptions {
  /** What a group is; the company by default. */
  readonly groupBy?: VisGroupBy;
  /** What is shown; everything by default. */
  readonly filter?: Filter;
  readonly wording?: ExportWording;
}

/** A milestone as an item: a range as wide as its date is uncertain. */
export interface VisItem {
  /** The milestone's id; one such as `constructor`, which vis-timeline cannot take, with a space behind it. */
  readonly id: string;
  readonly group: string;
  readonly type: 'range';
  /** Its title, and a hint of more. Both are HTML for vis-timeline, so what the record says is escaped. */
  readonly content: string;
  readonly title: string;
  /** Local midnight of the first day, and of the day after the last: `2027-01-01T00:00:00`. */
  readonly start: string;
  readonly end: string;
  /**
   * `roadmap-milestone`, `roadmap-standing-delayed`, `roadmap-verdict-missed`, and where they fit
   * `roadmap-approximate`, `roadmap-open-start`, `roadmap-open-end` and `roadmap-unverified`.
   */
  readonly className: string;
}

export interface VisGroup {
  readonly id: string;
  readonly content: string;
  /** Its place: as in the records. */
  readonly order: number;
}

export interface VisTimeline {
  readonly items: VisItem[];
  readonly groups: VisGroup[];
  readonly options: {
    readonly start: string;
    readonly end: string;
    readonly groupOrder: 'order';
    readonly orientation: 'top';
    readonly stack: true;
    readonly editable: false;
    readonly showCurrentTime: false;
  };
  /** Ids of the milestones without a date: an item must have one. */
  readonly undated: string[];
}

/** How far an open side is drawn beyond the day that is known, in days: vis-timeline needs an end. */
const OPEN = 182;
/** The room beside the first and the last day, as a part of all days. */
const MARGIN = 0.05;
/** The group of milestones that have no value. */
const NONE = '';

/**
 * The items, groups and options for `new Timeline(element, items, groups, options)` of vis-timeline, for a
 * roadmap as known on a day (`YYYY-MM-DD`, RangeError for anything else). Plain values that survive JSON.
 */
export function visTimeline(
  roadmap: Roadmap,
  day: Day,
  { groupBy = 'company', filter = NO_FILTER, wording = ENGLISH }: VisOptions = {},
): VisTimeline {
  const fold = foldRoadmap(roadmap, day);
  const { milestones } = filterRoadmap(roadmap, fold, filter);
  const groups = new Map<string, VisGroup>();
  const items: VisItem[] = [];
  const undated: string[] = [];
  for (const m of milestones) {
    const state = milestoneState(roadmap, fold, m);
    const span = spanOf(shownClaim(state)?.period ?? null);
    if (!span) {
      undated.push(state.id);
      continue;
    }
    const group = keyOf(state[groupBy] ?? NONE);
    if (!groups.has(group))
      groups.set(group, {
        id: group,
        content: xmlText(groupName(state, groupBy, roadmap, wording)),
        order: groups.size,
      });
    items.push(itemOf(state, span, group, roadmap, wording));
  }
  const [start, end] = windowOf(items, day);
  return {
    items,
    groups: [...groups.values()],
    options: {
      start,
      end,
      groupOrder: 'order',
      orientation: 'top',
      stack: true,
      editable: false,
      showCurrentTime: false,
    },
    undated,
  };
}

interface Span {
  /** Numbers of days; the second is the day after the last. */
  readonly start: number;
  readonly end: number;
  readonly classes: readonly string[];
}

function spanOf(period: Period | null): Span | null {
  if (!period) return null;
  const { min, max, approximate, uncertain } = period;
  if (min === null && max === null) return null;
  const first = min === null ? dayNumber(max as Day) - OPEN : dayNumber(min);
  const after = max === null ? first + OPEN : dayNumber(max) + 1;
  const classes = [
    (approximate || uncertain) && 'roadmap-approximate',
    min === null && 'roadmap-open-start',
    max === null && 'roadmap-open-end',
  ].filter((name) => name !== false);
  return { start: first, end: after, classes };
}

function itemOf(
  state: MilestoneState,
  { start, end, classes }: Span,
  group: string,
  roadmap: Roadmap,
  wording: ExportWording,
): VisItem {
  const date = dateWords(shownClaim(state), state, roadmap, wording);
  const hint = [isolatedLine(state.companyName), isolatedLine(state.title), date ?? ''];
  return {
    id: keyOf(state.id),
    group,
    type: 'range',
    content: xmlText(oneLine(state.title)),
    title: xmlText([...hint, ...factsOf(state, roadmap, wording)].filter(Boolean).join(' · ')),
    start: midnight(start),
    end: midnight(end),
    className: [
      'roadmap-milestone',
      `roadmap-standing-${state.standing}`,
      `roadmap-verdict-${state.verdict}`,
      ...classes,
      ...(state.unverified ? ['roadmap-unverified'] : []),
    ].join(' '),
  };
}

function groupName(
  state: MilestoneState,
  groupBy: VisGroupBy,
  roadmap: Roadmap,
  { lang, words }: ExportWording,
): string {
  const id = state[groupBy];
  if (groupBy === 'company') return oneLine(state.companyName);
  if (id === null) return words.noLane;
  if (groupBy === 'country') return countryWords(id, lang);
  const named = groupBy === 'stage' ? roadmap.stageWithId(id) : roadmap.technologyWithId(id);
  return oneLine(named?.name ?? id);
}

/** vis-timeline looks ids up in plain objects, where `constructor` is found before it is put there. */
function keyOf(id: string): string {
  return id in Object.prototype ? `${id} ` : id;
}

/** All items with room beside them; a year around the day where there is none. */
function windowOf(items: readonly VisItem[], day: Day): [string, string] {
  const on = (text: string) => dayNumber(text.slice(0, 10));
  const first = items.reduce(
    (least, { start }) => Math.min(least, on(start)),
    dayNumber(day) - 182,
  );
  const last = items.reduce((most, { end }) => Math.max(most, on(end)), dayNumber(day) + 182);
  const room = Math.ceil((last - first) * MARGIN);
  return [midnight(first - room), midnight(last + room)];
}

/** Without a zone: vis-timeline reads it in that of the page, so that a day is the same everywhere. */
function midnight(day: number): string {
  return `${isoDay(Math.min(Math.max(day, FIRST_DAY), LAST_DAY))}T00:00:00`;
}
