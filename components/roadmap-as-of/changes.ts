import { html, nothing, type TemplateResult } from 'lit';
import { isFiltered } from '../../src/model/filter.js';
import type { Fold } from '../../src/model/fold.js';
import { isolated } from '../../src/model/isolated.js';
import type { MilestoneState, Standing } from '../../src/model/types.js';
import { isLarge } from '../../src/view/large.js';
import {
  gatheringNews,
  headlines,
  type NewsGroup,
  type NewsItem,
  type NewsKind,
  newsGroups,
} from '../../src/view/news.js';
import { dayWords, periodWords, saidWords, shownClaim, sourceOf } from '../../src/view/wording.js';
import { SlicedWork } from '../../src/work/slices.js';
import { sourceLink, unverifiedWords } from '../shared/source-link.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';

/**
 * Every change needs two milestones as objects. With more milestones than this, they are compared in slices.
 */
const AT_ONCE = 5000;

/** The changes since one earlier day, or the callbacks that wait for them. */
interface Comparison {
  readonly before: Fold;
  changes: readonly NewsItem[] | null;
  readonly waiting: Set<() => void>;
}

/** Shared, because all parts of a tracker ask for the same comparison. */
const comparisons = new WeakMap<Fold, Comparison>();

/**
 * What changed since the snapshot's earlier day, newest first; empty if no day is set or it is not earlier.
 * Null while it is being computed; then `ready` is called once it is there.
 */
export function changesSince(
  { roadmap, before, fold, busy }: Snapshot,
  ready: () => void,
): readonly NewsItem[] | null {
  if (!roadmap || !before || !fold) return busy ? null : [];
  const known = comparisons.get(fold);
  if (known?.before === before) {
    if (!known.changes) known.waiting.add(ready);
    return known.changes;
  }
  const comparison: Comparison = { before, changes: null, waiting: new Set() };
  comparisons.set(fold, comparison);
  new SlicedWork<readonly NewsItem[]>((changes) => {
    comparison.changes = changes;
    for (const tell of comparison.waiting) tell();
  }).ask(isLarge(roadmap, AT_ONCE), () => gatheringNews(roadmap, before, fold));
  comparison.waiting.add(ready);
  return comparison.changes;
}

/** The standing whose sign each kind of change uses. */
const SIGNS: Readonly<Record<NewsKind, Standing>> = {
  later: 'delayed',
  missed: 'overdue',
  cancelled: 'cancelled',
  achieved: 'achieved',
  undelivered: 'unchanged',
  discontinued: 'cancelled',
  earlier: 'advanced',
  new: 'unchanged',
  withdrawn: 'undated',
  redated: 'open-ended',
  dated: 'unchanged',
  paused: 'paused',
  revived: 'unchanged',
  retracted: 'undated',
};
/** How many lines are shown at first, of all kinds together. */
const HEADLINES = 5;

/** What the list of changes shows, and what its controls do. */
export interface ChangeList {
  /** Whether all lines are shown, not only the first ones. */
  readonly whole: boolean;
  /** The most changes listed of each kind. */
  readonly limit: number;
  readonly open: (milestone: MilestoneState) => void;
  readonly showAll: () => void;
  readonly more: () => void;
}

/**
 * The changes of milestones that pass the filters; null while they are being computed, and `ready` is called
 * afterwards. A milestone whose claims were all retracted has no standing on the day; it is listed if no
 * standing is filtered by and it is in `scope` (null for all).
 */
export function shownChanges(
  snapshot: Shown,
  scope: Int32Array | null,
  ready: () => void,
): readonly NewsItem[] | null {
  const { filter, filtered, roadmap } = snapshot;
  const changes = changesSince(snapshot, ready);
  if (!changes || !isFiltered(filter)) return changes;
  const passing = marked(snapshot, filtered?.milestones ?? []);
  const inScope = marked(snapshot, filter.standing.length > 0 ? [] : (scope ?? []));
  return changes.filter(
    ({ milestone, after }) => (after ? passing : inScope)[roadmap.indexOf(milestone)] === 1,
  );
}

function marked({ roadmap }: Shown, milestones: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(roadmap.milestoneColumns.count);
  for (const m of milestones) marks[m] = 1;
  return marks;
}

/**
 * What changed since the earlier day: counts in one line, and below it one line for each change, five at
 * first.
 */
