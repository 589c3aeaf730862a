import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { oneEngineEach } from '../../engine.js';
import { HeldTime } from '../../held-time.js';
import { focused, one } from '../page/find.js';
import { HeldFrames } from '../page/held-frames.js';
import { box } from '../page/measure.js';
import { placed, settled, visible, wheel } from './page.js';

const DAY = 86_400_000;
/** A bar a year, so that some are in sight however far somebody zooms here. */
const DATA = Array.from({ length: 16 }, (_, i) => ({
  id: `y${2020 + i}`,
  company: 'A',
  title: i % 2 ? 'odd' : 'even',
  date: String(2020 + i),
}));
const dayOf = (iso: string) => Date.parse(iso) / DAY;

interface Days {
  start: number;
  end: number;
}

/** First day and day after the last one, read off the bars. */
function shown(timeline: RoadmapTimeline): Days {
  const lanes = box(one(timeline, '.items'));
  const inSight = visible(timeline)
    .map((item) => ({ day: dayOf(`${item.dataset.milestone?.slice(1)}-01-01`), at: box(item) }))
    .filter(({ at }) => at.left > lanes.left + 1 && at.right < lanes.right - 1)
    .sort((a, b) => a.day - b.day);
  const [first, last] = [inSight[0], inSight.at(-1)];
  if (!first || !last || first === last) throw new Error('two bars are to be in sight');
  const perDay = (last.at.left - first.at.left) / (last.day - first.day);
  const start = first.day - (first.at.left - lanes.left) / perDay;
  return { start, end: start + lanes.width / perDay };
}

/** What the window is to be after all: told by the timeline, or asked for by the page. */
interface Said {
  start: string;
  end: string;
  fit: boolean;
}

function key(name: string) {
  return (timeline: RoadmapTimeline): void => {
    const target = focused(timeline) ?? one(timeline, '.scroller');
    const init = { key: name, bubbles: true, composed: true, cancelable: true };
    target.dispatchEvent(new KeyboardEvent('keydown', init));
  };
}

/** Half of what is in sight there and back, so that bars stay in sight. */
let isLater = false;
function pan(timeline: RoadmapTimeline): void {
  isLater = !isLater;
  one(timeline, `.zoom button:nth-of-type(${isLater ? 2 : 1})`).click();
}

/** Fires what a pointer does, so many pixels beside where it was pressed. */
function point(on: EventTarget, type: string, at: { x: number; y: number }, buttons: number): void {
  const init = { bubbles: true, composed: true, pointerId: 7, pointerType: 'mouse' };
  on.dispatchEvent(
    new PointerEvent(type, { ...init, clientX: at.x, clientY: at.y, button: 0, buttons }),
  );
}

/** A press, and a move where it is a drag; returns what lets go. */
function pressed(timeline: RoadmapTimeline, dx = 0): () => void {
  const target = one(timeline, '.items');
  const { left, top, width } = box(target);
  const at = { x: left + width / 2, y: top + 10 };
  const to = { x: at.x + dx, y: at.y };
  point(target, 'pointerdown', at, 1);
  if (dx !== 0)
    for (const share of [0.5, 1]) point(window, 'pointermove', { ...at, x: at.x + dx * share }, 1);
  return () => point(window, 'pointerup', to, 0);
}

const ASKED = { start: '2023-01-01', end: '2029-12-31' };
/** One that goes on, such as a drag, returns what ends it. */
type Deed = (timeline: RoadmapTimeline) => unknown;

/** What readers and the page do, by what it comes to where it is done last. */
const DEEDS = {
  'all is shown': {
    '0': key('0'),
    'fit()': (timeline) => timeline.fit(),
  },
  'other days are shown': {
    '+': key('+'),
    'pan button': pan,
    'wheel closer': (timeline) => wheel(timeline, { deltaY: -100, ctrlKey: true }),
    'wheel sideways': (timeline) => wheel(timeline, { deltaX: 60 }),
    drag: (timeline) => pressed(timeline, -90)(),
    'a drag that goes on': (timeline) => pressed(timeline, -90),
    'start and end': (timeline) => Object.assign(timeline, ASKED) && null,
  },
  'it depends': {
    arrow: key('ArrowRight'),
    press: (timeline) => pressed(timeline)(),
    'no start and end': (timeline) => Object.assign(timeline, { start: null, end: null }) && null,
    'a filter': (timeline) => {
      timeline.query = timeline.query ? null : 'even';
    },
  },
} satisfies Record<string, Record<string, Deed>>;
const ALL = Object.values(DEEDS).flatMap((deeds) => Object.entries(deeds));
/** One of each kind. */
const LAST = [
  '0',
  'fit()',
  '+',
  'wheel sideways',
  'a drag that goes on',
  'start and end',
  'a filter',
];

