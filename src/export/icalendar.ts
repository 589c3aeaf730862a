import { dayNumber, isoDay, LAST_DAY } from '../model/day.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Day, MilestoneState, Period, RoadmapState } from '../model/types.js';
import { dayWords, leadingClaim, saidWords, shownClaim, sourceOf } from '../view/wording.js';
import { dateWords, factsOf, firstSaid, saidLines, sourceName, webAddress } from './facts.js';
import { namePart, type Scope, scopeOf } from './identity.js';
import { isolatedLine, oneLine, plainText } from './plain-text.js';
import { ENGLISH, type ExportWording } from './words.js';

/** Options of a calendar. */
export interface CalendarOptions extends Scope {
  /** The time it is made, `2026-06-24T09:30:00Z` (DTSTAMP); RangeError for anything else. */
  readonly stamp: string;
  /** The program's name and version (PRODID). */
  readonly product?: string;
  readonly wording?: ExportWording;
}

/**
 * The milestones of a state as a calendar (iCalendar, RFC 5545): one all-day event each, from the first
 * possible day to the last.
 *
 * - UID is made from the roadmap's scope and the milestone's id, and SEQUENCE grows with every claim, so
 *   that importing the calendar again updates its events.
 * - STATUS is TENTATIVE until the milestone is achieved (CONFIRMED) or cancelled (CANCELLED).
 * - DTEND is the day after the last. If a side is open, the event is on the one known day, and its title
 *   has the date in words: “by 2030”.
 * - Milestones without a date are left out.
 * - URL is the source's, if it is http or https. TRANSP is TRANSPARENT, so that nobody is shown as busy.
 */
export function toICalendar(
  roadmap: Roadmap,
  state: RoadmapState,
  { stamp, product = 'roadmap-tracker', wording = ENGLISH, scope }: CalendarOptions,
): string {
  const name = roadmap.title ?? 'Roadmap';
  const context = { roadmap, wording, stamp: utc(stamp), scope: scopeOf(roadmap, { scope }) };
  const lines: Line[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', textValue(`-//${oneLine(product)}//${wording.lang}`)],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    // NAME is RFC 7986; older calendars know X-WR-CALNAME.
    ['NAME', textValue(oneLine(name))],
    ['X-WR-CALNAME', textValue(oneLine(name))],
    ['DESCRIPTION', textValue(wording.words.asKnown(dayWords(state.asOf, wording)))],
    ...state.milestones.flatMap((milestone) => event(milestone, context)),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([property, value]) => contentLine(property, value)).join('');
}

type Line = readonly [name: string, value: string];

interface Context {
  readonly roadmap: Roadmap;
  readonly wording: ExportWording;
  readonly stamp: string;
  readonly scope: string;
}

function event(state: MilestoneState, context: Context): Line[] {
  const { roadmap, wording, stamp, scope } = context;
  const period = shownClaim(state)?.period;
  const days = period && allDay(period);
  if (!days) return [];
  const url = webAddress(sourceOf(roadmap, leadingClaim(state)));
  const categories = [
    state.companyName,
    roadmap.stageWithId(state.stage ?? '')?.name,
    roadmap.technologyWithId(state.technology ?? '')?.name,
  ];
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${namePart(state.id)}@${scope}`],
    ['DTSTAMP', stamp],
    ['SEQUENCE', String(state.claims.length - 1)],
    ...(state.lastSaid ? [['LAST-MODIFIED', `${basic(state.lastSaid)}T000000Z`] as const] : []),
    ['STATUS', statusOf(state)],
    ...days,
    ['SUMMARY', textValue(summary(state, context))],
    ['DESCRIPTION', textValue(description(state, roadmap, wording))],
    [
      'CATEGORIES',
      categories.flatMap((text) => (text ? textValue(isolatedLine(text)) : [])).join(','),
    ],
    ...(url ? [['URL', url] as const] : []),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function statusOf({ actual, status }: MilestoneState): string {
  if (actual) return 'CONFIRMED';
  return status === 'cancelled' ? 'CANCELLED' : 'TENTATIVE';
}

/** The days of the event; null if the period has none. */
function allDay({ min, max }: Period): Line[] | null {
  const first = min ?? max;
  if (first === null) return null;
  const last = min !== null && max !== null ? max : first;
  const start: Line = ['DTSTART;VALUE=DATE', basic(first)];
  // 9999-12-31 has no day after it; an event without an end lasts one day anyway.
  const after = Math.min(dayNumber(last) + 1, LAST_DAY);
  return isoDay(after) > first ? [start, ['DTEND;VALUE=DATE', basic(isoDay(after))]] : [start];
}

function summary(state: MilestoneState, { roadmap, wording }: Context): string {
  const claim = shownClaim(state);
  const open = claim?.period?.min === null || claim?.period?.max === null;
  const words = open ? dateWords(claim, state, roadmap, wording) : null;
  return `${isolatedLine(state.companyName)}: ${isolatedLine(state.title)}${words ? ` (${words})` : ''}`;
}

function description(state: MilestoneState, roadmap: Roadmap, wording: ExportWording): string {
  const { words } = wording;
  const claim = leadingClaim(state);
  const source = sourceOf(roadmap, claim);
  const said = claim && saidWords(claim, wording);
  const name = source && oneLine(sourceName(source));
  const archived = webAddress(source, 'archived');
  const lines = [
    factsOf(state, roadmap, wording).join(' · '),
    firstSaid(state, roadmap, wording),
    ...saidLines(claim, wording),
    said && words.said(said),
    name && words.source(name),
    archived && words.archived(archived),
  ];
  return lines.filter(Boolean).join('\n');
}

/** A day in the basic format of ISO 8601. */
function basic(day: Day): string {
  return day.replaceAll('-', '');
}

function utc(stamp: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?Z$/.exec(stamp);
  if (!parts) throw new RangeError(`“${stamp}” is not an instant, YYYY-MM-DDTHH:MM:SSZ`);
  const [, day, ...time] = parts;
  return `${basic(isoDay(dayNumber(day as string)))}T${time.join('')}Z`;
}

/** The most octets of a line, without its line break. */
const LONGEST = 75;
/** Lines of ASCII that need no folding, which most are; 74 leaves room for the colon. */
const SHORT = /^[ -~]{0,74}$/;

/** A content line, folded after at most 75 octets of UTF-8 without splitting a character. */
export function contentLine(name: string, value: string): string {
  if (SHORT.test(name + value)) return `${name}:${value}\r\n`;
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character.codePointAt(0) as number);
    if (octets + size > LONGEST) {
      line += '\r\n ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** A value of type TEXT (RFC 5545, 3.3.11), with backslash, semicolon, comma and line breaks escaped. */
export function textValue(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}
