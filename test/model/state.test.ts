import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldRoadmap } from '../../src/model/fold.js';
import { milestoneState, roadmapAsOf } from '../../src/model/state.js';
import { read, stateOf } from './roadmaps.js';

describe('a milestone on a day', () => {
  it('is read back with its names', () => {
    const roadmap = read({
      companies: [
        { id: 'toyota', name: 'Toyota', country: 'JP' },
        { id: 'i', name: 'Idemitsu' },
      ],
      milestones: [
        {
          id: 'm',
          company: 'TOYOTA',
          title: ' First car ',
          partners: ['Idemitsu', 'Somebody'],
          stage: 'Pilot line',
          technology: 'Sulfide',
          date: '2027',
        },
      ],
    });
    const [state] = roadmapAsOf(roadmap, '2026-01-01').milestones;
    const { id, company, companyName, country, partners, title, stage, technology } = state ?? {};
    assert.deepEqual(
      [id, company, companyName, country, title, stage, technology],
      ['m', 'toyota', 'Toyota', 'JP', 'First car', 'pilot-line', 'sulfide'],
    );
    assert.deepEqual(partners, ['i', 'Somebody']);
    assert.deepEqual(milestoneState(roadmap, foldRoadmap(roadmap, '2026-01-01'), 0), state);
  });

  it('has null for what the record does not have', () => {
    const state = stateOf([{ status: 'announced' }], '2026-01-01');
    const { baseline, forecast, actual, due, slipMonths, lastSaid, country, stage, technology } =
      state ?? {};
    for (const value of [
      baseline,
      forecast,
      actual,
      due,
      slipMonths,
      lastSaid,
      country,
      stage,
      technology,
    ]) {
      assert.equal(value, null);
    }
    assert.deepEqual(state?.slipBounds, { min: null, max: null });
  });

  it('gives each claim the periods it names', () => {
    const [claim] = stateOf([{ saidOn: '2020-05', date: '[..2030]' }], '2026-01-01')?.claims ?? [];
    assert.deepEqual([claim?.period?.min, claim?.period?.max], [null, '2030-12-31']);
    assert.deepEqual(
      [claim?.saidPeriod?.min, claim?.saidPeriod?.max],
      ['2020-05-01', '2020-05-31'],
    );
    const clipped = { saidOn: '2020', recordedOn: '2020-03-01' };
    const { min, max, edtf } = stateOf([clipped], '2026-01-01')?.claims[0]?.saidPeriod ?? {};
    assert.deepEqual([min, max, edtf], ['2020-01-01', '2020-03-01', '2020']);
    const [bare] = stateOf([{}], '2026-01-01')?.claims ?? [];
    assert.deepEqual([bare?.period, bare?.saidPeriod], [null, null]);
  });

  it('finds its claims although some of the file were refused and others come later', () => {
    const claims = [
      { saidOn: '2022-01-01', date: '2030' },
      { saidOn: '2021-01-01', date: 'never ever' },
      { saidOn: '2020-01-01', date: '2028' },
      { saidOn: '2029-01-01', date: '2031' },
      { saidOn: '2021-06-01', date: '2029' },
    ];
    const state = stateOf(claims, '2026-01-01');
    assert.deepEqual(
      state?.claims.map(({ id, date }) => [id, date]),
      [
        ['c3', '2028'],
        ['c5', '2029'],
        ['c1', '2030'],
      ],
    );
    assert.deepEqual([state?.baseline?.id, state?.forecast?.id], ['c3', 'c1']);
  });

  for (const [date, saidOn, edtf, precision] of [
    ['2025-05-20', '2025-06-01', '2025-05-20', 'day'],
    ['2025', '2026-01-05', '2025', 'year'],
    ['2025', '2025-06-01', '[2025-01-01..2025-06-01]', 'day'],
    ['2026', '2025-06-01', '[..2025-06-01]', 'day'],
    ['[..2025]', '2025-06-01', '[..2025-06-01]', 'day'],
    ['[2025..]', '2025-06-01', '[2025-01-01..2025-06-01]', 'day'],
    ['XXXX', '2025-06-01', '[..2025-06-01]', 'day'],
    [null, '2025-06-01', '[..2025-06-01]', 'day'],
  ] as const)
    it(`delivered ${date}, said on ${saidOn}: ${edtf}`, () => {
      const { actual } = stateOf([{ date, saidOn, status: 'achieved' }], '2027-01-01') ?? {};
      assert.deepEqual([actual?.period?.edtf, actual?.period?.precision], [edtf, precision]);
      assert.equal(actual?.date, date);
    });

  it('has no period if it was delivered on an unknown day', () => {
    const { actual, standing } = stateOf([{ status: 'achieved' }], '2027-01-01') ?? {};
    assert.deepEqual([actual?.period, standing], [null, 'achieved']);
  });
});
