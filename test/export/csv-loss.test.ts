import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentLostInCsv, lostInCsv } from '../../src/export/csv-loss.js';
import { readData } from '../data/schema.js';
import { read } from '../model/roadmaps.js';

const PLAIN = [{ company: 'Acme', title: 'T', date: '2027', source: 'https://a.example' }];

describe('what CSV loses', () => {
  const cases: readonly (readonly [string, object, readonly string[], readonly string[]])[] = [
    ['nothing of a plain record but ids', PLAIN, [], ['ids of sources']],
    [
      'a document’s fields',
      {
        ...{ title: 'T', summary: 'S', knownThrough: '2026-01-01', note: '', $schema: 'x' },
        indicators: [{ country: 'JP', category: 'c', measure: 'm', text: 't' }],
        annotations: [{ milestone: 'a', day: '2026-01-01', text: 't' }],
        story: [{ title: 'One' }],
        milestones: [{ company: 'Acme', title: 'T', date: '2027' }],
      },
      [],
      [
        'the title',
        'the day the curators last looked',
        '1 indicator',
        'summary',
        'annotations',
        'story',
      ],
    ],
    [
      'stages with names of their own',
      { stages: [{ id: 'research', name: 'Basic research' }], milestones: [] },
      [],
      ['names, ids and order of its stages'],
    ],
    [
      'stages in another order',
      { stages: ['launch', 'research'], milestones: [] },
      [],
      ['names, ids and order of its stages'],
    ],
    [
      'fields of companies and sources, and those that nobody names',
      {
        companies: [
          { id: 'acme', name: 'Acme', ticker: 'ACM' },
          { id: 'x1', name: 'Other', country: 'JP' },
        ],
        sources: [{ id: 's1', publisher: 'P', pages: '3' }, { id: 's2' }],
        milestones: [
          {
            ...{ company: 'acme', title: 'T', partners: ['x1'] },
            claims: [{ date: '2027', source: 's1' }],
          },
        ],
      },
      [
        '1 country or fiscal year of partners',
        '1 source without a claim',
        'fields of companies (ticker)',
        'fields of sources (pages)',
      ],
      ['ids of 1 company', 'ids of sources'],
    ],
  ];
  for (const [name, document, ofRecords, ofDocument] of cases)
    it(name, () => {
      const roadmap = read(document);
      assert.deepEqual(lostInCsv(roadmap), ofRecords);
      assert.deepEqual(documentLostInCsv(roadmap), ofDocument);
    });

  it('of the shipped record is all that is around its milestones', () => {
    const roadmap = read(readData('solid-state-batteries.json'));
    assert.deepEqual(lostInCsv(roadmap), []);
    assert.deepEqual(documentLostInCsv(roadmap), [
      ...['the title', 'the day the curators last looked', 'names, ids and order of its stages'],
      ...['58 indicators', 'ids of sources', 'summary', 'annotations', 'story'],
    ]);
  });
});
