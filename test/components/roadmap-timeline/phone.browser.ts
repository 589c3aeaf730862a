import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { until } from '../../until.js';
import { all, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { drag, expectApart, milestone, parts, placed, scroller, settled } from './page.js';

const FINGER = 44;
const FIRST_CAR = 'toyota-first-assb-vehicle';
/** Small letters are not cut in whatever font; a frame of this height scrolls, and shows some rows. */
const TALL = 'font-size: 12px; --roadmap-timeline-height: 500px';
const TITLE = 'First all-solid-state battery car on sale';

/** Milestones whose words and bar are in the frame. */
function inSight(timeline: RoadmapTimeline): HTMLElement[] {
  const { top, bottom } = box(scroller(timeline));
  return parts(timeline, 'milestone').filter((item) => {
    const label = box(one(item, '.label'));
    return label.top >= top && label.bottom <= bottom;
  });
}

/** Pixels that all words of a label take, cut or not; and that it has for them. */
function wordsWidth(label: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(label);
  return range.getBoundingClientRect().width;
}
function roomIn(label: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(label);
  return label.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

const labelOf = (item: HTMLElement) => one(item, '.label');

describe('a roadmap-timeline on a phone', () => {
  for (const dir of ['ltr', 'rtl'] as const)
    it(`has words on a line above their bar, not cut, high enough for a finger, ${dir}`, async () => {
      const timeline = await placed({ width: 420, dir, style: TALL });
      const plot = box(one(timeline, '.plot'));
      const items = inSight(timeline);
      expect(items.length).to.be.above(4);
      for (const item of items) {
        const label = labelOf(item);
        const { top, bottom, height, left, right } = box(label);
        const bar = box(one(item, '.bar'));
        expect(height, item.dataset.milestone).to.be.at.least(FINGER);
        expect(wordsWidth(label), item.dataset.milestone).to.be.at.most(roomIn(label));
        expect(bar.top - top).to.be.at.least(20);
        expect(bar.bottom).to.be.at.most(bottom);
        expect(left).to.be.at.most(plot.left + 1);
        expect(right).to.be.at.least(plot.right - 12);
      }
      expectApart(timeline);
    });

  it('leaves the words where they are while the window is panned, and says where a bar has gone', async () => {
    const timeline = await placed({ width: 390, style: TALL });
    const before = box(labelOf(milestone(timeline, FIRST_CAR))).left;
    const bar = box(milestone(timeline, FIRST_CAR)).left;
    drag(one(timeline, '.items'), -90);
    await settled(timeline);
    expect(box(labelOf(milestone(timeline, FIRST_CAR))).left).to.be.closeTo(before, 1);
    expect(box(milestone(timeline, FIRST_CAR)).left).to.be.below(bar - 40);
    timeline.start = '2040-01-01';
    timeline.end = '2050-12-31';
    await settled(timeline);
    expect(milestone(timeline, FIRST_CAR).dataset.beyond).to.equal('earlier');
    expect(labelOf(milestone(timeline, FIRST_CAR)).textContent).to.contain(TITLE);
    timeline.start = timeline.end = null;
    await settled(timeline);
    expect(milestone(timeline, FIRST_CAR).dataset.beyond).to.equal(undefined);
  });

  it('says how far a date moved beside the bar', async () => {
    const timeline = await placed({ width: 390, style: TALL });
    const plot = box(one(timeline, '.plot'));
    for (const words of parts(timeline, 'slip-words')) {
      const { left, right, top } = box(words);
      expect(left, words.textContent ?? '').to.be.at.least(plot.left - 1);
      expect(right, words.textContent ?? '').to.be.at.most(plot.right + 1);
      const owner = parts(timeline, 'milestone').find((item) => Math.abs(box(item).top - top) < 1);
      expect(owner, words.textContent ?? '').to.not.equal(undefined);
    }
  });

  it('keeps a lane’s name in sight as long as one of its rows is', async () => {
    const timeline = await placed({
      width: 390,
      style: TALL,
      attributes: { highlight: FIRST_CAR },
    });
    const name = () =>
      all(timeline, '.lane-name').find(({ textContent }) => /Toyota/.test(textContent ?? ''));
    const axis = box(one(timeline, '.axis')).bottom;
    scroller(timeline).scrollTop = 70;
    await until(() => box(milestone(timeline, FIRST_CAR)).top < axis, 'the lanes are scrolled');
    const { top, bottom } = box(name() as HTMLElement);
    expect(top).to.be.at.least(axis - 1);
    expect(bottom).to.be.below(axis + 40);
    scroller(timeline).scrollTop = 1000;
    await until(() => box(name() as HTMLElement).bottom < axis, 'the lane has gone, and its name');
  });

  it('opens a milestone by its words', async () => {
    const timeline = await placed({ width: 390, style: TALL });
    let opened = '';
    timeline.addEventListener('roadmap-select', ({ milestone: state }) => {
      opened = state?.id ?? '';
    });
    const label = labelOf(milestone(timeline, FIRST_CAR));
    label.scrollIntoView({ block: 'center' });
    const { top, right } = box(label);
    const hit = (timeline.shadowRoot as ShadowRoot).elementFromPoint(
      right - 40,
      top + 34,
    ) as HTMLElement;
    hit.click();
    expect(opened).to.equal(FIRST_CAR);
  });

  it('has undated ones below the rows, each high enough for a finger, in the lane', async () => {
    const timeline = await placed({ width: 390, attributes: { company: 'toyota' } });
    const rows = Math.max(...parts(timeline, 'milestone').map((item) => box(item).bottom));
    for (const chip of parts(timeline, 'undated')) {
      expect(box(chip).top).to.be.at.least(rows);
      expect(box(chip).height).to.be.at.least(FINGER);
    }
    timeline.selected = 'toyota-idemitsu-mass-production-facilities';
    await settled(timeline);
    const chip = milestone(timeline, 'toyota-idemitsu-mass-production-facilities');
    expect(box(chip).bottom).to.be.at.most(box(scroller(timeline)).bottom);
  });

  it('is accessible', async () => {
    const timeline = await placed({ width: 390, style: TALL });
    await expect(timeline).to.be.accessible();
  });
});
