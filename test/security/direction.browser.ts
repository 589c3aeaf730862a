/** Our own words keep their order on the page beside texts that leave overrides and isolates open. */
import '../../components/define.js';
import { expect } from '@open-wc/testing';
import type { RoadmapTracker } from '../../components/index.js';
import { showAllLines } from '../components/page/all-lines.js';
import { openAllScores } from '../components/page/all-scores.js';
import { deep } from '../components/page/find.js';
import { placed } from '../components/page/place.js';
import { updated } from '../components/page/wait.js';
import { drawnIn, LETTER, recordOf, UNBALANCED } from '../export/bidi.js';
import { until } from '../until.js';

interface Drawn {
  readonly character: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** The nearest element that lays out lines. */
function blockOf(node: Node): Element {
  let block = node.parentElement as Element;
  while (['inline', 'contents'].includes(getComputedStyle(block).display))
    block = block.parentElement ?? ((block.getRootNode() as ShadowRoot).host as Element);
  return block;
}

/** Characters of ours, where they are drawn, in the order of the document. */
function* drawnOf(node: Text): Generator<Drawn> {
  const range = document.createRange();
  for (let at = 0; at < node.data.length; at += 1) {
    const character = node.data[at] as string;
    if (/[Ж\s…\p{Cf}]/u.test(character)) continue;
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { left, top, bottom, width } = range.getBoundingClientRect();
    if (width > 0) yield { character, left, top, bottom };
  }
}

/** Boxes of characters reach into the lines above and below, but not halfway. */
function onOneLine(a: Drawn, b: Drawn): boolean {
  const apart = Math.abs(a.top + a.bottom - b.top - b.bottom) / 2;
  return apart < Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}

/** Closed details are laid out in some engines, and not as they would be seen. */
function isSeen(element: Element): boolean {
  const isClosed = element.closest('details:not([open])') && !element.closest('summary');
  const isText = !['STYLE', 'SCRIPT'].includes(element.tagName);
  return isText && !isClosed && element.getClientRects().length > 0;
}

/** Words of ours that do not run from left to right on their lines; and how many characters there were. */
function turned(within: Element): { words: string[]; count: number } {
  const blocks = new Map<Element, Drawn[]>();
  let count = 0;
  for (const element of deep(within, '*')) {
    if (!isSeen(element)) continue;
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      const block = blockOf(node);
      const drawn = blocks.get(block) ?? [];
      blocks.set(block, drawn);
      drawn.push(...drawnOf(node));
    }
  }
  const words: string[] = [];
  for (const [block, drawn] of blocks) {
    count += drawn.length;
    const isTurned = drawn.some((one, i) => {
      const before = drawn[i - 1];
      return before && onOneLine(one, before) && one.left < before.left - 0.5;
    });
    if (isTurned) words.push(`${block.className}: ${drawn.map((one) => one.character).join('')}`);
  }
  const titles = deep(within, '[title]').map(({ title }) => title);
  return { words: [...words, ...titles.filter((title) => drawnIn(title) !== '')], count };
}

function expectStraight(tracker: Element, what: string): void {
  const { words, count } = turned(tracker);
  expect(words, what).to.deep.equal([]);
  expect(count, what).to.be.above(20);
}

const there = (tracker: RoadmapTracker, selector: string) =>
  until(() => deep(tracker, selector).find(({ hidden }) => !hidden), selector);

const point = (element: Element, type: string, x = 2, y = 2) => {
  const { left, top } = element.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, pointerType: 'mouse' };
  element.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true }));
};

describe('texts that leave open what they say about their direction', () => {
  let tracker: RoadmapTracker;
  const texts = UNBALANCED.map((text) => text.replace(/[\n\u2029]/g, ' '));

  beforeEach(async () => {
    const milestones = texts.map((text, i) => ({ country: 'JP', ...recordOf(text, i) }));
    tracker = await placed('roadmap-tracker', {
      width: 1200,
      attributes: { 'as-of': '2026-06-24' },
      properties: { data: { title: texts[0], milestones } },
    });
  });

  const settled = () => updated(tracker);

  it('is what the measurement notices', async () => {
    const box = document.createElement('p');
    box.append(`${LETTER}\u202E${LETTER} ours`);
    document.body.append(box);
    expect(turned(document.body).words.join()).to.contain('ours');
    box.remove();
  });

  for (const groupBy of ['company', 'country', 'stage'] as const)
    it(`turn round nothing in the timeline by ${groupBy}, its hints and marks`, async () => {
      Object.assign(tracker, { view: 'timeline', groupBy, since: '2019-01-01' });
      await there(tracker, '[part~="milestone"]');
      await there(tracker, '[part~="change"]');
      await settled();
      expectStraight(tracker, 'timeline');
      for (const item of deep(tracker, '[part~="milestone"], [part~="cluster"]')) {
        if (item.hidden) continue;
        point(item, 'pointerover');
        expectStraight(tracker, `hint of ${item.dataset.milestone}`);
      }
      tracker.since = null;
    });

  it('turn round nothing in what is said of the records', async () => {
    const list = await there(tracker, '[part="problems"]');
    (list as HTMLDetailsElement).open = true;
    await settled();
    expectStraight(list, 'problems');
  });

  it('turn round nothing in the table and in details', async () => {
    tracker.view = 'table';
    await there(tracker, 'tr[data-milestone]');
    await settled();
    expectStraight(tracker, 'table');
    for (const i of texts.keys()) {
      tracker.selected = `m${i}`;
      await settled();
      const details = await there(tracker, 'roadmap-details');
      await until(() => deep(details, '[part="claim"]').length === 2, 'details');
      expectStraight(details, `details of ${JSON.stringify(texts[i])}`);
    }
    tracker.selected = null;
  });

  it('turn round nothing in the trend, what it says and its table', async () => {
    tracker.view = 'trend';
    await showAllLines(tracker);
    const plot = await there(tracker, '.plot');
    await settled();
    const { width, height } = plot.getBoundingClientRect();
    for (const share of [2, 4, 6, 8]) {
      point(plot, 'pointermove', (width * share) / 10, (height * share) / 10);
      await settled();
      expectStraight(tracker, 'trend');
    }
    const button = deep(tracker, 'roadmap-trend').flatMap((trend) =>
      deep(trend, '.toolbar button'),
    );
    button[0]?.click();
    await there(tracker, '#caption');
    await settled();
    expectStraight(tracker, 'table of the trend');
  });

  it('turn round nothing in scores, their choice and filters', async () => {
    tracker.view = 'scores';
    await openAllScores(tracker);
    const boxes = await until(() => {
      const found = deep(tracker, '[part="choose"]');
      return found.length > 2 && found;
    }, 'companies to compare');
    for (const box of boxes.slice(0, 3)) box.click();
    Object.assign(tracker, { query: `${LETTER}\u202E${LETTER}`, stage: `${LETTER}${texts[3]}` });
    await settled();
    expectStraight(tracker, 'scores');
    Object.assign(tracker, { query: null, stage: null });
    for (const facet of deep(tracker, '[data-facet]')) {
      facet.click();
      await there(tracker, '[part~="choice"]');
      await settled();
      expectStraight(tracker, `filter ${facet.dataset.facet}`);
      facet.click();
    }
  });
});
