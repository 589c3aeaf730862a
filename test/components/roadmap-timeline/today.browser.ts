import { expect } from '@open-wc/testing';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { setClock } from '../page/clock.js';
import { one } from '../page/find.js';
import { box } from '../page/measure.js';
import { parts, placed, settled } from './page.js';

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

  it('moves at midnight in the reader’s time zone', async () => {
    const timeline = await placed({
      data: [{ company: 'A', title: 'M', date: '2027' }],
      attributes: { start: '2026-11-01', end: '2026-12-20' },
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

describe('the flag of the as-of day', () => {
  const gap = 1;
  for (const dir of ['ltr', 'rtl'] as const)
    for (const [where, start] of [
      ['in the middle', '2018-01-01'],
      ['at the start', '2026-06-01'],
      ['at the end', '1990-01-01'],
    ] as const)
      it(`is complete and clear of the chips, ${where}, ${dir}, however wide their words`, async () => {
        const timeline = await placed({
          width: 320,
          dir,
          attributes: { start, end: '2027-12-31', 'as-of': '2026-06-24' },
        });
        for (const size of ['11px', '14px', '18px']) {
          timeline.style.setProperty('--roadmap-font-size', size);
          const stands = () => {
            const lanes = box(one(timeline, '.flags'));
            const { left, right } = box(one(timeline, '.flag.as-of'));
            const whole = left >= lanes.left - gap && right <= lanes.right + gap;
            const chips = parts(timeline, 'beyond').map((chip) => box(chip));
            const apart = chips.every(
              (chip) => chip.right <= left + gap || chip.left >= right - gap,
            );
            return whole && apart && one(timeline, '.flag.today').hidden;
          };
          await until(stands, `${size}: whole and apart`);
        }
      });
});
