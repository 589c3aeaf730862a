/** Roadmaps with a string in every field of every record. */
import { STRINGS } from './strings.js';

/** Gives the string for a field of the record in hand. */
export type Fill = (field: string) => string;

/** What has been tried: pairs of a field and a string. */
export class Tried {
  readonly #pairs = new Set<string>();
  readonly #fields = new Map<string, number>();

  /** For the n-th record: another string for each of its fields, each string once in N records. */
  fill(n: number): Fill {
    return (field) => {
      if (!this.#fields.has(field)) this.#fields.set(field, this.#fields.size);
      const at = (n + 7 * (this.#fields.get(field) as number)) % STRINGS.length;
      this.#pairs.add(`${at} ${field}`);
      return STRINGS[at] as string;
    };
  }

  get count(): number {
    return this.#pairs.size;
  }

  get fields(): number {
    return this.#fields.size;
  }
}

/** Polluting, where somebody assigns what was read field by field. */
const KEYS = { ['__proto__']: { polluted: 1 }, constructor: { prototype: { polluted: 1 } } };

function companyOf(fill: Fill, id: string) {
  return {
    ...KEYS,
    id,
    name: fill('company.name'),
    country: 'JP',
    homepage: fill('company.extra'),
    [fill('company.key')]: fill('company.value'),
  };
}

function sourceOf(fill: Fill, id: string) {
  return {
    ...KEYS,
    id,
    publisher: fill('source.publisher'),
    title: fill('source.title'),
    url: fill('source.url'),
    published: fill('source.published'),
    archived: fill('source.extra'),
  };
}

function claimsOf(fill: Fill, source: string) {
  return [
    {
      ...KEYS,
      id: fill('claim.id'),
      saidOn: '2019-05-01',
      date: '2025',
      phrase: fill('claim.phrase'),
      note: fill('claim.note'),
      source,
    },
    {
      saidOn: '2023',
      date: '2027~',
      phrase: fill('later claim.phrase'),
      unverified: true,
      source: {
        publisher: fill('own source.publisher'),
        title: fill('own source.title'),
        url: `https://evil.example/?${fill('own source.url')}`,
      },
      [fill('claim.key')]: fill('claim.value'),
    },
  ];
}

function milestonesOf(fill: Fill, company: string, stage: string, source: string) {
  const dated = {
    ...KEYS,
    id: fill('milestone.id'),
    company,
    partners: [fill('milestone.partner'), fill('milestone.other partner'), company],
    title: fill('milestone.title'),
    stage,
    technology: fill('milestone.technology'),
    note: fill('milestone.note'),
    [fill('milestone.key')]: fill('milestone.value'),
    claims: claimsOf(fill, source),
  };
  const undated = {
    company: fill('milestone.company'),
    title: fill('undated milestone.title'),
    stage: fill('milestone.stage'),
    claims: [{ date: 'XXXX', phrase: fill('undated claim.phrase'), source: fill('claim.url') }],
  };
  return [dated, undated];
}

function indicatorOf(fill: Fill, source: string) {
  return {
    ...KEYS,
    country: 'JP',
    category: fill('indicator.category'),
    measure: fill('indicator.measure'),
    scope: fill('indicator.scope'),
    value: 7,
    comparator: fill('indicator.comparator'),
    unit: fill('indicator.unit'),
    text: fill('indicator.text'),
    period: '2000/2023',
    saidOn: '2025',
    source,
    note: fill('indicator.extra'),
  };
}

const PLAIN = ['One', 'Two'].map((name) => ({
  company: `Plain ${name}`,
  title: `Plain milestone ${name}`,
  stage: 'launch',
  country: 'KR',
  claims: [
    { saidOn: '2018', date: '2020' },
    { saidOn: '2022', date: '2024', phrase: 'plain' },
  ],
}));

/** So many records of each kind that can be shown, the first of them the n-th, among plain ones. */
export function shownDocument(tried: Tried, n: number, records: number) {
  const each = Array.from({ length: records }, (_, i) => {
    const fill = tried.fill(n + i);
    const [company, stage, source] = [fill('company.id'), fill('stage.id'), fill('source.id')];
    return { fill, company, stage, source };
  });
  const fill = tried.fill(n);
  return {
    ...KEYS,
    title: fill('roadmap.title'),
    knownThrough: '2026-06-24',
    [fill('roadmap.key')]: fill('roadmap.value'),
    companies: each.map(({ fill, company }) => companyOf(fill, company)),
    sources: each.map(({ fill, source }) => sourceOf(fill, source)),
    stages: each.map(({ fill, stage }) => ({ id: stage, name: fill('stage.name') })),
    milestones: [
      ...each.flatMap(({ fill, company, stage, source }) =>
        milestonesOf(fill, company, stage, source),
      ),
      ...PLAIN,
    ],
    indicators: each.map(({ fill, source }) => indicatorOf(fill, source)),
  };
}

const GOOD = { company: 'A', title: 'B', date: '2027', saidOn: '2024', status: 'announced' };

/** Strings where there should be dates, words of a list, numbers, lists and records. */
export function brokenDocument(tried: Tried, n: number): object {
  const fill = tried.fill(n);
  const one = (key: string, value: unknown = fill(`refused ${key}`)) => ({ ...GOOD, [key]: value });
  const figure = { country: 'JP', category: 'c', measure: 'm', value: 1 };
  return {
    title: [fill('refused title')],
    knownThrough: fill('refused knownThrough'),
    companies: [
      { id: 'A', country: fill('refused company.country') },
      {
        id: 'F',
        fiscalYear: { startMonth: fill('refused month'), labelledBy: fill('labelledBy') },
      },
      { id: { [fill('company.id as a record')]: 1 } },
    ],
    sources: [{ id: 's', url: fill('refused source.url') }, fill('refused source')],
    stages: [{ name: fill('stage without id') }, 7],
    milestones: [
      ...['date', 'saidOn', 'status', 'saidBy', 'unverified', 'retracts', 'source', 'claims'].map(
        (key) => one(key),
      ),
      ...['country', 'partners', 'stage', 'technology', 'id'].map((key) => one(key)),
      one('claims', [{ ...GOOD, id: 'x', retracts: fill('claim.retracts') }, fill('a claim')]),
      one('title', { text: fill('title as a record') }),
      one('id', { [fill('id as a record')]: 1 }),
      fill('a milestone'),
      GOOD,
    ],
    indicators: [
      ...['country', 'value', 'period', 'saidOn', 'source', 'unverified'].map((key) => ({
        ...figure,
        [key]: fill(`refused indicator.${key}`),
      })),
      fill('an indicator'),
    ],
  };
}

const TEXT_COLUMNS =
  'milestone,company,partners,title,stage,technology,claim,phrase,source_publisher,source_title,source_url,note';
const TYPED_COLUMNS =
  'country,said_on,said_by,date,status,source_published,unverified,retracts,fiscal_year_start';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** As many rows as there are strings, each with others; in typed columns only where asked. */
export function csvOf(tried: Tried, typed: boolean): string {
  const columns = typed ? TYPED_COLUMNS.split(',') : TEXT_COLUMNS.split(',');
  const rows = STRINGS.map((_, n) => {
    const fill = tried.fill(n);
    const cells = columns.map((column) => quoted(fill(`csv ${column}`)));
    return [...(typed ? ['A', `Title ${n}`] : ['2027', '2024']), ...cells].join(',');
  });
  const first = typed ? 'company,title' : 'date,said_on';
  // A good row beside bad ones is shown.
  return [[first, ...columns].join(','), ...rows, typed ? 'Good,Row' : '2027'].join('\r\n');
}
