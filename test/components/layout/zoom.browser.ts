import '../../../components/define.js';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { RoadmapTracker } from '../../../components/index.js';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { until } from '../../until.js';
import { FILE, many } from '../page/data.js';
import { all, deep, find, first, one, root } from '../page/find.js';
import { box } from '../page/measure.js';
import { drag, drawn, expectApart, parts, settled, wheel } from '../roadmap-timeline/page.js';
import { point, placed as trendPlaced } from '../roadmap-trend/page.js';
import { edge, whole } from './zoom-page.js';

const ZOOMS = [0.5, 1.5, 2, 4];
/** A window in which many milestones are said for whole years. */
const YEARS = { start: '2000-01-01', end: '2039-12-31' };
/** 1,280 px of a screen hold 320 at 400 % (WCAG 1.4.10). */
const SCREEN = 1280;
const { documentElement } = document;

function zoomTo(zoom: number | ''): void {
  documentElement.style.zoom = String(zoom);
}

const room = (width: number) =>
  fixture<HTMLElement>(html`<div style="width: ${width}px; overflow: clip"></div>`);

/** A timeline as wide as a screen is at that zoom. */
async function timelineAt(
  zoom: number,
  data?: unknown,
  // The first lane is one with milestones in its first rows, however little there is in sight.
  attributes: Readonly<Record<string, string>> = { sort: 'name' },
): Promise<RoadmapTimeline> {
  zoomTo(zoom);
  const place = await room(SCREEN / zoom);
  const timeline = document.createElement('roadmap-timeline');
  for (const [name, value] of Object.entries<string>(attributes))
    timeline.setAttribute(name, value);
  const load = oneEvent(timeline, 'roadmap-load');
  place.append(timeline);
  if (data) timeline.data = data;
  else timeline.src = FILE;
  await load;
  await drawn(timeline);
  one(timeline, '.scroller').scrollIntoView();
  await settled(timeline);
  return timeline;
}

/** What a press at the middle of an element would hit. */
function hitAt(timeline: RoadmapTimeline, element: Element): Element | null {
  const { left, top, width, height } = box(element);
  return root(timeline).elementFromPoint(left + width / 2, top + height / 2);
}

afterEach(() => zoomTo(''));

// In WebKit boxes are in an element's own pixels, events in the screen's: nobody can tell how many.
const ZOOMED = 'currentCSSZoom' in Element.prototype ? ZOOMS : [];

