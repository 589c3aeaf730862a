import { expect, waitUntil } from '@open-wc/testing';
import { setClock } from './clock.js';
import { box, loaded, one, settled } from './timeline-page.js';

describe('the line of today', () => {
  let restore: () => void = () => undefined;
  afterEach(() => restore());

  it('moves when the day changes at midnight where the reader is', async () => {
    const timeline = await loaded({
      attributes: { start: '2026-11-01', end: '2026-12-20', 'as-of': '2026-06-24' },
    });
    // However long it took to come: a reader looks at it a moment before midnight.
    restore = setClock('2026-11-22T23:59:58');
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(timeline);
    const line = () => box(one(timeline, '[part=today-line]')).left;
    const before = line();
    const day = (box(timeline).width - 176) / 50;
    await waitUntil(() => line() > before + day / 2, 'it has moved', { timeout: 4000 });
    expect(line() - before).to.be.closeTo(day, day / 2);
  });
});
