import { expect } from '@open-wc/testing';
import type { RoadmapTracker } from '../../components/roadmap-tracker/roadmap-tracker.js';
import { heldAfterCollection } from '../components/page/collection.js';
import { until } from '../until.js';
import { type Mount, OTHER, type Page, type PageState, ROADMAP } from './pages/roadmap.js';

const ALL: PageState = { data: ROADMAP, company: null, asOf: null };

const tracker = (within: Element) => within.querySelector('roadmap-tracker') as RoadmapTracker;

function rows(within: Element): string[] {
  const table = tracker(within)?.shadowRoot?.querySelector('roadmap-table');
  const found = table?.shadowRoot?.querySelectorAll<HTMLElement>('tr[data-milestone]') ?? [];
  return [...found].map(({ dataset }) => dataset.milestone as string);
}

const shows = (within: Element, ids: string) =>
  until(() => rows(within).sort().join() === ids, `the table shows ${ids}`);

/** What every framework must be able to do with a tracker; the page comes from the packed package. */
export function frameworkSuite(name: string): void {
  describe(`roadmap-tracker in ${name}`, () => {
    let mount: Mount;
    let container: HTMLElement;
    let page: Page | null = null;
    const selected: (string | null)[] = [];

    before(async () => {
      ({ mount } = (await import(`./generated/${name}/page.js`)) as { mount: Mount });
    });
    beforeEach(() => {
      container = document.createElement('div');
      document.body.append(container);
    });
    afterEach(() => {
      page?.unmount();
      page = null;
      container.remove();
      selected.length = 0;
    });
    const show = async (state: PageState) => {
      page = await mount(container, state, (id) => selected.push(id));
    };

    it('shows data given as a value', async () => {
      await show(ALL);
      await shows(container, 'a,b,c');
      expect(tracker(container).data).to.equal(ROADMAP);
    });

    it('passes attributes on', async () => {
      await show({ ...ALL, company: 'aster', asOf: '2024-12-31' });
      await shows(container, 'a');
    });

    it('calls the handler of an event', async () => {
      await show(ALL);
      await shows(container, 'a,b,c');
      const table = tracker(container).shadowRoot?.querySelector('roadmap-table');
      table?.shadowRoot?.querySelector<HTMLElement>('[data-milestone=b] button')?.click();
      await until(() => selected.length > 0, 'the handler was called');
      expect(selected).to.eql(['b']);
    });

    it('renders again with other properties and loads the same data once', async () => {
      let loads = 0;
      container.addEventListener('roadmap-load', () => (loads += 1));
      await show(ALL);
      await shows(container, 'a,b,c');
      const before = tracker(container);
      await page?.set({ ...ALL, company: 'borealis' });
      await shows(container, 'b');
      await page?.set({ ...ALL });
      await shows(container, 'a,b,c');
      expect(tracker(container)).to.equal(before);
      expect(loads).to.equal(1);
      await page?.set({ ...ALL, data: OTHER });
      await shows(container, 'x');
      expect(loads).to.equal(2);
    });

    it('comes and goes, and leaves nothing behind', async () => {
      const gone: WeakRef<RoadmapTracker>[] = [];
      for (let round = 0; round < 5; round += 1) {
        await show(ALL);
        await shows(container, 'a,b,c');
        gone.push(new WeakRef(tracker(container)));
        page?.unmount();
        page = null;
        expect(container.querySelector('roadmap-tracker')).to.equal(null);
      }
      // The last ones may still be held by what the framework has scheduled.
      const held = await heldAfterCollection(gone);
      expect(held ?? 0, 'trackers kept from collection').to.be.at.most(2);
    });

    it('shows three trackers, each with data of its own', async () => {
      const others = [ALL, { ...ALL, data: OTHER }, { ...ALL, company: 'aster' }];
      const shown = others.map(() => container.appendChild(document.createElement('div')));
      const pages = await Promise.all(
        others.map((state, i) => mount(shown[i] as HTMLElement, state, () => undefined)),
      );
      await Promise.all(['a,b,c', 'x', 'a,c'].map((ids, i) => shows(shown[i] as Element, ids)));
      for (const one of pages) one.unmount();
    });
  });
}
