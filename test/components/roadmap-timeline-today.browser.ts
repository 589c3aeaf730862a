import { expect, waitUntil } from '@open-wc/testing';
import { box, loaded, one } from './timeline-page.js';

/** The clock of the page, at another time. */
function setClock(time: string): () => void {
  const Real = Date;
  const offset = Real.parse(time) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...args: [] | [number]) {
      super(...((args.length ? args : [Real.now() + offset]) as [number]));
    }
    static override now() {
      return Real.now() + offset;
    }
  } as DateConstructor;
  return () => {
    globalThis.Date = Real;
  };
}

describe('the line of today', () => {
  let restore: () => void = () => undefined;
  afterEach(() => restore());

  it('moves when the day changes at midnight where the reader is', async () => {
    restore = setClock('2026-11-22T23:59:59');
    const timeline = await loaded({
      attributes: { start: '2026-11-01', end: '2026-12-20', 'as-of': '2026-06-24' },
    });
    const line = () => box(one(timeline, '[part=today-line]')).left;
    const before = line();
    const day = (box(timeline).width - 176) / 50;
    await waitUntil(() => line() > before + day / 2, 'it has moved', { timeout: 4000 });
    expect(line() - before).to.be.closeTo(day, day / 2);
  });
});
