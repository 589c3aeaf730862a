/** The last script of a page under test: uses all there is of the tracker, and tells the test. */
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { all, clusters, STEPS, type Tracker } from './steps.js';

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
const named = () => document.querySelectorAll('[id], [name]').length;
const namedBefore = named();

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

/** Asks for the data once more, in ten seconds' time; a page out of sight does not, nor a tracker far from the reader. */
async function refreshed(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  tracker.scrollIntoView();
  const fetches = () => performance.getEntriesByName(new URL('data.json', location.href).href);
  const { length: before } = fetches();
  const time = new HeldTime();
  tracker.setAttribute('refresh', '10');
  // What refreshes has a script of its own, which comes first.
  await until(() => time.waiting.some((left) => left > 9000), 'the wait for a refresh');
  await time.pass(10_000);
  await until(() => fetches().length > before, 'a refresh');
  tracker.removeAttribute('refresh');
  time.release();
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
    ids: named() - namedBefore,
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
