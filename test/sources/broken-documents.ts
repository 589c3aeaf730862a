/** A document with something wrong in it, and what is still to be had from it. */
export interface BrokenDocument {
  readonly what: string;
  readonly kind: 'json' | 'csv';
  readonly text: string;
  /** Where the first problem is said to be. */
  readonly at: string;
  /** Ids of the milestones that are shown all the same. */
  readonly good: readonly string[];
}

const GOOD = { id: 'good', company: 'Toyota', title: 'Cars', date: '2027' };
const claims = (...list: unknown[]) => ({ id: 'bad', company: 'Nio', title: 'Pack', claims: list });

function json(what: string, at: string, document: unknown, good = ['good']): BrokenDocument {
  return { what, kind: 'json', at, text: JSON.stringify(document), good };
}

function csv(what: string, at: string, lines: readonly string[], good = ['good']): BrokenDocument {
  return { what, kind: 'csv', at, text: lines.join('\n'), good };
}

const HEADER = 'milestone,company,title,date,status,stage,unverified';
const ROW = 'good,Toyota,Cars,2027,announced,,';

export const BROKEN_DOCUMENTS: readonly BrokenDocument[] = [
  { what: 'JSON cut off', kind: 'json', text: '[{"company": "Toyota"', at: '', good: [] },
  {
    what: 'JSON with a trailing comma',
    kind: 'json',
    text: '[{"company": "A", "title": "B"},]',
    at: '',
    good: ['a-b'],
  },
  {
    what: 'JSON cut off behind a record',
    kind: 'json',
    text: '[{"id": "good", "company": "Toyota", "title": "Cars"}, {"company": "Ni',
    at: '/1',
    good: ['good'],
  },
  {
    what: 'a comma too few in a record',
    kind: 'json',
    text: '{"milestones": [{"company": "Nio" "title": "x"}, {"id": "good", "company": "A", "title": "B"}]}',
    at: '/milestones/0',
    good: ['good'],
  },
  json('a number for a document', '', 42, []),
  json('an object without milestones', '/milestones', { title: 'Nothing' }, []),
  json('milestones that are no list', '/milestones', { milestones: { a: 1 } }, []),
  json('a record that is no object', '/0', ['Toyota 2027', GOOD]),
  json('no company', '/0/company', [{ title: 'Cars' }, GOOD]),
  json('no title', '/1/title', [GOOD, { company: 'Nio', title: ' ' }]),
  json('a date that means nothing', '/0/date', [{ ...GOOD, id: 'bad', date: 'blue moon' }, GOOD]),
  json('a number for a date', '/0/date', [{ ...GOOD, id: 'bad', date: 2027.5 }, GOOD]),
  json(
    'a status that is no text',
    '/milestones/0/claims/0/status',
    {
      milestones: [claims({ date: '2022', status: 7 }, { date: '2023' }), GOOD],
    },
    ['bad', 'good'],
  ),
  json(
    'a fiscal year nobody can place',
    '/milestones/0/claims/0/date',
    {
      milestones: [claims({ date: 'FY2027' }, { date: '2028' }), GOOD],
    },
    ['bad', 'good'],
  ),
  json('claims that are no list', '/0/claims', [{ ...GOOD, id: 'bad', claims: 'many' }, GOOD]),
  json('the same id twice', '/1/id', [GOOD, { ...GOOD, title: 'Vans' }]),
  json('a country that nobody knows', '/companies/0/country', {
    companies: [{ id: 'toyota', name: 'Toyota', country: 'Atlantis' }],
    milestones: [GOOD],
  }),
  json('a link that would run', '/sources/0/url', {
    sources: [{ id: 's1', url: 'javascript:alert(1)' }],
    milestones: [{ ...GOOD, source: 's1' }],
  }),
  csv('CSV without a title column', 'line 1', ['company,date', 'Toyota,2027'], []),
  csv('a quote that never closes', 'line 2', [HEADER, 'bad,Nio,"Pack,2022,announced,,', ROW]),
  csv(
    'rows that a quote would take for text',
    'line 2',
    [HEADER, 'bad,Nio,"Pack,2022,announced,,', ROW, 'also,Nio,Pack,2022",announced,,'],
    ['good', 'also'],
  ),
  csv('a last row that was cut off', 'line 3', [HEADER, ROW, 'cut,Nio,Pa'], ['good', 'cut']),
  csv('a comma too many', 'line 3', [HEADER, ROW, 'bad,Nio,Pack, and more,2022,announced,,,x']),
  csv(
    'a date of no calendar',
    'line 2',
    [HEADER, 'bad,Nio,Pack,2023-02-30,announced,,', ROW],
    ['bad', 'good'],
  ),
  csv('a stage that differs', 'line 3', [
    HEADER,
    'good,Toyota,Cars,2027,announced,launch,',
    'good,Toyota,Cars,2028,announced,sample,',
  ]),
  csv('neither yes nor no', 'line 2', [HEADER, 'good,Toyota,Cars,2027,announced,,perhaps']),
];
