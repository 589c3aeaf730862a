import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { until } from '../../until.js';
import { all, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { axis, milestone, parts, placed, scroller, settled, unfold } from './page.js';

const names = (timeline: RoadmapTimeline) =>
  parts(timeline, 'lane')
    .sort((a, b) => box(a).top - box(b).top)
    .map((lane) => one(lane, '.lane-name').textContent);
const fold = (timeline: RoadmapTimeline) => one<HTMLButtonElement>(timeline, '.fold');

describe('the lanes of a roadmap-timeline', () => {
  it('are sorted by the largest slip, or by choice by next due, name or data', async () => {
    const timeline = await placed();
    expect(names(timeline)[0]).to.equal('Toyota');
    timeline.sort = 'name';
    await settled(timeline);
    expect(names(timeline)[0]).to.equal('Blue Solutions');
    timeline.sort = 'due';
    await settled(timeline);
    expect(all(timeline, '.fold').length).to.equal(0);
  });

  it('collapse into one row if nothing happened, and the row expands them', async () => {
    const timeline = await placed();
    expect(fold(timeline).textContent).to.match(/^\d+ companies, nothing due yet$/);
    expect(fold(timeline).getAttribute('aria-expanded')).to.equal('false');
    const before = names(timeline).length;
    await unfold(timeline);
    const count = Number.parseInt(fold(timeline).textContent ?? '', 10);
    expect(names(timeline).length).to.equal(before + count);
    expect(fold(timeline).getAttribute('aria-expanded')).to.equal('true');
    await expect(timeline).to.be.accessible();
    fold(timeline).click();
    await settled(timeline);
    expect(names(timeline).length).to.equal(before);
  });

  it('expand for a milestone that is requested, which gets the focus', async () => {
    const timeline = await placed();
    expect(await timeline.focusMilestone('blue-solutions-gen4')).to.equal(true);
    expect(fold(timeline).getAttribute('aria-expanded')).to.equal('true');
  });

  it('keep their order while an earlier day is shown', async () => {
    const timeline = await placed({ attributes: { sort: 'slip' } });
    const newest = names(timeline);
    for (const day of ['2020-01-01', '2023-06-01']) {
      timeline.asOf = day;
      await settled(timeline);
      const shown = names(timeline);
      expect(shown.length).to.be.above(2);
      expect(shown).to.deep.equal(newest.filter((name) => shown.includes(name)));
    }
  });

  it('come first if a milestone is highlighted, which is bold in the top row', async () => {
    const timeline = await placed({ attributes: { highlight: 'byd-assb-mass-production,nobody' } });
    expect(names(timeline)[0]).to.equal('BYD');
    const item = milestone(timeline, 'byd-assb-mass-production');
    const tops = parts(timeline, 'milestone').map((other) => box(other).top);
    expect(box(item).top).to.equal(Math.min(...tops));
    const weight = (id: string) =>
      getComputedStyle(one(milestone(timeline, id), '.label')).fontWeight;
    expect(Number(weight('byd-assb-mass-production'))).to.be.above(Number(weight('byd-assb-demo')));
  });

  for (const [groupBy, wanted] of [
    ['verdict', ['Kept', 'Late', 'Not judged', 'Missed', 'Dropped', 'Open']],
    ['standing', ['Date unchanged', 'Moved earlier', 'Delayed', 'Overdue']],
  ] as const)
    it(`by ${groupBy} are in its own order, with its names`, async () => {
      const timeline = await placed({
        attributes: { 'group-by': groupBy },
        style: '--roadmap-timeline-height: none',
      });
      const shown = names(timeline);
      expect(shown.length).to.be.above(2);
      expect(shown.filter((name) => wanted.includes(name as never))).to.deep.equal(
        wanted.filter((name) => shown.includes(name)),
      );
    });

  it('scroll to a milestone that is opened elsewhere', async () => {
    const timeline = await placed({ attributes: { sort: 'name' } });
    expect(scroller(timeline).scrollTop).to.equal(0);
    timeline.selected = 'toyota-first-assb-vehicle';
    await settled(timeline);
    const [frame, item] = [
      box(one(timeline, '.frame')),
      box(milestone(timeline, 'toyota-first-assb-vehicle')),
    ];
    expect(item.top >= frame.top && item.bottom <= frame.bottom).to.equal(true);
  });

  it('are panned to the bar of a milestone that is opened elsewhere, as close as before', async () => {
    const days = { start: '2010-01-01', end: '2014-12-31' };
    const timeline = await placed({ attributes: days });
    timeline.selected = 'byd-assb-mass-production';
    await settled(timeline);
    const plot = box(one(timeline, '.plot'));
    const bar = box(milestone(timeline, 'byd-assb-mass-production'));
    expect(bar.left).to.be.within(plot.left, plot.right - 12);
    await until(() => timeline.start !== days.start, 'the window is told');
    const length = Date.parse(timeline.end ?? '') - Date.parse(timeline.start ?? '');
    const before = Date.parse(days.end) - Date.parse(days.start);
    expect(length / before).to.be.closeTo(1, 0.01);
    const { start } = timeline;
    // In sight already, it moves nothing.
    timeline.selected = null;
    await settled(timeline);
    timeline.selected = 'byd-assb-mass-production';
    await settled(timeline);
    expect(box(milestone(timeline, 'byd-assb-mass-production')).left).to.be.closeTo(bar.left, 1);
    expect(timeline.start).to.equal(start);
  });

  it('stay where a page asks for days and a milestone together', async () => {
    const days = { start: '2010-01-01', end: '2014-12-31' };
    const timeline = await placed({
      attributes: { ...days, selected: 'byd-assb-mass-production' },
    });
    expect([timeline.start, timeline.end]).to.deep.equal([days.start, days.end]);
    expect(axis(timeline).join()).to.contain('2012');
  });

  it('grow if there are few', async () => {
    const timeline = await placed({ data: [{ company: 'A', title: 'M', date: '2027' }] });
    expect(box(one(timeline, '.lane-ground')).height).to.be.at.least(150);
  });
});

describe('the ends of the window', () => {
  it('name the years with more milestones, and lead there', async () => {
    const timeline = await placed({ attributes: { start: '2024-01-01', end: '2028-12-31' } });
    const chip = (side: string) => one<HTMLButtonElement>(timeline, `.beyond.${side}`);
    expect(chip('earlier').textContent).to.match(/^‹ 20\d\d–\d\d$/);
    expect(chip('later').textContent).to.match(/^20\d\d–\d\d ›$/);
    const before = axis(timeline).join();
    chip('later').click();
    await settled(timeline);
    expect(axis(timeline).join()).not.to.equal(before);
    expect(parts(timeline, 'milestone').length).to.be.above(0);
    await expect(timeline).to.be.accessible();
  });

  it('are empty if everything is in the window', async () => {
    const timeline = await placed({ attributes: { start: '2005-01-01', end: '2045-12-31' } });
    expect(parts(timeline, 'beyond').length).to.equal(0);
  });
});

describe('the words of milestones', () => {
  for (const width of [390, 768, 1200])
    it(`are not crossed by the as-of line, ${width} px wide`, async () => {
      const timeline = await placed({ width });
      const line = box(one(timeline, '[part=as-of-line]')).left + 1;
      for (const item of parts(timeline, 'milestone')) {
        const label = one(item, '.label');
        // On a line of their own, or where the line is, they stand on a ground that hides what is behind.
        if (item.matches('[data-above], [data-ground]')) {
          expect(getComputedStyle(label).backgroundImage).to.not.equal('none');
          continue;
        }
        const range = document.createRange();
        range.selectNodeContents(label);
        const { left, right } = range.getBoundingClientRect();
        const shown = Math.min(right, box(label).right);
        expect(left >= line - 2 || shown <= line + 2, label.textContent ?? '').to.equal(true);
      }
    });
});
