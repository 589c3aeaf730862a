import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../components/define.js';
import type { RoadmapTimeline, RoadmapTracker } from '../../../components/index.js';
import { STANDINGS } from '../../../src/model/types.js';
import { applyRules, emulated, FORCED_COLOURS } from '../../media.js';
import { until } from '../../until.js';
import { all, deep, first, one, root, there } from '../page/find.js';
import { updated } from '../page/wait.js';
import { drawn, parts, placed } from '../roadmap-timeline/page.js';

const item = (title: string, date: string | null, said: string, more: object = {}) => ({
  company: title,
  title,
  claims: [{ saidOn: said, date, status: 'announced' }, more],
});
const later = (date: string, status = 'announced') => ({ saidOn: '2024-06-01', date, status });

/** One milestone of every standing on 1 July 2025. */
const EVERY = {
  knownThrough: '2025-07-01',
  milestones: [
    item('unchanged', '2028', '2020-01-01', later('2028')),
    item('advanced', '2028', '2020-01-01', later('2027')),
    item('delayed', '2026', '2020-01-01', later('2028')),
    item('overdue', '2023', '2020-01-01', {
      saidOn: '2021-01-01',
      date: '2023',
      status: 'announced',
    }),
    item('open-ended', '[2027..]', '2020-01-01', later('[2027..]')),
    item('undated', null, '2020-01-01', {
      saidOn: '2024-06-01',
      date: 'XXXX',
      status: 'announced',
    }),
    item('achieved', '2024', '2020-01-01', later('2024-05', 'achieved')),
    item('achieved-late', '2022', '2020-01-01', later('2024-05', 'achieved')),
    item('paused', '2027', '2020-01-01', later('2027', 'paused')),
    item('cancelled', '2027', '2020-01-01', later('2027', 'cancelled')),
  ],
};

const shown = (timeline: RoadmapTimeline) => [
  ...parts(timeline, 'milestone'),
  ...parts(timeline, 'undated'),
];
const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

/** The shape and colour of a milestone's sign. */
function signOf(element: HTMLElement): { shape: string; colour: string } {
  const label = element.querySelector('.label') as Element;
  const { clipPath, backgroundColor } = style(label, '::before');
  return { shape: clipPath, colour: backgroundColor };
}

/** What system colours are here, as the browser computes them. */
async function systemColour(name: string): Promise<string> {
  const probe = await fixture<HTMLElement>(html`<div></div>`);
  probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
  return style(probe).color;
}

describe('standings without their colours', () => {
  it('have different shapes in the timeline and its legend', async () => {
    const timeline = await placed({ data: EVERY });
    const marks = shown(timeline);
    expect(marks.map(({ dataset }) => dataset.standing)).to.have.members([...STANDINGS]);
    expect(new Set(marks.map((mark) => signOf(mark).shape))).to.have.property('size', 10);
    const legend = all(timeline, '.legend ul:not(.all) path').map((path) => path.getAttribute('d'));
    expect(new Set(legend)).to.have.property('size', 10);
  });

  it('have a shape and a word in the table', async () => {
    const tracker = await fixture<RoadmapTracker>(
      html`<roadmap-tracker view="table"></roadmap-tracker>`,
    );
    tracker.data = EVERY;
    await there(tracker, 'td[data-column=standing] [part=standing]');
    const standings = deep(tracker, 'td[data-column=standing] [part=standing]');
    const shapes = standings.map((cell) => cell.querySelector('path')?.getAttribute('d'));
    expect(new Set(shapes)).to.have.property('size', 10);
    const words = standings.map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
    expect(new Set(words)).to.have.property('size', 10);
  });
});

