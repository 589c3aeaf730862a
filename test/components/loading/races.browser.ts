import { expect, nextFrame } from '@open-wc/testing';
import fc from 'fast-check';
import { BadServer } from '../../sources/bad-network.js';
import { until } from '../../until.js';
import { find } from '../page/find.js';
import { counted, title, tracker } from './page.js';

/** How an address answers, and what is then shown. */
const ANSWERS = ['ok', 'drip', 'status', 'drop', 'broken', 'silent'] as const;

/** One thing that happens to an element. */
const step = fc.record({
  kind: fc.constantFrom(...ANSWERS),
  /** The next step comes before the answer is let go, while it is on its way, or when it is told of. */
  next: fc.constantFrom('before', 'meanwhile', 'after'),
  /** It is out of the page and back in it first, within a task or a frame later. */
  moved: fc.constantFrom('no', 'at once', 'later'),
  /** The same address once more. */
  again: fc.boolean(),
});
const last = fc.record({
  kind: fc.constantFrom('ok', 'drip', 'status'),
  /** What was asked for before is answered before the last, or after it. */
  late: fc.boolean(),
});

describe('quick changes of src', () => {
  it('end with the last one, in whatever order the responses arrive', async function () {
    // Some hundred requests, one after the other.
    this.timeout(300_000);
    const element = await tracker('');
    const page = element.parentElement as HTMLElement;
    const counts = counted(element);
    const shown = () => find(element, '.failure')?.textContent ?? title(element) ?? '';
    let version = 100;
    const property = fc.asyncProperty(
      fc.array(step, { maxLength: 6 }),
      last,
      async (steps, { kind, late }) => {
        const before: BadServer[] = [];
        // Moved, it may ask a second time.
        const answerAll = () => Promise.all(before.map((server) => server.go(2)));
        for (const { kind, next, moved, again } of steps) {
          const told = { ...counts };
          const server = new BadServer();
          before.push(server);
          if (!again) element.src = server.url(kind, { code: 503, held: 1 });
          if (moved !== 'no') {
            element.remove();
            if (moved === 'later') await nextFrame();
            page.append(element);
          }
          if (next !== 'before') await server.go(2);
          if (next === 'after' && !again && kind !== 'silent')
            await until(() => counts.load + counts.error > told.load + told.error, 'told of it');
        }
        const server = new BadServer();
        version += 1;
        await server.set({ version });
        element.src = server.url(kind, { code: 500, held: 1 });
        if (!late) await answerAll();
        await server.go();
        const wanted = kind === 'status' ? '500' : `Version ${version}`;
        await until(() => expect(shown()).to.include(wanted), JSON.stringify(steps));
        // What was asked for before is answered by the time that another answer has come.
        await answerAll();
        await server.log();
        await element.updateComplete;
        expect(shown()).to.include(wanted);
      },
    );
    await fc.assert(property, { numRuns: 25, seed: 7 });
  });
});
