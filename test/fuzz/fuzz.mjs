/**
 * `npm run fuzz -- --seconds 60 [--seed 1] [--keep]`: feeds the parsers with inputs mutated from the test
 * data. Inputs that reach new code (by V8's precise coverage) are mutated further. Fails if an input violates
 * a property in check.ts, and prints each such input. --keep adds new inputs to corpus.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

register();
const { check, TARGETS } = await import('./check.ts');
const { mutated, randomOf } = await import('./mutations.ts');
const { seeds } = await import('./seeds.ts');

const CORPUS = new URL('corpus.json', import.meta.url);
/** Inputs between two readings of the coverage, each of which takes as long as a few inputs. */
const BATCH = 24;
/** An input that takes more CPU time fails, in milliseconds. */
const SLOW = 500;
/** The longest input that is added to the corpus, as people have to read it. */
const READABLE = 400;

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    keep: { type: 'boolean', default: false },
  },
});
const random = randomOf(Number(options.seed));
const session = new Session();
session.connect();

/** Calls the inspector, which answers synchronously in its own thread. */
function inspect(method, params) {
  let answer;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
}

const seen = new Set();

/** Records which code has run since the last call; returns how many places were new. */
function newlyCovered() {
  const before = seen.size;
  for (const { url, functions } of inspect('Profiler.takePreciseCoverage').result) {
    if (!/\/src\/(?:model|read|sources)\//.test(url)) continue;
    // Counts are graded (once, a few times, often), so that a longer running loop counts as new too.
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges)
        if (count > 0)
          seen.add(
            `${url} ${startOffset} ${endOffset} ${Math.min(3, Math.floor(Math.log2(count) / 2))}`,
          );
  }
  return seen.size - before;
}

const failures = new Map();

function run(target, input) {
  const start = process.cpuUsage();
  try {
    check(target, input);
  } catch (error) {
    note(target, input, error);
  }
  const took = process.cpuUsage(start).user / 1000;
  if (took > SLOW) note(target, input, new Error(`it took ${took} ms`));
}

/** Keeps one failure for each place in the code, with the shortest input that causes it. */
function note(target, input, error) {
  const frame = /\n\s+at (.*\/(?:src|test)\/.*)/.exec(error.stack ?? '')?.[1];
  const key = `${target}: ${String(error.message).split('\n', 1)[0].slice(0, 60)} ${frame}`;
  const known = failures.get(key);
  if (!known || known.input.length > input.length) failures.set(key, { target, input, error });
}

const corpus = JSON.parse(readFileSync(CORPUS, 'utf8'));
const pool = Object.fromEntries(TARGETS.map((of) => [of, [...seeds[of], ...corpus[of]]]));
inspect('Profiler.enable');
inspect('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
for (const target of TARGETS) for (const input of pool[target]) run(target, input);
newlyCovered();

const end = performance.now() + Number(options.seconds) * 1000;
const runs = Object.fromEntries(TARGETS.map((target) => [target, 0]));
let kept = 0;
while (performance.now() < end) {
  const target = TARGETS[random(TARGETS.length)];
  const list = pool[target];
  const pick = () => list[random(list.length)];
  const batch = Array.from({ length: BATCH }, () => mutated(pick(), pick(), random));
  for (const input of batch) run(target, input);
  runs[target] += BATCH;
  if (newlyCovered() === 0) continue;
  list.push(...batch.filter((input) => input.length <= READABLE * 4));
  for (const input of batch) {
    if (input.length > READABLE || corpus[target].length > 150 || kept > 400) continue;
    if (random(BATCH) < 2) kept += corpus[target].push(input) && 1;
  }
}
for (const { target, input, error } of failures.values())
  console.error(`${target} ${JSON.stringify(input.slice(0, 2000))}\n${error.stack}\n`);
const total = Object.values(runs).reduce((sum, count) => sum + count, 0);
console.log(
  `${total} inputs (${TARGETS.map((of) => `${of} ${runs[of]}`).join(', ')}), seed ${options.seed}`,
);
console.log(`${seen.size} places covered, ${failures.size} failures`);
if (options.keep) writeFileSync(CORPUS, `${JSON.stringify(corpus, null, 1)}\n`);
process.exit(failures.size ? 1 : 0);
