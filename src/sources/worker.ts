import type { ReadDocument } from '../read/document.js';
import { type Message, messagesOf, Receiver } from '../read/large/index.js';
import type { SliceOptions } from '../work/slices.js';
import { type LargeSource, readHere } from './large-source.js';

/** The name of the worker, by which the script recognises that it runs in one, and of the Trusted Types policy. */
const NAME = 'roadmap-tracker';
/** How long to wait for a worker to start, in milliseconds. */
const START_TIMEOUT = 5000;

/** Messages of the worker: it has started, its progress, what it has read, or why it failed. */
type FromWorker = 'ready' | number | Message | Error;

/** The members of a worker's global scope that are used here. */
interface WorkerScope {
  readonly name: string;
  readonly document?: unknown;
  postMessage(message: FromWorker, transfer?: ArrayBufferLike[]): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<LargeSource>) => void,
    once: { once: true },
  ): void;
}

/** The members of Trusted Types that are used here; a TrustedScriptURL is typed as a string. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(url: string): string };
}

/** In the worker: reads the source that is sent to it. In a page it does nothing. */
export function serve(): void {
  const scope = globalThis as unknown as WorkerScope;
  if (scope.name !== NAME || scope.document) return;
  const { signal } = new AbortController();
  const read = async ({ data }: MessageEvent<LargeSource>) => {
    try {
      const onStep = (progress: number) => scope.postMessage(progress);
      const document = await readHere(data, { signal, onStep });
      for (const message of messagesOf(document)) scope.postMessage(...message);
    } catch (error) {
      scope.postMessage(error as Error);
    }
  };
  scope.addEventListener('message', (event) => void read(event), { once: true });
  scope.postMessage('ready');
}

/** Starts a worker; null if it does not start, usually because the page does not allow it. */
export async function startWorker(url: string): Promise<Worker | null> {
  let worker: Worker | null = null;
  const begun = await new Promise<boolean>((resolve) => {
    try {
      worker = new Worker(trusted(url), { type: 'module', name: NAME });
    } catch {
      resolve(false);
      return;
    }
    worker.onmessage = () => resolve(true);
    worker.onerror = (event) => {
      // Not an error for the console: the page reads the roadmap itself.
      event.preventDefault();
      resolve(false);
    };
    setTimeout(() => resolve(false), START_TIMEOUT);
  });
  if (!begun) (worker as Worker | null)?.terminate();
  return begun ? worker : null;
}

let address: string | undefined;

/** The script's address, from a Trusted Types policy that allows no other. */
function trusted(url: string): string {
  address ??= withPolicy(url.startsWith(location.origin) ? url : importScript(url));
  return address;
}

function withPolicy(url: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  // In an engine without Trusted Types, this may be an element of the page with that id.
  if (typeof trustedTypes?.createPolicy !== 'function') return url;
  return trustedTypes.createPolicy(NAME, { createScriptURL: () => url }).createScriptURL(url);
}

/** A script of the page's origin, as workers need, that imports the module, which may be of another origin. */
function importScript(url: string): string {
  return URL.createObjectURL(
    new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }),
  );
}

/** Lets a worker read a source, whose bytes are transferred to it; then ends the worker, also when aborted. */
export function readInWorker(
  worker: Worker,
  source: LargeSource,
  { signal, onStep }: SliceOptions,
): Promise<ReadDocument> {
  const receiver = new Receiver();
  return new Promise<ReadDocument>((resolve, reject) => {
    // It may have been aborted while the worker started.
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<Exclude<FromWorker, 'ready'>>) => {
      if (typeof data === 'number') onStep?.(data);
      else if (data instanceof Error) reject(data);
      else {
        const document = receiver.take(data);
        if (document) resolve(document);
      }
    };
    worker.postMessage(source, [...new Set(source.chunks.map(({ buffer }) => buffer))]);
  }).finally(() => worker.terminate());
}
