/** Finds statements of one day whose order changes the picture and is not given by `after`. */
import { COUNTS_NEVER, OPEN_MIN } from '../model/columns.js';
import { FIRST_DAY, isoDay } from '../model/day.js';
import type { Roadmap } from '../model/roadmap.js';
import { roadmapAsOf } from '../model/state.js';
import type { Claim, Milestone } from '../model/types.js';
import { parseRoadmap } from '../read/parse.js';
import { kindOf } from '../read/problems.js';
import type { Draft } from './document.js';
import { type Told, tell } from './told.js';

/**
 * The most ties of a milestone that are tested, newest first: each test reads and folds the milestone again.
 */
const MOST_TIES = 20;

/** Reports the ties of a milestone that include an entry, each once. */
export function tellTies(draft: Draft, id: string, entries: ReadonlySet<string>): Told[] {
  const milestone = draft.milestones.get(id) as Milestone;
  const { roadmap } = parseRoadmap(draft.alone(milestone));
  const shown = pictureOf(roadmap);
  const isNew = (claim: string) => entries.has(claim);
  const ties = tiesOf(roadmap).filter((tie) => tie.some(isNew));
  return ties.slice(-MOST_TIES).flatMap((tie) => {
    const last = tie.findLast(isNew) as string;
    const turned = { ...milestone, claims: reversed(milestone.claims, new Set(tie)) };
    if (pictureOf(parseRoadmap(draft.alone(turned)).roadmap) === shown) return [];
    const message = `${tie.length} statements about ${kindOf(milestone.title)} are of one day, and their order changes the picture`;
    return [tell(last, 'order', message, 'say which one follows which', '/after')];
  });
}

/** For each day with several claims, their ids in order. */
function tiesOf(roadmap: Roadmap): string[][] {
  const { saidMin, saidMax, flags, place, count } = roadmap.claimColumns;
  if (count === 0) return [];
  const { claims } = roadmap.milestoneAt(0);
  const ranks = new Map([...place].sort((a, b) => a - b).map((one, rank) => [one, rank]));
  const days = new Map<string, string[]>();
  for (let c = 0; c < count; c += 1) {
    if (((flags[c] as number) & COUNTS_NEVER) !== 0 || saidMax[c] === OPEN_MIN) continue;
    const key = `${saidMin[c]} ${saidMax[c]}`;
    const { id } = claims[ranks.get(place[c] as number) as number] as Claim;
    const list = days.get(key);
    if (list) list.push(id);
    else days.set(key, [id]);
  }
  return [...days.values()].filter((list) => list.length > 1);
}

/** The claims with those of a tie in reverse order, in the places that they had together. */
function reversed(claims: readonly Claim[], tie: ReadonlySet<string>): Claim[] {
  const members = claims.filter(({ id }) => tie.has(id));
  return claims.map((claim) => (tie.has(claim.id) ? (members.pop() as Claim) : claim));
}

/** What a roadmap with one milestone shows on its newest day. */
function pictureOf(roadmap: Roadmap): string {
  const [state] = roadmapAsOf(roadmap, roadmap.newestDay(isoDay(FIRST_DAY))).milestones;
  if (!state) return '';
  const { standing, verdict, status, slipMonths, baseline, forecast, actual } = state;
  const dates = [baseline, forecast, actual].map((claim) => claim?.date ?? null);
  return JSON.stringify([standing, verdict, status, slipMonths, ...dates]);
}
