import { expect } from '@open-wc/testing';
import '../../components/define.js';
import type { RoadmapTracker } from '../../components/index.js';

const loaded = (tracker: RoadmapTracker) =>
  new Promise((resolve) => tracker.addEventListener('roadmap-load', resolve, { once: true }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('a tracker in any room', () => {
  const room = document.createElement('div');
  const tracker = document.createElement('roadmap-tracker');

  before(async () => {
    room.append(tracker);
    tracker.src = '/data/solid-state-batteries.json';
    const ready = loaded(tracker);
    document.body.append(room);
    await ready;
    await Promise.all(
      ['timeline', 'trend', 'scores', 'as-of'].map((part) =>
        customElements.whenDefined(`roadmap-${part}`),
      ),
    );
  });

  after(() => {
    room.remove();
    document.documentElement.removeAttribute('lang');
  });

  for (const lang of ['en', 'ja', 'ko', 'zh'])
    for (const view of ['timeline', 'trend', 'scores', 'table'])
      it(`${view}, ${lang}: nothing stands out, from 320 to 2,560 px`, async () => {
        document.documentElement.lang = lang;
        tracker.view = view;
        for (const width of [320, 360, 600, 1200, 2560]) {
          room.style.inlineSize = `${width}px`;
          await settled();
          expect(room.scrollWidth, `${width} px`).to.be.at.most(room.clientWidth);
        }
      });

  it('stands mirrored in a page from right to left', async () => {
    document.documentElement.lang = 'en';
    room.style.inlineSize = '1000px';
    tracker.view = 'timeline';
    const places = async (dir: string) => {
      room.dir = dir;
      await settled();
      const { left, right } = room.getBoundingClientRect();
      const of = (selector: string) =>
        (tracker.renderRoot.querySelector(selector) as Element).getBoundingClientRect();
      const tab = of('[role=tab]');
      return dir === 'rtl' ? right - tab.right : tab.left - left;
    };
    expect(await places('rtl')).to.be.closeTo(await places('ltr'), 1);
  });
});
