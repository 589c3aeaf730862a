import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'node:test';
import { type Scale, TimeStep } from '../../../src/view/ticks/generated/time-step.js';
import { createMoment, type MomentFactory } from '../../../src/view/ticks/luxon-moment.js';

/** Untyped: the published types lack TimeStep, and moment's are narrower than the axis needs. */
const published = (name: string) => import(name);

/** vis-timeline as published, with real moment, is the oracle for ours on Luxon. */
const { timeline } = await published('vis-timeline/esnext');
const Oracle: typeof TimeStep = timeline.TimeStep;
const moment: MomentFactory & { locale(name: string): string } = (await published('moment'))
  .default;
for (const locale of ['de', 'ja']) await published(`moment/locale/${locale}.js`);

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Every scale and step the axis chooses by itself, with the width of a window that shows it. */
const SCALES: [Scale, number, number][] = [
  ['millisecond', 1, 40],
  ['millisecond', 200, 6_000],
  ['second', 1, MINUTE],
  ['second', 15, 10 * MINUTE],
  ['minute', 1, 40 * MINUTE],
  ['minute', 5, 200 * MINUTE],
  ['minute', 15, 600 * MINUTE],
  ['hour', 1, 2 * DAY],
  ['hour', 4, 5 * DAY],
  ['weekday', 1, 40 * DAY],
  ['day', 1, 40 * DAY],
  ['day', 2, 70 * DAY],
  ['week', 1, 400 * DAY],
  ['month', 1, 1200 * DAY],
  ['month', 3, 3653 * DAY],
  ['year', 1, 3653 * DAY],
  ['year', 5, 30 * 365 * DAY],
  ['year', 10, 90 * 365 * DAY],
];

/** Windows begin all over ten years, changes to and from summer time among them. */
const STARTS = Array.from({ length: 8 }, (_, i) => Date.UTC(2020, 0, 1) + i * 487.37 * DAY);
const CLOCK_CHANGES = [Date.UTC(2024, 2, 10, 3), Date.UTC(2024, 10, 3, 3)];

function ticks(step: TimeStep) {
  const found = [];
  for (step.start(); step.hasNext() && found.length < 500; step.next()) {
    found.push({
      at: new Date(step.getCurrent().valueOf()).toISOString(),
      major: step.isMajor(),
      minorLabel: step.getLabelMinor(),
      majorLabel: step.getLabelMajor(),
      className: step.getClassName(),
    });
  }
  return found;
}

/**
 * The one known difference: CLDR, behind Luxon, has a form of German month names that stands
 * alone; moment's abbreviations are those used inside a date.
 */
const GERMAN_MONTHS: Record<string, string> = {
  Jan: 'Jan.',
  Feb: 'Feb.',
  Mär: 'März',
  Apr: 'Apr.',
  Jun: 'Juni',
  Jul: 'Juli',
  Aug: 'Aug.',
  Sep: 'Sep.',
  Okt: 'Okt.',
  Nov: 'Nov.',
  Dez: 'Dez.',
};

const likeMoment = (locale: string, label: string) =>
  locale === 'de' ? (GERMAN_MONTHS[label] ?? label) : label;

for (const zone of ['UTC', 'America/New_York']) {
  for (const locale of ['en', 'ja', 'de']) {
    describe(`ticks in ${zone}, ${locale}`, () => {
      const before = process.env.TZ;
      afterEach(() => {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      });
      for (const [scale, step, width] of SCALES) {
        it(`${scale} by ${step}`, () => {
          process.env.TZ = zone;
          moment.locale(locale);
          const ours = createMoment(locale, zone);
          for (const start of [...STARTS, ...CLOCK_CHANGES]) {
            const [expected, found] = [
              new Oracle(new Date(start), new Date(start + width), undefined, [], { moment }),
              new TimeStep(new Date(start), new Date(start + width), undefined, [], {
                moment: ours,
              }),
            ].map((axis) => {
              axis.setScale({ scale, step });
              return ticks(axis);
            });
            const worded = found?.map((tick) => ({
              ...tick,
              minorLabel: likeMoment(locale, tick.minorLabel),
            }));
            assert.deepEqual(worded, expected, new Date(start).toISOString());
          }
        });
      }
    });
  }
}
