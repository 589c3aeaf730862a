/** What differs between two versions of a record, such as the file of last week and that of today. */
import { CHANGES, type Change, type ChangeKind } from './changes.js';
import { nameKey, slug } from './ids.js';
import type { Roadmap } from './roadmap.js';
import { deliveryMonths, monthsMoved } from './slip.js';
import type { ClaimState, MilestoneState, Period, RoadmapState } from './types.js';

/** Kinds of difference, in the order in which they are told. */
export const VERSION_CHANGES = [
  'achieved',
  'later',
  'earlier',
  /** The day it was held to came without a delivery, and nobody said a word. */
  'missed',
  ...CHANGES.filter((kind) => !['achieved', 'later', 'earlier'].includes(kind)),
  /** It is not in the newer version at all; `after` is null. */
  'removed',
] as readonly VersionChangeKind[];
export type VersionChangeKind = ChangeKind | 'missed' | 'removed';

/** How a milestone, known by its id or by its company and title, differs between two versions. */
export interface VersionChange extends Omit<Change, 'kind'> {
  readonly kind: VersionChangeKind;
}

/** A version of a record, on a day. */
export interface Version {
  readonly roadmap: Roadmap;
  readonly state: RoadmapState;
}

/**
 * The milestones that differ, in the order of the newer version, then those that are gone. Whether the record
 * was continued, corrected or begun anew does not matter: only what follows from each version is compared. A
 * date that only became more precise is no difference.
 */
export function changesOfVersions(older: Version, newer: Version): VersionChange[] {
  const before = formerOf(older, newer);
  const after = new Set(newer.state.milestones.map(({ id }) => id));
  const kept = new Set([...before.values()].map(({ id }) => id));
  const changed = newer.state.milestones.flatMap((is): VersionChange[] => {
    const was = before.get(is.id) ?? null;
    const kind = kindOf(was, is);
    if (!kind) return [];
    return [
      {
        milestone: is.id,
        kind,
        claim: causeOf(kind, was, is),
        before: was,
        after: is,
        months: monthsOf(was, is),
      },
    ];
  });
  const gone = older.state.milestones
    .filter(({ id }) => !kept.has(id))
    .map((was): VersionChange => {
      const isThere = newer.roadmap.indexOf(was.id) >= 0 && !after.has(was.id);
      const kind = isThere ? 'retracted' : 'removed';
      const claim = was.claims.at(-1) as ClaimState;
      return { milestone: was.id, kind, claim, before: was, after: null, months: null };
    });
  return [...changed, ...gone];
}

/**
 * The milestone that each one was before, by its id in the newer version. Ids that were made of names may be
 * those of others there, as slugs leave signs out: "C++" and "C#".
 */
function formerOf(older: Version, newer: Version): Map<string, MilestoneState> {
  const namesIn =
    ({ roadmap }: Version) =>
    ({ company, title }: MilestoneState) =>
      [roadmap.companyNamed(company)?.name ?? company, title] as const;
  const [oldNames, newNames] = [namesIn(older), namesIn(newer)];
  const keyOf = (names: readonly string[]) => JSON.stringify(names.map(nameKey));
  const byId = new Map(older.state.milestones.map((was) => [was.id, was]));
  const former = new Map<string, MilestoneState>();
  for (const is of newer.state.milestones) {
    const was = byId.get(is.id);
    if (!was) continue;
    const names = newNames(is);
    if (!oldNames(was).some((name, i) => isOther(name, names[i] as string))) former.set(is.id, was);
  }
  const kept = new Set([...former.values()].map(({ id }) => id));
  const left = older.state.milestones.filter(({ id }) => !kept.has(id));
  const byName = new Map(left.map((was) => [keyOf(oldNames(was)), was]));
  for (const is of newer.state.milestones) {
    const was = former.has(is.id) ? undefined : byName.get(keyOf(newNames(is)));
    if (was) former.set(is.id, was);
  }
  return former;
}

/** Whether two names have one slug and differ by more than punctuation: then the slug does not say that they are one. */
function isOther(name: string, other: string): boolean {
  const signs = (text: string) => nameKey(text).replace(/[\s.,;:!?'"“”‘’()[\]/–—-]+/g, '');
  return slug(name) === slug(other) && signs(name) !== signs(other);
}

function kindOf(was: MilestoneState | null, is: MilestoneState): VersionChangeKind | null {
  if (is.actual && !was?.actual) return 'achieved';
  if (is.actual) return is.discontinued && !was?.discontinued ? 'discontinued' : null;
  if (is.status === 'cancelled' && was?.status !== 'cancelled') return 'cancelled';
  if (!was) return 'new';
  if (was.actual) return 'undelivered';
  if (is.status === 'paused' && was.status !== 'paused') return 'paused';
  if (isHeld(was) && !isHeld(is)) return 'revived';
  const moved = dateKind(was.forecast?.period ?? null, is.forecast?.period ?? null);
  if (moved) return moved;
  return is.verdict === 'missed' && was.verdict !== 'missed' ? 'missed' : null;
}

/** Whether nothing was to be expected of it. */
function isHeld({ status }: MilestoneState): boolean {
  return status === 'cancelled' || status === 'paused';
}

function dateKind(from: Period | null, to: Period | null): VersionChangeKind | null {
  if (!to) return from ? 'withdrawn' : null;
  if (!from) return 'dated';
  if (from.edtf === to.edtf) return null;
  const months = monthsMoved(from, to);
  if (months === null) return 'redated';
  if (months === 0) return null;
  return months > 0 ? 'later' : 'earlier';
}

/** Months from the forecast before to the forecast or delivery after; null if they do not compare. */
function monthsOf(was: MilestoneState | null, is: MilestoneState): number | null {
  const from = was?.forecast?.period;
  if (!from) return null;
  if (is.actual?.period) return deliveryMonths(from, is.actual.period);
  return is.forecast?.period ? monthsMoved(from, is.forecast.period) : null;
}

/** The claim that says what holds now. */
function causeOf(
  kind: VersionChangeKind,
  was: MilestoneState | null,
  is: MilestoneState,
): ClaimState {
  const known = new Set(was?.claims.map(({ id }) => id));
  const newest = is.claims.findLast(({ id, voided }) => !known.has(id) && !voided);
  const spoken = newest ?? (is.claims.at(-1) as ClaimState);
  if (kind === 'achieved') return is.actual ?? spoken;
  if (kind === 'missed') return is.heldTo ?? spoken;
  if (kind === 'later' || kind === 'earlier' || kind === 'dated' || kind === 'redated')
    return is.forecast ?? spoken;
  return spoken;
}
