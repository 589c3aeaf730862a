/** node:test reporter: failures in full, and the counts, which test.mjs prints. */
import { relative } from 'node:path';
// Not those of the page, which tests replace.
import { clearTimeout, setTimeout } from 'node:timers';
import { inspect } from 'node:util';
import { failureLine, NONE } from './counts.mjs';

const zone = process.env.TZ ?? 'local time zone';

const placeOf = ({ file }) => `${file ? relative('.', file) : ''} (${zone})`;
const errorOf = ({ details }) => details.error.cause ?? details.error;

function failure(data) {
  const error = inspect(errorOf(data)).replace(/^/gm, '    ');
  return `  ${placeOf(data)} ${data.name}\n${error}\n`;
}

function outcome(type, data) {
  if (data.skip !== undefined || data.todo !== undefined) return 'skipped';
  return type === 'test:pass' ? 'passed' : 'failed';
}

/** The longest that a test may take, in milliseconds, on a machine however slow. */
const LIMIT = 1_500_000;

/** Ends the process, which would wait for ever, where a test has hung or something still runs after the last one. */
function watchdog(counts) {
  const running = new Map();
  const bark = () => {
    const names = [...running.values()].join(', ');
    const kept = process.getActiveResourcesInfo().join(', ');
    const what = names || `after the last test, something still runs: ${kept}`;
    counts.failed += 1;
    counts.failures.push(failureLine(zone, what, `did not end within ${LIMIT / 60_000} minutes`));
    console.log(`  ${counts.failures.at(-1)}`);
    if (process.send) process.send(counts, () => process.exit(1));
    else process.exit(1);
  };
  let timer;
  return (type, { file, name, nesting }) => {
    const key = `${file} ${nesting} ${name}`;
    if (type === 'test:dequeue') running.set(key, `${file ? relative('.', file) : ''} ${name}`);
    if (/^test:(?:complete|pass|fail)$/.test(type)) running.delete(key);
    clearTimeout(timer);
    timer = setTimeout(bark, LIMIT).unref();
  };
}

export default async function* report(events) {
  const counts = { ...NONE, failures: [] };
  const watch = watchdog(counts);
  for await (const { type, data } of events) {
    watch(type, data);
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // Failed tests are counted, so a suite counts only if it fails by itself.
    const own = data.details.error?.failureType !== 'subtestsFailed';
    const result = outcome(type, data);
    if (data.details.type === 'suite' ? result === 'failed' && own : own) counts[result]++;
    if (result !== 'failed' || !own) continue;
    counts.failures.push(failureLine(placeOf(data), data.name, errorOf(data).message));
    yield failure(data);
  }
  if (process.send) await new Promise((resolve) => process.send(counts, resolve));
  else
    yield `  ${zone}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
