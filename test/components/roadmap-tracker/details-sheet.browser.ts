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

/** A page as narrow as a phone, with words around its tracker. */
async function phone(attributes = ''): Promise<RoadmapTracker> {
  const source = `<!doctype html><html lang="en"><h1>Before</h1>
    <roadmap-tracker src="${FILE}" ${attributes}></roadmap-tracker><p style="height: 50rem">After</p>
    <script type="module" src="/components/define.ts"></script></html>`;
  const { page } = await framed(source, [360, 640], (page) =>
    findThrough(page, 'roadmap-tracker', '[part=share]:enabled'),
  );
  return one<RoadmapTracker>(page, 'roadmap-tracker');
}

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

describe('the details as a sheet', () => {
  it('lie over nothing in the table that has the focus', async () => {
    const tracker = await phone('view="table" country="JP"');
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

  it('lie over no milestone that has the focus', async () => {
    const tracker = await phone('country="JP"');
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

  it('come over what has the focus when the page opens them, which moves out of their way', async () => {
    const tracker = await phone('view="table"');
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

  it('give the focus back to the milestone that opened them, though its element shows another', async () => {
    const tracker = await phone();
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

  it('give the focus back to the row of the milestone, wherever that is now', async () => {
    const tracker = await phone('view="table"');
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