describe('a page with CSS zoom', () => {
  for (const zoom of ZOOMED) {
    it(`${zoom * 100} %: a press hits what is drawn there`, async () => {
      const timeline = await timelineAt(zoom);
      expectApart(timeline);
      let tried = 0;
      for (const item of parts(timeline, 'milestone')) {
        const sight = box(one(timeline, '.scroller'));
        const { left, right, top, bottom } = box(item);
        const centre = (left + right) / 2;
        const lanes = box(one(timeline, '.items'));
        if (top < sight.top + 60 * zoom || bottom > Math.min(sight.bottom, innerHeight)) continue;
        if (centre < lanes.left || centre > Math.min(sight.right, innerWidth)) continue;
        tried += 1;
        const hit = hitAt(timeline, item)?.closest('.item');
        expect(hit === item || overlapping(hit, item), item.dataset.milestone).to.equal(true);
      }
      expect(tried).to.be.greaterThan(0);
    });

    it(`${zoom * 100} %: a drag keeps what it holds under the pointer`, async () => {
      const timeline = await timelineAt(zoom);
      const item = whole(timeline);
      const before = edge(item);
      drag(one(timeline, '.plot'), 90);
      await settled(timeline);
      expect(edge(item) - before).to.be.closeTo(90, 2);
    });

    it(`${zoom * 100} %: the wheel zooms around the day under the pointer`, async () => {
      const timeline = await timelineAt(zoom);
      const item = whole(timeline);
      const { left } = box(item);
      for (const deltaY of [-80, -80, 120]) {
        wheel(timeline, { deltaY, ctrlKey: true, clientX: left });
        await settled(timeline);
        expect(box(item).left).to.be.closeTo(left, 2 * Math.max(1, zoom));
      }
      const before = edge(item);
      wheel(timeline, { deltaX: 60 });
      await settled(timeline);
      expect(before - edge(item)).to.be.closeTo(60, 2);
    });

    it(`${zoom * 100} %: a hint is beside its milestone`, async () => {
      const timeline = await timelineAt(zoom);
      const item = whole(timeline);
      item.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      await nextFrame();
      const [hint, at] = [box(one(timeline, '.hint')), box(item)];
      const gap = Math.max(hint.top - at.bottom, at.top - hint.bottom);
      expect(gap).to.be.within(0, 8 * Math.max(1, zoom) + 1);
      expect(hint.left).to.be.at.most(at.left + 1);
      expect(hint.right).to.be.at.least(Math.max(at.left, 0));
      expect(hint.left).to.be.at.least(0);
      // At 400 % the page is wider than this screen, and so may a hint be.
      if (zoom < 4) expect(hint.right).to.be.at.most(documentElement.clientWidth + 1);
    });

    it(`${zoom * 100} %: panels are at their buttons`, async () => {
      zoomTo(zoom);
      const place = await room(SCREEN / zoom);
      const tracker = document.createElement('roadmap-tracker');
      tracker.view = 'table';
      const load = oneEvent(tracker, 'roadmap-load');
      place.append(tracker);
      tracker.src = FILE;
      await load;
      await until(() => deep(tracker, '[part~=share]').length > 0);
      await panelsStand(tracker, zoom);
    });

    it(`${zoom * 100} %: the density strip is sharp and aligned`, async () => {
      const timeline = await timelineAt(zoom, many(6000, 1), YEARS);
      expectSharp(timeline, devicePixelRatio);
      if (zoom > 2) return;
      expectInLine(timeline);
      wheel(timeline, { deltaX: 37 });
      await settled(timeline);
      expectInLine(timeline, 37);
    });

    it(`${zoom * 100} %: the trend raises the line under the pointer`, async () => {
      zoomTo(zoom);
      const trend = await trendPlaced({ src: FILE, company: 'toyota' }, {}, SCREEN / zoom);
      trend.scrollIntoView();
      const plot = box(find(trend, '.plot') as Element);
      const end = all(trend, '[part=label]')[0] ?? all(trend, '[part=line]')[0];
      const id = (end as HTMLElement).dataset.milestone as string;
      const line = find(
        trend,
        `[part=line][data-milestone="${id}"] path`,
      ) as unknown as SVGPathElement;
      const at = line.getPointAtLength(line.getTotalLength() * 0.5);
      await point(trend, at.x * zoom, at.y * zoom);
      const raised = find(trend, '[part=raised]');
      expect(raised?.dataset.milestone).to.equal(id);
      const mark = box(find(trend, '.tooltip') as Element);
      expect(mark.left).to.be.at.least(plot.left - 1);
      expect(mark.right).to.be.at.most(plot.right + 1);
    });
  }
});

/** Two bars may touch the same pixel: what lies in front is hit. */
function overlapping(hit: Element | null | undefined, item: Element): boolean {
  if (!hit) return false;
  const [a, b] = [box(hit), box(item)];
  const words = box(one(hit, '.label'));
  const right = Math.max(a.right, words.right);
  return (
    Math.min(right, b.right) > Math.max(a.left, b.left) && a.top < b.bottom && b.top < a.bottom
  );
}

/** What opens a panel, and the panel: a narrow tracker has them behind buttons of its own. */
const WIDE_PANELS = [
  ['[data-facet=company]', '#company'],
  ['[part~=share]', '[part=share-menu]'],
] as const;
const NARROW_PANELS = [
  ['[popovertarget=filters]', '#filters'],
  ['[popovertarget=more]', '#more'],
] as const;

