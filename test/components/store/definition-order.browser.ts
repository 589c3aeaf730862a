import { expect, fixture, html } from '@open-wc/testing';
import { RoadmapTable, RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { all, find } from '../page/find.js';

const RECORDS = JSON.stringify([{ company: 'Toyota', title: 'Cars', date: '2027' }]);

/** A part in the tracker's light DOM, and one a shadow root deeper. */
it('parts defined before their tracker wait for it', async () => {
  const tracker = await fixture(html`<roadmap-tracker>
    <script type="application/json"></script>
    <roadmap-table></roadmap-table><div></div>
  </roadmap-tracker>`);
  const script = tracker.querySelector('script') as HTMLScriptElement;
  script.textContent = RECORDS;
  const near = tracker.querySelector('roadmap-table') as RoadmapTable;
  const far = document.createElement('roadmap-table') as RoadmapTable;
  tracker.querySelector('div')?.attachShadow({ mode: 'open' }).append(far);
  const count = (part: RoadmapTable) => all(part, '[data-milestone]').length;
  const alone = document.createElement('roadmap-table') as RoadmapTable;
  alone.setAttribute('src', `data:application/json,${RECORDS}`);
  tracker.after(alone);

  customElements.define('roadmap-table', RoadmapTable);
  // What became a part before it, and waited for nothing, would be as far.
  await until(() => count(alone) === 1);
  expect(count(near) + count(far)).to.equal(0);
  expect(near.shadowRoot?.textContent?.trim() ?? '').to.equal('');

  customElements.define('roadmap-tracker', RoadmapTracker);
  await until(() => count(near) === 1 && count(far) === 1);
  expect(find(tracker, 'roadmap-table')).to.equal(null);
});
