/** The last script of a page under test: uses all there is of the tracker, and tells the test. */
import { all, clusters, PATIENCE, STEPS, type Tracker, until } from './steps.js';

interface Watch {
  readonly noticed: {
    readonly violations: string[];
    readonly errors: string[];
    readonly noise: string[];
    readonly downloads: { readonly name: string; readonly file?: Blob }[];
    readonly workers: number;
  };
  added(): string[];
  unchanged(): boolean;
}

const watch = (window as unknown as Record<symbol, Watch>)[Symbol.for('noticed')] as Watch;
const trackers = [...document.querySelectorAll<Tracker>('roadmap-tracker')];
const [tracker] = trackers as [Tracker];
const before = document.querySelectorAll('*').length;

/** What the browser keeps of the page; nothing where the page may keep nothing. */
function kept(): number {
  try {
    return localStorage.length + sessionStorage.length + document.cookie.length;
  } catch {
    return 0;
  }
}

/** Styles of the page that got into a shadow tree. */
function leaks(): string[] {
  const own = trackers.flatMap((host) => all(host.shadowRoot as ShadowRoot));
  return own.flatMap((element) => {
    const { float, marginInlineStart, marginBlockEnd } = getComputedStyle(element);
    const leaked = float !== 'none' || (marginInlineStart === '7px' && marginBlockEnd === '7px');
    return leaked ? element.localName : [];
  });
}

/** Time runs faster meanwhile, so that ten seconds need not be waited for. */
async function hurried(work: () => Promise<unknown>): Promise<void> {
  const [now, timer, began] = [performance.now, window.setTimeout, performance.now()];
  performance.now = () => began + 50 * (now.call(performance) - began);
  window.setTimeout = ((run: TimerHandler, wait = 0) =>
    timer(run, wait / 50)) as typeof window.setTimeout;
  await work();
  window.setTimeout = timer;
  performance.now = now;
}

/** Asks for the data once more; a page out of sight does not. */
async function refreshed(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const asked = new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error('waited in vain for a refresh')), PATIENCE);
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntries().some(({ name }) => name.endsWith('/data.json'))) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'resource' });
  });
  tracker.setAttribute('refresh', '10');
  await hurried(() => asked);
  tracker.removeAttribute('refresh');
}

async function drive(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const [name, step] of Object.entries(STEPS)) seen[name] = await step(tracker);
  await refreshed();
  for (const other of trackers.slice(1)) await STEPS.table?.(other);
  tracker.view = 'table';
  const loaded = new Promise((resolve) => tracker.addEventListener('roadmap-load', resolve));
  tracker.setAttribute('src', 'large.csv');
  await loaded;
  await until(() => /20,000/.test(tracker.shadowRoot?.textContent ?? ''), 'the large roadmap');
  seen.clusters = (await clusters(tracker)) > 0;
  return seen;
}

/** What is in a file; the instant it was made at is another every time. */
async function contents({ name, file }: { name: string; file?: Blob }): Promise<string[]> {
  const [first = 0, second = 0, ...rest] = new Uint8Array((await file?.arrayBuffer()) ?? []);
  if (name.endsWith('.png')) return [name, `${first} ${second} ${rest.length > 1000}`];
  return [name, ((await file?.text()) ?? '').replace(/^DTSTAMP.*$/gm, '')];
}

async function report(result: { seen?: unknown; failed?: string }): Promise<void> {
  const said = {
    ...watch.noticed,
    ...result,
    downloads: await Promise.all(watch.noticed.downloads.map(contents)),
    kept: kept(),
    added: watch.added(),
    unchanged: watch.unchanged(),
    leaks: leaks(),
    // A page that is not of its own process, or of no origin, says so.
    isolated: window.crossOriginIsolated,
    elementsAdded: document.querySelectorAll('*').length - before,
    ids: [...document.querySelectorAll('[id], [name]')].length,
    fetched: performance.getEntriesByType('resource').map(({ name }) => name),
  };
  const message = { page: location.search, said };
  if (parent === window) new BroadcastChannel('security').postMessage(message);
  else parent.postMessage(message, '*');
  // Whoever opened a page with an opener policy has no hold on it.
  if (parent === window) window.close();
}

drive().then(
  (seen) => report({ seen }),
  (error: Error) => report({ failed: `${error.message} ${error.stack}` }),
);
