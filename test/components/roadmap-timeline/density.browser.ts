import { expect, oneEvent } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { many } from '../page/data.js';
import { all, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { sized } from '../page/wait.js';
import { parts, placed, settled, wheel } from './page.js';

const layer = (timeline: RoadmapTimeline) => one(timeline, '.density');
/** That of the first lane. */
const strip = (timeline: RoadmapTimeline) => one(timeline, '.density canvas') as HTMLCanvasElement;

interface Bar {
  /** On the page, in pixels. */
  left: number;
  colour: string;
}

/** The bars of the first lane, a row of clusters alone, where they can be seen. */
function bars(timeline: RoadmapTimeline): Bar[] {
  const canvas = strip(timeline);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const around = box(canvas);
  // A row of clusters, the strip, and the air around them.
  const lane = box(parts(timeline, 'lane')[0] as Element);
  const foot = Math.round((lane.top + 6 + 30 + 16 + 5 - around.top) * devicePixelRatio) - 1;
  const { data } = context.getImageData(0, foot, canvas.width, 1);
  const found: Bar[] = [];
  let last = '';
  for (let x = 0; x < canvas.width; x += 1) {
    const [r, g, b, a] = data.slice(x * 4, x * 4 + 4);
    const colour = a === 255 ? `rgb(${r}, ${g}, ${b})` : '';
    const left = around.left + (x * around.width) / canvas.width;
    if (colour && !last) found.push({ left, colour });
    last = colour;
  }
  const sight = box(one(timeline, '.plot'));
  return found.filter(({ left }) => left >= sight.left && left < sight.right - 8);
}

const yearly = { start: '2000-01-01', end: '2039-12-31' };

describe('roadmap-timeline: the strip of density', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  it('is absent without clusters', async () => {
    const timeline = await placed();
    expect(layer(timeline).hidden).to.equal(true);
  });

  it('has bars where milestones begin, along the bottom of the lane', async () => {
    const timeline = await placed({ data: many(6000, 1), attributes: yearly });
    expect(layer(timeline).hidden).to.equal(false);
    expect(layer(timeline).getAttribute('aria-hidden')).to.equal('true');
    // Whole years that all begin on a 1 January: one bar a year.
    expect(bars(timeline).length).to.be.within(38, 40);
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`moves with the clusters, ${dir}`, async () => {
      const timeline = await placed({ dir, data: many(6000, 1), attributes: yearly });
      const middle = parts(timeline, 'cluster').sort((a, b) => box(a).left - box(b).left)[3];
      for (let i = 0; i < 6; i += 1) {
        const before = bars(timeline);
        const from = box(middle as Element).left;
        wheel(timeline, { deltaX: dir === 'rtl' ? -37 : 37 });
        await settled(timeline);
        const moved = box(middle as Element).left - from;
        expect(Math.abs(moved)).to.be.closeTo(37, 1);
        const after = bars(timeline);
        const kept = before.filter(({ left }) =>
          after.some((bar) => Math.abs(bar.left - left - moved) <= 1),
        );
        expect(kept.length).to.be.at.least(before.length - 2);
      }
    });

  for (const dir of ['ltr', 'rtl'] as const)
    for (const turn of [-40, 40])
      it(`is in its final place during a zoom by ${turn}, ${dir}`, async () => {
        const timeline = await placed({ dir, data: many(6000, 1), attributes: yearly });
        wheel(timeline, { ctrlKey: true, deltaY: turn });
        await new Promise(requestAnimationFrame);
        expect(strip(timeline).style.transform).not.to.match(/scaleX\(1\)$/);
        const amid = bars(timeline);
        await time.pass(1000);
        expect(strip(timeline).style.transform).to.match(/scaleX\(1\)$/);
        const after = bars(timeline);
        expect(after).to.have.length.within(amid.length - 1, amid.length + 1);
        // Bars begin at whole pixels, of either zoom.
        for (const { left } of after.slice(1, -1))
          expect(Math.min(...amid.map((bar) => Math.abs(bar.left - left)))).to.be.at.most(3);
      });

  // WebKit has no zoom of the standard's.
  const zooms = 'currentCSSZoom' in Element.prototype ? [2] : [];
  for (const zoom of zooms)
    it(`is sharp if it appears later on a page with CSS zoom ${zoom}`, async () => {
      const timeline = await placed({ attributes: yearly });
      (timeline.parentElement as HTMLElement).style.zoom = String(zoom);
      await sized(timeline);
      await settled(timeline);
      timeline.data = many(6000, 1);
      await oneEvent(timeline, 'roadmap-load');
      await settled(timeline);
      const canvas = strip(timeline);
      expect(layer(timeline).hidden).to.equal(false);
      expect(canvas.width).to.be.closeTo(box(canvas).width * devicePixelRatio, 1);
    });

  it('has a canvas for each visible lane, as high as its bars', async () => {
    const timeline = await placed({ data: many(6000, 40), attributes: yearly });
    const canvases = () => all(timeline, '.density canvas').map(box);
    const lanes = () => {
      const sight = box(one(timeline, '.scroller'));
      return all(timeline, '.lane')
        .map(box)
        .filter(({ top, bottom }) => bottom > sight.top && top < sight.bottom);
    };
    for (const scrolled of [0, 900]) {
      one(timeline, '.scroller').scrollTop = scrolled;
      await settled(timeline);
      for (const { top, bottom } of lanes())
        expect(canvases().filter((at) => at.top >= top && at.bottom <= bottom + 1)).to.have.length(
          1,
        );
      expect(canvases().length).to.be.within(lanes().length, lanes().length + 2);
      for (const { height } of canvases()) expect(height).to.be.below(30);
    }
  });

  it('draws few strips again in one frame while zooming, and all blurred ones at rest', async () => {
    const timeline = await placed({ data: many(6000, 10), attributes: yearly });
    timeline.style.setProperty('--roadmap-timeline-height', '3000px');
    await settled(timeline);
    await time.pass(1000);
    const { prototype } = CanvasRenderingContext2D;
    const { putImageData } = prototype;
    let drawn = 0;
    prototype.putImageData = function (...args: unknown[]) {
      drawn += 1;
      Reflect.apply(putImageData, this, args);
    };
    try {
      const counts: number[] = [];
      for (let i = 0; i < 24; i += 1) {
        drawn = 0;
        wheel(timeline, { ctrlKey: true, deltaY: i < 12 ? -24 : 24 });
        await new Promise(requestAnimationFrame);
        counts.push(drawn);
      }
      expect(Math.max(...counts)).to.be.within(1, 3);
      drawn = 0;
      await time.pass(1000);
      expect(drawn).to.equal(10);
    } finally {
      prototype.putImageData = putImageData;
    }
    for (const { style } of all(timeline, '.density canvas'))
      expect(style.transform).to.match(/scaleX\(1\)$/);
  });

  it('has the colours of the theme, and follows its changes', async () => {
    const timeline = await placed({ data: many(6000, 1), attributes: yearly });
    const colours = () => new Set(bars(timeline).map(({ colour }) => colour));
    const light = colours();
    timeline.style.setProperty('color-scheme', 'dark');
    await until(() => colours().size > 0 && ![...colours()].some((colour) => light.has(colour)));
  });
});
