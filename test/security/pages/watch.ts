/**
 * The first script of a page under test: notes what happens to the page from then on. It leaves a
 * registered symbol on the window, and no name. What changes the page on purpose stands before it.
 */
(() => {
  const noticed = {
    violations: [] as string[],
    errors: [] as string[],
    noise: [] as string[],
    workers: 0,
    downloads: [] as { readonly name: string; readonly file: Blob | undefined }[],
  };
  const { violations, errors, noise, downloads } = noticed;

  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  );
  // Shown by the page's console, both of them.
  addEventListener('error', (event) => errors.push(String(event.message ?? event.target)), true);
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const)
    console[method] = (...said: unknown[]) => noise.push(`${method}: ${said.join(' ')}`);

  /** Counts those that have begun to speak. */
  window.Worker = class extends Worker {
    constructor(...of: ConstructorParameters<typeof Worker>) {
      super(...of);
      this.addEventListener('message', () => noticed.workers++, { once: true });
    }
  };
  const { createObjectURL } = URL;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  // Nothing is written to the disk of who runs the tests.
  HTMLAnchorElement.prototype.click = function () {
    downloads.push({ name: this.download, file: blobs.get(this.href) });
  };
  performance.setResourceTimingBufferSize(1000);

  const builtIn = [Object, Array, Function, String, Promise, Map, Element, HTMLElement, Document];
  const prototypes = () =>
    builtIn.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join()).join('\n');
  const before = prototypes();
  const names = new Set([...Reflect.ownKeys(window), Symbol.for('noticed')]);
  Object.defineProperty(window, Symbol.for('noticed'), {
    value: {
      noticed,
      /** Names that are on the window now and were not. */
      added: () =>
        Reflect.ownKeys(window)
          .filter((key) => !names.has(key))
          .map(String),
      /** Built-in classes have the members they had. */
      unchanged: () => prototypes() === before,
    },
  });
})();
