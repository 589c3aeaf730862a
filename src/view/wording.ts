/** Puts dates and places of a record into the reader's language. Pure. */
import { isVoid } from '../model/claim.js';
import { isolated } from '../model/isolated.js';
import { periodPhrase, usable } from '../model/period/phrase.js';
import { edtfPeriod } from '../model/period/stored.js';
import type { PeriodWords } from '../model/period/words.js';
import type { Roadmap } from '../model/roadmap.js';
import type { ClaimState, Day, MilestoneState, Period, Source } from '../model/types.js';
import { visible } from '../model/visible.js';

/** The language to use. */
export interface Wording {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly words: { readonly period: PeriodWords };
}

/** A claim's date, in its company's fiscal years if it has some: "2027–2028", "by 2030"; null if it names none. */
export function periodWords(
  { period }: Pick<ClaimState, 'period'>,
  { lang, words }: Wording,
  companies: Pick<Roadmap, 'companyNamed'>,
  company: string,
): string | null {
  if (!period) return null;
  const fiscalYear = companies.companyNamed(company)?.fiscalYear;
  return periodPhrase(period, {
    locale: lang,
    words: words.period,
    ...(fiscalYear && { fiscalYear }),
  });
}

/** The day a claim was made, as precise as it is known: "25 Oct 2017", "around 2011"; null if unknown. */
export function saidWords({ saidPeriod }: ClaimState, { lang, words }: Wording): string | null {
  return saidPeriod && periodPhrase(saidPeriod, { locale: lang, words: words.period });
}

/** A day, short: "24 Jun 2026". */
export function dayWords(day: Day, { lang, words }: Wording): string {
  const period = edtfPeriod(day);
  return period ? periodPhrase(period, { locale: lang, words: words.period }) : day;
}

/** An EDTF date in words; any other text unchanged. */
export function edtfWords(text: string, { lang, words }: Wording): string {
  try {
    const period = edtfPeriod(text);
    return period ? periodPhrase(period, { locale: lang, words: words.period }) : text;
  } catch {
    return text;
  }
}

/** The date to show for a milestone: when it was delivered, else its forecast. */
export function shownClaim({ actual, forecast }: MilestoneState): ClaimState | null {
  return actual ?? forecast;
}

/** The claim that says most about a milestone: the one shown, else the newest not retracted. */
export function leadingClaim(state: MilestoneState): ClaimState | null {
  return (
    shownClaim(state) ??
    state.claims.findLast((claim) => !claim.retracted && !isVoid(claim)) ??
    null
  );
}

/** The day that a milestone missed, that of the promise it is held to; null if it missed none. */
export function missedDeadline({
  missed,
  heldTo,
}: MilestoneState): Pick<ClaimState, 'period'> | null {
  return missed ? deadlineOf(heldTo) : null;
}

/** The end of a promise, as precise as it was stated: 2020 for 2015–2020; null if it has none. */
export function deadlineOf(claim: ClaimState | null): Pick<ClaimState, 'period'> | null {
  const period = claim?.period;
  if (!period || period.max === null) return null;
  return { period: lastPart(period) };
}

/** The last date of a set `[a..b]`, `[..b]` or `[a,b]`; any other period unchanged. */
function lastPart(period: Period): Period {
  const last = /(?:\.\.|,)([^\],.]+)\]$/.exec(period.edtf)?.[1];
  return (last && edtfPeriod(last)) || period;
}

/** "A, B and C" in a language. */
export function listWords(items: readonly string[], lang: string): string {
  return new Intl.ListFormat(usable(lang)).format(items.map(isolated));
}

const REGIONS = new Map<string, Intl.DisplayNames>();

/** "Japan" for JP; the code itself if the browser has no name for it. */
export function countryWords(code: string, lang: string): string {
  let names = REGIONS.get(lang);
  if (names === undefined) {
    names = new Intl.DisplayNames(usable(lang), { type: 'region' });
    REGIONS.set(lang, names);
  }
  try {
    return names.of(code) ?? code;
  } catch {
    // A country that nobody knows is as somebody wrote it.
    return isolated(code);
  }
}

/** The names of partners; those not among the companies as they were written. */
export function partnerNames(roadmap: Roadmap, partners: readonly string[]): string[] {
  return partners.map((partner) => visible(roadmap.companyNamed(partner)?.name ?? partner));
}

/** The source of a claim, if it has one. */
export function sourceOf(roadmap: Roadmap, claim: ClaimState | null): Source | undefined {
  return claim?.source ? roadmap.sourceWithId(claim.source) : undefined;
}

/** An address of a source, or of its archived copy, if it is safe to follow (http, https or mailto), else null. */
export function linkOf(source: Source, key: 'url' | 'archived' = 'url'): string | null {
  const url = source[key];
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url.trim());
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}
