import { expect } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { FILE, TOYOTA } from '../page/data.js';
import { deep, findThrough, first, focused, one, there } from '../page/find.js';
import { framed } from '../page/frame.js';
import { box } from '../page/measure.js';
import { named } from '../page/text.js';
import { updated } from '../page/wait.js';

const OTHER = 'nio-150kwh';

/** A page as wide as a tablet, or a phone, with words around its tracker. */
async function page(attributes: string, width: number): Promise<RoadmapTracker> {
  const source = `<!doctype html><html lang="en"><h1>Before</h1>
    <roadmap-tracker src="${FILE}" ${attributes}></roadmap-tracker><p style="height: 50rem">After</p>
    <script type="module" src="/components/define.ts"></script></html>`;
  const { page } = await framed(source, [width, 640], (page) =>
    findThrough(page, 'roadmap-tracker', '[part=share]:enabled'),
  );
  return one<RoadmapTracker>(page, 'roadmap-tracker');
}

const tablet = (attributes = '') => page(attributes, 700);
const phone = (attributes = '') => page(attributes, 360);

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

/** Opens a milestone as a reader does. */
async function open(tracker: RoadmapTracker, opener: HTMLElement): Promise<void> {
  opener.focus();
  opener.click();
  await until(() => focused(tracker.ownerDocument)?.localName === 'h3', 'in the details');
  await updated(tracker);
}

/** The element is in the window, as far down as that goes, or the sheet. */
function isAbove(element: HTMLElement, end: number): boolean {
  const { top, bottom } = box(element);
  return top >= -1 && bottom <= end + 1;
}
function isPartlyIn(element: HTMLElement): boolean {
  const { top, bottom } = box(element);
  return bottom > 0 && top < windowEnd(element);
}
const windowEnd = (element: HTMLElement) => element.ownerDocument.documentElement.clientHeight;

/** The element is in the window, and the sheet is not over it. */
function isInSight(tracker: RoadmapTracker, element: HTMLElement): boolean {
  const sheet = box(first(tracker, '.details'));
  return isAbove(element, Math.min(sheet.top, windowEnd(element)));
}

describe('the details at the bottom of a tablet', () => {
  it('do not cover what has the focus in the table', async () => {
    const tracker = await tablet('view="table" country="JP"');
    await there(tracker, '[part~=open]');
    await open(tracker, first(tracker, '[part~=open]'));
    const stops = deep(first(tracker, 'roadmap-table'), 'button, a');
    for (const stop of [...stops, ...stops.toReversed()]) {
      if (!stop.checkVisibility()) continue;
      stop.focus();
      // WebKit scrolls to it a little later; a key comes up later still. Firefox leaves what is
      // in the window in part where it is.
      await until(() => isPartlyIn(stop), `${named(stop)} in the window`);
      stop.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true, composed: true }));
      const { bottom } = box(stop);
      const sheet = box(first(tracker, '.details'));
      expect(bottom, named(stop)).to.be.within(1, sheet.top + 1);
    }
  });

  it('do not cover the milestone that has the focus', async () => {
    const tracker = await tablet('country="JP"');
    await there(tracker, '[part~=milestone]');
    await open(tracker, first(tracker, '[part~=milestone]'));
    const ids = new Set(deep(tracker, '[data-milestone]').map(({ dataset }) => dataset.milestone));
    for (const id of ids) {
      await tracker.focusMilestone(id as string);
      const element = focused(tracker.ownerDocument) as HTMLElement;
      expect(element.closest('[part~=milestone], [part~=undated]'), named(element)).not.to.equal(
        null,
      );
      await until(() => isInSight(tracker, element), `${named(element)} in sight`);
    }
  });

  it('scroll what has the focus clear of them when the page opens them', async () => {
    const tracker = await tablet('view="table"');
    await there(tracker, '[part~=open]');
    const rows = deep(tracker, '[part~=open]');
    const low = rows.findLast((row) => box(row).top < 600) ?? rows[3];
    low?.focus();
    tracker.selected = TOYOTA;
    await there(tracker, 'h3#title');
    await until(() => {
      const { top } = box(first(tracker, '.details'));
      return (low as HTMLElement).getBoundingClientRect().bottom <= top + 1;
    }, 'out of the way');
    expect(focused(tracker.ownerDocument)).to.equal(low);
  });

  it('return the focus to the milestone that opened them, even if its element shows another', async () => {
    const tracker = await tablet();
    await there(tracker, '[part~=milestone]');
    expect(await tracker.focusMilestone(TOYOTA)).to.equal(true);
    const opener = focused(tracker.ownerDocument) as HTMLElement;
    await open(tracker, opener);
    // Far away, and drawn with the elements there are.
    expect(await tracker.focusMilestone(OTHER)).to.equal(true);
    tracker.company = 'nio';
    const lanes = () => deep(tracker, '[part=lane]').length;
    await until(() => lanes() === 1, 'one company');
    expect(opener.dataset.milestone !== TOYOTA || opener.hidden).to.equal(true);
    tracker.company = null;
    await until(() => lanes() > 1, 'all are back');
    await updated(tracker);
    first(tracker, '[part=close]').focus();
    first(tracker, '[part=close]').click();
    await until(() => focused(tracker.ownerDocument)?.dataset.milestone === TOYOTA, 'back');
  });

  it('return the focus to the row of the milestone, wherever that is now', async () => {
    const tracker = await tablet('view="table"');
    await there(tracker, '[part~=open]');
    const opener = deep(tracker, '[part~=open]')[4] as HTMLElement;
    const id = opener.closest<HTMLElement>('[data-milestone]')?.dataset.milestone;
    await open(tracker, opener);
    const order = () => deep(tracker, '[part=row]').map(({ dataset }) => dataset.milestone);
    const before = order().join();
    first(tracker, 'th button, [part=table] button').click();
    await until(() => order().join() !== before, 'sorted');
    first(tracker, '[part=close]').click();
    const row = () => focused(tracker.ownerDocument)?.closest<HTMLElement>('[data-milestone]');
    await until(() => row()?.dataset.milestone === id, 'back');
  });
});

