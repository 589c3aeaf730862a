/** Counts the work of code instead of timing it, so that the result does not depend on the machine. */
import { Session } from 'node:inspector/promises';

/** The scripts whose work is counted, by their URL. */
const OURS = /\/(?:src|components)\/[^?]*\.ts/;

type Native = (this: unknown, ...args: unknown[]) => unknown;

/** How many elements or characters a call of a built-in method goes through. */
type Cost = (self: unknown, result: unknown, args: readonly unknown[]) => number;

const lengthOf = (value: unknown): number => (value as { length?: number } | null)?.length ?? 0;
const sizeOf = (value: unknown): number =>
  lengthOf(value) || ((value as { size?: number } | null)?.size ?? 0);
const whole: Cost = (self) => lengthOf(self);
const made: Cost = (_, result) => lengthOf(result);
/** The distance from where the search began to where it ended. */
const searched: Cost = (self, result, [, from]) => {
  const start = typeof from === 'number' ? from : 0;
  const end = typeof result === 'number' && result >= 0 ? result + 1 : lengthOf(self);
  return Math.max(1, end - start);
};

/**
 * normalize() sorts each run of combining marks by insertion, which takes the square of its length. A grapheme
 * joiner ends a run.
 */
function sortedMarks(text: string): number {
  const rows = text.split('\u034f').flatMap((part) => part.match(/\p{M}{2,}/gu) ?? []);
  return rows.reduce((sum, { length }) => sum + length ** 2, 0);
}

/** Built-in methods that go through a list or a text, which the coverage of our own code does not count. */
const LISTS: Readonly<Record<string, Cost>> = {
  concat: made,
  fill: whole,
  includes: whole,
  indexOf: searched,
  join: whole,
  lastIndexOf: whole,
  reverse: whole,
  slice: made,
  splice: whole,
  toReversed: whole,
  unshift: whole,
  with: whole,
};
const TEXTS: Readonly<Record<string, Cost>> = {
  includes: whole,
  indexOf: searched,
  lastIndexOf: whole,
  normalize: (self) => lengthOf(self) + sortedMarks(String(self)),
  replace: whole,
  replaceAll: whole,
  split: whole,
  toLowerCase: whole,
  trim: whole,
};
/** Not `exec`: `replace` and `split` would call it for every match. */
const PATTERNS: Readonly<Record<string, Cost>> = {
  test: (_, __, [text]) => lengthOf(text),
};
/** Static methods that go through a list or an object. */
const STATICS: readonly (readonly [object, string, Cost])[] = [
  [Array, 'from', made],
  [Object, 'assign', (_, __, [, from]) => Object.keys(Object(from)).length],
  [Object, 'entries', made],
  [Object, 'fromEntries', (_, __, [pairs]) => sizeOf(pairs)],
  [Object, 'keys', made],
  [Object, 'values', made],
  [JSON, 'stringify', made],
];
const TYPED = Object.getPrototypeOf(Int32Array.prototype) as object;
const ITERATED = [Array.prototype, TYPED, Set.prototype, Map.prototype];

/** One element of a list in a built-in method counts as much as so many characters of our code. */
const STEP = 8;

/** Work by call, in characters of source code that were run. */
export type Work = ReadonlyMap<string, number>;

/** A call that is awaited must do all its work in this process. */
export type Calls = Readonly<Record<string, () => unknown>>;

export class Counter {
  readonly #session = new Session();
  readonly #undo: (() => void)[] = [];
  #native = 0;

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async stop(): Promise<void> {
    await this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  /** The work of each call. */
  async of(calls: Calls): Promise<Work> {
    const done = new Map<string, number>();
    for (const [name, call] of Object.entries(calls)) {
      // Resets the counts.
      await this.#session.post('Profiler.takePreciseCoverage');
      this.#native = 0;
      this.#watch();
      try {
        await call();
      } finally {
        for (const undo of this.#undo.splice(0)) undo();
      }
      const { result } = await this.#session.post('Profiler.takePreciseCoverage');
      const ours = result.filter(({ url }) => OURS.test(url));
      const functions = ours.flatMap((script) => script.functions);
      const own = functions.reduce((sum, { ranges }) => sum + charactersIn(ranges), 0);
      done.set(name, own + this.#native * STEP);
    }
    return done;
  }

  #watch(): void {
    for (const [name, cost] of Object.entries(LISTS)) {
      this.#patch(Array.prototype, name, cost);
      this.#patch(TYPED, name, cost);
    }
    for (const [name, cost] of Object.entries(TEXTS)) this.#patch(String.prototype, name, cost);
    for (const [name, cost] of Object.entries(PATTERNS)) this.#patch(RegExp.prototype, name, cost);
    for (const [of, name, cost] of STATICS) this.#patch(of, name, cost);
    for (const of of ITERATED) this.#patchIterator(of);
  }

  #patch(of: object, name: string, cost: Cost): void {
    const native = Reflect.get(of, name) as Native | undefined;
    if (!native) return;
    const count = (n: number) => (this.#native += n);
    this.#put(of, name, function patched(this: unknown, ...args: unknown[]) {
      const result = native.apply(this, args);
      count(cost(this, result, args));
      return result;
    });
  }

  /** Counts the steps of spreads, of `for … of`, and of constructing sets and maps. */
  #patchIterator(of: object): void {
    const native = Reflect.get(of, Symbol.iterator) as Native;
    const count = () => (this.#native += 1);
    this.#put(of, Symbol.iterator, function patched(this: unknown) {
      const inner = native.call(this) as Iterator<unknown>;
      return {
        next() {
          count();
          return inner.next();
        },
        return(value?: unknown) {
          return { done: true, value };
        },
        [Symbol.iterator]() {
          return this;
        },
      };
    });
  }

  #put(of: object, key: string | symbol, value: unknown): void {
    const was = Object.getOwnPropertyDescriptor(of, key) as PropertyDescriptor;
    Object.defineProperty(of, key, { ...was, value });
    this.#undo.push(() => Object.defineProperty(of, key, was));
  }
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** How many characters of a function were run; each counts as often as its innermost range was run. */
function charactersIn(ranges: readonly Range[]): number {
  let sum = 0;
  const around: Range[] = [];
  for (const range of ranges) {
    while (around.length > 0 && (around.at(-1) as Range).endOffset <= range.startOffset)
      around.pop();
    const outer = around.at(-1)?.count ?? 0;
    sum += (range.count - outer) * (range.endOffset - range.startOffset);
    around.push(range);
  }
  return sum;
}
