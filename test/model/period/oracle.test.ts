import assert from 'node:assert/strict';
import { test } from 'node:test';
import edtf from 'edtf';
import { isoDay } from '../../../src/model/day.js';
import { edtfPeriod, parsePeriod } from '../../../src/model/period/period.js';
import { oracleEdtf } from './edtf.js';

interface Days {
  readonly min: string | null;
  readonly max: string | null;
}

/** Where edtf 4.11.1 is known to differ, and why. Nothing else may. */
const DIFFERENCES: ReadonlyArray<readonly [string, RegExp]> = [
  [
    'gives seasons the calendar quarters, ours are March–May to December–February',
    /^\d{4}-(?:2\d|3[0-2])$/,
  ],
  ['ends the thirds of a year in the wrong month', /^\d{4}-3[789]$/],
  ['counts February of the year 0000 by the year 1900', /^0000-02-/],
  ['ends a one-of span with its first date', /^\[\d[^,]*\.\.\d.*\]$/],
];

const dayIn = (ms: unknown): string | null =>
  typeof ms === 'number' && Number.isFinite(ms) ? isoDay(Math.floor(ms / 86_400_000)) : null;

function oracle(text: string): Days {
  const read = edtf(text);
  return { min: dayIn(read.min), max: dayIn(read.max) };
}

function days(text: string): Days {
  const period = parsePeriod(text, { stored: true });
  assert.ok(period, text);
  return { min: period.min, max: period.max };
}

test('first and last days agree with the edtf package, except for the listed differences', (t) => {
  const texts = oracleEdtf();
  const used = new Set<string>();
  for (const text of texts) {
    const ours = days(text);
    const theirs = oracle(text);
    if (ours.min === theirs.min && ours.max === theirs.max) continue;
    const known = DIFFERENCES.find(([, pattern]) => pattern.test(text));
    assert.ok(known, `${text}: ours ${ours.min}…${ours.max}, theirs ${theirs.min}…${theirs.max}`);
    used.add(known[0]);
  }
  t.diagnostic(`${texts.length} strings compared`);
  assert.ok(texts.length >= 5000);
  assert.equal(used.size, DIFFERENCES.length, 'every listed difference is one still');
});

test('stored dates read back as themselves', () => {
  for (const text of oracleEdtf()) {
    const period = parsePeriod(text, { stored: true });
    assert.ok(period);
    assert.deepEqual(edtfPeriod(period.edtf), period, text);
    assert.ok(period.min === null || period.max === null || period.min <= period.max, text);
  }
});
