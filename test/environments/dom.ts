/** Puts the globals of jsdom or happy-dom where a test's code looks for them, as runners do (Vitest: `environment`). */
import { createRequire } from 'node:module';

type Globals = Record<string, unknown>;

/** Names that Node has and that belong to a page all the same. */
const OVERRIDDEN = [
  ...['Event', 'EventTarget', 'CustomEvent', 'AbortController', 'AbortSignal', 'navigator'],
  ...['window', 'document', 'location'],
];
/** What a window inherits, as functions of its own. */
const METHODS = ['addEventListener', 'removeEventListener', 'dispatchEvent'];

export async function enter(environment: string): Promise<void> {
  const window = (await windowOf(environment)) as unknown as Globals;
  const names = [...Object.getOwnPropertyNames(window), ...OVERRIDDEN];
  for (const name of new Set(names)) {
    if (name in globalThis && !OVERRIDDEN.includes(name)) continue;
    const value = window[name];
    if (value === undefined) continue;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  for (const name of METHODS)
    (globalThis as Globals)[name] = (window[name] as () => void).bind(window);
}

async function windowOf(environment: string): Promise<object> {
  if (environment === 'jsdom') {
    const { JSDOM } = createRequire(import.meta.url)('jsdom');
    const options = { url: 'http://localhost/', pretendToBeVisual: true };
    return new JSDOM('<!doctype html><html lang="en"><body></body></html>', options).window;
  }
  const { Window } = await import('happy-dom');
  const window = new Window({ url: 'http://localhost/' });
  window.document.documentElement.lang = 'en';
  return window;
}
