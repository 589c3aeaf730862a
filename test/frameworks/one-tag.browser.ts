import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapLoadEvent, RoadmapTracker } from '../../components/index.js';
import { until } from '../until.js';

interface OneTag extends Window {
  readonly said: unknown[];
}

/** A page of its own, with nothing but the build for a single tag, as it is packed. */
async function page(): Promise<{ window: OneTag; tracker: RoadmapTracker }> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="One tag" width="1000" height="700" src="/test/frameworks/pages/one-tag.html"></iframe>`,
  );
  const find = () =>
    frame.contentDocument?.querySelector<RoadmapTracker>('roadmap-tracker:defined');
  await until(find, 'the tag is defined');
  return { window: frame.contentWindow as unknown as OneTag, tracker: find() as RoadmapTracker };
}

const records = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `m${i}`,
    company: `Company ${i % 40}`,
    title: `Milestone ${i}`,
    claims: [{ date: String(2020 + (i % 20)), saidOn: '2019-01-01' }],
  }));

async function load(tracker: RoadmapTracker, text: string): Promise<number> {
  const loaded = oneEvent(tracker, 'roadmap-load') as unknown as Promise<RoadmapLoadEvent>;
  tracker.data = text;
  return (await loaded).roadmap.milestoneColumns.count;
}

describe('the package as one tag', () => {
  it('shows a roadmap without a worker', async () => {
    const { window, tracker } = await page();
    expect(await load(tracker, JSON.stringify(records(3)))).to.equal(3);
    const table = () => tracker.shadowRoot?.querySelector('roadmap-table')?.shadowRoot;
    await until(() => table()?.querySelectorAll('[data-milestone]').length === 3, 'three rows');
    expect(window.said).to.deep.equal([]);
  });

  it('reads a large one in a worker, which is a script of the package', async () => {
    const { window, tracker } = await page();
    expect(await load(tracker, JSON.stringify(records(12_000)))).to.equal(12_000);
    expect(window.said[0]).to.equal('ready');
    expect(window.said.length).to.be.above(1);
    expect(window.said.filter((word) => String(word).startsWith('failed'))).to.deep.equal([]);
  });
});