async function panelsStand(tracker: RoadmapTracker, zoom: number): Promise<void> {
  const isWide = first(tracker, '[part~=share]').checkVisibility();
  for (const [opener, panel] of isWide ? WIDE_PANELS : NARROW_PANELS) {
    const button = first(tracker, opener);
    button.scrollIntoView({ block: 'center' });
    button.click();
    await until(() => deep(tracker, panel).some((one) => one.matches(':popover-open')), panel);
    await nextFrame();
    const [at, open] = [box(button), box(first(tracker, panel))];
    const gap = Math.max(open.top - at.bottom, at.top - open.bottom);
    expect(gap, panel).to.be.within(-1, 8 * Math.max(1, zoom) + 1);
    expect(Math.min(open.right, at.right) - Math.max(open.left, at.left)).to.be.greaterThan(8);
    first(tracker, panel).hidePopover();
  }
}

/** One pixel of the canvas is one of the device. */
function expectSharp(timeline: RoadmapTimeline, ratio: number): void {
  const canvas = one(timeline, '.density canvas') as HTMLCanvasElement;
  expect(canvas.width / box(canvas).width).to.be.closeTo(ratio, 0.01 * ratio);
}

/** Where a year begins, with all that is said for it, there stands a bar. */
function expectInLine(timeline: RoadmapTimeline, panned = 0): void {
  const canvas = one(timeline, '.density canvas') as HTMLCanvasElement;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const at = box(canvas);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const bars: { from: number; to: number }[] = [];
  for (let x = 1; x < canvas.width; x += 1) {
    if (!filled(data, canvas, x)) continue;
    const to = at.left + ((x + 1) / canvas.width) * at.width;
    if (filled(data, canvas, x - 1)) Object.assign(bars.at(-1) ?? {}, { to });
    else bars.push({ from: to, to });
  }
  const { left } = box(one(timeline, '.items'));
  const { width } = box(one(timeline, '.items'));
  // Where the day is the last of a bar's, the gap behind that may stand on it: whole pixels of the canvas.
  const pixel = at.width / canvas.width;
  const gap = Math.max(Math.round(1 / pixel), 1) * pixel;
  const from = Date.parse(YEARS.start);
  const year = (n: number) =>
    left + ((Date.UTC(n, 0) - from) / (Date.parse(YEARS.end) + 86_400_000 - from)) * width - panned;
  const years = Array.from({ length: 40 }, (_, i) => year(2000 + i));
  const inSight = years.filter((x) => x > left + 40 && x < left + width - 8);
  expect(inSight.length).to.be.greaterThan(30);
  for (const x of inSight)
    expect(
      bars.some(({ from, to }) => from - 2.5 <= x && x <= to + gap + 2.5),
      `${x}`,
    ).to.equal(true);
}

function filled(data: Uint8ClampedArray, { width, height }: HTMLCanvasElement, x: number): boolean {
  for (let y = 0; y < height; y += 1) if (data[(y * width + x) * 4 + 3] === 255) return true;
  return false;
}

describe('a screen of another pixel density', () => {
  afterEach(() => executeServerCommand('pixel-ratio', 0));

  for (const ratio of [1.25, 2, 3])
    it(`${ratio} device pixels per pixel: the strip follows, sharp and aligned`, async () => {
      const timeline = await timelineAt(1, many(6000, 1), YEARS);
      let told = false;
      const tell = () => {
        told = true;
      };
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', tell);
      if (!(await executeServerCommand('pixel-ratio', ratio))) return;
      await until(() => devicePixelRatio === ratio);
      // Queries are answered anew before a frame is drawn.
      await settled(timeline);
      // Chromium's emulation is silent: the next gesture brings it.
      const panned = told ? 0 : 20;
      wheel(timeline, { deltaX: panned });
      await settled(timeline);
      expectSharp(timeline, ratio);
      expectInLine(timeline, panned);
      wheel(timeline, { deltaX: 53 });
      await settled(timeline);
      expectInLine(timeline, panned + 53);
    });
});
