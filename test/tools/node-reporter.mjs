/** node:test reporter: failures in full, and the counts, which test.mjs prints. */
import { relative } from 'node:path';
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

export default async function* report(events) {
  const counts = { ...NONE, failures: [] };
  for await (const { type, data } of events) {
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
