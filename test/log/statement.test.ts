import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  applyEntries,
  hostOf,
  localInstant,
  nearName,
  publisherAt,
  readStatement,
  type Statement,
  statementEntry,
} from '../../src/log/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { BASE, uuid } from './entries.js';

const { roadmap } = parseRoadmap({
  ...BASE,
  companies: [
    { id: 'toyota', name: 'Toyota', fiscalYear: { startMonth: 4, labelledBy: 'start' } },
    { id: 'byd', name: 'BYD' },
  ],
});

const STAMP = { roadmap: 'Race', id: uuid(1), clientAt: '2026-03-04T09:30:00+09:00' };
const TODAY = '2026-03-04';
const WHOLE: Statement = {
  milestone: 'm',
  date: '2029',
  status: 'announced',
  saidBy: 'company',
  saidOn: '2026-03-02',
  url: 'https://nikkei.example/2',
  publisher: 'Nikkei',
};

const bodyOf = (statement: Statement) => {
  const { entry, faults } = statementEntry(roadmap, statement, STAMP, TODAY);
  assert.deepEqual(faults, []);
  return entry?.body as unknown as {
    claim: Record<string, unknown>;
    milestone?: object;
    company?: object;
    source?: object;
  };
};

describe('a statement', () => {
  const FAULTS: readonly [name: string, given: Statement, expected: readonly string[]][] = [
    ['that is whole', WHOLE, []],
    [
      'that is empty',
      {},
      ['company missing', 'title missing', 'date missing', 'saidOn missing', 'url missing'],
    ],
    ['of blanks', { ...WHOLE, date: '  ' }, ['date missing']],
    ['of a pause, which needs no date', { ...WHOLE, date: '', status: 'paused' }, []],
    ['of a date that is none', { ...WHOLE, date: 'never ever' }, ['date date']],
    ['of a day that is none', { ...WHOLE, saidOn: '2026-02-30' }, ['saidOn date']],
    ['of an address that is none', { ...WHOLE, url: 'nikkei' }, ['url address']],
    ['of an address that would run', { ...WHOLE, url: 'javascript:alert(1)' }, ['url address']],
    ['said on a day to come', { ...WHOLE, saidOn: '2026-03-05' }, ['saidOn future']],
    ['said today, in a word', { ...WHOLE, saidOn: 'Today' }, []],
    ['said within a month that has begun', { ...WHOLE, saidOn: '2026-03' }, []],
    ['of an address without its scheme', { ...WHOLE, url: 'www.nikkei.example/2' }, []],
    [
      'of an address with a port that is none',
      { ...WHOLE, url: 'a.example:alert(1)' },
      ['url address'],
    ],
    ['with a publisher alone', { ...WHOLE, url: '' }, []],
    [
      'of a fiscal year that nobody knows',
      { company: 'BYD', title: 'Car', date: 'FY2027', saidOn: '2026', publisher: 'x' },
      ['date date'],
    ],
    [
      'of a new milestone without a title',
      { ...WHOLE, milestone: '', company: 'Toyota' },
      ['title missing'],
    ],
  ];
  for (const [name, given, expected] of FAULTS)
    it(`${name} has the faults ${expected.join(', ') || 'none'}`, () => {
      const { faults } = readStatement(roadmap, given, TODAY);
      assert.deepEqual(
        faults.map(({ field, kind }) => `${field} ${kind}`),
        expected,
      );
      for (const { kind, reason } of faults) if (kind === 'date') assert.match(reason, /: /);
    });

  const DOUBTS: readonly [name: string, given: Statement, expected: readonly string[]][] = [
    ['that is whole', WHOLE, []],
    [
      'of a delivery dated after the day it was said',
      { ...WHOLE, status: 'achieved', date: 'Q4 2027' },
      ['status target'],
    ],
    [
      'of a delivery within the month it was said',
      { ...WHOLE, status: 'achieved', date: '2026-03' },
      [],
    ],
    ['of a year that was meant as none', { ...WHOLE, date: '9999' }, ['date far']],
    ['of a date 45 years from now', { ...WHOLE, date: '2071' }, ['date far']],
    ['of a date that is said to be open', { ...WHOLE, date: 'by 2050' }, []],
    ['said in the year 202', { ...WHOLE, saidOn: '0202-03-02' }, ['saidOn far']],
    [
      'of a title as long as a paragraph',
      { ...WHOLE, milestone: '', company: 'Toyota', title: 'x'.repeat(800) },
      ['title long'],
    ],
    ['of a paraphrase in quotation marks', { ...WHOLE, phrase: '“soon”' }, ['phrase quoted']],
    ['of a paraphrase with a word in them', { ...WHOLE, phrase: 'a “solid” car' }, []],
  ];
  for (const [name, given, expected] of DOUBTS)
    it(`${name} is doubted for ${expected.join(', ') || 'nothing'}`, () => {
      const { doubts } = readStatement(roadmap, given, TODAY);
      assert.deepEqual(
        doubts.map(({ field, kind }) => `${field} ${kind}`),
        expected,
      );
    });

  it('that names a title which is there is about that milestone', () => {
    const { id, title } = roadmap.milestoneAt(roadmap.indexOf('m'));
    const given = { ...WHOLE, milestone: '', company: 'Toyota', title: ` ${title.toUpperCase()} ` };
    assert.equal(readStatement(roadmap, given, TODAY).id, id);
    assert.equal(bodyOf(given).milestone, undefined);
  });

  for (const [word, day] of [
    ['today', '2026-03-04'],
    ['昨日', '2026-03-03'],
    ['오늘', '2026-03-04'],
    ['昨天', '2026-03-03'],
  ])
    it(`keeps the day that ${word} is`, () => {
      const { claim } = bodyOf({ ...WHOLE, saidOn: word, date: word, status: 'achieved' });
      assert.deepEqual([claim.saidOn, claim.date, claim.phrase], [day, day, undefined]);
    });

  it('keeps an address without its scheme as that of a secure page', () => {
    const { source } = bodyOf({ ...WHOLE, url: 'www.nikkei.example/2' });
    assert.deepEqual(source, { url: 'https://www.nikkei.example/2', publisher: 'Nikkei' });
  });

  const DATES: readonly [typed: string, edtf: string, phrase: string | undefined][] = [
    ['2029', '2029', undefined],
    ['Q3 2027', '2027-35', 'Q3 2027'],
    ['2027年度下期', '[2027-10..2028-03]', '2027年度下期'],
    ['2030년까지', '[..2030]', '2030년까지'],
    ['2027年第三季度', '2027-35', '2027年第三季度'],
    ['within 3 years', '[..2029-03-02]', 'within 3 years'],
    ['TBD', 'XXXX', 'TBD'],
  ];
  for (const [typed, edtf, phrase] of DATES)
    it(`reads ${typed} as ${edtf}, and keeps the words`, () => {
      const { claim } = bodyOf({ ...WHOLE, date: typed });
      assert.equal(claim.date, edtf);
      assert.equal(claim.phrase, phrase);
    });

  it('names a source that is there by its id, and describes any other', () => {
    const there = bodyOf({ ...WHOLE, url: 'https://nikkei.example/1' });
    assert.deepEqual([there.claim.source, there.source], ['s1', undefined]);
    const other = bodyOf({ ...WHOLE, sourceTitle: 'A delay', published: '3 March 2026' });
    assert.deepEqual(other.source, {
      url: 'https://nikkei.example/2',
      publisher: 'Nikkei',
      title: 'A delay',
      published: '2026-03-03',
    });
  });

  it('brings along the milestone and the company that are new', () => {
    const { milestone, company } = bodyOf({
      ...WHOLE,
      milestone: '',
      company: 'Blue Solutions',
      title: 'Pilot line',
      stage: 'pilot-line',
      technology: 'polymer',
    });
    assert.deepEqual(company, { id: 'blue-solutions', name: 'Blue Solutions' });
    assert.deepEqual(milestone, {
      id: 'blue-solutions-pilot-line',
      company: 'blue-solutions',
      title: 'Pilot line',
      stage: 'pilot-line',
      technology: 'polymer',
    });
  });

  it('is shown once it is applied', () => {
    const { entry } = statementEntry(roadmap, WHOLE, STAMP, TODAY);
    const { applied, told } = applyEntries(roadmap, [entry]);
    assert.deepEqual([applied, told], [[uuid(1)], []]);
  });

  it('that is too long is refused at its field', () => {
    const { entry, faults } = statementEntry(
      roadmap,
      { ...WHOLE, quote: 'x'.repeat(200_000) },
      STAMP,
      TODAY,
    );
    assert.equal(entry, null);
    assert.equal(faults.length, 1);
    assert.equal(faults[0]?.kind, 'refused');
  });
});

describe('what a form fills in', () => {
  it('is the publisher as the record calls it, else the host', () => {
    const { sources } = roadmap;
    assert.equal(publisherAt(sources, 'https://www.nikkei.example/9'), 'Nikkei');
    assert.equal(publisherAt(sources, 'https://www.reuters.com/a'), 'reuters.com');
    assert.equal(publisherAt(sources, 'nothing'), '');
    assert.equal(hostOf('mailto:a@b.example'), null);
  });

  const NEAR: readonly [typed: string, near: string | null][] = [
    ['Toyta', 'Toyota'],
    ['toyota', null],
    ['To-yota', 'Toyota'],
    ['Samsung', null],
    ['', null],
  ];
  for (const [typed, near] of NEAR)
    it(`warns of ${near ?? 'nothing'} for “${typed}”`, () => {
      assert.equal(nearName(['BYD', 'Toyota'], typed), near);
    });

  it('is the moment with the zone of the place', () => {
    assert.match(localInstant(new Date()), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
    assert.equal(Date.parse(localInstant(new Date(1_700_000_000_000))), 1_700_000_000_000);
  });
});
