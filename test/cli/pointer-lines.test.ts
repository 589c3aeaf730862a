import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pointerLines, syntaxErrorLine } from '../../src/cli/pointer-lines.js';
import { pointer } from '../../src/read/problems.js';

const TEXT = `{
  "a/b": [1,
    {"c~d": "}\\"{\\n,",
     "e": null}],
  "": {
    "x": []
  }
}`;

describe('lines of JSON Pointers', () => {
  const cases: readonly [string, number][] = [
    ['', 1],
    ['/a~1b', 2],
    ['/a~1b/0', 2],
    ['/a~1b/1', 3],
    ['/a~1b/1/c~0d', 3],
    ['/a~1b/1/e', 4],
    ['/', 5],
    ['//x', 6],
    ['//x/7/y', 6],
    ['/a~1b/1/missing', 3],
    ['/nowhere', 1],
  ];
  const lines = pointerLines(
    TEXT,
    cases.map(([at]) => at),
  );
  for (const [at, line] of cases) it(at || 'the whole', () => assert.equal(lines.get(at), line));

  it('are found for every value of any document', () => {
    const property = fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 1);
      const places = [...values(value, '')];
      const found = pointerLines(
        text,
        places.map(({ at }) => at),
      );
      const of = text.split('\n');
      // Printed by JSON.stringify every value begins on a line of its own, in this order.
      let last = 0;
      for (const { at, value: one } of places) {
        const line = found.get(at) as number;
        assert.ok(line > last, at);
        last = line;
        const begins =
          typeof one === 'object' && one ? JSON.stringify(one)[0] : JSON.stringify(one);
        assert.ok(of[line - 1]?.includes(begins as string), at);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('are counted with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r'])
      assert.equal(pointerLines(TEXT.replaceAll('\n', end), ['//x']).get('//x'), 6);
  });

  it('are found in linear time', () => {
    const deep = `${'['.repeat(5000)}1${']'.repeat(5000)}`;
    assert.equal(pointerLines(deep, ['/0'.repeat(5000)]).size, 1);
  });
});

function* values(value: unknown, at: string): Generator<{ at: string; value: unknown }> {
  yield { at, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* values(inner, at + pointer(key));
}

describe('the line of a syntax error', () => {
  it('is where the parser stopped, or else the last', () => {
    assert.equal(syntaxErrorLine('a\nb\nc', 'Unexpected token in JSON at position 2'), 2);
    assert.equal(syntaxErrorLine('a\r\nb\rc', 'Unexpected end of JSON input'), 3);
  });
});
