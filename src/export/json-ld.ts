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

/** Options of linked data. */
export interface JsonLdOptions extends Scope {
  readonly wording?: ExportWording;
}

type Node = Readonly<Record<string, unknown>>;

const SCHEMA = 'https://schema.org';

/**
 * The milestones of a state as JSON-LD 1.1: one schema.org Event each.
 *
 * - `startDate` and `endDate` are as precise as stated: “2027” stays a year. An open period has only
 *   `startDate`, which is its known side, and the date in words in `description`.
 * - `eventStatus` is EventCancelled; EventPostponed while paused or without a date; EventRescheduled
 *   where another date was promised before; else EventScheduled, also once achieved.
 * - `previousStartDate` lists every date promised before, except those that contain the present one.
 *
 * The text has no "<", so that it can be put into `<script type="application/ld+json">` unchanged.
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

/** Earlier promised dates in the order they were said, each once. */
function previousStarts({ claims }: MilestoneState, now: Period | null): string[] {
  const starts = claims.flatMap(({ promise, hollow, retracted, period }) => {
    if (!promise || hollow || retracted || !period || (now && within(now, period))) return [];
    return statedDates(period)?.start ?? [];
  });
  return [...new Set(starts)];
}

/** Whether a period lies inside a bounded other one. */
function within(inner: Period, outer: Period): boolean {
  if (inner.edtf === outer.edtf) return true;
  if (!inner.min || !inner.max || !outer.min || !outer.max) return false;
  return inner.min >= outer.min && inner.max <= outer.max;
}

function organization(name: string): Node {
  return { '@type': 'Organization', name };
}

function keywords(roadmap: Roadmap, state: MilestoneState): string[] {
  const stage = roadmap.stageWithId(state.stage ?? '')?.name;
  const technology = roadmap.technologyWithId(state.technology ?? '')?.name;
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
    archivedAt: webAddress(source, 'archived') ?? undefined,
    hasPart: claim?.quote
      ? { '@type': 'Quotation', text: claim.quote, inLanguage: claim.quoteLang }
      : undefined,
  };
}

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function clean(_: string, value: unknown): unknown {
  return typeof value === 'string' ? plainText(value) : value;
}

/** A period as ISO 8601 dates (schema.org Date), as precise as stated. */
interface StatedDates {
  /** The first possible day, month or year; the last one if the start is open. */
  readonly start: string;
  /** The last one, if it is known and different. */
  readonly end: string | null;
}

/**
 * “2027” stays the year 2027, “2027-07” the month. Units that ISO 8601-1 does not have become first and
 * last day (Q3 2027 is 2027-07-01 to 2027-09-30). An open period has only its known side. Null if there
 * is no date.
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

/** A day, month or year as stated; for any other unit the day. */
function written({ precision, min }: EdtfDate, day: string): string {
  const digits = precision === 'year' ? 4 : precision === 'month' ? 7 : 0;
  return digits ? isoDay(min).slice(0, digits) : day;
}
