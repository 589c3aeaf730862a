import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { heirOf, navigate, type Step, whereabouts } from '../../../src/view/timeline/navigate.js';
import { generated, lanes } from '../view-data.js';

const { lanes: three, spans } = lanes([
  { company: 'A', date: '2025' }, // 0
  { company: 'A', date: '2030' }, // 1
  { company: 'A', date: null }, // 2
  { company: 'B', date: '2026' }, // 3
  { company: 'B', date: '2029' }, // 4
  { company: 'C', date: null }, // 5
]);
const from = (m: number, ...steps: Step[]) =>
  steps.reduce<number | null>(
    (at, step) => (at === null ? null : navigate(three, spans, at, step)),
    m,
  );

describe('arrows', () => {
  it('go by time within a lane, to the undated last, and stop at its ends', () => {
    assert.equal(from(0, 'right'), 1);
    assert.equal(from(1, 'right'), 2);
    assert.equal(from(2, 'right'), null);
    assert.equal(from(2, 'left', 'left'), 0);
    assert.equal(from(0, 'left'), null);
  });

  it('go to the nearest day of the next lane', () => {
    assert.equal(from(0, 'down'), 3);
    assert.equal(from(1, 'down'), 4);
    assert.equal(from(4, 'up'), 1);
    assert.equal(from(4, 'down'), 5);
    assert.equal(from(5, 'down'), null);
    assert.equal(from(0, 'up'), null);
  });

  it('go from an undated one to an undated one, else to the first', () => {
    assert.equal(from(5, 'up'), 3);
    assert.equal(from(2, 'down'), 3);
  });

  it('go to the first and last of the lane by Home and End', () => {
    assert.equal(from(1, 'home'), 0);
    assert.equal(from(0, 'end'), 2);
    assert.equal(from(3, 'end'), 4);
  });

  it('begin at the first where the milestone is not shown', () => {
    assert.equal(navigate(three, spans, 99, 'right'), 0);
    assert.equal(navigate([], spans, 0, 'right'), null);
  });

  it('reach every milestone', () => {
    fc.assert(
      fc.property(generated(), (data) => {
        const reached = new Set<number>();
        const first = data.lanes[0];
        let lane: number | null = first?.dated[0] ?? first?.undated[0] ?? null;
        while (lane !== null) {
          let m: number | null = navigate(data.lanes, data.spans, lane, 'home');
          while (m !== null) {
            assert.ok(!reached.has(m));
            reached.add(m);
            m = navigate(data.lanes, data.spans, m, 'right');
          }
          lane = navigate(data.lanes, data.spans, lane, 'down');
        }
        assert.equal(reached.size, data.texts.length);
      }),
    );
  });
});

describe('the heir of a milestone that is gone', () => {
  it('is the nearest in its lane, else in the lane now at its place', () => {
    const former = whereabouts(three, spans, 1);
    assert.deepEqual(former, { lane: three[0]?.id, place: 0, day: spans.lo[1] });
    if (!former) return;
    const without = lanes([
      { company: 'A', date: '2025' },
      { company: 'A', date: '2028' },
      { company: 'B', date: '2030' },
    ]);
    assert.equal(heirOf(without.lanes, without.spans, former), 1);
    const others = lanes([
      { company: 'B', date: '2026' },
      { company: 'B', date: '2029' },
    ]);
    assert.equal(heirOf(others.lanes, others.spans, former), 1);
    assert.equal(heirOf(others.lanes, others.spans, { ...former, place: 7 }), 1);
    assert.equal(heirOf([], others.spans, former), null);
  });
});
