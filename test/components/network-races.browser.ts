import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { PACE } from '../../components/store/back-off.js';
import { BadServer } from '../sources/bad-network.js';
import { inside, pause, title, tracker } from './network-page.js';

/** How an address answers, and what is then shown. */
const ANSWERS = ['ok', 'drip', 'status', 'drop', 'broken', 'silent'] as const;

/** One thing that happens to an element, and how long after the one before. */
const step = fc.record({
  wait: fc.integer({ min: 0, max: 60 }),
  kind: fc.constantFrom(...ANSWERS),
  delay: fc.integer({ min: 0, max: 120 }),
  /** It is out of the page and back in it first. */
  moved: fc.boolean(),
  /** The same address once more. */
  again: fc.boolean(),
});

describe('quick changes of src', () => {
  it('end at the last, whatever is answered in which order', async () => {
    PACE.tries = [];
    const element = await tracker('');
    const page = element.parentElement as HTMLElement;
    let version = 100;
    let tried = 0;
    const last = fc.record({ kind: fc.constantFrom('ok', 'drip', 'status'), delay: fc.nat(80) });
    const property = fc.asyncProperty(
      fc.array(step, { maxLength: 6 }),
      last,
      async (steps, end) => {
        for (const { wait, kind, delay, moved, again } of steps) {
          const src = new BadServer().url(kind, { code: 503, pause: 5, delay });
          if (!again) element.src = src;
          if (moved) {
            element.remove();
            await pause(wait / 4);
            page.append(element);
          }
          await pause(wait);
        }
        const server = new BadServer();
        version += 1;
        await server.set({ version });
        const { kind, delay } = end;
        element.src = server.url(kind, { code: 500, pause: 5, delay });
        const wanted = kind === 'status' ? '500' : `Version ${version}`;
        const shown = () => inside(element, '.failure')?.textContent ?? title(element) ?? '';
        await waitUntil(
          () => shown().includes(wanted),
          `${wanted} after ${JSON.stringify(steps)}`,
          {
            timeout: 4000,
            interval: 10,
          },
        );
        // What was asked for before may still answer; nothing comes of it.
        await pause(80);
        expect(shown()).to.include(wanted);
        tried += 1;
      },
    );
    await fc.assert(property, { numRuns: 25, seed: 7, interruptAfterTimeLimit: 15_000 });
    expect(tried).to.be.above(5);
  });
});
