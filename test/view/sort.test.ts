import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterRoadmap, foldRoadmap, NO_FILTER } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { type SortKey, sortMilestones } from '../../src/view/sort.js';

const milestones = [
  {
    id: 'late',
    company: 'Beta',
    title: 'Ärger 10',
    stage: 'launch',
    claims: claims('2020', '2024'),
  },
  { id: 'none', company: 'alpha', title: 'Zebra', claims: [{ date: null, saidOn: '2019-01-01' }] },
  { id: 'by', company: 'Beta', title: 'b', stage: 'research', claims: claims('[..2027]') },
  { id: 'from', company: 'alpha', title: 'Ärger 9', stage: 'launch', claims: claims('[2027..]') },
  { id: 'year', company: 'alpha', title: 'Ärger 9', stage: 'pilot-line', claims: claims('2027') },
  {
    id: 'done',
    company: 'Beta',
    title: 'c',
    claims: [...claims('2022'), { date: '2021-05', saidOn: '2021-06-01', status: 'achieved' }],
  },
];

/** A promise each year from 2018 on. */
function claims(...dates: string[]) {
  return dates.map((date, index) => ({
    date,
    saidOn: `${2018 + index}-03-01`,
    status: 'announced',
  }));
}

const { roadmap } = parseRoadmap({ milestones });
const fold = foldRoadmap(roadmap, '2023-01-01');
const shown = filterRoadmap(roadmap, fold, NO_FILTER).milestones;

function order(by: SortKey, descending = false): string {
  const sorted = sortMilestones(roadmap, fold, shown, { by, descending }, 'de');
  return Array.from(sorted, (m) => roadmap.milestoneColumns.ids.at(m)).join(' ');
}

describe('the order of milestones', () => {
  it('goes by company, then date, an open side giving way to the other', () => {
    assert.equal(order('company'), 'from year none done late by');
    assert.equal(order('company', true), 'done late by from year none');
  });

  it('compares titles as the language does, numbers by value', () => {
    assert.equal(order('title'), 'from year late by done none');
  });

  it('puts what has no date, stage or slip last in both directions', () => {
    assert.equal(order('forecast'), 'done late from year by none');
    assert.equal(order('forecast', true), 'by year from late done none');
    assert.equal(order('stage'), 'by year from late none done');
    assert.equal(order('stage', true), 'from late year by none done');
    assert.match(order('slip'), /^done .* late none$/);
    assert.match(order('slip', true), /^late .* done none$/);
  });

  it('goes by how badly it stands, and by when it was last heard of', () => {
    assert.equal(order('standing'), 'late none from year by done');
    assert.equal(order('lastSaid', true), 'done late none from year by');
  });

  it('keeps to what it is given, however little', () => {
    const one = (list: number[]) =>
      sortMilestones(
        roadmap,
        fold,
        Int32Array.from(list),
        { by: 'slip', descending: false },
        'xx_',
      );
    assert.deepEqual([...one([])], []);
    assert.deepEqual([...one([3])], [3]);
  });
});
