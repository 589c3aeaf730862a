import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRecords } from '../../src/read/in-slices.js';
import { readingJson } from '../../src/read/json/value.js';

const { signal } = new AbortController();

function recordsWith(date: string): unknown {
  return [{ company: 'Toyota', title: 'First car', date, status: 'announced' }];
}

describe('reading in slices', () => {
  for (const [date, stored] of [
    ['2027', '2027'],
    ['early 2027', '2027-37'],
  ] as const)
    it(`reads “${date}”, with the parser of phrases if it needs that`, async () => {
      const starts: boolean[] = [];
      const read = (phrases: Parameters<typeof readingJson>[1]) => {
        starts.push(phrases !== null);
        return readingJson(recordsWith(date), phrases);
      };
      const { roadmap } = await readRecords(read, { signal });
      assert.equal(roadmap.milestones[0]?.claims[0]?.date, stored);
      assert.deepEqual(starts, date === '2027' ? [false] : [false, true]);
    });

  it('passes other errors on', async () => {
    const failure = new Error('broken');
    const reading = readRecords(
      // biome-ignore lint/correctness/useYield: it fails before it could yield.
      function* (): Generator<number, never> {
        throw failure;
      },
      { signal },
    );
    await assert.rejects(reading, failure);
  });

  it('does not start over once it is aborted', async () => {
    const controller = new AbortController();
    let starts = 0;
    const reading = readRecords(
      (phrases) => {
        starts += 1;
        controller.abort();
        return readingJson(recordsWith('early 2027'), phrases);
      },
      { signal: controller.signal },
    );
    await assert.rejects(reading, { name: 'AbortError' });
    assert.equal(starts, 1);
  });
});
