import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../components/roadmap-timeline/roadmap-timeline.js';
import type { RoadmapTracker } from '../../components/roadmap-tracker/roadmap-tracker.js';

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
  await waitUntil(
    () => frame.contentDocument?.querySelector(name)?.shadowRoot?.querySelector('.failure, .room'),
    'it says so',
    { timeout: 10_000 },
  );
  return { element: frame.contentDocument?.querySelector(name) as E, frame };
}

const find = (host: HTMLElement, selector: string) =>
  host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const text = (host: HTMLElement, selector: string) => find(host, selector)?.textContent ?? '';

describe('a script that does not come', () => {
  it('is told of where the timeline would be, with a way to try again', async () => {
    const { element, frame } = await open<RoadmapTimeline>('roadmap-timeline', [
      '/components/roadmap-timeline/timeline-view.ts',
    ]);
    expect(text(element, '[role=alert]')).to.contain('could not be drawn');
    expect(find(element, '.scroller')?.hidden).to.equal(true);
    expect(await element.focusMilestone(MILESTONE)).to.equal(false);
    find(element, '[role=alert] button')?.click();
    await waitUntil(() => find(element, '[role=alert] button'), 'it tried, and says so again');
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
    find(element, '[part=view] button')?.click();
    await aTimeout(200);
    expect(find(element, '[part=view] .failure')).not.to.equal(null);
    element.view = 'table';
    await element.updateComplete;
    await waitUntil(() => find(element, 'roadmap-table')?.shadowRoot?.querySelector('tbody tr'));
    expect(find(element, '[part=view] .failure')).to.equal(null);
    frame.remove();
  });

  it('takes no other part with it', async () => {
    const { element, frame } = await open<RoadmapTracker>('roadmap-tracker', [
      '/components/roadmap-tracker/late.ts',
    ]);
    await waitUntil(
      () => find(element, 'roadmap-timeline')?.shadowRoot?.querySelector('[part~=milestone]'),
      'the timeline is drawn',
      { timeout: 10_000 },
    );
    expect(element.shadowRoot?.querySelectorAll('.failure')).to.have.length(1);
    expect(await element.focusMilestone(MILESTONE)).to.equal(true);
    element.selected = MILESTONE;
    await element.updateComplete;
    expect(find(element, '.details .failure')).not.to.equal(null);
    frame.remove();
  });
});
