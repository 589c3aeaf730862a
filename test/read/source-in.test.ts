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

/** Cells with several sources; the last is what is kept in the note. */
const SEVERAL: readonly (readonly [
  cell: string,
  url: string,
  publisher?: string,
  note?: string,
])[] = [
  ['https://a.example/ https://b.example/', 'https://a.example/', undefined, 'https://b.example/'],
  ['https://a.example/;https://b.example/', 'https://a.example/', undefined, 'https://b.example/'],
  ['https://a.example/\nhttps://b.example/', 'https://a.example/', undefined, 'https://b.example/'],
  [
    '[A](https://a.example/), [B](https://b.example/)',
    'https://a.example/',
    'A',
    '[B](https://b.example/)',
  ],
  [
    '[A](https://a.example/) [B](https://b.example/)',
    'https://a.example/',
    'A',
    '[B](https://b.example/)',
  ],
  [
    'Reuters https://a.example/, Nikkei https://b.example/',
    'https://a.example/',
    'Reuters',
    'Nikkei https://b.example/',
  ],
  [
    'https://a.example/ – Reuters; https://b.example/ – Nikkei',
    'https://a.example/',
    'Reuters',
    'https://b.example/ – Nikkei',
  ],
  ['https://a.example/ https://a.example/', 'https://a.example/ https://a.example/'],
  [
    'https://archive.example/web/https://a.example/',
    'https://archive.example/web/https://a.example/',
  ],
];

describe('several sources in one cell', () => {
  for (const [cell, url, publisher, note] of SEVERAL)
    it(JSON.stringify(cell), () => {
      const csv = `company,title,date,source,notes\nA,T,2027,"${cell}",n`;
      const records = [{ Company: 'A', Title: 'T', Date: '2027', notes: 'n', Reference: cell }];
      for (const { roadmap, problems } of [parseRoadmapCsv(csv), parseRoadmap(records)]) {
        const [source] = roadmap.sources;
        const said = roadmap.milestones[0]?.claims[0]?.note;
        const whole = note === undefined ? 'n' : `n; ${note}`;
        assert.deepEqual([source?.url, source?.publisher, said], [url, publisher, whole]);
        assert.equal(
          problems.every(({ message }) => message.includes(note ?? 'nothing')),
          true,
        );
      }
    });

  it('in two columns', () => {
    const { roadmap, problems } = parseRoadmapCsv(
      'company,title,source,link\nA,T,https://a.example/,https://b.example/',
    );
    assert.equal(roadmap.sources[0]?.url, 'https://a.example/');
    assert.equal(roadmap.milestones[0]?.claims[0]?.note, 'https://b.example/');
    assert.equal(problems.at(-1)?.severity, 'info');
  });
});
