/**
 * Calls back when the browser has nothing more urgent to do; in a while where it does not say
 * (WebKit). Gives a function that calls it off.
 */
export function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(callback);
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(callback, 200);
  return () => clearTimeout(id);
}
