import type { SourceError } from '../../src/sources/source-error.js';

/** A failure to load: a SourceError, or any other error. */
export type Failure = Error & Partial<Pick<SourceError, 'fault' | 'status' | 'retryAfter'>>;

/** Delays in seconds. */
export const PACE = {
  /** Before each retry, plus or minus a fifth, so that pages that failed together do not retry together. */
  retries: [1, 4, 10],
  /** If a server asks to wait longer than this, only the reader can retry. */
  longestWait: 300,
  /** The least time between two checks for newer data, and between two tries because the page came online. */
  refresh: 10,
} as const;

/** Faults that may soon be over: no connection, a slow one, or a broken one. */
const TRANSIENT: readonly (string | undefined)[] = ['offline', 'network', 'time-out', 'incomplete'];
/** Request Timeout, Too Early, Too Many Requests (RFC 9110, 8470, 6585); besides these, 500 and above. */
const TRANSIENT_STATUS = [408, 425, 429];

/** Whether trying again may help. */
export function isTransient({ fault, status }: Failure): boolean {
  if (fault !== 'status') return TRANSIENT.includes(fault);
  return TRANSIENT_STATUS.includes(status ?? 0) || (status ?? 0) >= 500;
}

/** Seconds to wait by the server's Retry-After, a number of seconds or a date; 0 if it is neither. */
export function retryAfterSeconds({ retryAfter }: Failure, now: number): number {
  const text = retryAfter?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Math.max(0, seconds) || 0;
}

/**
 * Seconds before the next retry, given the number of retries so far; null if another one would not help, or
 * there were enough. `now` is in milliseconds in UTC; `chance` is a random number from 0 to 1.
 */
export function retryDelay(
  failure: Failure,
  tries: number,
  now: number,
  chance: number,
): number | null {
  const wait = PACE.retries[tries];
  const asked = retryAfterSeconds(failure, now);
  if (wait === undefined || !isTransient(failure) || asked > PACE.longestWait) return null;
  return Math.max(asked, wait * (0.8 + 0.4 * chance));
}

/**
 * Seconds between the last try and a retry because the page came online: none the first time, then doubled
 * after each failure, because an unstable connection may come and go.
 */
export function onlineDelay(failure: Failure, times: number, now: number): number {
  const pause = times === 0 ? 0 : Math.min(PACE.longestWait, PACE.refresh * 2 ** (times - 1));
  return Math.max(pause, retryAfterSeconds(failure, now));
}

/** Seconds between checks for newer data; null for no checks, and for anything but a number above 0. */
export function refreshSeconds(refresh: unknown): number | null {
  const seconds = Number(refresh ?? Number.NaN);
  return seconds > 0 ? Math.max(PACE.refresh, seconds) : null;
}
