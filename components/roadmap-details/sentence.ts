import type { ClaimState, MilestoneState, Roadmap } from '../../src/model/index.js';
import { missedDeadline, periodWords, saidWords, shownClaim } from '../../src/view/wording.js';
import type { Words } from '../words/en.js';

/** What the wording needs besides the milestone. */
export interface SentenceContext {
  readonly roadmap: Roadmap;
  readonly lang: string;
  readonly words: Words;
}

/** How a milestone stands: "Forecast 2027–2028, 96 months later than first said in 2011 (2015–2020); missed 2020." */
export function standingSentence(state: MilestoneState, context: SentenceContext): string {
  const { words, roadmap } = context;
  const deadline = missedDeadline(state);
  const missed = deadline && periodWords(deadline, context, roadmap, state.company);
  const first = comparison(state, context);
  return words.details.sentence.whole(lead(state, context), first, missed && words.missed(missed));
}

/** When a claim was made, to follow "said": "on 25 Oct 2017", "in 2011"; null if that is not known. */
export function saidWhen(claim: ClaimState, context: SentenceContext): string | null {
  const phrase = saidWords(claim, context);
  const { precision = 'none', approximate = false } = claim.saidPeriod ?? {};
  return phrase && context.words.details.said(phrase, precision, approximate);
}

function lead(state: MilestoneState, context: SentenceContext): string {
  const { sentence } = context.words.details;
  const shown = shownClaim(state);
  const date = shown && periodWords(shown, context, context.roadmap, state.company);
  if (state.actual) return sentence.delivered(date);
  if (state.standing === 'cancelled') return sentence.cancelled(date);
  if (state.standing === 'paused') return sentence.paused(date);
  return date ? sentence.forecast(date) : sentence.undated;
}

/** Compares the date shown with what was first said. */
function comparison(state: MilestoneState, context: SentenceContext): string | null {
  const { baseline, slipMonths, slipAtLeast } = state;
  if (!baseline) return null;
  const { words, roadmap } = context;
  const { sentence } = words.details;
  const shown = shownClaim(state);
  const date = periodWords(baseline, context, roadmap, state.company);
  const same = shown?.period?.edtf === baseline.period?.edtf;
  return sentence.against(
    slipMonths ? words.slip(slipMonths, slipAtLeast) : null,
    slipMonths === 0 && shown?.id !== baseline.id,
    saidWhen(baseline, context),
    same ? null : date,
  );
}
