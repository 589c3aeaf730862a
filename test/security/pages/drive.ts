/** The last script of a page under test: uses all there is of the tracker, and tells the test. */
import { all, clusters, STEPS, type Tracker, until } from './steps.js';

interface Watch {
  readonly noticed: {
    readonly violations: string[];
    readonly errors: string[];
    readonly noise: string[];
    readonly downloads: string[];
    readonly workers: number;
  };
  added(): string[];
  unchanged(): boolean;
}

const watch = (window as unknown as Record<symbol, Watch>)[Symbol.for('noticed')] as Watch;
const trackers = [...document.querySelectorAll<Tracker>('roadmap-tracker')];
const [tracker] = trackers as [Tracker];
const before = document.querySelectorAll('*').length;

/** Styles of the page that got into a shadow tree. */
function leaks(): string[] {
  const own = trackers.flatMap((host) => all(host.shadowRoot as ShadowRoot));
  return own.flatMap((element) => {
    const { float, marginInlineStart, marginBlockEnd } = getComputedStyle(element);
    const leaked = float !== 'none' || (marginInlineStart === '7px' && marginBlockEnd === '7px');
    return leaked ? element.localName : [];
  });
}

async function drive(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const [name, step] of Object.entries(STEPS)) seen[name] = await step(tracker);
  for (const other of trackers.slice(1)) await STEPS.table?.(other);
  tracker.view = 'table';
  const loaded = new Promise((resolve) => tracker.addEventListener('roadmap-load', resolve));
  tracker.setAttribute('src', 'large.csv');
  await loaded;
  await until(() => /20,000/.test(tracker.shadowRoot?.textContent ?? ''), 'the large roadmap');
  seen.clusters = (await clusters(tracker)) > 0;
  return seen;
}

function report(result: { seen?: unknown; failed?: string }): void {
  const said = {
    ...watch.noticed,
    ...result,
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
}

drive().then(
  (seen) => report({ seen }),
  (error: Error) => report({ failed: `${error.message} ${error.stack}` }),
);
