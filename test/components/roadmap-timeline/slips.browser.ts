import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { until } from '../../until.js';
import { one } from '../page/find.js';
import { box } from '../page/measure.js';
import { milestone, parts, placed, settled, visible } from './page.js';

const said = (saidOn: string, date: string, status = 'announced') => ({ saidOn, date, status });
const record = (id: string, ...claims: ReturnType<typeof said>[]) => ({
  id,
  company: `Company of ${id}`,
  title: `Title of ${id}`,
  claims,
});
const DATA = [
  record('calm', said('2019-01-01', '2026')),
  record(
    'moved',
    said('2015-01-01', '2018'),
    said('2017-01-01', '2020'),
    said('2019-01-01', '2026'),
  ),
  record('overdue', said('2015-01-01', '2018')),
  record('late', said('2015-01-01', '2018'), said('2019-08-01', '2019-07', 'achieved')),
  record('earlier', said('2015-01-01', '2029'), said('2019-01-01', '2027')),
];
const PLACE = {
  data: DATA,
  width: 1400,
  attributes: { 'as-of': '2022-06-30', start: '2014-01-01', end: '2036-12-31' },
};

const slip = (timeline: RoadmapTimeline, id: string) =>
  milestone(timeline, id).querySelector<HTMLElement>('[part=slip]:not([hidden])');
/** They stand in the row of their milestone. */
const words = (timeline: RoadmapTimeline, id: string) =>
  parts(timeline, 'slip-words').find(
    (element) => Math.abs(box(element).top - box(milestone(timeline, id)).top) < 2,
  );

describe('how far a date moved', () => {
  it('is shown in words, in years from 24 months on', async () => {
    const timeline = await placed(PLACE);
    const told = DATA.map(({ id }) => words(timeline, id)?.textContent ?? null);
    expect(told).to.deep.equal([null, '+8 yr', '+3.5 yr', '+7 mo', '−2 yr']);
    for (const [lang, text] of [
      ['ja', '+8年'],
      ['ko', '+8년'],
      ['zh', '+8年'],
    ] as const) {
      timeline.lang = lang;
      await until(() => words(timeline, 'moved')?.textContent === text, `${lang}: ${text}`);
    }
  });

  it('is drawn from the end of the first promise to the present date', async () => {
    const timeline = await placed(PLACE);
    expect(slip(timeline, 'calm')).to.equal(null);
    const bar = (id: string) => box(milestone(timeline, id));
    const line = (id: string) => box(slip(timeline, id) as HTMLElement);
    // All of 2026 on one bar tells how wide a year is.
    const year = bar('calm').width;
    const at = (years: number) => bar('calm').left - (2026 - years) * year;
    const near = year / 50;
    expect(line('moved').left).to.be.closeTo(at(2019), near);
    expect(line('moved').right).to.be.closeTo(bar('moved').left, 1);
    const asOf = box(one(timeline, '[part=as-of-line]')).left;
    expect(line('overdue').right).to.be.closeTo(asOf, 2);
    expect(line('late').right).to.be.closeTo(bar('late').left, 1);
    expect(line('earlier').right).to.be.closeTo(at(2030), near);
    expect(line('earlier').left).to.be.closeTo(bar('earlier').right, 1);
    const ends = ['moved', 'overdue', 'late'].map((id) => slip(timeline, id)?.dataset.end);
    expect(ends).to.deep.equal(['forecast', 'running', 'delivered']);
  });

  it('has the colour of its milestone', async () => {
    const timeline = await placed(PLACE);
    const colour = (id: string) => getComputedStyle(slip(timeline, id) as HTMLElement).color;
    const verdicts = DATA.map(({ id }) => milestone(timeline, id).dataset.verdict);
    expect(verdicts).to.deep.equal(['open', 'missed', 'missed', 'late', 'open']);
    expect(colour('moved')).to.equal(colour('overdue'));
    expect(colour('late')).not.to.equal(colour('overdue'));
    for (const id of ['moved', 'overdue', 'late']) {
      const bar = getComputedStyle(one(milestone(timeline, id), '.bar'));
      expect(id === 'late' ? bar.backgroundColor : bar.borderLeftColor).to.equal(colour(id));
    }
  });

  it('moves with its milestone, also in right-to-left pages', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const timeline = await placed({ ...PLACE, dir });
      const gap = () => {
        const [bar, line] = [
          box(milestone(timeline, 'moved')),
          box(slip(timeline, 'moved') as HTMLElement),
        ];
        return dir === 'ltr' ? bar.left - line.right : line.left - bar.right;
      };
      expect(gap()).to.be.closeTo(0, 1);
      timeline.zoomIn();
      await settled(timeline);
      expect(gap()).to.be.closeTo(0, 1);
    }
  });

  it('does not overlap other milestones', async () => {
    const same = DATA.map((one) => ({ ...one, company: 'One for all' }));
    const timeline = await placed({ ...PLACE, data: same });
    const lines = parts(timeline, 'slip').map((line) => ({ line, at: box(line) }));
    expect(lines.length).to.equal(4);
    for (const { line, at } of lines)
      for (const item of visible(timeline)) {
        if (item.contains(line)) continue;
        const over = (other: DOMRect) =>
          Math.min(at.right, other.right) - Math.max(at.left, other.left) > 0 &&
          Math.min(at.bottom, other.bottom) - Math.max(at.top, other.top) > 0;
        expect([item, one(item, '.label')].some((element) => over(box(element)))).to.equal(false);
      }
  });

  it('is not drawn in clusters', async () => {
    const many = Array.from({ length: 6000 }, (_, i) => ({
      ...record(`m${i}`, said('2015-01-01', '2018'), said('2017-01-01', String(2023 + (i % 9)))),
      company: 'One for all',
    }));
    const timeline = await placed({ ...PLACE, data: many });
    expect(parts(timeline, 'slip').length).to.equal(0);
    expect(parts(timeline, 'cluster').length).to.be.above(1);
  });
});

describe('a delivery', () => {
  it('is a disc of 12 px if its days are fewer', async () => {
    const timeline = await placed(PLACE);
    const bar = box(one(milestone(timeline, 'late'), '.bar'));
    expect([bar.width, bar.height].map(Math.round)).to.deep.equal([12, 12]);
  });
});
