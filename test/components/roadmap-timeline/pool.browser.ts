import { expect } from '@open-wc/testing';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { focused } from '../page/find.js';
import { parts, placed, settled, visible, wheel } from './page.js';

/** Milestones of eight companies, close together. */
const DATA = Array.from({ length: 1200 }, (_, i) => ({
  id: `m${i}`,
  company: `Company ${i % 8}`,
  title: `Milestone ${i}`,
  date: `${2000 + ((i * 7) % 40)}-0${1 + (i % 9)}`,
  status: 'announced',
}));

const standFor = (items: readonly HTMLElement[]) =>
  items.reduce((sum, { dataset }) => sum + Number(dataset.count ?? 1), 0);

describe('a pool of elements on a very large screen', () => {
  it('holds everything in view, in wider clusters if there would be too many', async () => {
    const timeline = await placed({ width: 3000, data: DATA });
    timeline.style.setProperty('--roadmap-timeline-height', '12000px');
    await settled(timeline);
    const drawn = visible(timeline);
    expect(drawn.length).to.be.at.most(300);
    expect(standFor(drawn)).to.equal(DATA.length);
    // The window moves and comes back: the same clusters, whatever was in between.
    const before = drawn.map(({ dataset }) => dataset.milestone ?? dataset.count).sort();
    const { start, end } = { start: '2005-01-01', end: '2044-12-31' };
    timeline.start = start;
    timeline.end = end;
    await settled(timeline);
    expect(visible(timeline).length).to.be.at.most(300);
    timeline.start = null;
    timeline.end = null;
    await settled(timeline);
    const after = visible(timeline).map(({ dataset }) => dataset.milestone ?? dataset.count);
    expect(after.sort()).to.deep.equal(before);
  });

  it('names all items once nothing moves, and the tab stop at once', async () => {
    const timeline = await placed({ data: DATA.slice(0, 60) });
    await timeline.focusMilestone('m3');
    expect(focused(timeline)?.getAttribute('aria-label')).to.contain('Milestone 3');
    const named = () => visible(timeline).every((item) => item.hasAttribute('aria-label'));
    await until(named, 'all are named');
  });
});

describe('bars of clusters divided by standing', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  /** Delivered or not, by a rule that makes the share another in every cluster. */
  const data = Array.from({ length: 9000 }, (_, i) => ({
    id: `m${i}`,
    company: `Company ${i % 12}`,
    title: `Milestone ${i}`,
    date: `${2000 + ((i * 7) % 40)}-0${1 + (i % 9)}`,
    status: Math.imul(i, 2_654_435_761) >>> 8 < i << 10 ? 'achieved' : 'announced',
  }));

  it('are complete at first; while the window moves a few in a frame, and all at rest', async () => {
    const attributes = { start: '2000-01-01', end: '2039-12-31' };
    const timeline = await placed({ data, attributes });
    timeline.style.setProperty('--roadmap-timeline-height', '3000px');
    await settled(timeline);
    const bars = () =>
      parts(timeline, 'cluster').map((item) => item.querySelector('.bar') as HTMLElement);
    const pictures = () =>
      bars()
        .map(({ style, parentElement }) => `${parentElement?.style.transform} ${style.background}`)
        .sort();
    await time.pass(1000);
    let written = 0;
    const observer = new MutationObserver((records) => (written += records.length));
    for (const bar of bars()) observer.observe(bar, { attributeFilter: ['style'] });
    expect(bars().length).to.be.above(60);
    // To twice as close: every cluster is another one.
    for (let i = 0; i < 2; i += 1) wheel(timeline, { ctrlKey: true, deltaY: -160 });
    await new Promise(requestAnimationFrame);
    written += observer.takeRecords().length;
    observer.disconnect();
    expect(written).to.be.within(1, 20);
    const amid = pictures();
    // So many frames are enough for all.
    for (let left = bars().length; left > 0; left -= 1) await new Promise(requestAnimationFrame);
    await time.pass(1000);
    const rested = pictures();
    expect(rested).not.to.deep.equal(amid);
    timeline.groupBy = 'stage';
    await settled(timeline);
    timeline.groupBy = null;
    await settled(timeline);
    expect(pictures()).to.deep.equal(rested);
  });
});
