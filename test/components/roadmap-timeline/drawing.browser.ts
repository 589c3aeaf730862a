import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { COMPANIES, MILESTONES, many } from '../page/data.js';
import { all, one } from '../page/find.js';
import { box, nodeCount } from '../page/measure.js';
import {
  axis,
  expectApart,
  ids,
  milestone,
  parts,
  placed,
  scroller,
  settled,
  unfold,
  visible,
} from './page.js';

/** Scrolls through all lanes; calls back at every screenful. */
async function scrollThrough(timeline: RoadmapTimeline, look: () => void): Promise<void> {
  const element = scroller(timeline);
  for (let top = 0; top < element.scrollHeight; top += element.clientHeight - 100) {
    element.scrollTop = top;
    await settled(timeline);
    look();
  }
}

/** Fails where a lane's label and what is drawn in the lane are out of line. */
function expectInLine(timeline: RoadmapTimeline): void {
  const rows = all(timeline, '.lane-ground').map((row) => box(row));
  for (const lane of parts(timeline, 'lane')) {
    const { top, bottom } = box(lane);
    // Above its rows it stays in sight with them, and so may stand anywhere in the lane.
    const sticks = lane.closest('.lane-ground') !== null;
    const isIn = (row: DOMRect) =>
      sticks ? top >= row.top - 1 && bottom <= row.bottom + 1 : Math.abs(row.top - top) <= 1;
    expect(rows.some(isIn), `lane at ${top}`).to.equal(true);
  }
}

/** The line of the grid where the axis names a year. */
const year = (timeline: RoadmapTimeline, iso: string) => {
  const name = all(timeline, '.tick').find(({ textContent }) => textContent === iso);
  if (!name) throw new Error(`${iso} is not named`);
  const lines = all(timeline, '.grid-line').map((line) => box(line).left);
  const line = lines.find((left) => Math.abs(left - box(name).left) < 1);
  if (line === undefined) throw new Error(`no line of ${iso}`);
  return line;
};

