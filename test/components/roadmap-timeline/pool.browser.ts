import { expect } from '@open-wc/testing';
import { until } from '../../until.js';
import { focused, loaded, settled, visible } from './page.js';

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
  it('holds all that is in sight, in wider clusters where there would be too many', async () => {
    const timeline = await loaded({ width: 3000, data: DATA });
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

  it('names all that is drawn once nothing moves, and the tab stop at once', async () => {
    const timeline = await loaded({ data: DATA.slice(0, 60) });
    await timeline.focusMilestone('m3');
    expect(focused(timeline)?.getAttribute('aria-label')).to.contain('Milestone 3');
    const named = () => visible(timeline).every((item) => item.hasAttribute('aria-label'));
    await until(named, 'all are named');
  });
});
