import { milestoneState } from '../../src/model/state.js';
import type { ClaimState, MilestoneState } from '../../src/model/types.js';
import { mostTelling, type Told } from '../../src/view/told.js';
import { edtfWords, periodWords, saidWords } from '../../src/view/wording.js';
import type { Shown } from '../store/shown.js';

/** The least time a caption stays, in milliseconds, so that it can be read. */
const HOLD = 1200;

/** Chooses the captions during play: what was said on the days that passed, one statement at a time. */
export class Teller {
  /** Claims up to this day have been considered. */
  #from = 0;
  #told: Told | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;
  /** The day that the picture beside the caption shows. */
  #day = 0;

  /** Play begins on this day; claims of that day are included. */
  begin(day: number): void {
    this.#from = day - 1;
    this.#told = null;
    this.#toldAt = Number.NEGATIVE_INFINITY;
  }

  /** Looks for a new statement to show, about these milestones (null for all). */
  look({ roadmap, fold }: Shown, milestones: Int32Array | null): void {
    const day = fold.asOf;
    this.#day = day;
    if (day <= this.#from || performance.now() - this.#toldAt < HOLD) return;
    const told = mostTelling(roadmap, milestones, this.#from, day);
    this.#from = day;
    if (!told) return;
    this.#told = told;
    this.#toldAt = performance.now();
  }

  /**
   * "Sept 2021: Toyota says by 2025 – First car on sale"; "" once another day is shown than it was chosen
   * for.
   */
  caption(snapshot: Shown): string {
    const { roadmap, fold } = snapshot;
    const told = this.#told;
    if (!told || fold.asOf !== this.#day || (fold.knownEnd[told.m] as number) <= told.c) return '';
    const state = milestoneState(roadmap, fold, told.m);
    const claim = state.claims[told.c - (roadmap.milestoneColumns.firstClaim[told.m] as number)];
    return claim ? sentence(claim, state, snapshot) : '';
  }
}

function sentence(claim: ClaimState, state: MilestoneState, snapshot: Shown): string {
  const { words, roadmap } = snapshot;
  const { caption } = words.asOf;
  const { companyName, title, company } = state;
  const speaker = claim.saidBy === 'company' ? null : words.speaker[claim.saidBy];
  const who = caption.who(companyName, speaker);
  const when = monthOf(claim, snapshot);
  if (claim.status === 'achieved') return caption.delivers(when, who, title);
  if (claim.status === 'cancelled') return caption.cancels(when, who, title);
  const date =
    claim.period?.precision === 'none' ? null : periodWords(claim, snapshot, roadmap, company);
  return date ? caption.says(when, who, date, title) : caption.speaks(when, who, title);
}

/** The month in which it was said, "Sept 2021"; the stored date if no month is known. */
function monthOf(claim: ClaimState, snapshot: Shown): string {
  const { min = null, max = null } = claim.saidPeriod ?? {};
  const month = max?.slice(0, 7);
  if (month && min?.startsWith(month)) return edtfWords(month, snapshot);
  return saidWords(claim, snapshot) ?? '';
}
