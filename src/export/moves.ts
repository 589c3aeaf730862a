/** Moves between two versions of a record, for programs. */
import type { ClaimState, MilestoneState } from '../model/types.js';
import { changesOfVersions, type Version, type VersionChangeKind } from '../model/versions.js';
import { shownClaim, sourceOf } from '../view/wording.js';
import { webAddress } from './facts.js';
import { plainText } from './plain-text.js';

/** What happened to a milestone. Dates are EDTF; `quote` is verbatim, `phrase` a paraphrase. */
export interface Move {
  readonly kind: VersionChangeKind;
  readonly milestone: string;
  readonly company: string;
  readonly title: string;
  /** The date before and now, as stated; null for none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Months between them, positive is later; null where they do not compare. */
  readonly months: number | null;
  readonly status: string;
  readonly standing: string | null;
  readonly verdict: string | null;
  readonly saidOn: string | null;
  readonly saidBy: string;
  readonly phrase: string;
  readonly quote: string | null;
  readonly source: {
    readonly publisher: string | null;
    readonly title: string | null;
    readonly url: string | null;
  } | null;
}

/** The differences of two versions as plain objects for JSON. */
export function movesOf(
  older: Version,
  newer: Version,
  chosen: (state: MilestoneState) => boolean = () => true,
): Move[] {
  return changesOfVersions(older, newer).flatMap(({ kind, claim, before, after, months }) => {
    const state = (after ?? before) as MilestoneState;
    if (!chosen(state)) return [];
    return {
      kind,
      milestone: state.id,
      company: plainText(state.companyName),
      title: plainText(state.title),
      from: before && dateOf(before),
      to: after && dateOf(after),
      months,
      status: claim.status,
      standing: after?.standing ?? null,
      verdict: after?.verdict ?? null,
      ...statementOf(claim, after ? newer : older),
    };
  });
}

function dateOf(state: MilestoneState): string | null {
  return shownClaim(state)?.period?.edtf ?? null;
}

function statementOf(
  claim: ClaimState,
  { roadmap }: Version,
): Pick<Move, 'saidOn' | 'saidBy' | 'phrase' | 'quote' | 'source'> {
  const source = sourceOf(roadmap, claim);
  return {
    saidOn: claim.saidOn,
    saidBy: claim.saidBy,
    phrase: plainText(claim.phrase),
    quote: claim.quote === undefined ? null : plainText(claim.quote),
    source: source
      ? {
          publisher: source.publisher ?? null,
          title: source.title ?? null,
          url: webAddress(source),
        }
      : null,
  };
}
