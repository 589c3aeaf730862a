import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { RoadmapTracker } from '../../components/index.js';
import { named } from './accessibility-page.js';

const FILE = '/data/solid-state-batteries.json';
const MILESTONE = 'toyota-first-assb-vehicle';
const OTHER = 'nio-150kwh';

/** A page as narrow as a phone, with words around its tracker. */
async function phone(attributes = ''): Promise<RoadmapTracker> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 360px; block-size: 640px; border: 0';
  frame.srcdoc = `<!doctype html><html lang="en"><h1>Before</h1>
    <roadmap-tracker src="${FILE}" ${attributes}></roadmap-tracker><p style="height: 50rem">After</p>
    <script type="module" src="/components/define.ts"></script></html>`;
  document.body.append(frame);
  const tracker = () => frame.contentDocument?.querySelector('roadmap-tracker');
  await waitUntil(() => tracker()?.renderRoot?.querySelector('[part=share]:enabled'), 'loaded', {
    timeout: 8000,
  });
  return tracker() as RoadmapTracker;
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

/** Elements that match, through shadow roots. */
function deep(within: ParentNode, selector: string): HTMLElement[] {
  const root = (within as Element).shadowRoot ?? within;
  return [...root.children].flatMap((child) => [
    ...(child.matches(selector) ? [child as HTMLElement] : []),
    ...deep(child, selector),
  ]);
}
const first = (within: ParentNode, selector: string) => deep(within, selector)[0] as HTMLElement;
const there = (within: Element, selector: string) =>
  waitUntil(() => deep(within, selector).length > 0, `no ${selector}`, { timeout: 8000 });

function focused(tracker: RoadmapTracker): HTMLElement | null {
  let element = tracker.ownerDocument.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/** Opens a milestone as a reader does. */
async function open(tracker: RoadmapTracker, opener: HTMLElement): Promise<void> {
  opener.focus();
  opener.click();
  await waitUntil(() => focused(tracker)?.localName === 'h3', 'in the details', { timeout: 8000 });
  await aTimeout(50);
}

/** The element is in the window, and the sheet is not over it. */
function expectInSight(tracker: RoadmapTracker, element: HTMLElement): void {
  const sheet = first(tracker, '.details').getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  const end = Math.min(sheet.top, tracker.ownerDocument.documentElement.clientHeight);
  expect(bottom, `${named(element)} ends above the sheet`).to.be.at.most(end + 1);
  expect(top, `${named(element)} begins in the window`).to.be.at.least(-1);
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
      // WebKit scrolls to it a little later; a key comes up later still.
      await aTimeout(20);
      stop.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true, composed: true }));
      expectInSight(tracker, stop);
    }
  });

  it('lie over no milestone that has the focus', async () => {
    const tracker = await phone('country="JP"');
    await there(tracker, '[part~=milestone]');
    await open(tracker, first(tracker, '[part~=milestone]'));
    const ids = new Set(deep(tracker, '[data-milestone]').map(({ dataset }) => dataset.milestone));
    for (const id of ids) {
      await tracker.focusMilestone(id as string);
      await aTimeout(20);
      const element = focused(tracker) as HTMLElement;
      expect(element.closest('[part~=milestone], [part~=undated]'), named(element)).not.to.equal(
        null,
      );
      expectInSight(tracker, element);
    }
  });

  it('come over what has the focus when the page opens them, which moves out of their way', async () => {
    const tracker = await phone('view="table"');
    await there(tracker, '[part~=open]');
    const rows = deep(tracker, '[part~=open]');
    const low = rows.findLast((row) => row.getBoundingClientRect().top < 600) ?? rows[3];
    low?.focus();
    tracker.selected = MILESTONE;
    await there(tracker, 'h3#title');
    await waitUntil(() => {
      const { top } = first(tracker, '.details').getBoundingClientRect();
      return (low as HTMLElement).getBoundingClientRect().bottom <= top + 1;
    }, 'out of the way');
    expect(focused(tracker)).to.equal(low);
  });

  it('give the focus back to the milestone that opened them, though its element shows another', async () => {
    const tracker = await phone();
    await there(tracker, '[part~=milestone]');
    expect(await tracker.focusMilestone(MILESTONE)).to.equal(true);
    await open(tracker, focused(tracker) as HTMLElement);
    // Far away, and drawn with the elements there are.
    expect(await tracker.focusMilestone(OTHER)).to.equal(true);
    tracker.company = 'nio';
    await aTimeout(300);
    tracker.company = null;
    await aTimeout(300);
    first(tracker, '[part=close]').focus();
    first(tracker, '[part=close]').click();
    await waitUntil(() => focused(tracker)?.dataset.milestone === MILESTONE, 'back', {
      timeout: 3000,
    });
  });

  it('give the focus back to the row of the milestone, wherever that is now', async () => {
    const tracker = await phone('view="table"');
    await there(tracker, '[part~=open]');
    const opener = deep(tracker, '[part~=open]')[4] as HTMLElement;
    const id = opener.closest<HTMLElement>('[data-milestone]')?.dataset.milestone;
    await open(tracker, opener);
    first(tracker, 'th button, [part=table] button').click();
    await aTimeout(100);
    first(tracker, '[part=close]').click();
    await aTimeout(100);
    const row = focused(tracker)?.closest<HTMLElement>('[data-milestone]');
    expect(row?.dataset.milestone).to.equal(id);
  });
});
