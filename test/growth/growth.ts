/**
 * Counts the work of every call for an input, and for one twice as large. growth.test.ts starts it;
 * `node --import tsx test/growth/growth.ts` prints the ratios.
 */
import { ADDRESSED, CALLS, given } from './calls.js';
import { type Calls, Counter } from './counted.js';
import { INPUTS } from './inputs.js';

const SIZES = [800, 1600] as const;

/** By how much the work of each call grows with twice the input. */
export interface Grown {
  readonly input: string;
  readonly ratios: Readonly<Record<string, number>>;
}

const counter = new Counter();
await counter.start();
for (const [input, make] of Object.entries(INPUTS))
  await report(input, (n) => {
    const known = given(make(n));
    return Object.fromEntries(
      Object.entries(CALLS).map(([name, call]) => [name, () => call(known)]),
    );
  });
for (const [input, make] of Object.entries(ADDRESSED))
  await report(input, (n) => ({ 'reading and showing it': make(n) }));
await counter.stop();
process.disconnect?.();

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
