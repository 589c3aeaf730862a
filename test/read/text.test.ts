import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findingFault } from '../../src/read/json/salvage/fault.js';
import { unitsOf } from '../../src/read/json/syntax.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { placeOf } from '../../src/read/text.js';
import { drain } from '../../src/work/steps.js';
import { told } from '../model/roadmaps.js';

/** A text that is no JSON, and where an editor shows it: line, column; and what is told. */
const BROKEN: Readonly<Record<string, readonly [text: string, fault: string]>> = {
  nothing: ['', 'it ends too soon in line 1, column 1'],
  blanks: [' \n ', 'it ends too soon in line 2, column 2'],
  'cut off in a record': ['[{"company": "A",\n "tit', 'it ends too soon in line 2, column 6'],
  'cut off in an escape': ['["a\\u00', 'unexpected “\\u00” in line 1, column 4'],
  'cut off behind a record': ['[{}', 'it ends too soon in line 1, column 4'],
  'a comma too many': ['[{},\r\n]', 'unexpected “]” in line 2, column 1'],
  'a comma in front': ['{,}', 'unexpected “,}” in line 1, column 2'],
  'a comma too few': ['[\r{}\r{}]', 'unexpected “{}]” in line 3, column 1'],
  'a key without quotes': ['{a: 1}', 'unexpected “a: 1}” in line 1, column 2'],
  'a key without a value': ['{"a"}', 'unexpected “}” in line 1, column 5'],
  'single quotes': ["['a']", "unexpected “'a']” in line 1, column 2"],
  'a quote that never closes': ['["a]', 'it ends too soon in line 1, column 5'],
  'a line break in a text': ['["a\nb"]', 'unexpected “” in line 1, column 4'],
  'an unknown escape': ['["\\x"]', 'unexpected “\\x"]” in line 1, column 3'],
  'a number of two dots': ['[1.2.3]', 'unexpected “.3]” in line 1, column 5'],
  'a number with a zero in front': ['[01]', 'unexpected “1]” in line 1, column 3'],
  'no number': ['[NaN]', 'unexpected “NaN]” in line 1, column 2'],
  'a comment': ['// x\n[]', 'unexpected “// x” in line 1, column 1'],
  'something behind': ['[] x', 'unexpected “x” in line 1, column 4'],
  'the wrong bracket': ['[}', 'unexpected “}” in line 1, column 2'],
  'a web page': ['<!doctype html>\n<p>', 'unexpected “<!doctype html>” in line 1, column 1'],
  'a script': ['window.x = {}', 'unexpected “window.x = {}” in line 1, column 1'],
  CSV: ['company,title', 'unexpected “company,title” in line 1, column 1'],
  'a megabyte of one line': [
    `[${'1,'.repeat(500_000)}]`,
    'unexpected “]” in line 1, column 1000002',
  ],
  'zero bytes': ['\0[\0]\0', 'unexpected “\0[\0]\0” in line 1, column 1'],
};

describe('text that is not JSON', () => {
  for (const [what, [text, fault]] of Object.entries(BROKEN)) {
    it(what, () => {
      const [problem] = parseRoadmap(text).problems;
      assert.equal(problem?.message, `this is not JSON: ${fault}`);
      assert.deepEqual([problem.at, problem.severity], ['', 'error']);
      assert.ok(problem.hint);
    });
  }

  it('is refused exactly where JSON.parse refuses it', () => {
    const piece = fc.constantFrom(
      ...'[]{},:"\\ \n0123.eE+-tfnu'.split(''),
      '"a"',
      'true',
      'false',
      'null',
      '-0',
      '1e5',
      '\\u00e9',
      '\t',
      '\ud800',
    );
    const value = fc.json({ maxDepth: 3 });
    const broken = fc.tuple(value, fc.nat(), piece).map(([text, at, more]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + more + text.slice(cut + (at % 2));
    });
    const text = fc.oneof(
      value,
      broken,
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    const property = fc.property(text, (given) => {
      const fault = jsonFault(given);
      assert.equal(fault < 0, isJson(given), given);
      assert.ok(fault <= given.length);
      // What stands before the fault can be gone on with, so the fault is not later than it is said.
      if (fault > 0)
        assert.ok(jsonFault(given.slice(0, fault)) >= fault || isJson(given.slice(0, fault)));
    });
    fc.assert(property, { numRuns: 5000 });
  });
});

function jsonFault(text: string): number {
  return drain(findingFault(unitsOf(text)))?.at ?? -1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('text that was decoded wrongly', () => {
  it('is reported by line and column, and read', () => {
    const csv = parseRoadmapCsv('company,title,date\r\nToyota,Cars,2027\r\nBYD,\uFFFD\uFFFD,2028');
    const message = '2 characters could not be decoded, the first in line 3, column 5';
    assert.deepEqual(told(csv.problems), [`line 3: ${message}`]);
    assert.equal(csv.roadmap.milestoneColumns.count, 2);
    const json = parseRoadmap('[{"company": "A",\n"title": "\uFFFD"}]');
    assert.deepEqual(told(json.problems), [
      ': a character could not be decoded, in line 2, column 11',
    ]);
    assert.equal(json.roadmap.milestoneColumns.count, 1);
    assert.deepEqual(
      csv.problems.map(({ severity }) => severity),
      ['warning'],
    );
  });
});

it('is located across every kind of line end', () => {
  const text = 'a\nb\r\nc\rd';
  const places = [...'abcd'].map((letter) => placeOf(text, text.indexOf(letter)));
  assert.deepEqual(
    places,
    [1, 2, 3, 4].map((line) => ({ line, column: 1 })),
  );
});