describe('a right-to-left page', () => {
  const DATES = [
    { company: 'A', title: 'Early', date: '2025', status: 'announced' },
    { company: 'A', title: 'Late', date: '2030', status: 'announced' },
  ];
  const left = (element: Element) => element.getBoundingClientRect().left;

  it('has later milestones on the left, and the lane labels on the right', async () => {
    for (const [dir, sign] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      const timeline = await placed({ data: DATES, dir });
      const [early, late] = ['Early', 'Late'].map((title) =>
        parts(timeline, 'milestone').find(({ textContent }) => textContent?.includes(title)),
      ) as [HTMLElement, HTMLElement];
      expect((left(late) - left(early)) * sign, dir).to.be.above(100);
      const lane = left(one(timeline, '[part=lane]'));
      expect((left(early) - lane) * sign, dir).to.be.above(0);
    }
  });

  it('has signs that point to later point to the left', async () => {
    const turned = (timeline: RoadmapTimeline) =>
      shown(timeline)
        .filter(
          (mark) => style(mark.querySelector('.label') as Element, '::before').transform !== 'none',
        )
        .map(({ dataset }) => dataset.standing);
    expect(turned(await placed({ data: EVERY }))).to.deep.equal([]);
    const turning = ['advanced', 'delayed', 'open-ended'];
    expect(turned(await placed({ data: EVERY, dir: 'rtl' }))).to.have.members(turning);
  });

  it('has the first column of the table on the right', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl" style="width: 1100px"></div>`);
    const tracker = document.createElement('roadmap-tracker');
    tracker.view = 'table';
    tracker.data = DATES;
    box.append(tracker);
    await there(tracker, 'tbody [data-column=source]');
    const columns = ['company', 'title', 'standing', 'source'].map((column) =>
      left(first(tracker, `tbody [data-column=${column}]`)),
    );
    expect(columns).to.deep.equal([...columns].sort((a, b) => b - a));
  });
});

/** Where the driver cannot force colours, our rules for it hold; what the browser itself forces does not. */
const forced = await emulated({ forcedColors: 'active' }, FORCED_COLOURS);
await emulated({ forcedColors: 'none' }, FORCED_COLOURS);

describe('forced colours', () => {
  let undo = () => {};
  const force = (element: Element) => {
    if (!forced) undo = applyRules(FORCED_COLOURS, element);
  };
  beforeEach(async () => {
    if (forced) await emulateMedia({ forcedColors: 'active' });
  });
  afterEach(async () => {
    if (forced) await emulateMedia({ forcedColors: 'none' });
    undo();
  });

  it('keep bars, signs, words and lines visible in the timeline', async () => {
    const timeline = await placed({ data: EVERY });
    force(timeline);
    const [text, ground] = [await systemColour('CanvasText'), await systemColour('Canvas')];
    expect(text).not.to.equal(ground);
    for (const mark of shown(timeline)) {
      const standing = mark.dataset.standing as string;
      expect(signOf(mark).colour, standing).to.equal(text);
      const label = style(mark.querySelector('.label') as Element);
      if (forced) expect(label.color, standing).to.equal(text);
      const edge = mark.querySelector('.bar') ?? mark;
      expect(style(edge).borderBlockStartWidth, standing).not.to.equal('0px');
      expect(style(edge).borderBlockStartColor, standing).not.to.equal(ground);
    }
    expect(style(one(timeline, '[part=today-line]')).borderInlineStartColor).not.to.equal(ground);
    const lines = [...root(timeline).querySelectorAll('.grid-line')];
    expect(lines.every((line) => Number(style(line).opacity) < 1)).to.equal(true);
  });

  const VIEWS = {
    timeline: '[part~=milestone]',
    trend: '[part=line] path',
    scores: '[part=promise]',
    table: '[part=row]',
  };
  for (const [view, shows] of Object.entries(VIEWS))
    it(`keep every sign of a standing visible: ${view}`, async () => {
      const tracker = await fixture<RoadmapTracker>(
        html`<roadmap-tracker view=${view}></roadmap-tracker>`,
      );
      tracker.data = EVERY;
      await until(() => customElements.get(`roadmap-${view}`));
      await until(() => customElements.get('roadmap-as-of'));
      await there(first(tracker, `roadmap-${view}`), shows);
      if (view === 'timeline') await drawn(first<RoadmapTimeline>(tracker, 'roadmap-timeline'));
      await updated(tracker);
      force(tracker);
      const [text, ground] = [await systemColour('CanvasText'), await systemColour('Canvas')];
      const icons = deep(tracker, '[data-standing] .icon path');
      expect(icons.length, 'signs').to.be.at.least(
        view === 'timeline' || view === 'table' ? 10 : 0,
      );
      for (const path of icons) expect(style(path).fill).to.equal(text);
      for (const line of deep(tracker, '[part=line] path'))
        expect(style(line).stroke).not.to.equal(ground);
    });
});