/** Milliseconds between two frames, and until all has come to rest. */
const FRAME = 150;
const REST = 600;
/**
 * Milliseconds between two deeds, with frames or on a page that is busy: at once, amid an animation,
 * before its end is told, and once all that waits has waited for long enough.
 */
const WAITS = [
  [0, true],
  [150, true],
  [400, true],
  [599, false],
] as const;

describe('the window reported last', () => {
  let timeline: RoadmapTimeline;
  let said: Said;
  let time: HeldTime;
  let frames: HeldFrames;

  beforeEach(async () => {
    timeline = await placed({ data: DATA });
    await timeline.focusMilestone('y2024');
    // No frame is under way that would come by itself.
    await settled(timeline);
    timeline.addEventListener('roadmap-window', ({ start, end, fit }) => {
      said = { start, end, fit };
    });
    frames = new HeldFrames();
    time = new HeldTime();
  });
  afterEach(() => {
    time.release();
    frames.release();
  });

  /** Lets time pass, with frames far apart, or with none, as on a page that is busy. */
  async function pass(milliseconds: number, withFrames = true): Promise<void> {
    for (let left = milliseconds; left > 0; left -= FRAME) {
      await time.pass(Math.min(left, FRAME));
      if (withFrames) frames.come();
    }
    await timeline.updateComplete;
  }

  /** Returns what ends it, or else does nothing. */
  function act(name: string, deed: Deed): () => void {
    // The page's own requests are not told of.
    if (name === 'start and end') said = { ...ASKED, fit: false };
    if (name === 'no start and end' && timeline.start) said = { ...said, fit: true };
    const end = deed(timeline);
    return typeof end === 'function' ? () => end() : () => {};
  }

  async function all(query: string | null = null): Promise<Days> {
    timeline.query = query;
    timeline.fit();
    await pass(REST);
    return shown(timeline);
  }

  /** What is shown is what was said last; it is fitted where that said so, and only there. */
  function expectSaid(how: string, fitted: Days): void {
    const { start, end, fit } = said;
    const now = shown(timeline);
    const days = fit ? fitted : { start: dayOf(start), end: dayOf(end) + 1 };
    const close = 0.01 * (days.end - days.start);
    expect(timeline.hasAttribute('start'), `${how}: start is named`).to.equal(!fit);
    expect(now.start, `${how}: first day, ${start}`).to.be.closeTo(days.start, close);
    expect(now.end, `${how}: last day, ${end}`).to.be.closeTo(days.end, close);
  }

  for (const [first, deed] of oneEngineEach(ALL))
    it(`is the one shown, fitted if it says so: ${first}, then anything`, async () => {
      const fitted = new Map([
        ['even', await all('even')],
        [null, await all()],
      ]);
      for (const [wait, withFrames] of WAITS)
        for (const [second, next] of ALL.filter(([name]) => LAST.includes(name))) {
          await all();
          const endFirst = act(first, deed);
          await pass(wait, withFrames);
          const endSecond = act(second, next);
          await pass(FRAME);
          endFirst();
          endSecond();
          await pass(REST);
          const how = `${first}, ${wait} ms${withFrames ? '' : ' without a frame'}, ${second}`;
          if (second in DEEDS['all is shown']) expect(said.fit, how).to.equal(true);
          if (second in DEEDS['other days are shown']) expect(said.fit, how).to.equal(false);
          expectSaid(how, fitted.get(timeline.query) as Days);
        }
    });

  it('is the one the page requests right after requesting everything', async () => {
    Object.assign(timeline, { start: '2021-01-01', end: '2026-12-31' });
    await pass(REST);
    timeline.fit();
    Object.assign(timeline, ASKED);
    said = { ...ASKED, fit: false };
    await pass(REST);
    expectSaid('fit(), start and end', shown(timeline));
    expect([timeline.start, timeline.end]).to.deep.equal([ASKED.start, ASKED.end]);
  });
});
