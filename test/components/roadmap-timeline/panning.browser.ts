import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { all, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { parts, placed, settled, visible, wheel } from './page.js';

/** One for every half year from 1950 to 2090, in four lanes. */
const DATA = Array.from({ length: 280 }, (_, i) => ({
  id: `m${i}`,
  company: `Lane ${i % 4}`,
  title: `M${i}`,
  date: `${1950 + Math.floor(i / 2)}-H${(i % 2) + 1}`,
}));

const DIRECTIONS = ['ltr', 'rtl'] as const;

const lines = (timeline: RoadmapTimeline) => all(timeline, '.grid-line');
const years = (timeline: RoadmapTimeline) => all(timeline, '.tick');

/** Distance from where the window begins, whatever the direction. */
function distance(timeline: RoadmapTimeline, element: Element): number {
  const [frame, it] = [box(one(timeline, '.items')), box(element)];
  return timeline.matches(':dir(rtl)') ? frame.right - it.right : it.left - frame.left;
}

async function pan(timeline: RoadmapTimeline, pixels: number): Promise<void> {
  wheel(timeline, { deltaX: timeline.matches(':dir(rtl)') ? -pixels : pixels });
  await settled(timeline);
}

/** Lines of years and bars that begin with them stand in one place; years are in order. */
function expectInLine(timeline: RoadmapTimeline): void {
  const shown = parts(timeline, 'milestone').filter((item) => distance(timeline, item) > 0);
  expect(shown.length).to.be.above(8);
  const places = lines(timeline).map((line) => distance(timeline, line));
  for (const item of shown) {
    const number = Number(item.dataset.milestone?.slice(1));
    if (number % 2 === 1) continue;
    const place = distance(timeline, item);
    expect(Math.min(...places.map((other) => Math.abs(other - place)))).to.be.below(1);
  }
  // In the upper row where the font leaves room for quarters below.
  const texts = all(timeline, '.tick').map(({ textContent }) => textContent ?? '');
  const named = texts.filter((text) => /^\d{4}$/.test(text));
  expect(named.length).to.be.above(8);
  expect(named).to.deep.equal(named.toSorted());
}

describe('panning the roadmap-timeline', () => {
  for (const dir of DIRECTIONS) {
    it(`moves everything at once, and writes only what enters or leaves (${dir})`, async () => {
      const timeline = await placed({ data: DATA, dir });
      timeline.start = '2020-01-01';
      timeline.end = '2032-12-31';
      await settled(timeline);
      await pan(timeline, 5);
      const { width } = box(one(timeline, '.items'));
      const drawn = () => [...visible(timeline), ...lines(timeline), ...years(timeline)];
      const before = new Map(
        drawn().map((element) => [
          element,
          { place: distance(timeline, element), text: element.textContent },
        ]),
      );
      const written = new Set<Node>();
      const watch = new MutationObserver((records) => {
        for (const { target } of records) written.add(target);
      });
      for (const name of ['.items', '.axis', '.grid'])
        watch.observe(one(timeline, name), {
          attributes: true,
          attributeFilter: ['style', 'class', 'hidden'],
          characterData: true,
          subtree: true,
        });
      await pan(timeline, 60);
      watch.disconnect();
      let stayed = 0;
      for (const element of drawn()) {
        const former = before.get(element);
        if (!former || former.place < 65 || former.place > width - 10) continue;
        stayed += 1;
        expect(distance(timeline, element)).to.be.closeTo(former.place - 60, 0.2);
        expect(element.textContent).to.equal(former.text);
        expect(written.has(element), element.className + former.text).to.equal(false);
      }
      expect(stayed).to.be.above(30);
      expectInLine(timeline);
    });

    it(`is as exact far away (${dir})`, async () => {
      const timeline = await placed({ data: DATA, dir });
      timeline.start = '1960-01-01';
      timeline.end = '1972-12-31';
      await settled(timeline);
      for (let i = 0; i < 120; i += 1) wheel(timeline, { deltaX: dir === 'rtl' ? -60 : 60 });
      await settled(timeline);
      expectInLine(timeline);
      const moved = one(timeline, '.items > .track').style.transform;
      expect(Math.abs(Number.parseFloat(moved.split('(')[1] ?? ''))).to.be.within(1000, 20_000);
      // Another scale places all anew.
      wheel(timeline, { deltaY: -60, ctrlKey: true });
      await settled(timeline);
      expectInLine(timeline);
      wheel(timeline, { deltaY: 60, ctrlKey: true });
      await settled(timeline);
      for (const step of [300, -300]) {
        await pan(timeline, step);
        expectInLine(timeline);
      }
    });
  }
});
