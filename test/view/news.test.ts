import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldRoadmap } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { gatheringNews, headlines, type NewsItem, newsGroups } from '../../src/view/news.js';
import { drain } from '../../src/work/steps.js';

const said = (saidOn: string, date: string, status = 'announced') => ({ saidOn, date, status });
const { roadmap } = parseRoadmap({
  milestones: [
    {
      company: 'A',
      title: 'little',
      claims: [said('2020-01-01', '2025'), said('2021-06-01', '2026')],
    },
    {
      company: 'A',
      title: 'far',
      claims: [said('2020-01-01', '2025'), said('2021-05-01', '2030')],
    },
    { company: 'A', title: 'silent', claims: [said('2020-01-01', '2021-06')] },
    { company: 'A', title: 'missed before', claims: [said('2018-01-01', '2019')] },
    {
      company: 'A',
      title: 'missed and moved',
      claims: [said('2020-01-01', '2021'), said('2021-06-01', '2031')],
    },
    { company: 'A', title: 'fresh', claims: [said('2021-01-01', '2030')] },
    {
      company: 'A',
      title: 'done',
      claims: [said('2020-01-01', '2022'), said('2021-07-01', '2021-06', 'achieved')],
    },
    { company: 'A', title: 'as it was', claims: [said('2020-01-01', '2030')] },
  ],
  knownThrough: '2022-03-01',
});
const news = drain(
  gatheringNews(roadmap, foldRoadmap(roadmap, '2020-12-31'), foldRoadmap(roadmap, '2022-03-01')),
);
const told = (items: readonly NewsItem[]) => items.map(({ after }) => after?.title);

describe('news between two days', () => {
  it('are told by kind, what moved furthest first', () => {
    assert.deepEqual(
      newsGroups(news).map(({ kind, items }) => [kind, told(items)]),
      [
        ['later', ['missed and moved', 'far', 'little']],
        ['missed', ['silent']],
        ['achieved', ['done']],
        ['new', ['fresh']],
      ],
    );
  });

  it('name the promise that was missed', () => {
    const missed = news.find(({ kind }) => kind === 'missed');
    assert.equal(missed?.claim.period?.edtf, '2021-06');
  });

  it('have something of each kind among the first lines, and count the others', () => {
    const few = headlines(newsGroups(news), 5);
    assert.deepEqual(
      few.map(({ kind, items, count }) => [kind, items.length, count]),
      [
        ['later', 2, 3],
        ['missed', 1, 1],
        ['achieved', 1, 1],
        ['new', 1, 1],
      ],
    );
    assert.equal(headlines(newsGroups(news), 2).length, 2);
    assert.equal(headlines(newsGroups(news), 100).flatMap(({ items }) => items).length, 6);
  });
});
