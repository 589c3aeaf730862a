import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roadmapAsOf } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { storyOf } from '../../src/view/story.js';
import { readData } from '../data/schema.js';

const storyOn = (day: string, dates: Readonly<Record<string, readonly string[]>>) => {
  const milestones = Object.entries(dates).map(([title, promises]) => ({
    company: 'A',
    title,
    claims: promises.map((date, i) => ({ saidOn: `${2010 + i}`, date, status: 'announced' })),
  }));
  return storyOf(roadmapAsOf(parseRoadmap(milestones).roadmap, day));
};

describe('the story of a roadmap', () => {
  it('counts the typical delay from late ones alone', () => {
    const dates = {
      moved: ['2016', '2017'],
      again: ['2016', '2019'],
      kept: ['2030'],
      earlier: ['2030', '2029'],
    };
    assert.deepEqual(storyOn('2015-06-01', dates).delay, { n: 2, median: 24, atLeast: 0 });
    assert.deepEqual(storyOn('2015-06-01', { ...dates, third: ['2016', '2022'] }).delay, {
      n: 3,
      median: 36,
      atLeast: 0,
    });
  });

  it('takes of two equal ones the first in the file', () => {
    const { first, furthest } = storyOn('2015-06-01', { a: ['2016', '2017'], b: ['2016', '2017'] });
    assert.deepEqual([first?.title, furthest?.milestone.title], ['a', 'a']);
  });

  it('of nothing is empty', () => {
    const { first, furthest, record, delay } = storyOn('2015-06-01', {});
    assert.deepEqual([first, furthest, record.rate, delay.median], [null, null, null, null]);
  });

  for (const set of ['solid-state-batteries', 'space-launch', 'fusion'])
    it(`of ${set} holds together`, () => {
      const { roadmap } = parseRoadmap(readData(`${set}.json`));
      const state = roadmapAsOf(roadmap, roadmap.knownThrough as string);
      const { first, furthest, record, delay } = storyOf(state);
      assert.equal(record.milestones, state.milestones.length);
      assert.equal(record.kept + record.late + record.unclear + record.missed, record.due);
      const oldest = first?.baseline?.saidPeriod?.min ?? '';
      for (const { baseline, slipMonths } of state.milestones) {
        assert.ok(!baseline?.saidPeriod?.min || oldest <= baseline.saidPeriod.min);
        assert.ok((slipMonths ?? 0) <= (furthest?.months ?? 0));
      }
      assert.ok(delay.n > 0 && (delay.median ?? 0) > 0 && delay.atLeast <= delay.n);
    });
});