describe('the roadmap-timeline draws', () => {
  it('2027 as wide as the year on the axis, and in line with it, at any zoom', async () => {
    const data = [
      { id: 'year', company: 'A', title: 'A year', date: '2027' },
      { id: 'half', company: 'A', title: 'Half a year', date: 'H2 2027' },
      { id: 'other', company: 'B', title: 'Something else', date: '2012/2044' },
    ];
    const timeline = await placed({ data, width: 2400 });
    for (const [first, last] of [
      ['2018-01-01', '2036-12-31'],
      ['2020-01-01', '2034-12-31'],
      ['2021-06-01', '2033-12-31'],
    ] as const) {
      timeline.start = first;
      timeline.end = last;
      await settled(timeline);
      const [bar, half] = [box(milestone(timeline, 'year')), box(milestone(timeline, 'half'))];
      expect(half.width / bar.width).to.be.closeTo(184 / 365, 0.01);
      expect(half.right).to.be.closeTo(bar.right, 0.1);
      const [start, end] = [year(timeline, '2027'), year(timeline, '2028')];
      expect(bar.width).to.be.closeTo(end - start, 1);
      expect(bar.left).to.be.closeTo(start, 2);
    }
  });

  it('the known facts: Toyota and BYD in 2027 and 2030, in two lanes', async () => {
    const timeline = await placed({
      attributes: { company: 'toyota,byd', start: '2022-01-01', end: '2034-12-31' },
    });
    const names = parts(timeline, 'lane').map((lane) => one(lane, '.lane-name').textContent);
    expect(names).to.deep.equal(['Toyota', 'BYD']);
    const from = (id: string) => box(milestone(timeline, id));
    const at = (iso: string) => year(timeline, iso);
    const near = 2;
    expect(from('toyota-first-assb-vehicle').left).to.be.closeTo(at('2027'), near);
    expect(from('toyota-first-assb-vehicle').right).to.be.closeTo(at('2029'), near);
    expect(from('toyota-assb-mass-production').left).to.be.at.least(at('2027'));
    expect(from('byd-assb-demo').left).to.be.closeTo(at('2027'), near);
    expect(from('byd-assb-demo').right).to.be.closeTo(at('2028'), near);
    // By 2027: the hard edge is the end of that year, the fade before it.
    expect(from('byd-assb-commercialization').right).to.be.closeTo(at('2028'), near);
    expect(from('byd-assb-commercialization').width).to.equal(24);
  });

  it('all shipped milestones at 1,200 px, without clusters or overlaps', async () => {
    const days = { start: '2008-01-01', end: '2045-12-31' };
    const timeline = await placed({ width: 1200, attributes: days });
    await unfold(timeline);
    const found = new Set<string>();
    const counts = new Map<string, number>();
    await scrollThrough(timeline, () => {
      expect(parts(timeline, 'cluster')).to.deep.equal([]);
      for (const id of ids(timeline)) found.add(id);
      expectApart(timeline);
      expectInLine(timeline);
      for (const lane of parts(timeline, 'lane'))
        counts.set(
          one(lane, '.lane-name').textContent ?? '',
          Number(one(lane, '.lane-count').textContent),
        );
    });
    expect(found.size).to.equal(MILESTONES);
    expect(counts.size).to.equal(COMPANIES);
    expect([...counts.values()].reduce((a, b) => a + b)).to.equal(MILESTONES);
  });

  for (const width of [340, 768, 1280, 2560])
    it(`no overlaps, ${width} px wide, at any zoom`, async () => {
      const timeline = await placed({ width });
      for (let i = 0; i < 4; i += 1) {
        expectApart(timeline);
        timeline.zoomIn();
        await settled(timeline);
      }
      timeline.fit();
      await settled(timeline);
      timeline.zoomOut();
      await settled(timeline);
      expectApart(timeline);
      const { left, right } = box(timeline);
      expect(box(one(timeline, '.frame')).left).to.be.at.least(left);
      expect(box(one(timeline, '.frame')).right).to.be.at.most(right + 0.5);
      expect(timeline.scrollWidth).to.be.at.most(timeline.clientWidth);
    });

  for (const [groupBy, count] of [
    ['country', 9],
    ['stage', 6],
    ['technology', 3],
  ] as const)
    it(`lanes by ${groupBy}, with the company in every milestone's words`, async () => {
      const timeline = await placed({ attributes: { 'group-by': groupBy, sort: 'name' } });
      const lanes = new Set<string>();
      await scrollThrough(timeline, () => {
        for (const lane of parts(timeline, 'lane')) lanes.add(lane.title);
        expectApart(timeline);
      });
      expect(lanes.size).to.be.at.least(count);
      expect(visible(timeline)[0]?.textContent).to.contain(' · ');
    });

  it('soft edges, open sides, and undated ones beside the label', async () => {
    const data = ['2027~', '[..2030]', '[2028..]', null].map((date, i) => ({
      id: `m${i}`,
      company: 'A',
      title: `M ${i}`,
      date,
    }));
    const timeline = await placed({ data, attributes: { start: '2024-01-01', end: '2034-12-31' } });
    expect(milestone(timeline, 'm0').dataset.edges).to.equal('4');
    expect(box(milestone(timeline, 'm1')).right).to.be.closeTo(year(timeline, '2031'), 2);
    expect(box(milestone(timeline, 'm2')).left).to.be.closeTo(year(timeline, '2028'), 2);
    expect(box(milestone(timeline, 'm2')).width).to.equal(24);
    const chip = milestone(timeline, 'm3');
    expect(chip.part.contains('undated')).to.equal(true);
    expect(chip.closest('[part=lane]')).not.to.equal(null);
  });

  it('the line of today or, on another day, only of that day', async () => {
    const timeline = await placed({
      width: 2400,
      data: [{ company: 'A', title: 'M', date: '2020/2035' }],
      attributes: { 'as-of': '2024-01-01' },
    });
    expect(box(one(timeline, '[part=as-of-line]')).left).to.be.closeTo(year(timeline, '2024'), 2);
    expect(one(timeline, '[part=today-line]').hidden).to.equal(true);
    timeline.asOf = null;
    await settled(timeline);
    expect(one(timeline, '[part=as-of-line]').hidden).to.equal(true);
    const now = new Date().getFullYear();
    const today = box(one(timeline, '[part=today-line]')).left;
    expect(today).to.be.at.least(year(timeline, String(now)) - 2);
    expect(today).to.be.at.most(year(timeline, String(now + 1)) + 2);
  });

  it('a Japanese axis', async () => {
    const days = { start: '2026-06-01', end: '2028-06-01' };
    const timeline = await placed({ attributes: { lang: 'ja', company: 'toyota', ...days } });
    // The year alone where years are all there is, with its word above months and quarters.
    expect(axis(timeline).join()).to.match(/2027年/);
  });

  for (const [lanes, width] of [
    [20, 1200],
    [1000, 1200],
    [1000, 340],
  ] as const)
    it(`10,000 milestones in ${lanes} lanes, ${width} px wide, with few nodes`, async () => {
      const timeline = await placed({ width, data: many(10_000, lanes) });
      const element = scroller(timeline);
      for (const share of [0, 0.37, 0.8, 1]) {
        element.scrollTop = share * element.scrollHeight;
        await settled(timeline);
        expect(nodeCount(timeline.renderRoot as ShadowRoot)).to.be.at.most(1500);
        expect(visible(timeline).length).to.be.greaterThan(2);
        expectApart(timeline);
        expectInLine(timeline);
      }
    });

  it('counts of clusters that add up to those of the lane', async () => {
    const timeline = await placed({ data: many(5000, 1) });
    let sum = parts(timeline, 'milestone').length;
    for (const cluster of parts(timeline, 'cluster')) sum += Number(cluster.dataset.count);
    expect(sum).to.equal(5000 - Math.floor(5000 / 97));
    expect(one(parts(timeline, 'lane')[0] as Element, '.lane-count').textContent).to.equal('5,000');
  });
});
