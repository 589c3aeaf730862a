import { expect } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import '../../../components/define.js';
import { until } from '../../until.js';
import { FILE, TOYOTA } from '../page/data.js';
import { find, findThrough, one } from '../page/find.js';
import { placed } from '../page/place.js';

const milestone = (tracker: Element) =>
  findThrough(tracker, 'roadmap-timeline', '[part~=milestone]');

async function emptyFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 900px; block-size: 800px; border: 0';
  frame.srcdoc = '<!doctype html><html lang="en"><body>';
  document.body.append(frame);
  await until(() => frame.contentDocument?.body && frame.contentDocument.URL === 'about:srcdoc');
  return frame;
}

describe('a tracker moved into another document', () => {
  it('takes its styles, its roadmap and the reader’s choices along, and back', async () => {
    const tracker = await placed('roadmap-tracker', { attributes: { src: FILE } });
    tracker.company = 'toyota';
    tracker.selected = TOYOTA;
    await until(() => findThrough(tracker, 'roadmap-details', 'h3'), 'the details');
    await until(() => milestone(tracker), 'the timeline');
    const home = tracker.parentElement as HTMLElement;
    const surface = () => {
      const header = one(tracker, 'header');
      return (header.ownerDocument.defaultView as Window).getComputedStyle(header).display;
    };
    expect(surface()).to.equal('grid');
    let loads = 0;
    tracker.addEventListener('roadmap-load', () => (loads += 1));
    const frame = await emptyFrame();
    frame.contentDocument?.body.append(tracker);
    await until(() => surface() === 'grid', 'styled in the frame');
    await until(() => milestone(tracker)?.checkVisibility(), 'drawn in the frame');
    expect(tracker.company).to.equal('toyota');
    expect(findThrough(tracker, 'roadmap-details', 'h3')?.textContent).to.match(/\S/);
    const timeline = find(tracker, 'roadmap-timeline') as HTMLElement;
    expect(timeline.shadowRoot?.adoptedStyleSheets.length).to.be.above(0);
    home.append(tracker);
    await until(() => surface() === 'grid', 'styled at home');
    await until(() => milestone(tracker)?.checkVisibility(), 'drawn at home');
    expect(tracker.selected).to.equal(TOYOTA);
    expect(loads).to.equal(0);
    frame.remove();
  });

  it('works in a document without a window', async () => {
    const tracker = await placed('roadmap-tracker', { attributes: { src: FILE, view: 'table' } });
    const home = tracker.parentElement as HTMLElement;
    document.implementation.createHTMLDocument('').body.append(tracker);
    home.append(tracker);
    await until(() => findThrough(tracker, 'roadmap-table', 'tbody tr')?.checkVisibility());
    expect(getComputedStyle(one(tracker, 'header')).display).to.equal('grid');
  });
});

type Mover = ParentNode & { moveBefore?(node: Node, before: Node | null): void };

describe('a tracker moved by moveBefore', () => {
  it('keeps the focus', async () => {
    const tracker = await placed('roadmap-tracker', { attributes: { src: FILE, view: 'table' } });
    const place = document.createElement('section') as HTMLElement & Mover;
    document.body.append(place);
    // Where the engine has no such method there is nothing to keep.
    if (!place.moveBefore) return;
    const tab = one(tracker, '#tab-table');
    tab.focus();
    place.moveBefore(tracker, null);
    expect(tracker.parentElement).to.equal(place);
    expect(tracker.shadowRoot?.activeElement?.id).to.equal('tab-table');
    tracker.view = 'scores';
    await until(() => find(tracker, 'roadmap-scores'), 'it still works');
    place.remove();
  });

  it('finds the tracker around it', async () => {
    const a = await placed('roadmap-tracker', { attributes: { src: FILE, company: 'toyota' } });
    const b = await placed('roadmap-tracker', { attributes: { src: FILE, company: 'byd' } });
    const box = document.createElement('div');
    const table = document.createElement('roadmap-table');
    box.append(table);
    a.append(box);
    await until(() => find(table, '[data-milestone^=toyota]'), 'that of the first');
    // A host's own children may not be moved by it in Chromium 156: its page crashes.
    const inner = document.createElement('div') as HTMLElement & Mover;
    b.append(inner);
    if (!inner.moveBefore) return;
    inner.moveBefore(table, null);
    await until(() => find(table, '[data-milestone^=byd]'), 'that of the second');
  });
});

describe('a tracker in a closed shadow root', () => {
  it('moves the focus into the details, and back with Escape', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'closed' });
    const tracker = document.createElement('roadmap-tracker') as RoadmapTracker;
    tracker.src = FILE;
    tracker.view = 'table';
    root.append(tracker);
    const opener = await until(
      () => findThrough(tracker, 'roadmap-table', '[data-milestone] button') as HTMLElement,
    );
    opener.focus();
    opener.click();
    const details = () => find(tracker, 'roadmap-details');
    await until(() => details()?.shadowRoot?.activeElement?.localName === 'h3', 'in the details');
    const heading = details()?.shadowRoot?.activeElement as HTMLElement;
    heading.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    const table = one(tracker, 'roadmap-table');
    await until(() => table.shadowRoot?.activeElement === opener, 'back');
    host.remove();
  });
});
