import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createMoment, type Moment } from '../../src/view/vis/luxon-moment.js';
import { lessOfLuxon } from './less-of-luxon.mjs';

const LOCALES = ['en', 'en-GB', 'de', 'ja', 'ar-EG', 'fa', 'th-TH-u-ca-buddhist', 'zh-Hans', 'hi'];
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'];
const PATTERNS = [
  'YYYY',
  'D',
  'DD',
  'ddd',
  'dddd',
  'MMM',
  'MMMM',
  'w',
  'HH:mm',
  's.SSS',
  '[Q]D',
  '',
];
const DAYS = [-62_135_596_800_000, -1, 0, 951_782_400_000, 1_798_675_199_999, 4_102_444_800_000];

/** Everything the axis may ask of a moment. */
function told(moment: Moment): unknown[] {
  const numbers = [moment.year(), moment.month(), moment.date(), moment.day(), moment.weekday()];
  const clock = [moment.hours(), moment.minutes(), moment.seconds(), moment.milliseconds()];
  const weeks = [moment.isoWeekday(), moment.week(), moment.daysInMonth(), moment.locale()];
  return [moment.valueOf(), +moment.toDate(), ...numbers, ...clock, ...weeks];
}

/** A moment after each change the axis may make to it. */
function changed(moment: Moment): Moment[] {
  const byUnit = UNITS.flatMap((unit) => [
    ...[1, -1, 3, 40].map((amount) => moment.clone().add(amount, unit)),
    moment.clone().subtract(2, `${unit}s`),
    moment.clone().startOf(unit),
    moment.clone().endOf(unit),
  ]);
  const date = [moment.clone().year(2024), moment.clone().month(1), moment.clone().date(31)];
  const week = [moment.clone().weekday(3), moment.clone().week(20), moment.clone().locale('ja')];
  const clock = [moment.clone().hours(5), moment.clone().minutes(6), moment.clone().seconds(7)];
  return [moment, ...byUnit, ...date, ...week, ...clock, moment.clone().milliseconds(8)];
}

describe('Luxon in the bundle', () => {
  let folder = '';
  let less: typeof createMoment;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luxon-'));
    const outfile = join(folder, 'less.mjs');
    const entry = fileURLToPath(new URL('../../src/view/vis/luxon-moment.ts', import.meta.url));
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      plugins: [lessOfLuxon],
    });
    ({ createMoment: less } = await import(pathToFileURL(outfile).href));
  });
  after(() => rm(folder, { recursive: true }));

  for (const locale of LOCALES) {
    it(`does and says in ${locale} what all of Luxon does`, () => {
      for (const day of DAYS) {
        const [all, part] = [createMoment(locale)(day), less(locale)(day)];
        assert.deepEqual(changed(part).map(told), changed(all).map(told));
        for (const pattern of PATTERNS) assert.equal(part.format(pattern), all.format(pattern));
        for (const unit of UNITS) assert.equal(part.isSame(0, unit), all.isSame(0, unit));
      }
    });
  }
});
