/**
 * Counts the work of every call for an input, and for one twice as large. growth.test.ts starts it;
 * `node --import tsx test/growth/growth.ts [INPUT]` prints the ratios: of all inputs, or of those whose names have
 * these words.
 */
import { ADDRESSED, CALLS, COMPOSED, given } from './calls.js';
import { type Calls, Counter } from './counted.js';
import { type Document, INPUTS } from './inputs.js';

const SIZES = [800, 1600] as const;

/** By how much the work of each call grows with twice the input. */
export interface Grown {
  readonly input: string;
  readonly ratios: Readonly<Record<string, number>>;
}

const counter = new Counter();
await counter.start();
const asked = process.argv[2] ?? '';
for (const [input, make] of chosen(INPUTS))
  await report(input, (n) => ({
    ...knowing(CALLS, make(n)),
    ...knowing(COMPOSED, make(n / 4)),
  }));
for (const [input, make] of chosen(ADDRESSED))
  await report(input, (n) => ({ 'reading and showing it': make(n) }));
await counter.stop();
process.disconnect?.();

function chosen<T>(inputs: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(inputs).filter(([input]) => input.includes(asked));
}

function knowing(calls: typeof CALLS, document: Document): Calls {
  const known = given(document);
  return Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, () => call(known)]));
}

async function report(input: string, callsOf: (n: number) => Calls): Promise<void> {
  const once = await counter.of(callsOf(SIZES[0]));
  const twice = await counter.of(callsOf(SIZES[1]));
  const ratios = Object.fromEntries(
    Array.from(twice, ([call, work]) => [call, work / (once.get(call) ?? 0)]),
  );
  if (process.send) process.send({ input, ratios } satisfies Grown);
  else print(input, ratios);
}

function print(input: string, ratios: Grown['ratios']): void {
  const sorted = Object.entries(ratios).sort(([, a], [, b]) => b - a);
  for (const [call, ratio] of sorted) console.log(`${ratio.toFixed(2)}  ${input}: ${call}`);
}
