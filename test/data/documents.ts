/**
 * Whole documents, and what becomes of them: GOOD fit the schema and are read without an error;
 * BAD do neither. The schema and the parser must agree on both lists.
 */
export type Documents = Readonly<Record<string, unknown>>;

const record = { company: 'Toyota', title: 'First car', date: '2027', status: 'announced' };
const claimed = (...claims: unknown[]) => ({
  milestones: [{ id: 'm1', company: 'toyota', title: 'First car', claims }],
});
const dated = (date: unknown) => [{ ...record, date }];
const figure = { country: 'JP', category: 'patents', measure: 'patents filed', value: 7000 };
const withHead = (head: object) => ({ milestones: [], ...head });

export const GOOD: Documents = {
  'an empty list': [],
  'no milestones yet': { milestones: [] },
  'one short record': [record],
  'only company and title': [{ company: 'Toyota', title: 'First car' }],
  'short records of several companies': [record, { ...record, company: 'BYD' }],
  'a short record with country, source and speaker': [
    {
      ...record,
      country: 'JP',
      saidBy: 'press',
      saidOn: '2025-09-16',
      source: 'https://a.example/b',
    },
  ],
  'a record in other scripts': [{ company: 'トヨタ', title: '全固体電池車の発売', date: '2027' }],
  'a record of a list with claims': [{ ...record, claims: [{ date: '2027' }, { date: '2028' }] }],
  'unknown fields everywhere': {
    ...claimed({ date: '2027', mood: 'bold' }),
    editor: { name: 'A' },
    companies: [{ id: 'toyota', name: 'Toyota', ticker: '7203' }],
  },
  'no date': dated(null),
  'an empty date': dated(''),
  'a date withdrawn': dated('XXXX'),
  'a quarter in EDTF': dated('2027-35'),
  'a span open at its start': dated('[..2030]'),
  'a span of two years': dated('[2027..2028]'),
  'an interval': dated('2027/2028'),
  'an approximate year': dated('2030~'),
  'a decade': dated('202X'),
  'a typed quarter': dated('Q3 2027'),
  'a typed deadline': dated('by the end of 2030'),
  'markup in a title': [{ ...record, title: '<img src=x onerror=alert(1)>' }],
  'a claim of every status': claimed(
    ...['announced', 'in-progress', 'achieved', 'paused', 'cancelled'].map((status) => ({
      status,
    })),
  ),
  'a claim by every speaker': claimed(
    ...['company', 'partner', 'government', 'analyst', 'press'].map((saidBy) => ({ saidBy })),
  ),
  'a claim that says nothing': claimed({}),
  'a claim with every field': claimed({
    id: 'c1',
    saidOn: '2017-10-25',
    saidBy: 'company',
    date: '[2020..2023]',
    phrase: 'early 2020s',
    status: 'announced',
    source: null,
    unverified: false,
    retracts: null,
  }),
  'a claim that takes back another': claimed(
    { id: 'c1', date: '2027' },
    { id: 'c2', saidOn: '2026~', retracts: 'c1' },
  ),
  'a claim with its source as an object': claimed({
    date: '2027',
    source: { publisher: 'News', url: 'https://news.example/1' },
  }),
  'partners as text': [{ ...record, partners: 'Idemitsu Kosan; Panasonic' }],
  'partners as a list': [{ ...record, partners: ['Idemitsu Kosan', 'Panasonic'] }],
  'a fiscal year for a company that has one': {
    companies: [{ id: 'toyota', name: 'Toyota', fiscalYear: { startMonth: 4 } }],
    milestones: [{ company: 'toyota', title: 'First car', date: 'FY2027' }],
  },
  'companies by name, by id and as text': withHead({
    companies: [{ name: 'Toyota' }, { id: 'byd' }, 'CATL', { id: 'x', country: 'EU' }],
  }),
  'stages as text and as objects': withHead({
    stages: ['Alpha', { id: 'beta' }, { name: 'Gamma' }],
  }),
  'sources by every scheme allowed': withHead({
    sources: [
      { id: 's1', url: 'https://a.example' },
      { id: 's2', url: 'http://b.example' },
      { id: 's3', url: 'mailto:desk@c.example' },
      { id: 's4', publisher: 'Print only', published: '2011~' },
    ],
  }),
  'an indicator with a figure': withHead({ indicators: [figure] }),
  'an indicator in words': withHead({
    indicators: [{ ...figure, value: undefined, text: 'lacking', country: 'WORLD' }],
  }),
  'an indicator with everything': withHead({
    sources: [{ id: 's1' }],
    indicators: [
      {
        ...figure,
        comparator: '>',
        unit: 'patents',
        period: '2000/2023',
        saidOn: '2025-09',
        source: 's1',
      },
    ],
  }),
  'the day its curators last looked': withHead({ title: 'T', knownThrough: '2026-06-24' }),
};