describe('the details as a sheet on a phone', () => {
  const sheet = (tracker: RoadmapTracker) => one<HTMLDialogElement>(tracker, 'dialog.details');
  const height = ({ ownerDocument }: Element) => ownerDocument.documentElement.scrollHeight;

  /** A table's first milestone, opened as a reader does. */
  async function opened() {
    const tracker = await phone('view="table"');
    await there(tracker, '[part~=open]');
    const opener = first(tracker, '[part~=open]');
    const before = height(tracker);
    await open(tracker, opener);
    await until(() => sheet(tracker).matches(':modal'), 'a sheet');
    return { tracker, opener, before };
  }

  function pull(tracker: RoadmapTracker, by: number): void {
    const handle = first(tracker, '.handle');
    const { left, top } = box(handle);
    const send = (type: string, clientY: number, timeStamp: number) => {
      const event = new PointerEvent(type, {
        bubbles: true,
        composed: true,
        isPrimary: true,
        pointerId: 1,
        clientX: left,
        clientY,
      });
      Object.defineProperty(event, 'timeStamp', { value: timeStamp });
      // No finger is there to be captured.
      sheet(tracker).setPointerCapture = () => {};
      handle.dispatchEvent(event);
    };
    send('pointerdown', top, 0);
    send('pointermove', top + by, 4000);
    send('pointerup', top + by, 4000);
  }

  it('are 85 % high, at the bottom, and take no room on the page', async () => {
    const { tracker, before } = await opened();
    const window = windowEnd(tracker);
    await until(() => Math.abs(box(sheet(tracker)).bottom - window) < 1, 'has come up');
    const { top, left, width } = box(sheet(tracker));
    expect((window - top) / window).to.be.closeTo(0.85, 0.01);
    expect([left, width]).to.deep.equal([0, tracker.ownerDocument.documentElement.clientWidth]);
    expect(height(tracker)).to.equal(before);
  });

  it('are named after the milestone', async () => {
    const { tracker } = await opened();
    expect(sheet(tracker).getAttribute('aria-label')).to.equal(
      first(tracker, 'h3#title').textContent,
    );
  });

  it('close by Escape, and the focus returns', async () => {
    const { tracker, opener } = await opened();
    sheet(tracker).dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => focused(tracker.ownerDocument) === opener, 'back');
    expect(tracker.selected).to.equal(null);
    expect(sheetOf(tracker)).to.equal(null);
  });

  it('close by a press beside them', async () => {
    const { tracker } = await opened();
    sheet(tracker).dispatchEvent(new MouseEvent('click', { bubbles: true, clientY: 4 }));
    await until(() => tracker.selected === null, 'gone');
  });

  it('close by a long drag, and return after a short one', async () => {
    const { tracker } = await opened();
    pull(tracker, 40);
    await updated(tracker);
    expect(tracker.selected).to.be.a('string');
    expect(sheet(tracker).style.translate).to.equal('');
    pull(tracker, 400);
    await until(() => tracker.selected === null, 'gone');
  });

  it('are in place once the tracker is wide, and a sheet again; the focus stays where it is', async () => {
    const { tracker } = await opened();
    const close = first(tracker, '[part=close]');
    close.focus();
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    frame.style.inlineSize = '1000px';
    await until(() => !sheet(tracker).matches(':modal') && sheet(tracker).open, 'in its place');
    expect(focused(tracker.ownerDocument) === close).to.equal(true);
    first(tracker, 'h3#title').focus();
    frame.style.inlineSize = '360px';
    await until(() => sheet(tracker).matches(':modal'), 'a sheet');
    expect(focused(tracker.ownerDocument)?.localName).to.equal('h3');
  });

  it('keep the focus where it is when the page is printed', async () => {
    const { tracker } = await opened();
    const window = tracker.ownerDocument.defaultView as Window;
    window.dispatchEvent(new Event('beforeprint'));
    expect(sheet(tracker).matches(':modal')).to.equal(false);
    expect(focused(tracker.ownerDocument)?.localName).to.equal('h3');
    window.dispatchEvent(new Event('afterprint'));
    expect(sheet(tracker).matches(':modal')).to.equal(true);
    expect(focused(tracker.ownerDocument)?.localName).to.equal('h3');
  });
});

const sheetOf = (tracker: RoadmapTracker) => findThrough(tracker, 'dialog');
