import '../../../components/define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { FILE } from '../page/data.js';
import { deep, one, root } from '../page/find.js';
import { box } from '../page/measure.js';
import { sized } from '../page/wait.js';
import { drag, drawn, expectApart, settled } from '../roadmap-timeline/page.js';
import { edge, whole } from './zoom-page.js';

const { documentElement } = document;
const room = (width: number) =>
  fixture<HTMLElement>(html`<div style="width: ${width}px; overflow: clip"></div>`);

describe('text alone twice as large (WCAG 1.4.4)', () => {
  afterEach(() => {
    documentElement.style.fontSize = '';
  });

  /** Lines of text that are higher than what shows of them. */
  const cut = (timeline: RoadmapTimeline) =>
    deep(root(timeline), '.label, .lane-name, .tick, .flag')
      .filter((element) => element.checkVisibility() && element.textContent?.trim())
      .filter((element) => {
        const { fontSize } = getComputedStyle(element);
        return box(element).height < Number.parseFloat(fontSize) * 1.1;
      })
      .map((element) => `${element.className} ${element.textContent}`);

  for (const width of [1200, 400])
    it(`on ${width} px: nothing is cut or stands on anything else, also where it grows later`, async () => {
      documentElement.style.fontSize = '200%';
      const place = await room(width);
      const timeline = document.createElement('roadmap-timeline');
      const load = oneEvent(timeline, 'roadmap-load');
      place.append(timeline);
      timeline.src = FILE;
      await load;
      await drawn(timeline);
      expect(cut(timeline)).to.deep.equal([]);
      expectApart(timeline);
      for (const size of ['', '200%', '150%', '400%']) {
        documentElement.style.fontSize = size;
        await sized(timeline);
        await settled(timeline);
        expect(cut(timeline), size).to.deep.equal([]);
        expectApart(timeline);
      }
      documentElement.style.fontSize = '200%';
      await sized(timeline);
      await settled(timeline);
      one(timeline, '.scroller').scrollIntoView();
      const item = whole(timeline);
      const before = edge(item);
      drag(one(timeline, '.plot'), 90);
      await settled(timeline);
      expect(edge(item) - before).to.be.closeTo(90, 2);
    });
});
