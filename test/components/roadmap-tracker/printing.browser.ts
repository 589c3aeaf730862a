import { expect } from '@open-wc/testing';
import '../../../components/define.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';

const records = Array.from({ length: 120 }, (_, i) => ({
  company: `Company ${i % 5}`,
  title: `Milestone ${i}`,
  date: String(2026 + (i % 9)),
  status: 'announced',
}));

const printed = ({ renderRoot }: RoadmapTracker) =>
  renderRoot.querySelector('roadmap-printed-table')?.shadowRoot ?? null;

const timeline = ({ renderRoot }: RoadmapTracker) =>
  renderRoot.querySelector('roadmap-timeline')?.shadowRoot ?? null;
const drawn = (tracker: RoadmapTracker) =>
  [...(timeline(tracker)?.querySelectorAll<HTMLElement>('[part~=milestone]') ?? [])].filter(
    ({ hidden }) => !hidden,
  );
const note = (tracker: RoadmapTracker) =>
  timeline(tracker)?.querySelector('.frame + p.muted')?.textContent ?? null;

/** So many milestones in so many lanes, drawn. */
async function many(count: number, lanes: number): Promise<RoadmapTracker> {
  const tracker = document.createElement('roadmap-tracker');
  tracker.data = Array.from({ length: count }, (_, i) => ({
    company: `Company ${i % lanes}`,
    title: `Milestone ${i}`,
    date: `${2020 + ((i * 7) % 23)}-0${1 + (i % 9)}`,
    status: 'announced',
  }));
  document.body.append(tracker);
  await until(() => drawn(tracker).length > 0);
  await until(() => customElements.get('roadmap-printed-table'));
  return tracker;
}

describe('a printed tracker', () => {
  it('has every row of its table below the view, at once and only while printing', async () => {
    const tracker = document.createElement('roadmap-tracker');
    tracker.data = records;
    document.body.append(tracker);
    await until(() => customElements.get('roadmap-printed-table'));
    await until(() => tracker.renderRoot.querySelector('.body'));
    dispatchEvent(new Event('beforeprint'));
    expect(printed(tracker)?.querySelectorAll('tbody tr')).to.have.length(120);
    dispatchEvent(new Event('afterprint'));
    expect(printed(tracker)).to.equal(null);
    tracker.remove();
  });

  it('has the table that a page has placed, and no second one', async () => {
    const tracker = document.createElement('roadmap-tracker');
    tracker.data = records;
    tracker.append(document.createElement('roadmap-table'));
    document.body.append(tracker);
    await until(() => customElements.get('roadmap-printed-table'));
    dispatchEvent(new Event('beforeprint'));
    expect(printed(tracker)).to.equal(null);
    dispatchEvent(new Event('afterprint'));
    tracker.remove();
  });

  it('has the print rules of a table that was never shown', async () => {
    const tracker = await many(120, 5);
    dispatchEvent(new Event('beforeprint'));
    const rules = printed(tracker)?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    expect(rules?.map(({ cssText }) => cssText).join()).to.contain('.pager button');
    dispatchEvent(new Event('afterprint'));
    tracker.remove();
  });

  it('has every milestone of every lane, but no more than before afterwards', async () => {
    const tracker = await many(900, 60);
    const before = drawn(tracker).length;
    expect(before).to.be.lessThan(301);
    dispatchEvent(new Event('beforeprint'));
    expect(drawn(tracker)).to.have.length(900);
    expect(timeline(tracker)?.querySelectorAll('[part=lane]')).to.have.length(60);
    const { bottom } = timeline(tracker)?.querySelector('.frame')?.getBoundingClientRect() ?? {};
    const lowest = Math.max(...drawn(tracker).map((one) => one.getBoundingClientRect().bottom));
    expect(lowest).to.be.lessThan(bottom as number);
    expect(note(tracker)).to.equal(null);
    dispatchEvent(new Event('afterprint'));
    expect(drawn(tracker).length).to.be.lessThan(301);
    expect(timeline(tracker)?.querySelectorAll('.item').length).to.be.lessThan(602);
    tracker.remove();
  });

  it('says which lanes were left out if there are too many', async () => {
    const tracker = await many(3000, 400);
    dispatchEvent(new Event('beforeprint'));
    const shown = drawn(tracker).length;
    expect(shown).to.be.within(1900, 2000);
    const lanes = timeline(tracker)?.querySelectorAll('[part=lane]').length as number;
    const left = (3000 - shown).toLocaleString('en');
    expect(note(tracker)).to.contain(`${400 - lanes} more lanes with ${left} milestones`);
    dispatchEvent(new Event('afterprint'));
    expect(note(tracker)).to.equal(null);
    tracker.remove();
  });
});
