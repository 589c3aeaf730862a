import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { many } from '../page/data.js';
import { focused, one } from '../page/find.js';
import { box, nodeCount } from '../page/measure.js';
import { focusedId, parts, placed, scroller, settled } from './page.js';

const LANES = 1000;

/** One milestone of each of a thousand companies, and a second one of the last. */
const thousand = [
  ...Array.from({ length: LANES }, (_, i) => ({
    id: `m${i}`,
    company: `Company ${i}`,
    title: `Milestone ${i}`,
    date: String(2020 + (i % 10)),
  })),
  { id: 'end', company: `Company ${LANES - 1}`, title: 'The end', date: '2031' },
];

const names = (timeline: RoadmapTimeline) =>
  parts(timeline, 'lane')
    .sort((a, b) => box(a).top - box(b).top)
    .map((lane) => one(lane, '.lane-name').textContent);

const press = (timeline: RoadmapTimeline, key: string) =>
  focused(timeline)?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

describe('a large roadmap-timeline', () => {
  for (const width of [1200, 390])
    it(`scrolls a thousand named lanes, ${width} px wide, with few nodes`, async () => {
      const timeline = await placed({ width, data: thousand, attributes: { sort: 'name' } });
      const element = scroller(timeline);
      const seen = new Set<string | null>();
      for (let step = 0; step <= 24; step += 1) {
        element.scrollTop = (step / 24) * element.scrollHeight;
        await settled(timeline);
        expect(nodeCount(timeline.renderRoot as ShadowRoot)).to.be.at.most(1500);
        const shown = names(timeline);
        for (const name of shown) seen.add(name);
        // In order, none left out between those in sight; the tab stop's lane stays far above.
        const numbers = shown.map((name) => Number(name?.replace('Company ', '')));
        const inSight = numbers.slice(numbers[0] === 0 && step > 0 ? 1 : 0);
        expect(inSight).to.deep.equal(inSight.map((_, i) => (inSight[0] as number) + i));
      }
      expect(seen.has('Company 0') && seen.has(`Company ${LANES - 1}`)).to.equal(true);
    });

  it('lets the keyboard reach the last of a thousand lanes, and return', async () => {
    const timeline = await placed({ width: 1000, data: thousand, attributes: { sort: 'name' } });
    await timeline.focusMilestone(`m${LANES - 3}`);
    for (const expected of [`m${LANES - 2}`, `m${LANES - 1}`]) {
      press(timeline, 'ArrowDown');
      await settled(timeline);
      expect(focusedId(timeline)).to.equal(expected);
    }
    press(timeline, 'End');
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('end');
    const bar = box(focused(timeline) as HTMLElement);
    const sight = box(scroller(timeline));
    expect(bar.top >= sight.top && bar.bottom <= sight.bottom).to.equal(true);
    await timeline.focusMilestone('m0');
    expect(focusedId(timeline)).to.equal('m0');
    expect(scroller(timeline).scrollTop).to.be.below(200);
  });

  it('shows in a cluster’s hint how many there are, when, and their standings', async () => {
    const timeline = await placed({ data: many(6000, 1), attributes: { 'as-of': '2026-06-30' } });
    const [cluster] = parts(timeline, 'cluster');
    cluster?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    const hint = one(timeline, '.hint');
    expect(hint.matches(':popover-open')).to.equal(true);
    const count = Number(cluster?.dataset.count).toLocaleString('en');
    expect(hint.querySelector('strong')?.textContent).to.equal(`Company 0 – ${count} milestones`);
    expect(hint.querySelector('p')?.textContent).to.match(/– .*\d{4} · \d.*/);
  });

  it('keeps the count visible of a cluster that begins before the window', async () => {
    const attributes = { start: '2000-03-01', end: '2030-12-31' };
    const timeline = await placed({ data: many(6000, 1), attributes });
    const { left } = box(one(timeline, '.plot'));
    const first = parts(timeline, 'cluster').sort((a, b) => box(a).left - box(b).left)[0];
    expect(box(first as Element).left).to.be.below(left);
    expect(box(one(first as Element, '.label')).left).to.be.at.least(left - 2);
  });
});
