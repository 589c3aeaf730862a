import { isoDay } from '../model/day.js';
import type { EdtfDate } from '../model/period/date.js';
import { readEdtf } from '../model/period/edtf.js';
import type { Roadmap } from '../model/roadmap.js';
import type { ClaimState, MilestoneState, Period, RoadmapState } from '../model/types.js';
import { leadingClaim, partnerNames, shownClaim, sourceOf } from '../view/wording.js';
import { factsOf, webAddress } from './facts.js';
import { authorityOf, type Scope, scopeOf, tagUri } from './identity.js';
import { plainText } from './plain-text.js';
import { ENGLISH, type ExportWording } from './words.js';

/** What linked data is made with. */
export interface JsonLdOptions extends Scope {
  readonly wording?: ExportWording;
}

type Node = Readonly<Record<string, unknown>>;

const SCHEMA = 'https://schema.org';

/**
 * The milestones of a state as JSON-LD 1.1: one schema.org Event each.
 *
 * - `startDate` and `endDate` are no more precise than what was stated: “2027” stays a year. Of an
 *   open period there is `startDate`, the side that is known; `description` has the words.
 * - `eventStatus` is EventCancelled; EventPostponed while paused or without a date; EventRescheduled
 *   where another date was promised before; else EventScheduled, also once achieved.
 * - `previousStartDate` lists every date promised before, but for those that the present one only
 *   makes more precise.
 *
 * The text holds no "<", so that it can stand in `<script type="application/ld+json">` as it is.
 */
export function toJsonLd(
  roadmap: Roadmap,
  state: RoadmapState,
  { wording = ENGLISH, ...names }: JsonLdOptions = {},
): string {
  const authority = authorityOf(names);
  const scope = scopeOf(roadmap, names);
  const document = {
    '@context': SCHEMA,
    '@graph': state.milestones.map((milestone) => ({
      '@type': 'Event',
      '@id': tagUri(authority, scope, milestone.id),
      ...eventOf(milestone, roadmap, wording),
    })),
  };
  const text = JSON.stringify(document, clean, 2);
  return `${text.replaceAll('<', '\\u003c')}\n`;
}

function eventOf(state: MilestoneState, roadmap: Roadmap, wording: ExportWording): Node {
  const period = shownClaim(state)?.period ?? null;
  const dates = period && statedDates(period);
  const previous = previousStarts(state, period).filter((start) => start !== dates?.start);
  return {
    name: `${state.companyName}: ${state.title}`,
    description: factsOf(state, roadmap, wording).join(' · '),
    startDate: dates?.start,
    endDate: dates?.end ?? undefined,
    previousStartDate: previous.length > 0 ? previous : undefined,
    eventStatus: `${SCHEMA}/${statusOf(state, previous.length > 0)}`,
    organizer: organization(state.companyName),
    contributor: orNone(partnerNames(roadmap, state.partners).map(organization)),
    keywords: orNone(keywords(roadmap, state)),
    subjectOf: sourceNode(roadmap, leadingClaim(state)),
  };
}

function statusOf(state: MilestoneState, moved: boolean): string {
  if (!state.actual && state.status === 'cancelled') return 'EventCancelled';
  if (!state.actual && (state.status === 'paused' || !state.forecast)) return 'EventPostponed';
  return moved ? 'EventRescheduled' : 'EventScheduled';
}

/** In the order they were said, each once. */
function previousStarts({ claims }: MilestoneState, now: Period | null): string[] {
  const starts = claims.flatMap(({ promise, hollow, retracted, period }) => {
    if (!promise || hollow || retracted || !period || (now && within(now, period))) return [];
    return statedDates(period)?.start ?? [];
  });
  return [...new Set(starts)];
}

/** Whether every day of a period is one of a bounded other's. */
function within(inner: Period, outer: Period): boolean {
  if (inner.edtf === outer.edtf) return true;
  if (!inner.min || !inner.max || !outer.min || !outer.max) return false;
  return inner.min >= outer.min && inner.max <= outer.max;
}

function organization(name: string): Node {
  return { '@type': 'Organization', name };
}

function keywords({ stages, technologies }: Roadmap, state: MilestoneState): string[] {
  const stage = stages.find(({ id }) => id === state.stage)?.name;
  const technology = technologies.find(({ id }) => id === state.technology)?.name;
  return [stage, technology].flatMap((name) => name ?? []);
}

function sourceNode(roadmap: Roadmap, claim: ClaimState | null): Node | undefined {
  const source = sourceOf(roadmap, claim);
  if (!source) return undefined;
  return {
    '@type': 'CreativeWork',
    name: source.title,
    url: webAddress(source) ?? undefined,
    publisher: source.publisher ? organization(source.publisher) : undefined,
  };
}

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function clean(_: string, value: unknown): unknown {
  return typeof value === 'string' ? plainText(value) : value;
}

/** A period as ISO 8601 dates (schema.org Date), no more precise than it was stated. */
interface StatedDates {
  /** The first possible day, month or year; the last where the start is open. */
  readonly start: string;
  /** The last, where it is another and known. */
  readonly end: string | null;
}

/**
 * “2027” is the year 2027, “2027-07” the month. What ISO 8601-1 cannot name is its first and last
 * day (Q3 2027 is 2027-07-01 to 2027-09-30). Of an open period there is only the known side. Null
 * where no date stands.
 */
function statedDates({ edtf, min, max }: Period): StatedDates | null {
  if (min === null && max === null) return null;
  const spans = readEdtf(edtf) ?? [];
  const first = spans[0]?.from ?? null;
  const last = spans.at(-1)?.to ?? null;
  const start = min !== null && first ? written(first, min) : null;
  const end = max !== null && last ? written(last, max) : null;
  if (start === null || end === null || start === end) {
    const known = start ?? end;
    return known === null ? null : { start: known, end: null };
  }
  return { start, end };
}

/** A day, month or year as it was stated; for any other unit the day. */
function written({ precision, min }: EdtfDate, day: string): string {
  const digits = precision === 'year' ? 4 : precision === 'month' ? 7 : 0;
  return digits ? isoDay(min).slice(0, digits) : day;
}
