/** What becomes of the statements of a file, case by case. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEntries, around } from '../../../src/log/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { whatItWouldDo } from '../../../src/view/effect.js';
import { BASE } from '../entries.js';
import { base, csvInto, entriesOf, type Imported, jsonInto, states } from './page.js';

const CASES: readonly { readonly name: string; of(): Imported; readonly expected: unknown }[] = [
  {
    name: 'rows of a sheet, those that are there and those that are new',
    of: () =>
      csvInto(
        [
          'company,title,date,status,said_on,source',
          'Toyota,First car,2029,announced,2026-03-02,https://nikkei.example/2',
          'TOYOTA,first  car,2020–2023,announced,2017-10-25,',
          'Nissan,First car,2028,announced,2024-04-16,',
        ].join('\n'),
      ),
    expected: ['line 2 new', 'line 3 new', 'line 4 new'],
  },
  {
    name: 'the same words from the same source are there already',
    of: () =>
      jsonInto([
        {
          company: 'Toyota',
          title: 'First car',
          date: '[2020..2023]',
          saidOn: '2017-10-25',
          source: { publisher: 'Nikkei', url: 'https://nikkei.example/1' },
        },
      ]),
    expected: ['/0 there'],
  },
  {
    name: 'of one day, date and source, and with other words: a person has to say',
    of: () =>
      jsonInto([
        {
          company: 'Toyota',
          title: 'First car',
          date: '[2020..2023]',
          saidOn: '2017-10-25',
          phrase: 'soon',
          source: { publisher: 'Nikkei News', url: 'https://nikkei.example/1' },
        },
      ]),
    expected: ['/0 question'],
  },
  {
    name: 'a claim with the id of another one is a conflict, and with its own content there',
    of: () =>
      jsonInto({
        ...BASE,
        milestones: [
          {
            ...BASE.milestones[0],
            claims: [
              { id: 'c1', saidOn: '2017-10-25', date: '2031', source: 's1' },
              { id: 'c2', saidOn: '2024-01-11', date: '[2027..2028]', status: 'in-progress' },
              { saidOn: '2025-01-01', date: '2030' },
            ],
          },
        ],
      }),
    expected: [
      '/milestones/0/claims/0 conflict',
      '/milestones/0/claims/1 there',
      '/milestones/0/claims/2 new',
    ],
  },
  {
    name: 'rows that cannot be read, each with its reason',
    of: () =>
      csvInto(
        [
          'company,title,date,said_on',
          'Toyota,,2029,2026-03-02',
          'Toyota,First car,never ever,2026-03-02',
          'Toyota,"First car,2029,2026-03-02',
          'Toyota,First car,2029,2026-03-02,more',
          'Toyota,First car,2031,2026-03-03',
        ].join('\n'),
      ),
    expected: [
      'line 2 refused: title is empty text',
      /^line 3 refused: .*never ever/,
      /^line 4 refused: a quote opens in line 4/,
      /^line 5 refused: the row has 5 fields/,
      'line 6 new',
    ],
  },
  {
    name: 'rows of a sheet without the columns that are needed',
    of: () => csvInto('a,b\n1,2\n3,4'),
    expected: [/^line 2 refused: there is no column/, /^line 3 refused: there is no column/],
  },
  {
    name: 'a row that comes twice is asked about',
    of: () => csvInto('company,title,date\nKia,Van,2027\nKia,Van,2027'),
    expected: ['line 2 new', 'line 3 question'],
  },
  {
    name: 'refused milestones of the long form, with all their claims',
    of: () =>
      jsonInto({ milestones: [{ title: 'x', claims: [{ date: '2027' }, { date: '2028' }] }] }),
    expected: [
      '/milestones/0/claims/0 refused: company is missing',
      '/milestones/0/claims/1 refused: company is missing',
    ],
  },
  {
    name: 'records that are none, and milestones of which nothing is said',
    of: () => jsonInto([7, { company: 'Kia', title: 'Van', claims: [] }]),
    expected: ['/0 refused: the milestone is the number 7', '/1 new'],
  },
  {
    name: 'damaged JSON, as far as it can be read',
    of: () => jsonInto('[{"company":"Kia","title":"Van","date":"2027"},{"company":"Kia",'),
    expected: ['/0 new', /^\/1 refused: this is not JSON/],
  },
];

describe('the statements of a file', () => {
  for (const { name, of, expected } of CASES)
    it(name, () => {
      const found = states(of());
      const wanted = expected as readonly (string | RegExp)[];
      assert.equal(found.length, wanted.length, found.join('\n'));
      wanted.forEach((one, i) => {
        if (typeof one === 'string') assert.equal(found[i], one);
        else assert.match(found[i] as string, one);
      });
    });
});

describe('a milestone of a file, beside the one on record', () => {
  const on = (fields: object) =>
    parseRoadmap([{ id: 'm', company: 'Toyota', title: 'Line', date: '2027', ...fields }]).roadmap;
  const differences = (fields: object, record: object) =>
    jsonInto([{ id: 'm', company: 'Toyota', title: 'Line', ...fields }], on(record)).matched[0]
      ?.about?.differences;

  for (const [field, here, there] of [
    ['technology', 'C++', 'C#'],
    ['stage', 'L2+', 'L2'],
    ['title', 'Line +', 'Line'],
  ] as const)
    it(`has another ${field}: ${here} is not ${there}`, () => {
      assert.deepEqual(differences({ [field]: here }, { [field]: there }), [
        { field, here, there },
      ]);
      assert.deepEqual(differences({ [field]: here.toUpperCase() }, { [field]: here }), []);
    });

  it('has more partners', () => {
    assert.deepEqual(differences({ partners: ['C++', 'c#'] }, { partners: ['C#'] }), [
      { field: 'partners', here: 'C++', there: 'C#' },
    ]);
  });
});

describe('the entries of statements', () => {
  it('put on record what the file says, with a new milestone and its company', () => {
    const imported = csvInto(
      'company,title,date,said_on,status,source,country\nKia,Van,Q3 2027,2026-03-02,announced,https://kia.example/1,KR',
    );
    const { entries } = entriesOf(imported);
    assert.deepEqual(entries[0]?.body, {
      claim: {
        saidOn: '2026-03-02',
        saidBy: 'company',
        date: '2027-35',
        phrase: 'Q3 2027',
        status: 'announced',
      },
      milestone: { id: 'kia-van', company: 'kia', title: 'Van' },
      company: { id: 'kia', name: 'Kia', country: 'KR' },
      source: { url: 'https://kia.example/1' },
    });
    const { document, told, applied } = applyEntries(BASE, entries);
    assert.deepEqual([told, applied.length], [[], 1]);
    assert.equal(parseRoadmap(document).roadmap.indexOf('kia-van'), 2);
  });

  it('of one day follow each other as in the file', () => {
    const rows = ['2029', '2030', '2031'].map((date) => `Toyota,First car,${date},2026-03-02`);
    const { entries } = entriesOf(csvInto(['company,title,date,said_on', ...rows].join('\n')));
    assert.deepEqual(
      entries.map(({ after }) => after),
      [undefined, entries[0]?.id, entries[1]?.id],
    );
    const { document } = applyEntries(BASE, entries);
    const { claims } = parseRoadmap(document).roadmap.milestoneAt(0);
    assert.deepEqual(
      claims.slice(2).map(({ date }) => date),
      ['2029', '2030', '2031'],
    );
  });

  it('name what they retract, void and follow by the ids on record', () => {
    const imported = jsonInto({
      milestones: [
        {
          id: 'm',
          company: 'Toyota',
          title: 'First car',
          claims: [
            {
              id: 'c1',
              saidOn: '2017-10-25',
              date: '[2020..2023]',
              source: { publisher: 'Nikkei', url: 'https://nikkei.example/1' },
            },
            { id: 'n1', saidOn: '2026-01-01', date: '2030' },
            { id: 'n2', saidOn: '2026-02-01', retracts: 'n1' },
            { id: 'n3', voids: 'c1' },
          ],
        },
      ],
    });
    const { entries } = entriesOf(imported);
    assert.deepEqual(
      imported.matched.map(({ state }) => state),
      ['there', 'new', 'new', 'new'],
    );
    const [first, second, third] = entries;
    const { retracts } = (second?.body.claim ?? {}) as { retracts?: string };
    assert.equal(retracts, first?.id);
    assert.deepEqual([third?.kind, third?.target], ['void', { milestone: 'm', claim: 'c1' }]);
    assert.deepEqual(applyEntries(BASE, entries).told, []);
  });

  it('keep who recorded it elsewhere as what was imported', () => {
    const said = {
      company: 'Kia',
      title: 'Van',
      date: '2027',
      recordedBy: 'Ann',
      recordedOn: '2025-01-01',
    };
    const [entry] = entriesOf(jsonInto([said])).entries;
    const claim = entry?.body.claim as Record<string, unknown>;
    assert.deepEqual(claim.imported, { recordedOn: '2025-01-01', recordedBy: 'Ann' });
    assert.deepEqual(applyEntries(BASE, [entry]).told, []);
  });
});

describe('what a statement would do', () => {
  it('is told of one milestone as of the whole roadmap, with those taken before it', () => {
    const rows = ['2029,2026-03-02', '2031,2026-05-02'].map((rest) => `Toyota,First car,${rest}`);
    const { entries } = entriesOf(csvInto(['company,title,date,said_on', ...rows].join('\n')));
    const [first, second] = entries as [(typeof entries)[0], (typeof entries)[0]];
    const one = around(base(), 'm', [first], second, '2026-11-30');
    assert.equal(
      whatItWouldDo(one.before, one.after, one.companies).replace(/[\u2068\u2069]/g, ''),
      'moves Toyota’s “First car” from 2029 to 2031: 24 months later than last said, 96 than first; standing stays delayed; verdict stays missed',
    );
  });
});
