import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { HeldTime } from '../../held-time.js';
import { answerQueries, emulated, REDUCED_MOTION } from '../../media.js';
import { FILE } from '../page/data.js';
import { all, focused, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { rested } from '../page/wait.js';
import { milestone, parts, placed, settled, visible } from './page.js';

const rules = { ignoredRules: [] };

describe('roadmap-timeline is accessible', () => {
  it('without a roadmap', async () => {
    const timeline = await fixture<RoadmapTimeline>(html`<roadmap-timeline></roadmap-timeline>`);
    expect(one(timeline, '.state').textContent).to.contain('No roadmap yet');
    await expect(timeline).to.be.accessible(rules);
  });

  it('while it loads', async () => {
    const timeline = await fixture<RoadmapTimeline>(html`<roadmap-timeline></roadmap-timeline>`);
    timeline.src = FILE;
    const load = oneEvent(timeline, 'roadmap-load');
    await timeline.updateComplete;
    expect(one(timeline, '[role=status]').getAttribute('aria-label')).to.contain('Loading');
    await expect(timeline).to.be.accessible(rules);
    await load;
  });

  it('after an error, with a way to try again', async () => {
    const timeline = await fixture<RoadmapTimeline>(html`<roadmap-timeline></roadmap-timeline>`);
    timeline.src = '/nowhere.json';
    await oneEvent(timeline, 'roadmap-error');
    await timeline.updateComplete;
    expect(one(timeline, '[role=alert] button').textContent).to.equal('Try again');
    await expect(timeline).to.be.accessible(rules);
  });

  it('with nothing left', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const timeline = document.createElement('roadmap-timeline');
    timeline.src = FILE;
    timeline.query = 'xyzzy';
    const load = oneEvent(timeline, 'roadmap-load');
    box.append(timeline);
    await load;
    await timeline.updateComplete;
    expect(one(timeline, '.state').textContent).to.contain('No milestone fits');
    await expect(timeline).to.be.accessible(rules);
  });

  for (const width of [1000, 340])
    it(`placed, ${width} px wide`, async () => {
      const timeline = await placed({ width });
      await expect(timeline).to.be.accessible(rules);
    });

  it('in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = '#14181f';
    try {
      const timeline = await placed();
      await expect(timeline).to.be.accessible(rules);
    } finally {
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    }
  });

  it('with clusters', async () => {
    const data = Array.from({ length: 300 }, (_, i) => ({
      company: 'Toyota',
      title: `Milestone ${i}`,
      date: '2027',
    }));
    const timeline = await placed({
      data: [...data, { company: 'BYD', title: 'B', date: '2040' }],
    });
    expect(parts(timeline, 'cluster').length).to.be.greaterThan(0);
    await expect(timeline).to.be.accessible(rules);
  });

  it('with complete accessible names', async () => {
    const timeline = await placed({ attributes: { company: 'toyota' } });
    const names = visible(timeline).map((item) => item.getAttribute('aria-label'));
    expect(names).to.include(
      'Toyota, First all-solid-state battery car on sale, forecast 2027–2028, delayed, 96 months later than first said, missed 2020, First promise, around 2011: on the market some time from 2015 to 2020',
    );
  });

  it('with one tab stop, among buttons in a named group', async () => {
    const timeline = await placed();
    const stops = all(timeline, '.container [tabindex="0"]').filter(({ hidden }) => !hidden);
    expect(stops.length).to.equal(1);
    const group = one(timeline, '.scroller');
    expect(group.getAttribute('role')).to.equal('group');
    expect(group.getAttribute('aria-label')).to.equal('Timeline of milestones');
    for (const item of [...visible(timeline), ...parts(timeline, 'undated')])
      expect(item.getAttribute('role')).to.equal('button');
  });

  it('with elements in the order of lanes and time, for screen readers', async () => {
    const time = new HeldTime();
    const timeline = await placed();
    timeline.zoomIn();
    await rested(timeline, time);
    timeline.fit();
    await rested(timeline, time);
    time.release();
    const at = parts(timeline, 'milestone').map((item) => [
      Number(/, ([-\d.]+)px\)/.exec(item.style.transform)?.[1]),
      box(item).left,
    ]);
    const lanes = parts(timeline, 'lane').map((lane) => box(lane).top);
    const laneOf = (top: number) => lanes.filter((lane) => lane <= top).length;
    const keys = parts(timeline, 'milestone').map(
      (item) => laneOf(box(item).top + 12) * 1e6 + box(item).left,
    );
    expect(keys).to.deep.equal([...keys].sort((a, b) => a - b));
    expect(at.length).to.be.greaterThan(8);
  });

  it('with targets of at least 24 px for milestones, words included', async () => {
    const timeline = await placed({ width: 340 });
    for (const item of visible(timeline)) {
      const [bar, label] = [box(item), box(item.querySelector('.label') as Element)];
      expect(bar.height).to.be.at.least(24);
      const [left, right] = [Math.min(bar.left, label.left), Math.max(bar.right, label.right)];
      expect(right - left).to.be.at.least(24);
    }
  });

  it('with a focus ring', async () => {
    const timeline = await placed();
    await timeline.focusMilestone('toyota-first-assb-vehicle');
    const { outlineStyle, outlineWidth } = getComputedStyle(focused(timeline) as Element);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
  });

  it('with reduced motion, without any animation', async () => {
    const byDriver = await emulated({ reducedMotion: 'reduce' }, REDUCED_MOTION);
    const undo = byDriver
      ? () => emulateMedia({ reducedMotion: 'no-preference' })
      : answerQueries(REDUCED_MOTION);
    const timeline = await placed({ attributes: { company: 'toyota' } });
    const before = box(milestone(timeline, 'toyota-first-assb-vehicle')).width;
    timeline.zoomIn();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const once = box(milestone(timeline, 'toyota-first-assb-vehicle')).width;
    await settled(timeline);
    expect(once).to.be.greaterThan(before * 1.5);
    expect(box(milestone(timeline, 'toyota-first-assb-vehicle')).width).to.equal(once);
    await undo();
  });
});
