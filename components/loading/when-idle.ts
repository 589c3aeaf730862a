/**
 * Calls back when the browser is idle; in WebKit, which cannot tell, after a delay. Returns a function that
 * cancels it.
 */
export function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(callback);
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(callback, 200);
  return () => clearTimeout(id);
}
