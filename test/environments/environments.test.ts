/** Elements in jsdom and happy-dom, where engineers test their own pages: each in a process of its own. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('elements.ts', import.meta.url));

async function seenIn(environment: string) {
  const args = ['--import', 'tsx', script, environment];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 120_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1) as string);
}

const MISSING = {
  jsdom: 'no ResizeObserver, no IntersectionObserver, no matchMedia, no CanvasRenderingContext2D',
  'happy-dom': 'no CanvasRenderingContext2D',
};

for (const [environment, missing] of Object.entries(MISSING))
  describe(environment, () => {
    const seen = seenIn(environment);

    it('throws nothing, and prints no error', async () => {
      assert.deepEqual((await seen).failures, []);
    });

    it('has a timeline that says what it misses', async () => {
      assert.equal(
        (await seen).note,
        `The timeline cannot be drawn here: it needs a browser that lays out pages, and this one has ${missing}. The table shows the same.`,
      );
      assert.equal((await seen).focused, false);
    });

    it('has a table, which filters by attribute, by text and by verdict', async () => {
      const { all, byCompany, byText, byVerdict } = await seen;
      assert.deepEqual([...all].sort(), ['car', 'line']);
      assert.deepEqual([byCompany, byText, byVerdict], [['car'], ['line'], ['line']]);
    });

    it('has details, and sends the events that a page listens to', async () => {
      const { details, events } = await seen;
      assert.match(details, /Toyota.*First car.*2027, first said in 2020/);
      assert.deepEqual(events, [
        'roadmap-load',
        'roadmap-view',
        'roadmap-filter',
        'roadmap-filter',
      ]);
    });
  });
