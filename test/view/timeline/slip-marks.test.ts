import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayNumber } from '../../../src/model/day.js';
import { foldRoadmap } from '../../../src/model/index.js';
import { ChangeMarks } from '../../../src/view/timeline/change-marks.js';
import { changeMark, movedDays, slipMark } from '../../../src/view/timeline/slip-marks.js';
import { realRoadmap } from '../../data/real.js';
import { asOf, folded } from '../view-data.js';

type Said = readonly [saidOn: string, date: string, status?: string];

const markOf = (...said: Said[]) => {
  const claims = said.map(([saidOn, date, status = 'announced']) => ({ saidOn, date, status }));
  const { roadmap, fold } = folded([{ claims }]);
  return slipMark(roadmap, fold, 0);
};
const day = dayNumber;

describe('the mark of a date that moved', () => {
  it('runs from the end of the first promise to the end of the last, with those between', () => {
    assert.deepEqual(markOf(['2015', '2018'], ['2017', '2020'], ['2019', '2026']), {
      from: day('2019-01-01'),
      to: day('2027-01-01'),
      between: [day('2021-01-01')],
      end: 'forecast',
      months: 96,
    });
  });

  it('is by the first days where one has no end', () => {
    const mark = markOf(['2015', '[2022..]'], ['2019', '2028']);
    assert.deepEqual([mark?.from, mark?.to], [day('2022-01-01'), day('2028-01-01')]);
  });

  it('runs to the as-of day where the date has passed', () => {
    const mark = markOf(['2015', '2018'], ['2018', '2020']);
    assert.deepEqual([mark?.end, mark?.to], ['running', day(asOf)]);
    assert.deepEqual(mark?.between, [day('2021-01-01')]);
  });

  it('runs to a late delivery', () => {
    const mark = markOf(['2015', '2018'], ['2021', '2020-06', 'achieved']);
    assert.deepEqual([mark?.end, mark?.to], ['delivered', day('2020-07-01')]);
  });

  it('runs back where the date was pulled in', () => {
    const mark = markOf(['2020', '2030'], ['2024', '2028']);
    assert.deepEqual(
      [mark?.months, mark?.from, mark?.to],
      [-24, day('2031-01-01'), day('2029-01-01')],
    );
  });

  for (const [name, said] of [
    ['nothing moved', [['2020', '2030']]],
    [
      'it moved by less than three months',
      [
        ['2020', '2030-06'],
        ['2021', '2030-08'],
      ],
    ],
    [
      'it only became narrower',
      [
        ['2020', '[2027..2030]'],
        ['2021', '2028'],
      ],
    ],
    ['nothing was promised', [['2021', '2020', 'achieved']]],
  ] as const)
    it(`is not there where ${name}`, () => {
      assert.equal(markOf(...(said as unknown as Said[])), null);
    });

  it('is there for each of the real milestones that moved by three months or more, and no other', () => {
    const roadmap = realRoadmap();
    const fold = foldRoadmap(roadmap, '2026-06-24');
    let marks = 0;
    for (let m = 0; m < roadmap.milestoneColumns.count; m += 1) {
      const mark = slipMark(roadmap, fold, m);
      assert.equal(mark !== null, Math.abs(fold.slip(m)) >= 3, roadmap.milestoneColumns.ids.at(m));
      if (!mark) continue;
      marks += 1;
      assert.equal(Math.sign(movedDays(roadmap, fold, m)), Math.sign(mark.months));
      assert.equal(Math.sign(mark.to - mark.from), Math.sign(mark.months));
    }
    assert.ok(marks > 10);
  });
});

describe('the mark of a date that moved since a day', () => {
  const since = (then: string, ...said: Said[]) => {
    const claims = said.map(([saidOn, date, status = 'announced']) => ({ saidOn, date, status }));
    const { roadmap, fold } = folded([{ claims }]);
    return changeMark(roadmap, foldRoadmap(roadmap, then), fold, 0);
  };
  const said: Said[] = [
    ['2015', '2018'],
    ['2017', '2020'],
    ['2023', '2026'],
  ];

  it('runs from the promise that stood then to the one that stands', () => {
    const expected = { between: [], end: 'forecast', to: day('2027-01-01') };
    assert.deepEqual(since('2016-06-01', ...said), {
      ...expected,
      from: day('2019-01-01'),
      months: 96,
    });
    assert.deepEqual(since('2018-06-01', ...said), {
      ...expected,
      from: day('2021-01-01'),
      months: 72,
    });
  });

  it('runs back where the date was pulled in, and to a delivery', () => {
    assert.equal(since('2021-01-01', ['2020', '2030'], ['2024', '2028'])?.months, -24);
    const mark = since('2019-01-01', ['2015', '2018'], ['2021', '2020-06', 'achieved']);
    assert.deepEqual([mark?.end, mark?.to], ['delivered', day('2020-07-01')]);
  });

  it('is none where nothing moved since, nothing stood then, or it was delivered already', () => {
    assert.equal(since('2024-01-01', ...said), null);
    assert.equal(since('2014-01-01', ...said), null);
    assert.equal(since('2022-01-01', ['2015', '2018'], ['2021', '2020-06', 'achieved']), null);
  });

  it('is there exactly where a milestone of the shipped data is called later or earlier', () => {
    const roadmap = realRoadmap();
    const [then, now] = [foldRoadmap(roadmap, '2021-12-31'), foldRoadmap(roadmap, '2026-06-25')];
    const marks = new ChangeMarks(roadmap, then, now);
    for (let m = 0; m < roadmap.milestoneColumns.count; m += 1) {
      const kind = marks.of(m);
      if (kind !== 'later' && kind !== 'earlier') continue;
      const mark = changeMark(roadmap, then, now, m);
      assert.ok(mark && (kind === 'later' ? mark.months > 0 : mark.months < 0), `${m}`);
    }
  });
});
