import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseBatch, splitting } from '../../../src/read/large/batches.js';

function parsed(text: string): { value: unknown; steps: number[] } {
  const bytes = new TextEncoder().encode(text);
  const cutting = splitting(bytes);
  const steps: number[] = [];
  let step = cutting.next();
  while (!step.done) {
    steps.push(step.value);
    step = cutting.next();
  }
  const { frame, bounds } = step.value;
  const list = bounds.slice(1).flatMap((_, batch) => parseBatch(bytes, bounds, batch));
  return { value: Array.isArray(frame) ? list : { ...(frame as object), milestones: list }, steps };
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
    ['letters of many bytes', [{ title: 'é漢字😀[', company: '\u{10ffff}' }]],
    ['an empty list', { milestones: [] }],
    ['a small list', RECORDS.slice(0, 3)],
  ] as const) {
    it(`gives what JSON.parse gives for ${what}`, () => {
      for (const text of [JSON.stringify(document), JSON.stringify(document, null, 1)]) {
        assert.deepEqual(parsed(text).value, JSON.parse(text));
      }
    });
  }

  it('reports its progress often', () => {
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
    ['no list of records', '{"milestones": "none", "companies": []}'],
    ['a field that only ends in milestones', '{"a\\"milestones": [1]}'],
    ['the wrong bracket', good.replace(/\]$/, '}')],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.throws(() => parsed(text), SyntaxError);
    });
  }
});
