import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { titleOfFile } from '../../src/view/file-title.js';

const TITLES: Readonly<Record<string, string | null>> = {
  'space-launch.csv': 'Space launch',
  '/data/solid_state__batteries.CSV?v=2#top': 'Solid state batteries',
  'https://example.org/a/fusion.tsv': 'Fusion',
  'data/%E5%85%A8%E5%9B%BA%E4%BD%93.csv': '全固体',
  '100%.csv': '100%',
  '.csv': null,
  'roadmap.json': null,
  'https://docs.google.com/spreadsheets/d/1/export?format=csv': null,
  'https://example.org/csv': null,
  '': null,
};

describe('the title of a file without one', () => {
  for (const [address, title] of Object.entries(TITLES))
    it(`is ${title} for ${address || 'nothing'}`, () => {
      assert.equal(titleOfFile(address), title);
    });
});
