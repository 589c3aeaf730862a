import { expect } from '@open-wc/testing';
import '../../../components/define.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { deep } from '../page/find.js';
import { sized, updated } from '../page/wait.js';

const loaded = (tracker: RoadmapTracker) =>
  new Promise((resolve) => tracker.addEventListener('roadmap-load', resolve, { once: true }));

/** Letters of each language, as they are on the tabs. */
const LANGUAGES = {
  en: /^[\w ]+$/,
  ja: /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+$/u,
  ko: /\p{sc=Hang}/u,
  zh: /^\p{sc=Han}+$/u,
};
/** What each view has once it is there. */
const VIEWS = {
  timeline: '[part~=milestone]',
  trend: '[part=line]',
  scores: '[part=promise]',
  table: '[part=row]',
};

describe('a tracker in any width', () => {
  const room = document.createElement('div');
  const tracker = document.createElement('roadmap-tracker');

  before(async () => {
    room.append(tracker);
    tracker.src = FILE;
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

  /** Until what follows the width of the room has done so. */
  async function settled(): Promise<void> {
    await sized(room);
    await updated(tracker);
  }

  for (const [lang, letters] of Object.entries(LANGUAGES))
    for (const [view, there] of Object.entries(VIEWS))
      it(`${view}, ${lang}: nothing overflows, from 320 to 2,560 px`, async () => {
        document.documentElement.lang = lang;
        tracker.view = view;
        await until(() => {
          const tabs = deep(tracker, '[role=tab]').map(({ textContent }) => textContent?.trim());
          return deep(tracker, there).length > 0 && letters.test(tabs.join(''));
        }, `${view} in ${lang}`);
        for (const width of [320, 360, 600, 1200, 2560]) {
          room.style.inlineSize = `${width}px`;
          await settled();
          expect(room.scrollWidth, `${width} px`).to.be.at.most(room.clientWidth);
        }
      });

  it('is mirrored in a right-to-left page', async () => {
    document.documentElement.lang = 'en';
    room.style.inlineSize = '1000px';
    tracker.view = 'timeline';
    await until(() => deep(tracker, VIEWS.timeline).length > 0);
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
