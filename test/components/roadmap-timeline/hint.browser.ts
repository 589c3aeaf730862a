import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { HeldTime } from '../../held-time.js';
import { focused, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { milestone, placed, settled, wheel } from './page.js';

const EVIL = '<img src=x onerror="window.pwned=1">';
const DATA = {
  milestones: [
    {
      id: 'a',
      company: 'A',
      title: `First ${EVIL}`,
      claims: [{ saidOn: '2020-05-01', date: '2027', phrase: `within the decade ${EVIL}` }],
    },
    { id: 'b', company: 'A', title: 'Last', claims: [{ date: '2035', phrase: 'well, 2035' }] },
  ],
};

const hint = (timeline: RoadmapTimeline) => one(timeline, '[part=hint]');
const isShown = (timeline: RoadmapTimeline) => hint(timeline).matches(':popover-open');
const point = (target: Element, type = 'pointerover') =>
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));

describe('the hint of the roadmap-timeline', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  it('shows on hover and focus what was said, as text', async () => {
    const timeline = await placed({ data: DATA });
    expect(isShown(timeline)).to.equal(false);
    point(milestone(timeline, 'a'));
    expect(isShown(timeline)).to.equal(true);
    expect(hint(timeline).textContent).to.contain('within the decade <img');
    expect(hint(timeline).querySelector('img')).to.equal(null);
    expect('pwned' in window).to.equal(false);
    await timeline.focusMilestone('b');
    expect(hint(timeline).textContent).to.contain('well, 2035');
  });

  it('adds a description to the milestone’s name', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a');
    await settled(timeline);
    const by = focused(timeline)?.getAttribute('aria-describedby') ?? '';
    expect(one(timeline, `#${by}`).textContent).to.contain('said 1 May 2020');
    expect(one(timeline, `#${by}`).textContent).not.to.contain('forecast');
    await expect(timeline).to.be.accessible();
  });

  it('stays while the pointer is on it, and closes when the pointer leaves', async () => {
    const timeline = await placed({ data: DATA });
    point(milestone(timeline, 'a'));
    point(one(timeline, '.items'));
    hint(timeline).dispatchEvent(new PointerEvent('pointerenter'));
    await time.pass(1000);
    expect(isShown(timeline)).to.equal(true);
    hint(timeline).dispatchEvent(new PointerEvent('pointerleave'));
    await time.pass(1000);
    expect(isShown(timeline)).to.equal(false);
  });

  it('closes with Escape, which reaches the page only if there is no hint', async () => {
    const timeline = await placed({ data: DATA });
    let escapes = 0;
    timeline.addEventListener('keydown', () => {
      escapes += 1;
    });
    await timeline.focusMilestone('a');
    await settled(timeline);
    await sendKeys({ press: 'Escape' });
    expect(isShown(timeline)).to.equal(false);
    expect(escapes).to.equal(0);
    expect(focused(timeline)?.dataset.milestone).to.equal('a');
    await sendKeys({ press: 'Escape' });
    expect(escapes).to.equal(1);
  });

  it('closes with Escape even if only the pointer shows it', async () => {
    const timeline = await placed({ data: DATA });
    point(milestone(timeline, 'a'));
    await sendKeys({ press: 'Escape' });
    expect(isShown(timeline)).to.equal(false);
  });

  it('closes when the lanes pan or the page scrolls', async () => {
    const timeline = await placed({ data: DATA });
    point(milestone(timeline, 'a'));
    wheel(timeline, { deltaX: 50 });
    await settled(timeline);
    expect(isShown(timeline)).to.equal(false);
    point(milestone(timeline, 'a'));
    window.dispatchEvent(new Event('scroll'));
    expect(isShown(timeline)).to.equal(false);
  });

  for (const [width, dir] of [
    [340, 'ltr'],
    [340, 'rtl'],
    [900, 'ltr'],
    [900, 'rtl'],
  ] as const)
    it(`is completely visible, ${dir} in ${width} px, even if the frame is low`, async () => {
      const timeline = await placed({ width, dir, data: DATA });
      for (const id of ['a', 'b']) {
        point(milestone(timeline, id));
        const { left, right, top, bottom } = box(hint(timeline));
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(document.documentElement.clientWidth);
        expect(top).to.be.at.least(0);
        expect(bottom).to.be.at.most(document.documentElement.clientHeight);
        const bar = box(milestone(timeline, id));
        expect(bottom <= bar.top || top >= bar.bottom, 'beside its bar').to.equal(true);
      }
    });

  it('closes with its milestone', async () => {
    const timeline = await placed({ data: DATA });
    point(milestone(timeline, 'a'));
    timeline.query = 'Last';
    await settled(timeline);
    expect(isShown(timeline)).to.equal(false);
    point(milestone(timeline, 'b'));
    const element = hint(timeline);
    timeline.remove();
    expect(element.isConnected).to.equal(false);
  });
});