export const BAD: Documents = {
  'a number': 7,
  null: null,
  'an object without milestones': { title: 'T' },
  'milestones that are no list': { milestones: { a: record } },
  'a record that is text': ['Toyota: 2027'],
  'a record that is null': [record, null],
  'a record without a company beside one with': [record, { title: 'Second car', date: '2027' }],
  'a record without a title': [{ company: 'Toyota', date: '2027' }],
  'a blank company': [{ ...record, company: '  ' }],
  'a title that is a number': [{ ...record, title: 42 }],
  'a date that is a fraction': dated(2027.5),
  'a date that is a serial number': dated(46022),
  'a date that is an object': dated({ year: 2027 }),
  'a date of thousands of characters': dated('2027 '.repeat(400)),
  'a status that is a number': [{ ...record, status: 1 }],
  'a speaker outside the list': [{ ...record, saidBy: 'rumour' }],
  'said on a day that means nothing': [{ ...record, saidOn: 'a while ago' }],
  'said on a fraction': [{ ...record, saidOn: 2017.5 }],
  'claims that are no list': { milestones: [{ ...record, claims: { c1: { date: '2027' } } }] },
  'a claim that is text': claimed('2027'),
  'a claim with a date that is a list': claimed({ date: ['2027', '2028'] }),
  'unverified in words': claimed({ date: '2027', unverified: 'yes' }),
  'companies that are no list': withHead({ companies: { toyota: 'Toyota' } }),
  'a company with neither id nor name': withHead({ companies: [{ country: 'JP' }] }),
  'a country that is a number': withHead({ companies: [{ id: 'toyota', country: 81 }] }),
  'a fiscal year that starts in month 13': withHead({
    companies: [{ id: 'toyota', fiscalYear: { startMonth: 13, labelledBy: 'start' } }],
  }),
  'a fiscal year labelled by its middle': withHead({
    companies: [{ id: 'toyota', fiscalYear: { startMonth: 4, labelledBy: 'middle' } }],
  }),
  'a fiscal year without a month': withHead({ companies: [{ id: 'toyota', fiscalYear: {} }] }),
  'stages that are no list': withHead({ stages: 'research, launch' }),
  'a stage that is a number': withHead({ stages: [1] }),
  'a stage without id and name': withHead({ stages: [{ order: 1 }] }),
  'a source without an id': withHead({ sources: [{ publisher: 'News' }] }),
  'sources that are no list': withHead({ sources: { s1: {} } }),
  'a source that runs script': withHead({ sources: [{ id: 's1', url: 'javascript:alert(1)' }] }),
  'a source that is data': withHead({ sources: [{ id: 's1', url: 'data:text/html,hello' }] }),
  'an address that is a number': withHead({ sources: [{ id: 's1', url: 5 }] }),
  'indicators that are no list': withHead({ indicators: figure }),
  'an indicator without a country': withHead({ indicators: [{ ...figure, country: undefined }] }),
  'an indicator without a measure': withHead({ indicators: [{ ...figure, measure: '' }] }),
  'an indicator without a category': withHead({ indicators: [{ ...figure, category: null }] }),
  'an indicator without value and text': withHead({ indicators: [{ ...figure, value: null }] }),
  'an indicator whose figure is text': withHead({ indicators: [{ ...figure, value: '7,000' }] }),
  'an indicator over a time that means nothing': withHead({
    indicators: [{ ...figure, period: 'lately' }],
  }),
  'last looked on no day': withHead({ knownThrough: 'yesterday' }),
};

/** Refused by the parser; a schema sees no phrases, calendars, references or ids. */
export const BEYOND_SCHEMA: Documents = {
  'a date that means nothing': dated('when pigs fly'),
  'a day no calendar has': dated('2027-02-30'),
  'a span that ends before it begins': dated('[2028..2027]'),
  'a fiscal year of a company whose fiscal year is not known': dated('FY2027'),
  'a country of two letters that name none': [{ ...record, country: 'ZZ' }],
  'two milestones of one id': [
    { ...record, id: 'm1' },
    { ...record, id: 'm1' },
  ],
  'two claims of one id': claimed({ id: 'c1' }, { id: 'c1' }),
  'two companies of one id': withHead({ companies: [{ id: 'toyota' }, { id: 'toyota' }] }),
  'two sources of one id': withHead({ sources: [{ id: 's1' }, { id: 's1' }] }),
  'two stages of one id': withHead({ stages: ['Launch', 'launch'] }),
};

/** Read by the parser all the same; the schema asks for the form that is written. */
export const MENDED: Documents = {
  'a status with a space and a capital': [{ ...record, status: 'In progress' }],
  'records without a company': [{ title: 'First car', date: '2027' }],
  'a status in other words': [{ ...record, status: 'shipped' }],
  'a claim with a status in other words': claimed({ date: '2027' }, { status: 'done' }),
  'a status nobody knows': [{ ...record, status: 'blue-sky' }],
  'a country by its name': withHead({ companies: [{ id: 'toyota', country: 'Japan' }] }),
  'a country of three letters in a record': [{ ...record, country: 'JPN' }],
  'an indicator of a region': withHead({ indicators: [{ ...figure, country: 'Asia' }] }),
  'a country in small letters': [{ ...record, country: 'jp' }],
  'a stage that is a number': [{ ...record, stage: 3 }],
  'a date that is a number': dated(2027),
  'said on a number': [{ ...record, saidOn: 2017 }],
  'a phrase that is a number': claimed({ date: '2027', phrase: 2027 }),
};
