import { expect } from '@open-wc/testing';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { setClock } from '../page/clock.js';
import { one } from '../page/find.js';
import { box } from '../page/measure.js';
import { placed, settled } from './page.js';

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
    const timeline = await placed({
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

describe('the flags of days', () => {
  const gap = 1;
  for (const dir of ['ltr', 'rtl'] as const)
    for (const [where, start] of [
      ['in the middle', '2018-01-01'],
      ['at the start', '2026-06-01'],
      ['at the end', '1990-01-01'],
    ] as const)
      it(`stand whole and apart, ${where}, ${dir}, however wide their words`, async () => {
        const timeline = await placed({
          width: 320,
          dir,
          attributes: { start, end: '2027-12-31', 'as-of': '2026-06-24' },
        });
        for (const size of ['11px', '14px', '18px']) {
          timeline.style.setProperty('--roadmap-font-size', size);
          const flags = () =>
            ['.flag.as-of', '.flag.today'].map((flag) => box(one(timeline, flag)));
          const stand = () => {
            const lanes = box(one(timeline, '.flags'));
            const [asOf, today] = flags() as [DOMRect, DOMRect];
            const whole = [asOf, today].every(
              ({ left, right }) => left >= lanes.left - gap && right <= lanes.right + gap,
            );
            const apart = asOf.right <= today.left + gap || today.right <= asOf.left + gap;
            return whole && apart;
          };
          await until(stand, `${size}: both whole and apart`);
        }
      });
});
