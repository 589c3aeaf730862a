import { localToday } from '../base/owner.js';

/** The longest a timer waits: the clock may be set, and a machine may sleep meanwhile. */
const LONGEST = 3_600_000;

/** Tells the reader's day, now and when it changes: at midnight where they are, and on coming back to the page. */
export function watchToday(tell: (today: string) => void, signal: AbortSignal): void {
  let timer = 0;
  const look = (): void => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    clearTimeout(timer);
    timer = window.setTimeout(look, Math.min(Number(midnight) - Number(now), LONGEST));
    tell(localToday(now));
  };
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  look();
}
