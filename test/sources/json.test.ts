import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsingJson } from '../../src/sources/json.js';

function parsed(text: string): { value: unknown; steps: number[] } {
  const parsing = parsingJson(text);
  const steps: number[] = [];
  let step = parsing.next();
  while (!step.done) {
    steps.push(step.value);
    step = parsing.next();
  }
  return { value: step.value, steps };
}

const RECORDS = Array.from({ length: 20_000 }, (_, i) => ({
  company: `A "quoted", [bracketed] {company} \\ ${i}`,
  title: 'ends in a backslash \\',
  claims: [{ date: '2027' }, { date: '[2028..]' }],
}));

describe('JSON in batches', () => {
  for (const [what, document] of [
    ['a list', RECORDS],
    ['a document', { title: '[,"milestones":[', milestones: RECORDS, sources: [{ id: 's' }] }],
    ['no list of records', { milestones: 'x'.repeat(1_100_000), companies: RECORDS }],
    ['a small list', RECORDS.slice(0, 3)],
  ] as const) {
    it(`is what JSON.parse makes of ${what}`, () => {
      for (const text of [JSON.stringify(document), JSON.stringify(document, null, 1)]) {
        assert.deepEqual(parsed(text).value, JSON.parse(text));
      }
    });
  }

  it('tells how far it is, often', () => {
    const { steps } = parsed(JSON.stringify(RECORDS));
    assert.ok(steps.length > 10);
    assert.ok(steps.every((step, i) => step > (steps[i - 1] ?? 0) && step < 1));
  });

  const good = JSON.stringify(RECORDS);
  for (const [what, text] of [
    ['cut off', good.slice(0, -100)],
    ['a comma too many at the end', good.replace(/\]$/, ',]')],
    ['a comma too many inside', good.replace('},{', '},,{')],
    ['something behind', `${good} x`],
    ['the wrong bracket', good.replace(/\]$/, '}')],
  ] as const) {
    it(`refuses ${what}, as JSON.parse does`, () => {
      assert.throws(() => JSON.parse(text), SyntaxError);
      assert.throws(() => parsed(text), SyntaxError);
    });
  }
});
