import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../components/roadmap-timeline/roadmap-timeline.js';
import type { RoadmapTracker } from '../../components/roadmap-tracker/roadmap-tracker.js';
import { until } from '../until.js';

const FILE = '/data/solid-state-batteries.json';
const MILESTONE = 'toyota-first-assb-vehicle';

/** A page on which some scripts cannot be fetched. */
async function open<E extends RoadmapTracker | RoadmapTimeline>(
  name: string,
  scripts: readonly string[],
): Promise<{ element: E; frame: HTMLIFrameElement }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1000px; block-size: 900px';
  const map = { imports: Object.fromEntries(scripts.map((url) => [url, `/nowhere${url}`])) };
  frame.srcdoc = `<!doctype html><html lang="en"><script type="importmap">${JSON.stringify(map)}</script>
    <${name} src="${FILE}"></${name}>
    <script type="module" src="/components/${name}/define.ts"></script></html>`;
  document.body.append(frame);
  await until(
    () => frame.contentDocument?.querySelector(name)?.shadowRoot?.querySelector('.failure, .room'),
    'it says so',
  );
  return { element: frame.contentDocument?.querySelector(name) as E, frame };
}

const find = (host: HTMLElement, selector: string) =>
  host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const text = (host: HTMLElement, selector: string) => find(host, selector)?.textContent ?? '';

/** Presses a button to try again until it has been tried in vain once more: what is said is said anew. */
async function tryAgain(host: HTMLElement, selector: string): Promise<void> {
  const button = find(host, selector);
  button?.click();
  await until(() => ![null, button].includes(find(host, selector)), 'it says so again');
}

describe('a script that does not come', () => {
  it('is told of where the timeline would be, with a way to try again', async () => {
    const { element, frame } = await open<RoadmapTimeline>('roadmap-timeline', [
      '/components/roadmap-timeline/timeline-view.ts',
    ]);
    expect(text(element, '[role=alert]')).to.contain('could not be drawn');
    expect(find(element, '.scroller')?.hidden).to.equal(true);
    expect(await element.focusMilestone(MILESTONE)).to.equal(false);
    await tryAgain(element, '[role=alert] button');
    frame.remove();
  });

  it('leaves the tracker with its table, and a word in the place of the timeline', async () => {
    const { element, frame } = await open<RoadmapTracker>('roadmap-tracker', [
      '/components/roadmap-timeline/define.ts',
      '/components/roadmap-tracker/late.ts',
    ]);
    expect(element.shadowRoot?.querySelectorAll('.failure')).to.have.length(1);
    expect(find(element, '[part=view] .failure button')).not.to.equal(null);
    expect(text(element, '[role=status]')).to.contain('could not be loaded');
    expect(await element.focusMilestone(MILESTONE)).to.equal(false);
    await element.updateComplete;
    await tryAgain(element, '[part=view] .failure button');
    element.view = 'table';
    await element.updateComplete;
    await until(() => find(element, 'roadmap-table')?.shadowRoot?.querySelector('tbody tr'));
    expect(find(element, '[part=view] .failure')).to.equal(null);
    frame.remove();
  });

  it('takes no other part with it', async () => {
    const { element, frame } = await open<RoadmapTracker>('roadmap-tracker', [
      '/components/roadmap-tracker/late.ts',
    ]);
    await until(
      () => find(element, 'roadmap-timeline')?.shadowRoot?.querySelector('[part~=milestone]'),
      'the timeline is drawn',
    );
    expect(element.shadowRoot?.querySelectorAll('.failure')).to.have.length(1);
    expect(await element.focusMilestone(MILESTONE)).to.equal(true);
    element.selected = MILESTONE;
    await element.updateComplete;
    expect(find(element, '.details .failure')).not.to.equal(null);
    frame.remove();
  });
});
