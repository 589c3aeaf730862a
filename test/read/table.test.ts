import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePeriod } from '../../src/model/period/period.js';
import { readingTable, type TableCell } from '../../src/read/table.js';
import { drain } from '../../src/work/steps.js';
import { told } from '../model/roadmaps.js';

const cell = (value: string, more: Partial<TableCell> = {}): TableCell => ({
  ...{ value, link: null, columns: 1, rows: 1 },
  ...more,
});
const linked = (text: string, href: string) => cell(text, { link: { text, href } });

function read(header: readonly string[], ...rows: readonly (readonly (string | TableCell)[])[]) {
  const table = {
    header: header.map((name) => ({ ...cell(name), field: null })),
    rows: rows.map((cells) => cells.map((one) => (typeof one === 'string' ? cell(one) : one))),
  };
  return drain(readingTable(table, parsePeriod));
}

const HEADER = ['Company', 'Title', 'Date'];

describe('a table loses nothing silently', () => {
  it('reports cells beyond its header', () => {
    const { roadmap, problems } = read(
      HEADER,
      ['A', 'One', '2027', 'by the way'],
      ['A', 'Two', '2028', ''],
      ['A', cell('Three', { rows: 2 }), '2029'],
      ['B', '2030', 'and', 'more'],
    );
    assert.equal(roadmap.milestones.length, 4);
    assert.deepEqual(told(problems), [
      'row 1: “by the way” stands in a column without a name and was left out',
      'row 4: “and” and 1 more cell stand in columns without a name and were left out',
    ]);
  });

  it('locates problems by row', () => {
    const { problems } = read(HEADER, ['A', 'One', '2027'], ['A', 'Two', 'never ever']);
    assert.deepEqual(new Set(problems.map(({ at }) => at)), new Set(['row 2']));
  });

  it('reports a row with a single wide cell', () => {
    const wide = cell('Cancelled programmes', { columns: 3 });
    const { roadmap, problems } = read(HEADER, ['A', 'One', '2027'], [wide], ['B', 'Two', '2028']);
    assert.equal(roadmap.milestones.length, 2);
    assert.deepEqual(told(problems), [
      'row 2: “Cancelled programmes” is a heading over several columns and was left out',
    ]);
  });

  it('takes the link in a title as the source if no column has one', () => {
    const href = 'https://a.example/news';
    const title = linked('Pilot line', href);
    const { roadmap } = read(
      HEADER,
      ['A', title, '2027'],
      ['B', linked('Car', 'javascript:alert(1)'), '2028'],
      ['C', 'Cell', '2029'],
    );
    const urls = roadmap.milestones.map(
      ({ claims: [claim] }) => roadmap.sourceWithId(claim?.source ?? '')?.url,
    );
    assert.deepEqual(urls, [href, undefined, undefined]);
    const sourced = read([...HEADER, 'Source'], ['A', title, '2027', 'Press']).roadmap;
    assert.deepEqual({ ...sourced.sources[0] }, { id: 's1', publisher: 'Press' });
  });

  it('keeps further links of a source in the note', () => {
    const link = { text: 'Reuters', href: 'https://a.example/' };
    const source = cell('Reuters, Nikkei', { link, further: ['https://b.example/'] });
    const { roadmap, problems } = read(
      [...HEADER, 'Source'],
      ['A', 'One', '2027', source],
      ['B', 'Two', '2028', linked('AP', 'https://c.example/')],
    );
    const [one, two] = roadmap.milestones.map(({ claims: [claim] }) => claim?.note);
    assert.deepEqual([one, two], ['https://b.example/', undefined]);
    assert.deepEqual({ ...roadmap.sources[0] }, { id: 's1', publisher: 'Reuters', url: link.href });
    assert.deepEqual(told(problems), [
      'row 1: a claim has one source, so “https://b.example/” is kept in its note',
    ]);
  });

  it('keeps an apostrophe before a formula', () => {
    const { roadmap } = read(HEADER, ['A', '’@Home’ lab', '2027'], ['A', "'@Home' lab", '2027']);
    assert.deepEqual(
      roadmap.milestones.map(({ title }) => title),
      ['’@Home’ lab', "'@Home' lab"],
    );
  });
});