export function changeList(
  snapshot: Shown,
  changes: readonly NewsItem[] | null,
  list: ChangeList,
): TemplateResult {
  const { words, since, day, filter } = snapshot;
  const from = dayWords(since as string, snapshot);
  if ((since as string) >= day) return note(words.asOf.notEarlier(from));
  if (!changes) return note(words.load.loading);
  const groups = newsGroups(changes);
  if (groups.length === 0)
    return note(words.asOf.summary(from, [words.asOf.noChange(isFiltered(filter))]));
  const counts = groups.map(({ kind, count }) => words.asOf.changes(kind, count));
  const hasSlip = groups.some(({ kind }) => kind === 'later' || kind === 'missed');
  const listed = list.whole ? groups : headlines(groups, HEADLINES);
  return html`<details part="changes" open>
    <summary>${words.asOf.summary(from, hasSlip ? counts : [...counts, words.asOf.noSlip])}</summary>
    <div class="groups">${listed.map((group) => section(snapshot, group, list))}</div>
    ${
      list.whole || changes.length <= HEADLINES
        ? nothing
        : html`<button type="button" class="all" @click=${list.showAll}>${words.asOf.showAll(changes.length)}</button>`
    }
  </details>`;
}

function note(text: string): TemplateResult {
  return html`<p class="note" part="changes">${text}</p>`;
}

function section(
  snapshot: Shown,
  { kind, items, count }: NewsGroup,
  { whole, limit, open, more }: ChangeList,
): TemplateResult {
  const { asOf } = snapshot.words;
  const left = whole ? count - limit : 0;
  return html`<section aria-labelledby="kind-${kind}" data-kind=${kind}>
    <h3 id="kind-${kind}" data-standing=${SIGNS[kind]}>${standingIcon(SIGNS[kind])}${asOf.change(kind)}
      <small>${count}</small></h3>
    <ul role="list">${items.slice(0, limit).map((change) => item(snapshot, change, open))}</ul>
    ${left > 0 ? html`<button type="button" class="more" @click=${more}>${asOf.more(Math.min(left, limit))}</button>` : nothing}
  </section>`;
}

/** One line: the milestone, its date then and now, and who said so. */
function item(snapshot: Shown, change: NewsItem, open: ChangeList['open']): TemplateResult {
  const { words } = snapshot;
  const { asOf } = words;
  const { claim } = change;
  const state = (change.after ?? change.before) as MilestoneState;
  const source = sourceOf(snapshot.roadmap, claim);
  const said = saidWords(claim, snapshot);
  return html`<li part="change" data-milestone=${change.milestone} data-claim=${claim.id}>
    <button type="button" class="open" dir="auto" @click=${() => open(state)}
      >${asOf.milestone(isolated(state.companyName), isolated(state.title))}</button>
    <span class="dates">${dates(snapshot, change)}</span>
    <span class="from">
      ${said ? html`<span>${asOf.said(said)}</span>` : nothing}
      ${source ? sourceLink(source, source.publisher || source.title || asOf.untitledSource) : nothing}
      ${claim.unverified ? html`<span class="unverified">${unverifiedWords(words)}</span>` : nothing}
    </span>
  </li>`;
}

/** The date before and the date after, as far as they exist, and the months between them. */
function dates(snapshot: Shown, { kind, claim, before, after, months }: NewsItem): TemplateResult {
  const { asOf, span, missed } = snapshot.words;
  if (kind === 'missed') {
    const company = (after as MilestoneState).company;
    const date = periodWords(claim, snapshot, snapshot.roadmap, company);
    return html`${date ? html`<strong>${missed(date)}</strong>` : nothing}`;
  }
  const from = before && dateOf(snapshot, before);
  const to = after && dateOf(snapshot, after);
  if (kind === 'cancelled' || kind === 'paused' || kind === 'retracted') {
    const last = to ?? from;
    return html`${last ? html`<span>${asOf.wasForecast(last)}</span>` : nothing}`;
  }
  const now = html`<strong>${to ?? asOf.noDate}</strong>`;
  // A milestone that is new, or whose date is the same, shows only one date.
  if (!before || from === to) return now;
  return html`<span>${from ?? asOf.noDate}</span>
    <span class="arrow" aria-hidden="true"></span><span class="visually-hidden">${asOf.movedTo}</span>
    ${now}
    ${months ? html`<span class="moved" data-moved=${months > 0 ? 'later' : 'earlier'}>${months > 0 ? '+' : '−'}${span(months)}</span>` : nothing}`;
}

function dateOf(snapshot: Shown, state: MilestoneState): string | null {
  const claim = shownClaim(state);
  return claim && periodWords(claim, snapshot, snapshot.roadmap, state.company);
}
