import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { HeldTime } from '../../held-time.js';
import { answerQueries, applyRules, emulated, REDUCED_MOTION } from '../../media.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { deep, first, there } from '../page/find.js';
import { updated } from '../page/wait.js';
import { placed } from './page.js';

const SELECTED = 'toyota-first-assb-vehicle';

describe('without dragging (WCAG 2.5.7)', () => {
  for (const dir of ['ltr', 'rtl'])
    it(`the timeline can be moved by its buttons, ${dir}`, async () => {
      const attributes = { src: FILE, dir, start: '2024-01-01', end: '2027-12-31' };
      const tracker = await placed({ attributes });
      await there(tracker, '[part~=milestone]');
      const year = () =>
        (Date.parse(tracker.start ?? '') - Date.parse('2024-01-01')) / 31_557_600_000;
      for (const [name, years] of [
        ['Later years', 2],
        ['Earlier years', 0],
        ['Earlier years', -2],
      ] as const) {
        first(tracker, `[aria-label="${name}"]`).click();
        await until(() => Math.abs(year() - years) < 0.02, name);
      }
    });

  it('the day can be chosen by steps and a field', async () => {
    const tracker = await placed();
    await there(tracker, '.step');
    first(tracker, '.step').click();
    await until(() => tracker.asOf !== null);
  });
});

describe('touch', () => {
  it('scrolls the page over the timeline and the slider', async () => {
    const tracker = await placed();
    await there(tracker, '[part~=milestone]');
    for (const selector of ['.chart', '[part~=milestone]', '[part=slider]'])
      expect(getComputedStyle(first(tracker, selector)).touchAction, selector).to.contain('pan-y');
  });
});

describe('reduced motion', () => {
  let undo: (() => void)[] = [];
  /** The driver of some cannot ask for it. */
  let byDriver = false;
  beforeEach(async () => {
    byDriver = await emulated({ reducedMotion: 'reduce' }, REDUCED_MOTION);
    undo = byDriver ? [] : [answerQueries(REDUCED_MOTION)];
  });
  afterEach(async () => {
    if (byDriver) await emulateMedia({ reducedMotion: 'no-preference' });
    for (const each of undo) each();
  });

  const VIEWS = {
    timeline: '[part~=milestone]',
    trend: '[part=line]',
    scores: '[part=promise]',
    table: '[part=row]',
  };
  for (const [view, drawn] of Object.entries(VIEWS))
    it(`stops animations of the ${view}`, async () => {
      const tracker = await placed({
        attributes: { src: FILE, view, selected: SELECTED, since: '2025-06-30' },
      });
      await there(tracker, '[part=claim]');
      await there(tracker, drawn);
      await updated(tracker);
      if (!byDriver) undo.push(applyRules(REDUCED_MOTION, tracker));
      for (const element of deep(tracker, '*')) {
        const style = getComputedStyle(element);
        const lasting = [style.animationDuration, style.transitionDuration]
          .flatMap((durations) => durations.split(','))
          .map(Number.parseFloat)
          // A millisecond tells scripts of another colour scheme: see DensityLayer.
          .filter((seconds) => seconds > 0.001);
        expect(lasting, `${element.localName} ${element.className}`).to.deep.equal([]);
      }
    });

  it('makes play step from claim to claim, one a second', async () => {
    const time = new HeldTime();
    const tracker = await placed({ attributes: { src: FILE, 'as-of': '2020-01-01' } });
    // It plays once it has a width.
    await until(() => first<SVGSVGElement>(tracker, 'svg.claims').viewBox.baseVal.width > 1);
    const days: (string | null)[] = [];
    tracker.addEventListener('roadmap-as-of', ({ asOf }) => days.push(asOf));
    first(tracker, '[part=play]').click();
    await time.pass(999);
    expect(days).to.have.length(0);
    await time.pass(1001);
    first(tracker, '[part=play]').click();
    await time.pass(2000);
    time.release();
    expect(days).to.have.length(2);
    expect(days).to.deep.equal([...days].sort());
  });
});
