/** The colour of a milestone: one of four, the same wherever it is shown. */
import { STANDINGS, type Standing } from '../model/types.js';
import { VERDICTS, type Verdict } from '../model/verdict.js';
import { OPEN_END, OPEN_START, SOFT } from './timeline/spans.js';

export const TONES = ['kept', 'late', 'missed', 'open'] as const;
/**
 * `kept`: delivered in time. `late`: delivered after the day it was held to, or not due yet and behind its first
 * promise. `missed`: that day has passed with no delivery. `open`: all others, also those whose delivery is unclear,
 * and those cancelled in time. Signs tell the ten standings.
 */
export type Tone = (typeof TONES)[number];

const BEHIND: ReadonlySet<Standing> = new Set(['delayed', 'overdue']);

/** The tone of a milestone with this standing and verdict. */
export function toneOf(standing: Standing, verdict: Verdict): Tone {
  if (verdict === 'unclear' || verdict === 'dropped') return 'open';
  return verdict === 'open' && BEHIND.has(standing) ? 'late' : verdict;
}

/** The tone that a standing has by itself, where it is named and no milestone is meant. */
export function usualTone(standing: Standing): Tone {
  if (standing === 'achieved') return 'kept';
  if (standing === 'overdue') return 'missed';
  return standing === 'delayed' || standing === 'achieved-late' ? 'late' : 'open';
}

const FILLED: ReadonlySet<number> = new Set([VERDICTS.indexOf('kept'), VERDICTS.indexOf('late')]);

/**
 * Whether a milestone's bar is filled: delivered, in time or late, with no fading side. Others are outlined. The
 * verdict is an index in VERDICTS; for `edges`, see Spans.
 */
export function isFilled(verdict: number, edges: number): boolean {
  return FILLED.has(verdict) && (edges & (OPEN_START | OPEN_END | SOFT)) === 0;
}

/** By the index of a standing, then of a verdict: the index of the tone. */
const TABLE = STANDINGS.map((standing) =>
  VERDICTS.map((verdict) => TONES.indexOf(toneOf(standing, verdict))),
);

/** How many pairs of a standing and a tone there may be; see lookAt. */
export const LOOKS = STANDINGS.length * TONES.length;

/** Standing and tone in one number, from the indices of standing and verdict. */
export function lookAt(standing: number, verdict: number): number {
  return standing * TONES.length + (TABLE[standing]?.[verdict] ?? TONES.indexOf('open'));
}

export function standingOfLook(look: number): Standing {
  return STANDINGS[Math.floor(look / TONES.length)] as Standing;
}

export function toneOfLook(look: number): Tone {
  return TONES[look % TONES.length] as Tone;
}
