import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import '../../../components/define.js';
import { until } from '../../until.js';
import { FILE, TOYOTA } from '../page/data.js';
import { deep, find, findThrough, one } from '../page/find.js';
import { placed } from '../page/place.js';
import { frames } from '../page/wait.js';

const milestone = (tracker: Element) =>
  findThrough(tracker, 'roadmap-timeline', '[part~=milestone]');

describe('inside a dialog', () => {
  it('Escape closes the hint, then the dialog', async () => {
    const tracker = await placed('roadmap-tracker', { attributes: { src: FILE }, width: 800 });
    const dialog = document.createElement('dialog');
    dialog.append(tracker);
    document.body.append(dialog);
    dialog.showModal();
    await tracker.focusMilestone(TOYOTA);
    const hint = await until(() => findThrough(tracker, 'roadmap-timeline', '[part=hint]'));
    const isOpen = () => hint.matches(':popover-open');
    // The scrolling that brought it into sight may come late, and hides the hint.
    await until(async () => {
      const target = milestone(tracker) as HTMLElement;
      target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      await frames(2);
      return isOpen();
    }, 'the hint shows');
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(), 'the hint has gone');
    expect(dialog.open).to.equal(true);
    dialog.close();
    dialog.remove();
  });
});

describe('on a page with shortcuts', () => {
  it('typing in the search field does not trigger them', async () => {
    const tracker = await placed('roadmap-tracker', { attributes: { src: FILE } });
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    const search = await until(() => findThrough(tracker, 'roadmap-filters', 'input[type=search]'));
    search.focus();
    await sendKeys({ type: 'k/' });
    await sendKeys({ press: 'Tab' });
    document.removeEventListener('keydown', listen);
    expect((search as HTMLInputElement).value).to.equal('k/');
    expect(heard).to.deep.equal(['Tab']);
  });
});

/** Styles that text inherits, by what they do to a widget: they are reset, or they dress it. */
const BREAKING: Readonly<Record<string, string>> = {
  'white-space': 'nowrap',
  'text-indent': '2em',
  'letter-spacing': '0.15em',
  'word-spacing': '1em',
  'text-transform': 'uppercase',
  'text-align': 'center',
  'line-height': '2.4',
  'writing-mode': 'vertical-rl',
};

describe('inside styles of the page', () => {
  for (const [property, value] of Object.entries(BREAKING))
    it(`${property}: ${value} changes nothing`, async () => {
      const boxesOf = async (style: string) => {
        const tracker = await placed('roadmap-tracker', {
          attributes: { src: FILE },
          style,
          width: 900,
        });
        await until(() => milestone(tracker), 'the timeline');
        await until(() => one(tracker, 'header').offsetWidth > 600, 'as wide as there is room');
        const { writingMode } = getComputedStyle(one(tracker, 'header'));
        const parts = deep<HTMLElement>(tracker, 'header, [role=tab], input[type=search]');
        const boxes = [writingMode, ...parts.map(({ offsetHeight }) => offsetHeight)];
        tracker.remove();
        return boxes;
      };
      expect(await boxesOf(`${property}: ${value}`)).to.deep.equal(await boxesOf(''));
    });

  it('italics and the font family apply', async () => {
    const tracker = await placed('roadmap-tracker', {
      attributes: { src: FILE },
      style: 'font-style: italic; font-family: serif',
    });
    const { fontStyle, fontFamily } = getComputedStyle(one(tracker, 'header'));
    expect([fontStyle, fontFamily]).to.deep.equal(['italic', 'serif']);
  });
});

describe('on a page with hash routes', () => {
  it('parameters leave with the route, and each choice makes one history entry', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/test/demo/inline.html?kept=1#/a';
    frame.style.cssText = 'inline-size: 900px; block-size: 800px';
    document.body.append(frame);
    await until(() => frame.contentWindow?.location.search === '?kept=1', 'the address');
    const tracker = await until(
      () => frame.contentDocument?.querySelector('roadmap-tracker') as RoadmapTracker | null,
    );
    await until(() => find(tracker, '#tab-table'), 'the tabs');
    tracker.syncUrl = '';
    await tracker.updateComplete;
    const { history, location } = frame.contentWindow as Window;
    // Not by its length: a browser keeps 50 entries, and other tests have made some.
    let entries = 0;
    const push = history.pushState;
    history.pushState = (...args) => {
      entries += 1;
      push.apply(history, args);
    };
    find(tracker, '#tab-table')?.click();
    await until(() => location.search.includes('view=table'), 'in the address');
    expect(entries).to.equal(1);
    location.hash = '#/b';
    tracker.remove();
    await until(() => location.search === '?kept=1', 'gone from the address');
    expect(location.hash).to.equal('#/b');
    expect(entries).to.equal(1);
    frame.remove();
  });
});
