import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubtfulIn } from '../../src/cli/doubtful.js';
import { realRoadmap } from '../data/real.js';
import { documentOf, read } from '../model/roadmaps.js';

const told = (document: unknown) =>
  doubtfulIn(read(document)).map(({ words, message }) => `${words}: ${message}`);

describe('what is probably not meant', () => {
  it('is a paraphrase in quotation marks', () => {
    assert.deepEqual(
      told(documentOf([{ phrase: '“soon”' } as never, { phrase: 'soon' } as never])),
      [
        'soon: the phrase “soon” stands in quotation marks, and a phrase is a paraphrase: it is shown without them',
      ],
    );
  });

  it('is a day of saying without a last day, unless the day of record ends it', () => {
    const claims = [{ saidOn: '[2025..]' }, { saidOn: '[2025..]', recordedOn: '2026-01-01' }];
    assert.deepEqual(told(documentOf(claims)), [
      '[2025..]: saidOn is “[2025..]”, which has no last day: it counts as said on 2025-01-01',
    ]);
  });

  it('is the name of a company that is the id of another', () => {
    const companies = [
      { id: 'byd', name: 'BYD Auto' },
      { id: 'x', name: 'BYD' },
    ];
    const milestones = ['BYD', 'byd'].map((company) => ({ company, title: 'Car', date: '2027' }));
    for (const list of [companies, companies.toReversed()]) {
      const document = { companies: list, milestones };
      assert.deepEqual(told(document), [
        'BYD: “BYD” is the name of one company and the id of another, “BYD Auto”: a record that says it gets the first, and the second only where it is written as the id is',
      ]);
      assert.deepEqual(
        read(document).milestones.map(({ company }) => company),
        ['x', 'byd'],
      );
    }
  });

  it('is nothing in the shipped data', () => assert.deepEqual(doubtfulIn(realRoadmap()), []));
});
