import { isVoid } from '../model/claim.js';
import { edtfPeriod } from '../model/period/stored.js';
import type { Roadmap } from '../model/roadmap.js';
import type { ClaimState, Day, MilestoneState, RoadmapState, Source } from '../model/types.js';
import { type Statement, statementsOf } from '../view/history.js';
import { saidWords, sourceOf } from '../view/wording.js';
import { dateWords, saidLines, sourceName, webAddress } from './facts.js';
import { authorityOf, type Scope, scopeOf, tagUri } from './identity.js';
import { isolatedLine, oneLine } from './plain-text.js';
import { ENGLISH, type ExportWording } from './words.js';
import { element, xmlText } from './xml.js';

/** Options of a feed. */
export interface FeedOptions extends Scope {
  /** The address of the feed itself, http or https (`rel="self"`). */
  readonly self?: string;
  readonly product?: string;
  readonly wording?: ExportWording;
}

interface Entry {
  readonly state: MilestoneState;
  readonly statement: Statement;
  readonly source: Source | undefined;
  /** The last day on which it may have been said. */
  readonly day: Day;
}

/**
 * The claims as an Atom feed (RFC 4287): one entry for each, the newest first.
 *
 * - `id` is a tag URI (RFC 4151) of the roadmap's scope, the milestone's id and the claim's id. It never
 *   changes, as claims are never edited.
 * - `updated` is the last day on which the claim may have been made, or its source published, at 00:00
 *   UTC. Claims of unknown day are left out.
 * - The author is the source's publisher, else the company. The link is the source's, if it is http or
 *   https. All text is plain: `type="text"`.
 */
export function toAtom(
  roadmap: Roadmap,
  state: RoadmapState,
  { self, product = 'roadmap-tracker', wording = ENGLISH, ...names }: FeedOptions = {},
): string {
  const authority = authorityOf(names);
  const scope = scopeOf(roadmap, names);
  const entries = entriesOf(roadmap, state);
  const address = webAddress(self === undefined ? undefined : { id: '', url: self });
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': wording.lang },
    textOf('title', roadmap.title ?? 'Roadmap'),
    textOf('id', tagUri(authority, scope)),
    textOf('updated', instant(entries[0]?.day ?? state.asOf)),
    address ? element('link', { rel: 'self', type: 'application/atom+xml', href: address }) : '',
    textOf('generator', product),
    ...entries.map((entry) => {
      const ids = [entry.state.id, entry.statement.claim.id];
      return entryOf(entry, tagUri(authority, scope, ...ids), roadmap, wording);
    }),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entriesOf(roadmap: Roadmap, { asOf, milestones }: RoadmapState): Entry[] {
  const entries = milestones.flatMap((state) =>
    statementsOf(state, asOf).flatMap((statement): Entry[] => {
      // A voided claim was recorded by mistake: nobody said it.
      if (isVoid(statement.claim)) return [];
      const source = sourceOf(roadmap, statement.claim);
      const day = dayOf(statement.claim, source);
      return day === null ? [] : [{ state, statement, source, day }];
    }),
  );
  return entries.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

function dayOf({ saidPeriod }: ClaimState, source: Source | undefined): Day | null {
  return saidPeriod?.max ?? published(source);
}

function published(source: Source | undefined): Day | null {
  try {
    return edtfPeriod(source?.published ?? '')?.max ?? null;
  } catch {
    return null;
  }
}

function entryOf(
  { state, statement, source, day }: Entry,
  id: string,
  roadmap: Roadmap,
  wording: ExportWording,
): string {
  const { claim } = statement;
  const url = webAddress(source);
  const date = dateWords(claim, state, roadmap, wording);
  const said = [wording.words.status[claim.status], date].filter(Boolean).join(', ');
  return element(
    'entry',
    {},
    textOf('title', `${isolatedLine(state.companyName)}: ${isolatedLine(state.title)} – ${said}`),
    textOf('id', id),
    textOf('updated', instant(day)),
    element('author', {}, textOf('name', source?.publisher || state.companyName)),
    url ? element('link', { rel: 'alternate', href: url }) : '',
    element('category', { term: state.standing, label: wording.words.standing[state.standing] }),
    element('content', { type: 'text' }, xmlText(contentOf(statement, source, wording))),
  );
}

/** The text of an entry: what was said, by whom and when, and how far it moved the date. */
function contentOf(
  { claim, movedMonths, takenBackBy }: Statement,
  source: Source | undefined,
  wording: ExportWording,
): string {
  const { words } = wording;
  const said = saidWords(claim, wording);
  const name = source && sourceName(source);
  const archived = webAddress(source, 'archived');
  const lines = [
    ...saidLines(claim, wording),
    movedMonths && words.moved(movedMonths),
    takenBackBy && words.takenBack,
    claim.unverified && words.unverified,
    said && words.said(said),
    name && words.source(name),
    archived && words.archived(archived),
  ];
  return lines
    .flatMap((line) => (typeof line === 'string' && line ? oneLine(line) : []))
    .join('\n');
}

function textOf(name: string, text: string): string {
  return element(name, {}, xmlText(oneLine(text) || '–'));
}

function instant(day: Day): string {
  return `${day}T00:00:00Z`;
}
