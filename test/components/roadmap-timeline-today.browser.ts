import { expect } from '@open-wc/testing';
import { HeldTime } from '../held-time.js';
import { setClock } from './clock.js';
import { box, loaded, one, settled } from './timeline-page.js';

const HOUR = 3_600_000;

describe('the line of today', () => {
  let time: HeldTime;
  let restore: () => void = () => undefined;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => {
    restore();
    time.release();
  });

  it('moves when the day changes at midnight where the reader is', async () => {
    const timeline = await loaded({
      attributes: { start: '2026-11-01', end: '2026-12-20', 'as-of': '2026-06-24' },
    });
    restore = setClock('2026-11-22T23:00:00');
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(timeline);
    const line = () => box(one(timeline, '[part=today-line]')).left;
    const before = line();
    restore();
    restore = setClock('2026-11-23T00:00:00');
    await settled(timeline);
    expect(line()).to.equal(before);
    await time.pass(HOUR);
    await settled(timeline);
    const day = (box(timeline).width - 176) / 50;
    expect(line() - before).to.be.closeTo(day, day / 2);
  });
});
