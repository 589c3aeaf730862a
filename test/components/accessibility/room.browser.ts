import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openAllScores } from '../page/all-scores.js';
import { FILE } from '../page/data.js';
import { deep, first, there } from '../page/find.js';
import { named } from '../page/text.js';
import { frames } from '../page/wait.js';
import { placed } from './page.js';

const VIEWS = ['timeline', 'trend', 'scores', 'table'];
const SELECTED = 'toyota-first-assb-vehicle';
/** Pixels a target measures at least, or keeps clear of others around its middle (WCAG 2.5.8). */
const LEAST = 24;
const TARGETS = 'button, a[href], input, select, summary, [role=button], [role=tab], [part=plot]';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Target extends Box {
  element: Element;
}

const width = ({ left, right }: Box) => right - left;
const height = ({ top, bottom }: Box) => bottom - top;
const isSmall = (box: Box) => width(box) < LEAST - 0.5 || height(box) < LEAST - 0.5;

/** What a press is taken by: a field's label too, and words that stand out of a bar. */
function targetOf(element: HTMLElement): Target {
  const label = element.matches('input') ? element.closest('label') : null;
  const words = element.matches('.item') ? [...element.children] : [];
  const boxes = [element, ...(label ? [label] : []), ...words].map((one) =>
    one.getBoundingClientRect(),
  );
  return {
    element,
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function targets(within: Element): Target[] {
  return deep(within, TARGETS)
    .filter((element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    .map(targetOf)
    .filter((box) => width(box) > 0 && height(box) > 0);
}

/** Pixels from the middle of a target to the nearest of another. */
function distance(from: Target, to: Target): number {
  const [x, y] = [(from.left + from.right) / 2, (from.top + from.bottom) / 2];
  const dx = Math.max(to.left - x, 0, x - to.right);
  const dy = Math.max(to.top - y, 0, y - to.bottom);
  return Math.hypot(dx, dy);
}

function middles(a: Target, b: Target): number {
  return Math.hypot(
    (a.left + a.right - b.left - b.right) / 2,
    (a.top + a.bottom - b.top - b.bottom) / 2,
  );
}

/** The spacing exception: a circle of 24 px around its middle is clear of other targets and circles. */
function isClear(target: Target, all: readonly Target[]): boolean {
  return all.every(
    (other) =>
      other === target ||
      (distance(target, other) >= LEAST / 2 &&
        (!isSmall(other) || middles(target, other) >= LEAST)),
  );
}

function tooSmall(within: Element): string[] {
  const all = targets(within);
  return all
    .filter((target) => isSmall(target) && !isClear(target, all))
    .map((box) => `${named(box.element)}: ${Math.round(width(box))} × ${Math.round(height(box))}`);
}

const settled = async (element: Element, view: string) => {
  const shown = {
    timeline: '[part~=milestone]',
    trend: '[part=line]',
    scores: '[part=choose]',
  };
  first(element, `roadmap-${view}`).scrollIntoView();
  if (view === 'scores') await openAllScores(element);
  await there(element, shown[view as keyof typeof shown] ?? '[part=row]');
  await there(element, '[part=claim]');
  await there(element, '[part=changes]');
  await frames(6);
};
const everything = {
  src: FILE,
  selected: SELECTED,
  since: '2025-06-30',
  company: 'toyota,samsung-sdi',
};

describe('targets', () => {
  for (const pixels of [360, 1200])
    for (const view of VIEWS)
      it(`are at least 24 pixels in the ${view} on ${pixels}`, async () => {
        const attributes = { ...everything, company: '', view };
        const tracker = await placed({ width: pixels, attributes });
        await settled(tracker, view);
        expect(tooSmall(tracker).join('\n')).to.equal('');
      });

  it('are at least 24 pixels in menus', async () => {
    const tracker = await placed({ width: 360, attributes: { ...everything, view: 'table' } });
    await settled(tracker, 'table');
    for (const opener of ['[data-facet=company]', '[data-facet=standing]', '[part~=share]']) {
      first(tracker, opener).click();
      await there(tracker, ':popover-open button');
      await frames(4);
      const open = first(tracker, ':popover-open:not(.hint)');
      expect(tooSmall(open).join('\n')).to.equal('');
      open.hidePopover();
    }
  });

  it('are at least 24 pixels on the slider', async () => {
    const tracker = await placed();
    await there(tracker, '[part=slider]');
    const slider = first(tracker, '[part=slider]');
    const thumb = getComputedStyle(first(tracker, 'roadmap-as-of')).getPropertyValue('--_thumb');
    expect(Number.parseFloat(thumb)).to.be.at.least(LEAST);
    expect(slider.getBoundingClientRect().height).to.be.at.least(LEAST);
  });
});

/** Elements that are cut off or stand out of the page sideways, but for those that scroll. A modal sheet has all the page. */
function outside(within: Element, limit: number): string[] {
  const inSheet = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = parentOf(at))
      if (at.matches(':modal')) return true;
    return false;
  };
  const scrolls = (element: Element | null): boolean => {
    for (let at = element; at; at = parentOf(at)) {
      if (/auto|scroll|clip|hidden/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  return deep(within, '*')
    .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
    .filter((element) => {
      const { left, right, width: w, height: h } = element.getBoundingClientRect();
      const end = inSheet(element) ? window.innerWidth : limit;
      return w > 0 && h > 0 && (right > end + 1 || left < -1) && !scrolls(parentOf(element));
    })
    .map(named);
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}

/** Words that do not fit where they stand, though nothing says there is more of them. */
function cut(within: Element): string[] {
  return deep(within, '*')
    .filter((element) =>
      [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      ),
    )
    .filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest('.visually-hidden, svg, .item, .tick, .character, option'),
    )
    .filter((element) => {
      for (let at: Element | null = element; at && at !== within; at = parentOf(at)) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const { textOverflow, clipPath } = getComputedStyle(at);
        if (clipPath === 'inset(50%)') return false;
        if (!/clip|hidden/.test(overflowX + overflowY) || textOverflow === 'ellipsis') continue;
        const box = at.getBoundingClientRect();
        const words = element.getBoundingClientRect();
        return words.bottom > box.bottom + 2 || words.right > box.right + 2;
      }
      return false;
    })
    .map(named);
}

/**
 * Where the driver cannot (WebKit's window is 447 pixels wide at least, and the runner has no command
 * for it), the element's box alone is narrow: all our widths are those of containers.
 */
const viewport = (pixels: number) => setViewport({ width: pixels, height: 720 }).catch(() => {});

describe('at 400 % zoom', () => {
  afterEach(() => viewport(1280));

  for (const view of VIEWS)
    it(`the ${view} fits into 320 pixels`, async () => {
      await viewport(320);
      document.body.style.margin = '0';
      const tracker = await placed({ width: 320, attributes: { ...everything, view } });
      await settled(tracker, view);
      const box = tracker.parentElement as HTMLElement;
      expect(outside(tracker, box.getBoundingClientRect().right).join('\n')).to.equal('');
      expect(document.documentElement.scrollWidth).to.be.at.most(
        document.documentElement.clientWidth,
      );
    });
});

describe('wider spacing of text (WCAG 1.4.12)', () => {
  for (const pixels of [320, 1200])
    for (const view of VIEWS)
      it(`cuts off no words of the ${view} on ${pixels}`, async () => {
        const tracker = await placed({ width: pixels, attributes: { ...everything, view } });
        await settled(tracker, view);
        // What is inherited goes into shadow roots, as a reader's own styles do in browsers.
        for (const element of [tracker, ...deep(tracker, '*')]) {
          if (!(element instanceof HTMLElement)) continue;
          element.style.setProperty('line-height', '1.5', 'important');
          element.style.setProperty('letter-spacing', '0.12em', 'important');
          element.style.setProperty('word-spacing', '0.16em', 'important');
          if (element.localName === 'p')
            element.style.setProperty('margin-block-end', '2em', 'important');
        }
        await frames(10);
        const limit = (tracker.parentElement as HTMLElement).getBoundingClientRect().right;
        expect([...cut(tracker), ...outside(tracker, limit)].join('\n')).to.equal('');
      });
});
