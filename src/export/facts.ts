/** Facts about a milestone in words, for all exports. */

import { unquoted } from '../model/quotation.js';
import type { Roadmap } from '../model/roadmap.js';
import type { ClaimState, MilestoneState, Source } from '../model/types.js';
import { linkOf, missedDeadline, periodWords, saidWords, shownClaim } from '../view/wording.js';
import { isolatedLine } from './plain-text.js';
import type { ExportWording } from './words.js';

/** "Delayed", "forecast 2027–2028", "96 months later than first said", "missed 2020". */
export function factsOf(state: MilestoneState, roadmap: Roadmap, wording: ExportWording): string[] {
  const { words } = wording;
  const date = dateWords(shownClaim(state), state, roadmap, wording);
  const missed = dateWords(missedDeadline(state), state, roadmap, wording);
  const facts = [
    words.standing[state.standing],
    date && (state.actual ? words.achieved(date) : words.forecast(date)),
    state.slipMonths && words.slip(state.slipMonths, state.slipAtLeast),
    missed && words.missed(missed),
    state.stale && words.stale,
    state.discontinued && words.discontinued,
    state.earliestPassed && words.earliestPassed,
    state.unverified && words.unverified,
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '');
}

/** The date of a claim in words; null if it has none. */
export function dateWords(
  claim: Pick<ClaimState, 'period'> | null,
  { company }: MilestoneState,
  roadmap: Roadmap,
  wording: ExportWording,
): string | null {
  return claim && periodWords(claim, wording, roadmap, company);
}

/** The date first promised, if it is not the one shown now. */
export function firstSaid(
  state: MilestoneState,
  roadmap: Roadmap,
  wording: ExportWording,
): string | null {
  const { baseline } = state;
  if (!baseline || baseline.id === shownClaim(state)?.id) return null;
  const date = dateWords(baseline, state, roadmap, wording);
  return date && wording.words.firstSaid(date, saidWords(baseline, wording));
}

/** "Nikkei Asia: Toyota to …"; "" if the source has neither publisher nor title. */
export function sourceName({ publisher, title }: Source): string {
  return [publisher, title]
    .flatMap((text) => (typeof text === 'string' && text ? isolatedLine(text) : []))
    .join(': ');
}

/** The quote in quotation marks, and the curators' phrase; each only if the claim has it. */
export function saidLines(claim: ClaimState | null, { words }: ExportWording): string[] {
  if (!claim) return [];
  const { quote, phrase } = claim;
  const line = (text: string | undefined) => isolatedLine(text ?? '');
  return [quote && words.quote(line(quote)), line(unquoted(phrase))].flatMap((text) => text || []);
}

/** The address of a source, or of its archived copy, if it is http or https, else null. */
export function webAddress(
  source: Source | undefined,
  key: 'url' | 'archived' = 'url',
): string | null {
  const href = source ? linkOf(source, key) : null;
  return href?.startsWith('http') ? href : null;
}
