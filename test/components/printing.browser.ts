import { expect } from '@open-wc/testing';
import '../../components/define.js';
import type { RoadmapTracker } from '../../components/index.js';

const records = Array.from({ length: 120 }, (_, i) => ({
  company: `Company ${i % 5}`,
  title: `Milestone ${i}`,
  date: String(2026 + (i % 9)),
  status: 'announced',
}));

async function until<T>(found: () => T | null | undefined | false): Promise<T> {
  for (let left = 200; left > 0; left -= 1) {
    const value = found();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came');
}

const printed = ({ renderRoot }: RoadmapTracker) =>
  renderRoot.querySelector('roadmap-printed-table')?.shadowRoot ?? null;

describe('a tracker on paper', () => {
  it('has every row of its table below the view, at once, and not after', async () => {
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

  it('prints the table a page has placed, and no second one', async () => {
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
});
