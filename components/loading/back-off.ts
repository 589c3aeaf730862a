import type { SourceError } from '../../src/sources/source-error.js';

/** What is known of a failure: a SourceError, or any other error. */
export type Failure = Error & Partial<Pick<SourceError, 'fault' | 'status' | 'retryAfter'>>;

/** In seconds. */
export const PACE = {
  /** Before each further try, give or take a fifth: pages that failed together try apart. */
  tries: [1, 4, 10],
  /** A server that asks for more patience is not asked again but by the reader. */
  patience: 300,
  /** The least between two looks for newer data, and between two tries as the page comes online. */
  refresh: 10,
} as const;

/** What may be over in a moment: no connection, a slow one, a broken one, a server that has too much to do. */
const PASSING: readonly (string | undefined)[] = ['offline', 'network', 'time-out', 'incomplete'];
/** Request Timeout, Too Early, Too Many Requests (RFC 9110, 8470, 6585); what is 500 and above besides. */
const PASSING_STATUS = [408, 425, 429];

export function mayPass({ fault, status }: Failure): boolean {
  if (fault !== 'status') return PASSING.includes(fault);
  return PASSING_STATUS.includes(status ?? 0) || (status ?? 0) >= 500;
}

/** Seconds to leave a server alone, as its Retry-After says: a number of them, or a date; 0 where it says neither. */
export function askedPatience({ retryAfter }: Failure, now: number): number {
  const text = retryAfter?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Math.max(0, seconds) || 0;
}

/**
 * Seconds to wait after a failure that followed so many tries; null where it is no use, or no more.
 * `now` is in milliseconds of UTC, `chance` 0 to 1.
 */
export function secondsBefore(
  failure: Failure,
  tries: number,
  now: number,
  chance: number,
): number | null {
  const wait = PACE.tries[tries];
  const patience = askedPatience(failure, now);
  if (wait === undefined || !mayPass(failure) || patience > PACE.patience) return null;
  return Math.max(patience, wait * (0.8 + 0.4 * chance));
}

/**
 * Seconds from the last try to one because the page came online: none the first time, then twice as long
 * each time in vain, as a connection may come and go.
 */
export function secondsOnline(failure: Failure, times: number, now: number): number {
  const pause = times === 0 ? 0 : Math.min(PACE.patience, PACE.refresh * 2 ** (times - 1));
  return Math.max(pause, askedPatience(failure, now));
}

/** Seconds between looks for newer data; null for none, and for what is no number above 0. */
export function refreshSeconds(refresh: unknown): number | null {
  const seconds = Number(refresh ?? Number.NaN);
  return seconds > 0 ? Math.max(PACE.refresh, seconds) : null;
}
