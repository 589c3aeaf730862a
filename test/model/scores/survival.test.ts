import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type CompetingObservation,
  cumulativeIncidence,
  kaplanMeier,
} from '../../../src/model/scores/survival.js';

const near = (actual: number, expected: number, within = 1e-9, what = '') =>
  assert.ok(Math.abs(actual - expected) <= within, `${what} ${actual} is not ${expected}`);

/** "6+" is censored at 6. */
const watched = (text: string) =>
  text.split(' ').map((word) => ({ time: Number.parseFloat(word), event: !word.endsWith('+') }));

/**
 * Weeks of remission under 6-MP and placebo: Freireich et al., Blood 21 (1963) 699–716, as analysed
 * in Cox & Oakes, Analysis of Survival Data (1984).
 */
const SIX_MP = watched('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const PLACEBO = watched('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

test('Kaplan–Meier of the leukaemia trial equals what Cox and Oakes print', () => {
  const { steps, n, events, median, quantile } = kaplanMeier(SIX_MP);
  const printed: [number, number, number][] = [
    [6, 21, 0.857],
    [7, 17, 0.807],
    [10, 15, 0.753],
    [13, 12, 0.69],
    [16, 11, 0.627],
    [22, 7, 0.538],
    [23, 6, 0.448],
  ];
  const withEvents = steps.filter((step) => step.events > 0);
  assert.deepEqual(
    withEvents.map(({ time, atRisk, survival }) => [time, atRisk, Number(survival.toFixed(3))]),
    printed,
  );
  assert.deepEqual(
    [n, events, median, quantile(0.25), quantile(0.5), quantile(0.6)],
    [21, 9, 23, 13, 23, null],
  );
  // At 6 weeks three relapsed and one was lost: the events come first.
  assert.deepEqual(
    { ...steps[0], survival: 0 },
    { time: 6, survival: 0, atRisk: 21, events: 3, censored: 1 },
  );
  assert.equal(kaplanMeier(PLACEBO).median, 8);
  assert.equal(kaplanMeier(PLACEBO).steps.at(-1)?.survival, 0);
});

test('a median that falls exactly on one half is the first such time', () => {
  // 9/10 · 8/9 · 7/8 · 6/7 · 5/6 is 0.5, or a bit more in floating point.
  const ten = Array.from({ length: 10 }, (_, index) => ({ time: index - 4, event: true }));
  assert.equal(kaplanMeier(ten).median, 0);
  assert.equal(kaplanMeier(watched('1 2+')).median, 1);
  assert.equal(kaplanMeier(watched('1+ 2+')).median, null);
  assert.equal(kaplanMeier([]).median, null);
  assert.deepEqual(cumulativeIncidence([]).steps, []);
});

test('invalid times and shares are refused', () => {
  for (const time of [Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => kaplanMeier([{ time, event: true }]), RangeError);
    assert.throws(() => cumulativeIncidence([{ time, event: 'open' }]), RangeError);
  }
  for (const p of [0, -1, 1.1, Number.NaN])
    assert.throws(() => kaplanMeier([]).quantile(p), RangeError);
});

test('Aalen–Johansen equals the hand calculation by the authors of R survival', () => {
  // T. Therneau, R package survival, tests/testci.R, "first trivial test", byhand().
  const outcomes = [
    'open',
    'delivered',
    'open',
    'cancelled',
    'open',
    'cancelled',
    'open',
    'cancelled',
  ] as const;
  const times = [1, 2, 2, 3, 3, 3, 5, 6];
  const { steps, delivered, cancelled, censored, median } = cumulativeIncidence(
    times.map((time, index) => ({ time, event: outcomes[index] as 'open' })),
  );
  const byHand: [number, number, number, number][] = [
    [1, 8, 0, 0],
    [2, 7, 1 / 7, 0],
    [3, 5, 1 / 7, 12 / 35],
    [5, 2, 1 / 7, 12 / 35],
    [6, 1, 1 / 7, 6 / 7],
  ];
  byHand.forEach(([time, atRisk, first, second], index) => {
    const step = steps[index];
    assert.deepEqual([step?.time, step?.atRisk], [time, atRisk]);
    near(step?.delivered as number, first);
    near(step?.cancelled as number, second);
  });
  assert.deepEqual([steps.length, delivered, cancelled, censored, median], [5, 1, 3, 4, null]);
});

test('Aalen–Johansen of breast cancer equals what Satagopan and others print', () => {
  // Satagopan et al., British Journal of Cancer 91 (2004) 1229–1235, table 2: 305 patients, nine of
  // them listed; the others are watched for longer.
  const listed: [number, CompetingObservation['event']][] = [
    [7, 'open'],
    [10, 'delivered'],
    [14, 'open'],
    [16, 'delivered'],
    [18, 'cancelled'],
    [23, 'delivered'],
    [24, 'open'],
    [26, 'cancelled'],
    [27, 'delivered'],
  ];
  const others = Array.from({ length: 296 }, () => ({ time: 99, event: 'open' as const }));
  const { steps } = cumulativeIncidence([
    ...listed.map(([time, event]) => ({ time, event })),
    ...others,
  ]);
  const percent = (share: number) => Number((share * 100).toFixed(1));
  const events = steps.filter(({ time }) => [10, 16, 18, 23, 26, 27].includes(time));
  assert.deepEqual(
    events.map(({ time, atRisk, delivered, cancelled }) => [
      time,
      atRisk,
      percent(1 - delivered - cancelled),
    ]),
    [
      [10, 304, 99.7],
      [16, 302, 99.3],
      [18, 301, 99.0],
      [23, 300, 98.7],
      [26, 298, 98.3],
      [27, 297, 98.0],
    ],
  );
  // Each death of the disease adds 0.3; the paper adds up the rounded figures to 1.2.
  const added = events.map((step, index) =>
    percent(step.delivered - (events[index - 1]?.delivered ?? 0)),
  );
  assert.deepEqual(added, [0.3, 0.3, 0, 0.3, 0, 0.3]);
});

const observations = fc.array(
  fc.record({
    time: fc.integer({ min: -6, max: 6 }),
    event: fc.constantFrom<CompetingObservation['event']>('delivered', 'cancelled', 'open'),
  }),
  { maxLength: 30 },
);

/** Efron (1967): everyone weighs the same; who is censored hands their weight to all who were watched for longer. */
function redistributed(list: readonly CompetingObservation[]) {
  const open = ({ event }: CompetingObservation) => Number(event === 'open');
  const sorted = [...list].sort((a, b) => a.time - b.time || open(a) - open(b));
  const weight = sorted.map(() => 1 / sorted.length);
  sorted.forEach((one, index) => {
    const right = sorted.length - index - 1;
    if (one.event !== 'open' || right === 0) return;
    for (let i = index + 1; i < sorted.length; i += 1)
      weight[i] = (weight[i] as number) + (weight[index] as number) / right;
    weight[index] = 0;
  });
  return (event: CompetingObservation['event'], time: number) =>
    sorted.reduce(
      (sum, one, i) => sum + (one.event === event && one.time <= time ? (weight[i] as number) : 0),
      0,
    );
}

/** Shares open, delivered and cancelled after the product over the days of I + dA. */
function transitions(list: readonly CompetingObservation[], until: number): number[] {
  let shares = [1, 0, 0];
  for (let time = -6; time <= until; time += 1) {
    const atRisk = list.filter((one) => one.time >= time).length;
    if (atRisk === 0) break;
    const hazard = (event: string) =>
      list.filter((one) => one.time === time && one.event === event).length / atRisk;
    const [a, b] = [hazard('delivered'), hazard('cancelled')];
    const matrix = [
      [1 - a - b, a, b],
      [0, 1, 0],
      [0, 0, 1],
    ];
    shares = [0, 1, 2].map((to) =>
      shares.reduce((sum, share, from) => sum + share * (matrix[from]?.[to] ?? 0), 0),
    );
  }
  return shares;
}

test('both estimators equal redistribution to the right and a product of matrices', () => {
  fc.assert(
    fc.property(observations, (list) => {
      const massBy = redistributed(list);
      for (const { time, delivered, cancelled } of cumulativeIncidence(list).steps) {
        near(delivered, massBy('delivered', time), 1e-9, 'delivered');
        near(cancelled, massBy('cancelled', time), 1e-9, 'cancelled');
        const [open, first, second] = transitions(list, time) as [number, number, number];
        near(1 - delivered - cancelled, open, 1e-9, 'open');
        near(delivered, first);
        near(cancelled, second);
      }
      const two = list.map(({ time, event }) => ({ time, event: event === 'delivered' }));
      const mass = redistributed(
        two.map(({ time, event }) => ({ time, event: event ? 'delivered' : 'open' })),
      );
      for (const { time, survival } of kaplanMeier(two).steps)
        near(1 - survival, mass('delivered', time));
    }),
    { numRuns: 1000 },
  );
});

test('incidence never falls, never exceeds one in sum, and counts everyone', () => {
  fc.assert(
    fc.property(observations, (list) => {
      const { steps, n, delivered, cancelled, censored, median } = cumulativeIncidence(list);
      assert.equal(n, list.length);
      assert.equal(delivered + cancelled + censored, n);
      steps.forEach((step, index) => {
        const last = steps[index - 1] ?? { time: -7, delivered: 0, cancelled: 0, atRisk: n + 1 };
        assert.ok(step.time > last.time && step.atRisk < last.atRisk);
        assert.ok(step.delivered >= last.delivered && step.cancelled >= last.cancelled);
        assert.ok(step.delivered + step.cancelled <= 1 + 1e-9);
      });
      const reached = steps.find((step) => step.delivered >= 0.5 - 1e-9);
      assert.equal(median, reached?.time ?? null);
    }),
  );
});

test('with all delivered, incidence is the share delivered by then, and Kaplan–Meier the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }), (times) => {
      const incidence = cumulativeIncidence(times.map((time) => ({ time, event: 'delivered' })));
      const survival = kaplanMeier(times.map((time) => ({ time, event: true })));
      incidence.steps.forEach(({ time, delivered }, index) => {
        near(delivered, times.filter((other) => other <= time).length / times.length);
        near(survival.steps[index]?.survival as number, 1 - delivered);
      });
      const sorted = times.toSorted((a, b) => a - b);
      assert.equal(incidence.median, sorted[Math.ceil(times.length / 2) - 1]);
      assert.equal(incidence.quantile(1), sorted.at(-1));
    }),
  );
});
