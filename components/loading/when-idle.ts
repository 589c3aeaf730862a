/**
 * Calls back when the browser has nothing more urgent to do; in WebKit, which does not tell that, after a
 * while. Returns a function that cancels it.
 */
export function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(callback);
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(callback, 200);
  return () => clearTimeout(id);
}
