import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roadmapAsOf } from '../../../src/model/state.js';
import { trendLines } from '../../../src/model/trend.js';
import { linesNear } from '../../../src/view/trend/nearest.js';
import type { TrendScale } from '../../../src/view/trend/scale.js';
import { type TrendShape, trendShape } from '../../../src/view/trend/shape.js';
import { roadmapTold, type Told } from '../../model/told.js';

/** A pixel a day: x from 2020-01-01 to the right, y from 2030-01-01 downwards. */
const days = (iso: string) => Date.parse(iso) / 86_400_000;
const X = (iso: string) => days(iso) - days('2020-01-01');
const Y = (iso: string) => days('2030-01-01') - days(iso);
const SCALE: TrendScale = {
  left: 0,
  top: 0,
  right: 3000,
  bottom: 3000,
  rtl: false,
  said: { from: days('2020-01-01'), to: days('2028-01-01') },
  promised: { from: days('2020-01-01'), to: days('2030-01-01') },
  x: (day) => day - days('2020-01-01'),
  y: (day) => days('2030-01-01') - day,
};

function shapesOf(told: Record<string, readonly Told[]>, day: string): TrendShape[] {
  return trendLines(roadmapAsOf(roadmapTold(told), day)).map((line) => trendShape(line, SCALE));
}
const shapeOf = (claims: readonly Told[], day: string) =>
  shapesOf({ 'acme-launch': claims }, day)[0] as TrendShape;
const marksOf = ({ marks }: TrendShape) => marks.map(({ kind, x, y }) => [kind, x, y]);

test('a promise holds level until the next statement, and its last to the day', () => {
  const shape = shapeOf(
    [
      ['2020-02-01', '2024'],
      ['2021-02-01', '2025-06'],
      ['2022-02-01', '2025-06'],
    ],
    '2023-01-01',
  );
  const [first, second] = [Y('2024-12-31'), Y('2025-06-30')];
  assert.equal(
    shape.steps,
    `M${X('2020-02-01')} ${first}H${X('2021-02-01')}V${second}H${X('2022-02-01')}`,
  );
  assert.equal(shape.hold, `M${X('2022-02-01')} ${second}H${X('2023-01-01')}`);
  assert.deepEqual(marksOf(shape).at(-1), ['open', X('2023-01-01'), second]);
  assert.deepEqual(shape.bands[0], {
    x: X('2020-02-01'),
    y: first,
    width: 366,
    height: 365,
  });
  assert.equal(shape.bands.length, 3);
});

test('a withdrawn date ends the line; the next begins another, with nothing between', () => {
  const claims: Told[] = [
    ['2020-02-01', '2024'],
    ['2021-02-01', 'XXXX'],
  ];
  const shape = shapeOf([...claims, ['2022-02-01', '2026']], '2023-01-01');
  const level = Y('2024-12-31');
  assert.equal(
    shape.steps,
    `M${X('2020-02-01')} ${level}H${X('2021-02-01')}M${X('2022-02-01')} ${Y('2026-12-31')}`,
  );
  assert.deepEqual(marksOf(shape)[1], ['withdrawn', X('2021-02-01'), level]);
  const gone = shapeOf(claims, '2023-01-01');
  assert.deepEqual([gone.hold, marksOf(gone).at(-1)?.[0]], ['', 'withdrawn']);
});

test('a delivery and a cancellation end the line where they were said', () => {
  const promise: Told = ['2020-02-01', '2022'];
  const delivered = shapeOf([promise, ['2023-06-15', '2023', 'achieved']], '2025-01-01');
  const place = [X('2023-06-15'), Y('2023-06-15')] as const;
  assert.equal(delivered.steps, `M${X('2020-02-01')} ${Y('2022-12-31')}H${place[0]}V${place[1]}`);
  assert.deepEqual(marksOf(delivered).at(-1), ['achieved', ...place]);
  assert.equal(delivered.hold, '');
  const cancelled = shapeOf([promise, ['2021-06-15', null, 'cancelled']], '2025-01-01');
  assert.deepEqual(marksOf(cancelled).at(-1), ['cancelled', X('2021-06-15'), Y('2022-12-31')]);
  assert.equal(cancelled.hold, '');
});

test('an open side is an arrow and no band; what the press says joins no line', () => {
  const shape = shapeOf(
    [
      ['2020-02-01', '[..2024]'],
      ['2021-02-01', '2028', 'announced', { saidBy: 'press' }],
      ['2022-02-01', '[2026..]'],
    ],
    '2023-01-01',
  );
  assert.deepEqual(
    shape.marks.map(({ kind, arrow }) => [kind, arrow]),
    [
      ['promise', 'earlier'],
      ['hollow', null],
      ['promise', 'later'],
      ['open', null],
    ],
  );
  assert.deepEqual(shape.bands, []);
  assert.equal(shape.marks[2]?.y, Y('2026-01-01'));
  assert.ok(!shape.steps.includes(String(X('2021-02-01'))));
});

test('the nearest line is found anywhere along it, with the statement that holds there', () => {
  const shapes = shapesOf(
    {
      'acme-launch': [
        ['2020-02-01', '2024'],
        ['2022-02-01', '2026'],
      ],
      'acme-pilot': [['2020-03-01', '2024']],
      'acme-sample': [['2020-02-01', '2028']],
    },
    '2023-01-01',
  );
  const level = Y('2024-12-31');
  const between = linesNear(shapes, X('2021-01-01'), level + 5);
  assert.deepEqual(between, [
    { line: 0, point: 0 },
    { line: 1, point: 0 },
  ]);
  assert.deepEqual(linesNear(shapes, X('2022-08-01'), Y('2026-12-31') - 3), [
    { line: 0, point: 1 },
  ]);
  assert.deepEqual(linesNear(shapes, X('2022-02-01') + 2, Y('2025-12-31')), [
    { line: 0, point: 1 },
  ]);
  assert.deepEqual(linesNear(shapes, X('2021-01-01'), Y('2027-06-30')), []);
});
