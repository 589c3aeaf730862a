import { expect, nextFrame } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { HeldTime } from '../../held-time.js';
import { all, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { rested } from '../page/wait.js';
import {
  axis,
  drag,
  milestone,
  parts,
  placed,
  type Reported,
  selections,
  settled,
  wheel,
  windows,
} from './page.js';

const DATA = [
  { id: 'a25', company: 'A', title: 'First', date: '2025' },
  { id: 'a28', company: 'A', title: 'Second', date: '2028' },
  { id: 'b30', company: 'B', title: 'Third', date: '2030' },
];

/** First and last day shown, read off the bar of 2025. */
function shown(timeline: RoadmapTimeline): { start: number; end: number } {
  const bar = box(milestone(timeline, 'a25'));
  const lanes = box(one(timeline, '.items'));
  const day = bar.width / 365;
  const start = Date.parse('2025-01-01') / 86_400_000 - (bar.left - lanes.left) / day;
  return { start, end: start + lanes.width / day };
}
/** Two pixels of four years: the frame's border hides as much of the lanes. */
const EDGE = 5;
const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;

describe('the window of the roadmap-timeline', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  it('follows start and end, both days included, and reports nothing back', async () => {
    const timeline = await placed({ data: DATA });
    const reports = windows(timeline);
    timeline.start = '2024-01-01';
    timeline.end = '2027-12-31';
    await rested(timeline, time);
    const { start, end } = shown(timeline);
    expect(start).to.be.closeTo(dayOf('2024-01-01'), 1);
    expect(end).to.be.closeTo(dayOf('2028-01-01'), EDGE);
    expect(reports).to.deep.equal([]);
  });

  it('is the same from the first frame on if the attributes are in the page', async () => {
    const timeline = await placed({
      data: DATA,
      attributes: { start: '2024-01-01', end: '2027-12-31' },
    });
    expect(shown(timeline).start).to.be.closeTo(dayOf('2024-01-01'), 1);
    expect(axis(timeline)).to.include('2025');
  });

  it('may have only a first or only a last day', async () => {
    const timeline = await placed({ data: DATA, attributes: { start: '2024-01-01' } });
    expect(shown(timeline).start).to.be.closeTo(dayOf('2024-01-01'), 1);
    timeline.start = null;
    timeline.end = '2027-06-30';
    await rested(timeline, time);
    expect(shown(timeline).end).to.be.closeTo(dayOf('2027-07-01'), EDGE);
    timeline.end = '2001-01-01';
    await rested(timeline, time);
    expect(shown(timeline).end).to.be.closeTo(dayOf('2001-01-02'), 2 * EDGE);
  });

  it('shows everything if start and end are invalid', async () => {
    const plain = await placed({ data: DATA });
    const odd = await placed({ data: DATA, attributes: { start: 'soon', end: '2027-02-31' } });
    expect(shown(odd).start).to.be.closeTo(shown(plain).start, 1);
    expect(shown(odd).end).to.be.closeTo(shown(plain).end, 1);
  });

  it('ignores an end before the start', async () => {
    const timeline = await placed({
      data: DATA,
      attributes: { start: '2026-01-01', end: '2020-01-01' },
    });
    const { start, end } = shown(timeline);
    expect(start).to.be.closeTo(dayOf('2026-01-01'), 1);
    expect(end - start).to.be.greaterThan(300);
  });

  it('is reported once when a zoom has ended, and reflected', async () => {
    const timeline = await placed({ data: DATA });
    const reports = windows(timeline);
    one(timeline, '[aria-label="Zoom in"]').click();
    await rested(timeline, time);
    expect(reports.length).to.equal(1);
    const [{ start, end, fit }] = reports as [Reported];
    expect(fit).to.equal(false);
    expect(dayOf(start)).to.be.closeTo(shown(timeline).start, 2);
    expect(dayOf(end)).to.be.closeTo(shown(timeline).end, EDGE);
    expect([timeline.getAttribute('start'), timeline.getAttribute('end')]).to.deep.equal([
      start,
      end,
    ]);
    const before = shown(timeline);
    await rested(timeline, time);
    expect(shown(timeline)).to.deep.equal(before);
  });

  it('is reported once when a zoom has ended, however slow the frames', async () => {
    const timeline = await placed({ data: DATA });
    const reports = windows(timeline);
    one(timeline, '[aria-label="Zoom in"]').click();
    for (let frame = 0; frame < 3; frame += 1) {
      await time.pass(200);
      await nextFrame();
    }
    await rested(timeline, time);
    expect(reports.length).to.equal(1);
    expect(dayOf(timeline.start ?? '')).to.be.closeTo(shown(timeline).start, 2);
    expect(dayOf(timeline.end ?? '')).to.be.closeTo(shown(timeline).end, EDGE);
  });

  it('is reported once when a drag has ended, which opens nothing', async () => {
    const timeline = await placed({ data: DATA });
    const [reports, opened] = [windows(timeline), selections(timeline)];
    const before = shown(timeline).start;
    const length = shown(timeline).end - before;
    drag(milestone(timeline, 'a28'), -200);
    await rested(timeline, time);
    expect(reports.length).to.equal(1);
    expect(opened).to.deep.equal([]);
    const { width } = box(one(timeline, '.items'));
    expect(shown(timeline).start - before).to.be.closeTo((200 / width) * length, 3);
    milestone(timeline, 'a28').click();
    expect(opened).to.deep.equal(['a28']);
  });

  it('zooms by Ctrl and wheel around the pointer, with one report', async () => {
    const timeline = await placed({ data: DATA });
    const reports = windows(timeline);
    const before = box(milestone(timeline, 'a25')).width;
    for (let i = 0; i < 5; i += 1) {
      expect(wheel(timeline, { deltaY: -100, ctrlKey: true }).defaultPrevented).to.equal(true);
      await nextFrame();
    }
    await rested(timeline, time);
    expect(box(milestone(timeline, 'a25')).width).to.be.greaterThan(before * 1.2);
    expect(reports.length).to.equal(1);
  });

  it('leaves a plain wheel to the page, and pans by Shift and wheel or sideways', async () => {
    const timeline = await placed({ data: DATA });
    const reports = windows(timeline);
    const before = shown(timeline).start;
    expect(wheel(timeline, { deltaY: 100 }).defaultPrevented).to.equal(false);
    await settled(timeline);
    expect(shown(timeline).start).to.be.closeTo(before, 0.01);
    expect(wheel(timeline, { deltaY: 100, shiftKey: true }).defaultPrevented).to.equal(true);
    await settled(timeline);
    const panned = shown(timeline).start;
    expect(panned).to.be.greaterThan(before);
    wheel(timeline, { deltaX: 100 });
    await settled(timeline);
    expect(shown(timeline).start).to.be.greaterThan(panned);
    await rested(timeline, time);
    expect(reports.length).to.equal(1);
  });

  it('fit shows everything, clears start and end, and reports the days it will show', async () => {
    const timeline = await placed({ data: DATA });
    const all = shown(timeline);
    timeline.start = '2028-01-01';
    timeline.end = '2028-12-31';
    await rested(timeline, time);
    const reports = windows(timeline);
    timeline.fit();
    const [{ start, end, fit }] = reports as [Reported];
    await rested(timeline, time);
    expect(fit).to.equal(true);
    expect(timeline.hasAttribute('start') || timeline.hasAttribute('end')).to.equal(false);
    expect(shown(timeline).start).to.be.closeTo(all.start, 1);
    expect(dayOf(start)).to.be.closeTo(all.start, 1);
    expect(dayOf(end)).to.be.closeTo(all.end, 2 * EDGE);
  });

  it('fits again after a change of filter or size, until somebody moves it', async () => {
    const timeline = await placed({ data: DATA });
    const width = () => box(milestone(timeline, 'a25')).width;
    const before = width();
    timeline.query = 'First';
    await rested(timeline, time);
    expect(width()).to.be.greaterThan(before);
    timeline.query = null;
    await rested(timeline, time);
    expect(width()).to.be.closeTo(before, 1);
    (timeline.parentElement as HTMLElement).style.width = '700px';
    await rested(timeline, time);
    expect(width()).to.be.below(before);
    timeline.zoomIn();
    await rested(timeline, time);
    const zoomed = width();
    timeline.query = 'First';
    await rested(timeline, time);
    expect(width()).to.be.closeTo(zoomed, 1);
  });

  it('a click on a cluster zooms to its members', async () => {
    const data = Array.from({ length: 120 }, (_, i) => ({
      id: `c${i}`,
      company: 'C',
      title: `Crowded milestone ${i}`,
      date: `20${20 + (i % 20)}-${String((i % 12) + 1).padStart(2, '0')}`,
    }));
    const timeline = await placed({
      data: [...data, { company: 'D', title: 'Far', date: '2300' }],
    });
    const count = () =>
      parts(timeline, 'cluster').reduce((sum, { dataset }) => sum + Number(dataset.count), 0) +
      parts(timeline, 'milestone').filter(({ dataset }) => dataset.milestone?.startsWith('c'))
        .length;
    expect(count()).to.equal(120);
    for (let guard = 0; guard < 10 && parts(timeline, 'cluster').length > 0; guard += 1) {
      const [first] = parts(timeline, 'cluster');
      const before = axis(timeline).join();
      first?.click();
      await rested(timeline, time);
      expect(axis(timeline).join()).not.to.equal(before);
    }
    expect(parts(timeline, 'cluster').length).to.equal(0);
    expect(all(timeline, '[data-milestone^=c]').length).to.be.greaterThan(0);
  });
});
