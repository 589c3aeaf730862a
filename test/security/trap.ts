/** Notices scripts that run and requests that are made. */
import { until } from '../until.js';

/** The runner's own, and what the elements are made of. */
const OURS = /^\/(?:components|src|node_modules|test|bundled|data|__[\w-]+|wtr|security)(?:\/|$)/;

export class Trap {
  readonly #caught: string[] = [];
  /** Addresses that the browser has told of. */
  readonly #told = new Set<string>();
  readonly #undo: (() => void)[] = [];
  readonly #fetch = window.fetch.bind(window);
  readonly #observer = new PerformanceObserver((list) => this.#requested(list.getEntries()));

  constructor() {
    // A dialog would wait for somebody to close it.
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval'])
      this.#replace(window, name, {
        value: (...of: unknown[]) => this.#caught.push(`${name} ${of.join()}`),
      });
    this.#spy(window, 'fetch', 'fetch');
    this.#spy(navigator, 'sendBeacon', 'sendBeacon');
    this.#spy(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
    for (const name of ['WebSocket', 'EventSource'] as const) this.#spy(window, name, name);
    const { set } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src') ?? {};
    const note = (src: unknown) => this.#caught.push(`image ${src}`);
    this.#replace(HTMLImageElement.prototype, 'src', {
      set(this: HTMLImageElement, src: string) {
        note(src);
        set?.call(this, src);
      },
    });
    const leaving = () => this.#caught.push('the page is left');
    addEventListener('beforeunload', leaving);
    this.#undo.push(() => removeEventListener('beforeunload', leaving));
    this.#observer.observe({ type: 'resource' });
  }

  /** What happened since it was set. Requests that were made are waited for: ours comes after them. */
  async caught(): Promise<string[]> {
    const last = `${import.meta.url}?${Math.random()}`;
    await this.#fetch(last);
    await until(() => {
      this.#requested(this.#observer.takeRecords());
      return this.#told.has(last);
    }, last);
    const polluted = Object.keys(Object.prototype).map((key) => `Object.prototype.${key}`);
    return [...this.#caught, ...polluted, ...('polluted' in {} ? ['polluted'] : [])];
  }

  remove(): void {
    this.#observer.disconnect();
    for (const undo of this.#undo) undo();
  }

  #spy<T extends object>(on: T, name: keyof T & string, said: string): void {
    const real = on[name] as unknown as (...of: unknown[]) => unknown;
    const note = (of: unknown[]) => this.#caught.push(`${said} ${of.map(String).join()}`);
    this.#replace(on, name, {
      value: function spy(this: unknown, ...of: unknown[]) {
        note(of);
        return new.target ? Reflect.construct(real, of) : real.apply(this, of);
      },
    });
  }

  #replace(on: object, name: string, by: PropertyDescriptor): void {
    const was = Object.getOwnPropertyDescriptor(on, name);
    Object.defineProperty(on, name, { configurable: true, ...by });
    this.#undo.push(() => {
      if (was) Object.defineProperty(on, name, was);
      else Reflect.deleteProperty(on, name);
    });
  }

  #requested(entries: PerformanceEntryList): void {
    for (const { name } of entries) {
      this.#told.add(name);
      const { origin, pathname, protocol } = new URL(name);
      const ours = origin === location.origin && OURS.test(pathname);
      if (!ours && protocol !== 'blob:') this.#caught.push(`request ${name}`);
    }
  }
}
