import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/index.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { all, findThrough, one, root } from '../page/find.js';
import { framed } from '../page/frame.js';
import { box } from '../page/measure.js';
import { looked, rested } from '../page/wait.js';
import {
  axis,
  drawn,
  milestone,
  parts,
  placed,
  scroller,
  selections,
  settled,
  visible,
  wheel,
  windows,
} from './page.js';

const DATA = [
  { id: 'a25', company: 'A', title: 'First', date: '2025' },
  { id: 'b30', company: 'B', title: 'Second', date: '2030' },
  { id: 'b', company: 'B', title: 'Undated', date: null },
];

describe('the roadmap-timeline', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  // In a page where nothing else has fetched it, and nothing is bundled.
  it('loads its drawing code in parallel with its data', async () => {
    const source = `<!doctype html><script>performance.setResourceTimingBufferSize(5000)</script>
      <roadmap-timeline></roadmap-timeline>
      <script type="module" src="/components/roadmap-timeline/define.ts"></script>`;
    const view = /timeline-view\.(?:ts|js)/;
    const { frame, page } = await framed(source, [800, 600], ({ defaultView }) =>
      defaultView?.performance.getEntriesByType('resource').some(({ name }) => view.test(name)),
    );
    expect(findThrough(page, 'roadmap-timeline', '.chart')).to.equal(null);
    frame.remove();
  });

  it('draws nothing while it is hidden, and everything once it is shown', async () => {
    const around = await fixture<HTMLElement>(html`<div style="display: none"></div>`);
    const timeline = document.createElement('roadmap-timeline');
    timeline.data = DATA;
    around.append(timeline);
    await oneEvent(timeline, 'roadmap-load');
    // One that came later, and is shown.
    await placed({ data: DATA });
    expect(parts(timeline, 'lane').length).to.equal(0);
    around.style.display = '';
    await drawn(timeline);
    expect(visible(timeline).length).to.equal(2);
  });

  it('draws once a box without a size gets one', async () => {
    const around = await fixture<HTMLElement>(html`<div style="width: 0; overflow: hidden"></div>`);
    const timeline = document.createElement('roadmap-timeline');
    timeline.data = DATA;
    around.append(timeline);
    await oneEvent(timeline, 'roadmap-load');
    await placed({ data: DATA });
    around.style.width = '800px';
    await drawn(timeline);
    expect(box(milestone(timeline, 'a25')).width).to.be.greaterThan(20);
  });

  it('takes over another width before it is drawn for the first time', async () => {
    await placed({ data: DATA });
    const around = await fixture<HTMLElement>(html`<div style="width: 1000px"></div>`);
    const timeline = document.createElement('roadmap-timeline');
    const [start, end] = ['2024-01-01', '2027-12-31'];
    const whole = { id: 'whole', company: 'A', title: 'All', date: '2024/2027' };
    Object.assign(timeline, { data: [whole], start, end });
    around.append(timeline);
    await oneEvent(timeline, 'roadmap-load');
    await timeline.updateComplete;
    expect(root(timeline).querySelector('.chart')).to.not.equal(null);
    around.style.width = '600px';
    await settled(timeline);
    const { width } = box(one(timeline, '.items'));
    expect(box(milestone(timeline, 'whole')).width).to.be.closeTo(width, 10);
  });

  it('draws if it is visible again before the browser noticed that it was not', async () => {
    const timeline = await fixture<RoadmapTimeline>(html`<roadmap-timeline></roadmap-timeline>`);
    await looked(timeline);
    // What comes above it with the data takes it far away; a reader follows it within the frame.
    const above = document.createElement('div');
    above.style.height = '5000px';
    timeline.addEventListener('roadmap-load', () => timeline.before(above));
    timeline.data = DATA;
    await oneEvent(timeline, 'roadmap-load');
    await timeline.updateComplete;
    above.remove();
    await drawn(timeline);
    expect(visible(timeline).length).to.equal(2);
  });

  it('keeps its picture when it is hidden and shown again', async () => {
    const timeline = await placed({ data: DATA });
    timeline.zoomIn();
    await rested(timeline, time);
    const before = box(milestone(timeline, 'a25'));
    timeline.hidden = true;
    await settled(timeline);
    timeline.hidden = false;
    await settled(timeline);
    expect(box(milestone(timeline, 'a25')).width).to.be.closeTo(before.width, 0.5);
    expect(box(milestone(timeline, 'a25')).left).to.be.closeTo(before.left, 1);
  });

  it('returns with more lanes without changing sizes in a ResizeObserver', async () => {
    const faults: string[] = [];
    const heard = ({ message }: ErrorEvent) => faults.push(message);
    window.addEventListener('error', heard);
    const timeline = await placed();
    Object.assign(timeline, { company: 'nissan', asOf: '2022-06-30' });
    await rested(timeline, time);
    timeline.query = 'zzz';
    await until(() => root(timeline).querySelector('.state'));
    await rested(timeline, time);
    Object.assign(timeline, { query: null, company: null, asOf: null });
    await until(() => !root(timeline).querySelector('.state'));
    await rested(timeline, time);
    expect(visible(timeline).length).to.be.greaterThan(8);
    window.removeEventListener('error', heard);
    expect(faults).to.deep.equal([]);
  });

  it('keeps its window when it is moved in the page', async () => {
    const timeline = await placed({ data: DATA });
    timeline.zoomIn();
    await rested(timeline, time);
    const { width } = box(milestone(timeline, 'a25'));
    const around = await fixture<HTMLElement>(html`<div style="width: 1000px"></div>`);
    around.append(timeline);
    await drawn(timeline);
    expect(box(milestone(timeline, 'a25')).width).to.be.closeTo(width, 2);
    const opened = selections(timeline);
    milestone(timeline, 'a25').click();
    expect(opened).to.deep.equal(['a25']);
    const sheets = root(timeline).adoptedStyleSheets.length;
    timeline.remove();
    expect(root(timeline).querySelector('.chart')).to.equal(null);
    around.append(timeline);
    await drawn(timeline);
    expect(all(timeline, '.chart').length).to.equal(1);
    expect(all(timeline, '[part=hint]').length).to.equal(1);
    expect(all(timeline, '.flags').length).to.equal(1);
    expect(root(timeline).adoptedStyleSheets.length).to.equal(sheets);
  });

  it('sends no events once it is removed, even during a gesture', async () => {
    const timeline = await placed({ data: DATA });
    const reports = windows(timeline);
    wheel(timeline, { deltaY: -100, ctrlKey: true });
    timeline.zoomIn();
    await nextFrame();
    timeline.remove();
    for (let frame = 0; frame < 3; frame += 1) {
      await time.pass(1000);
      await nextFrame();
    }
    expect(reports).to.deep.equal([]);
  });

  it('works twice on a page, each with its own state', async () => {
    const [first, second] = [await placed({ data: DATA }), await placed({ data: DATA })];
    const { width } = box(milestone(second, 'a25'));
    first.zoomIn();
    first.company = 'a';
    await settled(first);
    await settled(second);
    expect(box(milestone(second, 'a25')).width).to.equal(width);
    expect(parts(first, 'lane').length).to.equal(1);
    expect(parts(second, 'lane').length).to.equal(2);
    await second.focusMilestone('b30');
    expect(document.activeElement).to.equal(second);
  });

  it('follows its language while it is shown', async () => {
    const days = { start: '2026-06-01', end: '2028-06-01' };
    const timeline = await placed({ attributes: { company: 'toyota', ...days } });
    timeline.lang = 'ja';
    // Its words are on their way first.
    await until(() => /2027年/.test(axis(timeline).join()), 'a Japanese axis');
  });

  it('shows an error instead of a roadmap that was not requested', async () => {
    const timeline = await placed();
    timeline.src = '/nowhere.json';
    await oneEvent(timeline, 'roadmap-error');
    await timeline.updateComplete;
    expect(one(timeline, '[role=alert]').textContent).to.contain('could not be loaded');
    expect(scroller(timeline).hidden).to.equal(true);
    timeline.src = FILE;
    await oneEvent(timeline, 'roadmap-load');
    await settled(timeline);
    expect(visible(timeline).length).to.be.greaterThan(5);
  });

  it('says so if nothing had been announced yet', async () => {
    const timeline = await placed();
    timeline.asOf = '1990-01-01';
    await timeline.updateComplete;
    await timeline.updateComplete;
    expect(one(timeline, '.state').textContent).to.contain('Nobody had announced anything');
  });

  it('mirrors itself in right-to-left pages', async () => {
    const timeline = await placed({ data: DATA, dir: 'rtl' });
    const [early, late] = [box(milestone(timeline, 'a25')), box(milestone(timeline, 'b30'))];
    expect(late.right).to.be.below(early.left);
    const [lane] = parts(timeline, 'lane');
    expect(box(lane as Element).left).to.be.greaterThan(early.left);
  });

  it('puts lane labels above their rows in a narrow box, with undated milestones visible', async () => {
    const timeline = await placed({ data: DATA, width: 340 });
    const lanes = parts(timeline, 'lane');
    expect(box(lanes[1] as Element).bottom).to.be.at.most(box(milestone(timeline, 'b30')).top + 1);
    const chip = box(milestone(timeline, 'b'));
    const frame = box(one(timeline, '.frame'));
    expect(chip.left >= frame.left && chip.right <= frame.right).to.equal(true);
    expect(chip.height).to.be.at.least(24);
  });

  it('shows thousands of undated milestones with few nodes', async () => {
    const data = Array.from({ length: 3000 }, (_, i) => ({
      id: `u${i}`,
      company: 'A',
      title: `Undated ${i}`,
      date: null,
    }));
    for (const width of [1000, 340]) {
      const timeline = await placed({ data, width });
      expect(parts(timeline, 'undated').length).to.be.within(5, 100);
      await timeline.focusMilestone('u2500');
      const { top, bottom } = box(milestone(timeline, 'u2500'));
      const frame = box(one(timeline, '.frame'));
      expect(top >= frame.top && bottom <= frame.bottom).to.equal(true);
      expect(parts(timeline, 'undated').length).to.be.within(5, 100);
    }
  });
});
