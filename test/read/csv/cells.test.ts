import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvRecords } from '../../../src/read/csv/cells.js';
import { assertLinear } from '../../model/linear.js';

const fieldsOf = (text: string) => [...csvRecords(text)].map(({ fields }) => fields);
const linesOf = (text: string) => [...csvRecords(text)].map(({ line }) => line);
const fault = (line: number, column: number) =>
  `a quote opens in line ${line}, column ${column}, and never closes`;

const CASES: Readonly<Record<string, readonly [string, readonly (readonly string[])[]]>> = {
  nothing: ['', []],
  'a byte order mark alone': ['\uFEFF', []],
  'a byte order mark': ['\uFEFFa,b', [['a', 'b']]],
  'a byte order mark before a quote': ['\uFEFF"a",b', [['a', 'b']]],
  LF: [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  CRLF: [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  CR: [
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  semicolons: [
    'a;b,c;d\n1;2,5;3',
    [
      ['a', 'b,c', 'd'],
      ['1', '2,5', '3'],
    ],
  ],
  tabs: [
    'a\tb\n1,5\t2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  'semicolons after blank lines': [
    '\r\n\na;b\n1;2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  'a quoted delimiter': ['a,"b,c"', [['a', 'b,c']]],
  'a quoted line break': [
    'a,"b\r\nc"\nd,e',
    [
      ['a', 'b\r\nc'],
      ['d', 'e'],
    ],
  ],
  'doubled quotes': ['a,"say ""no"""', [['a', 'say "no"']]],
  'an empty quoted field': [
    'a,""\n"",b',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  'a quote inside a plain field': ['a,5" disk', [['a', '5" disk']]],
  'text behind a closing quote': ['"a"b,c', [['ab', 'c']]],
  'spaces around fields': [' a , b ', [['a', 'b']]],
  'blank lines': [
    'a,b\n\n \n,,\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  'a delimiter at the end': ['a,b,', [['a', 'b', '']]],
  'ragged rows': ['a,b\nc\nd,e,f', [['a', 'b'], ['c'], ['d', 'e', 'f']]],
};

describe('CSV records', () => {
  for (const [name, [text, wanted]] of Object.entries(CASES))
    it(name, () => assert.deepEqual(fieldsOf(text), wanted));

  it('have line numbers that count quoted line breaks and blank lines', () => {
    assert.deepEqual(linesOf('a\n\n"b\nc\r\nd\re"\r\nf\rg'), [1, 3, 7, 8]);
  });

  it('lose only one line to a quote that is never closed', () => {
    const records = [...csvRecords('a,b\nc,"d\ne,f\ng,"",h\ni,"j"\n"k\nl,m')];
    const wanted = [
      [1, ['a', 'b']],
      [2, fault(2, 3)],
      [3, ['e', 'f']],
      [4, ['g', '', 'h']],
    ];
    const found = records.map(({ line, fields, fault }) => [line, fault ?? fields]);
    assert.deepEqual(found, [...wanted, [5, ['i', 'j']], [6, fault(6, 1)], [7, ['l', 'm']]]);
  });

  it('may have quotes over several lines again after an unclosed one', () => {
    const text = 'a,b\n"c,d\ne,"f\ng"\nh,"i"';
    const found = [...csvRecords(text)].map(({ line, fields, fault }) => [line, fault ?? fields]);
    assert.deepEqual(found, [
      [1, ['a', 'b']],
      [2, fault(2, 1)],
      [3, ['e', 'f\ng']],
      [5, ['h', 'i']],
    ]);
  });

  it('lose only the line of an unclosed quote after one that spans lines', () => {
    const found = [...csvRecords('a,b\nc,"d\ne","f\ng,h')];
    assert.deepEqual(
      found.map(({ line, fields, fault: why }) => [line, why ?? fields]),
      [
        [1, ['a', 'b']],
        [2, fault(3, 4)],
        [4, ['g', 'h']],
      ],
    );
  });

  it('end a suspicious quote when rows follow that it would take for text', () => {
    const header = 'a,b,c,d';
    const [, quoted] = csvRecords(`${header}\n1,"2,3,4\n5,6,7,8\n9,10",11,12`);
    assert.deepEqual(quoted?.fields, ['1', '2,3,4\n5,6,7,8\n9,10', '11', '12']);
    assert.match(quoted.doubt ?? '', /^the quote in line 2, column 3, closes in line 4, and/);
    for (const text of [
      '1,"2,3\n5,6,7,8\n9,10",11,12',
      '1,"2,3,4\n5,6\n9,10",11,12',
      '1,"2\n3",4,5',
    ])
      assert.equal([...csvRecords(`${header}\n${text}`)][1]?.doubt, null);
  });

  it('treat a quote as unclosed if its row is invalid and its lines are valid', () => {
    for (const text of ['1,"2,3,4\n5,6,7,8\n9,10,11",12', '1,"2,3,4\n5,",6",7,8']) {
      const [, spoilt, ...rows] = csvRecords(`a,b,c,d\n${text}`);
      assert.equal(spoilt?.fault, fault(2, 3));
      assert.deepEqual(rows[0]?.fields.slice(0, 1), ['5']);
    }
  });

  it('read back anything that was quoted', () => {
    const field = fc.string({
      unit: fc.constantFrom(',', ';', '\t', '"', '\n', '\r', 'a', 'é', ' '),
    });
    const row = fc.array(
      field.map((text) => text.trim()),
      { minLength: 1, maxLength: 4 },
    );
    const table = fc.array(
      row.filter((fields) => fields.some(Boolean)),
      { maxLength: 5 },
    );
    const property = fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
      const head = ['x', 'y', 'z', 'u', 'v', 'w'];
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = [head, ...rows].map((fields) => fields.map(quote).join(',')).join(end);
      assert.deepEqual(fieldsOf(text), [head, ...rows]);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('never throw, and never skip a line number', () => {
    const text = fc.string({ unit: fc.constantFrom(',', ';', '"', '\n', '\r', 'a', '\uFEFF') });
    const property = fc.property(text, (csv) => {
      const lines = linesOf(csv);
      assert.deepEqual(
        lines,
        lines.toSorted((a, b) => a - b),
      );
      assert.equal(new Set(lines).size, lines.length);
      assert.ok((lines.at(-1) ?? 1) <= csv.split(/\r\n|\r|\n/).length);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  for (const [name, hostile] of Object.entries({
    'quotes all doubled': (n: number) => `a,b\n"x\n${'"",'.repeat(n)}`,
    'a quote open on each line': (n: number) => `a,b\n${'"x\n'.repeat(n)}"`,
    'nothing but quotes': (n: number) => '"'.repeat(n),
    'quoted line breaks': (n: number) => `a,b\n${'"\n",'.repeat(n)}`,
    'rows that run over lines, each too long': (n: number) => `a,b,c\n${'x",y,"z\n'.repeat(n)}`,
    'rows of many lines, each too long': (n: number) =>
      `a,b\n${`"x,y\n${'1,2\n'.repeat(30)}",z,"w\n`.repeat(n / 100)}`,
    'quotes that open and close on each line': (n: number) => `a,b\n"${'x","\n'.repeat(n)}`,
    delimiters: (n: number) => ','.repeat(n),
  }))
    it(`take linear time: ${name}`, () => {
      assertLinear((n) => {
        const text = hostile(n);
        assert.ok([...csvRecords(text)].length <= text.length);
      }, 20_000);
    });
});
