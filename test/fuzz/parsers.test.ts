import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from './check.js';
import { seeds } from './seeds.js';

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', '2027', 'FY2027', 'c1', '__proto__', 7, true, {}, []),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }),
);
const fields = (...names: string[]) => fc.dictionary(fc.constantFrom(...names), odd);
const claim = fields(
  'id',
  'saidOn',
  'saidBy',
  'date',
  'phrase',
  'status',
  'source',
  'unverified',
  'retracts',
  'note',
);
const milestone = fc
  .tuple(
    fields(
      'id',
      'company',
      'partners',
      'title',
      'stage',
      'technology',
      'country',
      'date',
      'status',
      '__proto__',
    ),
    fc.option(fc.array(fc.oneof(claim, odd), { maxLength: 4 })),
    fc.boolean(),
  )
  .map(([given, claims, sound]) => ({
    ...given,
    ...(sound && { company: 'Toyota', title: 'First car' }),
    ...(claims && { claims }),
  }));
const list = (entry: fc.Arbitrary<unknown>) => fc.array(fc.oneof(entry, odd), { maxLength: 4 });
const document = fc.oneof(
  fc.record(
    {
      title: odd,
      knownThrough: odd,
      companies: list(fields('id', 'name', 'country', 'fiscalYear')),
      stages: list(fields('id', 'name')),
      sources: list(fields('id', 'publisher', 'title', 'url', 'published')),
      milestones: list(milestone),
      indicators: list(
        fields('country', 'category', 'measure', 'value', 'text', 'period', 'saidOn', 'source'),
      ),
    },
    { requiredKeys: [] },
  ),
  list(milestone),
);
const text = document.map((value) => JSON.stringify(value));
const cell = fc.string({
  unit: fc.constantFrom(...'",;\t\r\n =\'aé年2027-Q'.split('')),
  maxLength: 9,
});
const COLUMNS =
  'milestone,company,country,partners,title,stage,claim,said_on,date,status,source_url,retracts,unverified,fiscal_year_start,note';
const table = fc
  .tuple(
    fc.shuffledSubarray(COLUMNS.split(',')),
    fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 6 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([header, rows, end]) =>
    [['company', 'title', ...header], ...rows].map((row) => row.join(',')).join(end),
  );
const bytes = (input: fc.Arbitrary<string>) =>
  input.map((given) => Buffer.from(given).toString('latin1'));
const cut = (input: fc.Arbitrary<string>) =>
  fc.tuple(input, fc.nat()).map(([given, at]) => given.slice(0, at % (given.length + 1)));
const raw = fc.uint8Array({ maxLength: 80 }).map((given) => Buffer.from(given).toString('latin1'));
const any = fc.string({ unit: 'binary', maxLength: 60 });
const phrase = fc
  .tuple(fc.constantFrom(...seeds.period), fc.constantFrom(...seeds.period), fc.nat(), fc.nat())
  .map(([a, b, i, j]) => a.slice(0, i % (a.length + 1)) + b.slice(j % (b.length + 1)));

describe('no input makes a parser throw, lose a good record or report a problem without a place', () => {
  for (const [what, target, input, numRuns] of [
    ['documents', 'json', text, 1500],
    ['documents cut off', 'json', cut(text), 300],
    ['any text as JSON', 'json', any, 500],
    ['tables', 'csv', table, 1500],
    ['any text as CSV', 'csv', any, 500],
    ['phrases cut and joined', 'period', phrase, 4000],
    ['any text as a date', 'period', any, 2000],
    ['bytes of documents', 'bytes', bytes(text), 400],
    ['bytes of documents cut off', 'bytes', cut(bytes(text)), 300],
    ['any bytes', 'bytes', raw, 1500],
  ] as const) {
    it(`${what}: ${numRuns}`, () => {
      fc.assert(
        fc.property(input, (given) => check(target, given)),
        { numRuns },
      );
    });
  }
});
