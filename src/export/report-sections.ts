/** The content of a report, before it is written as text or Markdown. */

import { CHANGES, type ChangeKind, changesBetween } from '../model/changes.js';
import { dueDay } from '../model/period/due.js';
import type { Roadmap } from '../model/roadmap.js';
import { roadmapAsOf } from '../model/state.js';
import type { ClaimState, Day, MilestoneState } from '../model/types.js';
import {
  changesOfVersions,
  VERSION_CHANGES,
  type Version,
  type VersionChange,
} from '../model/versions.js';
import { dayWords, saidWords, shownClaim, sourceOf } from '../view/wording.js';
import { dateWords, factsOf, saidLines, sourceName, webAddress } from './facts.js';
import { isolatedLine } from './plain-text.js';
import { ENGLISH_REPORT, type ReportWords } from './report-words.js';
import type { ExportWording } from './words.js';

export interface ReportItem {
  /** Company and title. */
  readonly name: string;
  /** What happened to it. */
  readonly what: string;
  /** Who said so and when; "" if it follows from the dates alone. */
  readonly said: string;
  readonly source: {
    readonly name: string;
    readonly url: string | null;
    /** The address of an archived copy. */
    readonly archived: string | null;
  } | null;
}

/** Which milestones a report is about. */
export type Chosen = (state: MilestoneState) => boolean;

export interface ReportSection {
  readonly title: string;
  readonly items: readonly ReportItem[];
}

/** The order of the sections, the most important first. */
const ORDER: readonly ChangeKind[] = ['achieved', 'later', 'earlier', ...CHANGES];

/** What changed after `since` up to `asOf`, by kind; and what is overdue on `asOf`: newly, and already on `since`. */
export function reportSections(
  roadmap: Roadmap,
  since: Day,
  asOf: Day,
  wording: ExportWording,
  chosen: Chosen = () => true,
): ReportSection[] {
  const words = reportWords(wording);
  const changes = changesBetween(roadmap, since, asOf).filter((change) => chosen(stateOf(change)));
  const changed = [...new Set(ORDER)].map((kind) => ({
    title: words.changed[kind],
    items: changes
      .filter((change) => change.kind === kind)
      .map((change) => changeItem(change, roadmap, wording)),
  }));
  const before = new Map(roadmapAsOf(roadmap, since).milestones.map((was) => [was.id, was]));
  const states = roadmapAsOf(roadmap, asOf).milestones.filter(chosen);
  const wasOverdue = ({ id }: MilestoneState) => isOverdue(before.get(id));
  // A new date makes it no longer overdue, and the day it was held to is missed all the same.
  const missed = ({ id, verdict }: MilestoneState) =>
    verdict === 'missed' && before.has(id) && before.get(id)?.verdict !== 'missed';
  const cameDue = states.filter(
    (state) => missed(state) || (isOverdue(state) && !wasOverdue(state)),
  );
  return [
    ...changed,
    { title: words.cameDue, items: cameDue.map((state) => dueItem(state, roadmap, wording)) },
    {
      title: words.stillOverdue,
      items: states
        .filter((state) => isOverdue(state) && wasOverdue(state) && !missed(state))
        .map((state) => dueItem(state, roadmap, wording)),
    },
  ].filter((section) => section.items.length > 0);
}

/** How two versions of a record differ, by kind. */
export function versionSections(
  older: Version,
  newer: Version,
  wording: ExportWording,
  chosen: Chosen,
): ReportSection[] {
  const words = reportWords(wording);
  const changes = changesOfVersions(older, newer).filter((change) => chosen(stateOf(change)));
  const titles = { ...words.changed, missed: words.cameDue, removed: words.removed };
  return VERSION_CHANGES.map((kind) => ({
    title: titles[kind],
    items: changes
      .filter((change) => change.kind === kind)
      .map((change) => changeItem(change, (change.after ? newer : older).roadmap, wording)),
  })).filter((section) => section.items.length > 0);
}

/** The milestone as it is, or as it was before it went. */
function stateOf({ before, after }: Pick<VersionChange, 'before' | 'after'>): MilestoneState {
  return (after ?? before) as MilestoneState;
}

/** The words of a report, in English where the wording has none. */
export function reportWords({ words }: ExportWording): ReportWords {
  return words.report ?? ENGLISH_REPORT;
}

function isOverdue(state: MilestoneState | undefined): boolean {
  return state?.standing === 'overdue';
}

function changeItem(change: VersionChange, roadmap: Roadmap, wording: ExportWording): ReportItem {
  const { claim, before, after, months: moved } = change;
  const state = stateOf(change);
  const was = before && dateWords(before.forecast, before, roadmap, wording);
  const is = after && dateWords(shownClaim(after), after, roadmap, wording);
  const dates = was && is && was !== is ? `${was} → ${is}` : (is ?? was ?? '');
  const by = moved ? reportWords(wording).moved(moved) : '';
  return {
    name: nameOf(state),
    what: [dates, by].filter(Boolean).join(', '),
    ...statementOf(claim, roadmap, wording),
  };
}

/** The promise whose day passed: that of the forecast, or the one it was held to where a new date stands. */
function dueItem(state: MilestoneState, roadmap: Roadmap, wording: ExportWording): ReportItem {
  const passed = isOverdue(state) ? state.forecast : state.heldTo;
  const day = passed?.period && dueDay(passed.period);
  const due = day && reportWords(wording).due(dayWords(day, wording));
  const [, ...facts] = factsOf(state, roadmap, wording);
  return {
    name: nameOf(state),
    what: [due, ...facts].filter(Boolean).join(', '),
    ...statementOf(passed, roadmap, wording),
  };
}

function nameOf({ companyName, title }: MilestoneState): string {
  return `${isolatedLine(companyName)}: ${isolatedLine(title)}`;
}

function statementOf(
  claim: ClaimState | null,
  roadmap: Roadmap,
  wording: ExportWording,
): Pick<ReportItem, 'said' | 'source'> {
  const day = claim && saidWords(claim, wording);
  const words = saidLines(claim, wording).join(' – ');
  const source = sourceOf(roadmap, claim);
  const name = source ? isolatedLine(source.publisher ?? '') || sourceName(source) : '';
  return {
    said: [day && wording.words.said(day), words].filter(Boolean).join(': '),
    source: source
      ? {
          name: name || reportWords(wording).source,
          url: webAddress(source),
          archived: webAddress(source, 'archived'),
        }
      : null,
  };
}
