import type { LitElement, ReactiveController } from 'lit';

let loading: Promise<unknown> | null = null;

/** Fetches the parts that come behind what is shown first; asked again after a failure, it tries again. */
export function loadLateParts(): Promise<unknown> {
  const parts = () => [import('../roadmap-timeline/define.js'), import('./late.js')];
  // What comes is there by the time that it is told what does not.
  loading ??= Promise.allSettled<unknown>(parts()).then((results) => {
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      loading = null;
      throw result.reason;
    }
  });
  return loading;
}

/** Knows of a tracker's late parts that did not come. */
export class LateParts implements ReactiveController {
  /** Why some did not come; null while they are on their way, and once they are there. */
  failure: Error | null = null;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  /** The part will not show, unless `load` is called again. */
  missing(part: string): boolean {
    return this.failure !== null && !customElements.get(part);
  }

  readonly load = async (): Promise<void> => {
    this.failure = null;
    this.#host.requestUpdate();
    try {
      await loadLateParts();
    } catch (error) {
      this.failure = error as Error;
      this.#host.requestUpdate();
    }
  };
}
