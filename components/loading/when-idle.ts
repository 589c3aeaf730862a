/** Calls back when the browser has nothing more urgent to do; in a while where it does not say (WebKit). */
export function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(callback);
  else setTimeout(callback, 200);
}
