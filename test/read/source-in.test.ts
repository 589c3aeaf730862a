import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';

const URL = 'https://a.example/x_(y)';

/** Cells, and the address and publisher in them. */
const CELLS: readonly (readonly [cell: string, url?: string, publisher?: string])[] = [
  [URL, URL],
  ['Nikkei Asia', undefined, 'Nikkei Asia'],
  [`[News](${URL})`, URL, 'News'],
  [`=HYPERLINK("${URL}","News")`, URL, 'News'],
  [`=HYPERLINK("${URL}")`, URL],
  [`News, ${URL}`, URL, 'News'],
  [`News: ${URL}.`, URL, 'News'],
  ['News (https://a.example/)', 'https://a.example/', 'News'],
  ['https://a.example/1 – News', 'https://a.example/1', 'News'],
  ['https://a.example/a b', 'https://a.example/a b'],
  ['javascript:alert(1)', undefined, 'javascript:alert(1)'],
];

describe('a source in one cell', () => {
  for (const [cell, url, publisher] of CELLS)
    it(cell, () => {
      const csv = `company,title,date,source\nA,T,2027,"${cell.replaceAll('"', '""')}"`;
      const records = [{ Company: 'A', Title: 'T', Date: '2027', Reference: cell }];
      for (const { roadmap, problems } of [parseRoadmapCsv(csv), parseRoadmap(records)]) {
        assert.deepEqual(problems, []);
        const [source] = roadmap.sources;
        assert.deepEqual([source?.url, source?.publisher], [url, publisher]);
      }
    });
});
