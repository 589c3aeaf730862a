import type { ReadDocument } from '../read/document.js';
import { type Message, messagesOf, Receiver } from '../read/large/index.js';
import type { SliceOptions } from '../work/slices.js';
import { type LargeSource, readHere } from './large-source.js';

/** The worker's name, by which the script knows that it runs in it; and the Trusted Types policy's. */
const NAME = 'roadmap-tracker';
/** A worker that has not begun by then, in milliseconds, is not waited for. */
const PATIENCE = 5000;

/** What the worker says: that it has begun, how far it is, what it has read, or why it could not. */
type Said = 'ready' | number | Message | Error;

/** The little of a worker's global scope that is used here. */
interface WorkerScope {
  readonly name: string;
  readonly document?: unknown;
  postMessage(said: Said, handedOver?: ArrayBufferLike[]): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<LargeSource>) => void,
    once: { once: true },
  ): void;
}

/** The little of Trusted Types that is used here; what it makes goes where an address goes. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(url: string): string };
}

/** In the worker: reads the one source it is sent. Does nothing in a page. */
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

/** A worker that has begun; null where the page allows none, whatever the reason. */
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
      // Nobody needs to hear of it: the page reads the roadmap itself.
      event.preventDefault();
      resolve(false);
    };
    setTimeout(() => resolve(false), PATIENCE);
  });
  if (!begun) (worker as Worker | null)?.terminate();
  return begun ? worker : null;
}

let address: string | undefined;

/** The script's address, through a Trusted Types policy that makes no other. */
function trusted(url: string): string {
  address ??= policed(url.startsWith(location.origin) ? url : importing(url));
  return address;
}

function policed(url: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy(NAME, { createScriptURL: () => url }).createScriptURL(url) ?? url
  );
}

/** A worker's script must be of the page's origin; a module that it imports may be of any. */
function importing(url: string): string {
  return URL.createObjectURL(
    new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }),
  );
}

/** Has a worker read a source, whose bytes are handed over. It ends with that, or when told to. */
export function readInWorker(
  worker: Worker,
  source: LargeSource,
  { signal, onStep }: SliceOptions,
): Promise<ReadDocument> {
  const receiver = new Receiver();
  return new Promise<ReadDocument>((resolve, reject) => {
    // It may have been told while the worker began.
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<Exclude<Said, 'ready'>>) => {
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
