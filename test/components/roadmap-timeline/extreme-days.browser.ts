/** The first and the last year that a record may name: shown, reached, and nothing on the console. */
import '../../../components/define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import { until } from '../../until.js';
import { all } from '../page/find.js';
import { axis, milestone, placed, settled, windows } from './page.js';

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
const DATA = [
  { id: 'first', company: 'A', title: 'First', date: '0000', saidOn: FIRST },
  { id: 'last', company: 'A', title: 'Last', date: '9999', saidOn: LAST },
  { id: 'now', company: 'B', title: 'Now', date: '2027', saidOn: '2024-01-01' },
  { id: 'before', company: 'B', title: 'Before', date: '[..0000]' },
  { id: 'after', company: 'B', title: 'After', date: '[9999-12-31..]' },
];

/** All that the page says while something is done. */
async function heard(act: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const { error, warn } = console;
  const note = (...values: unknown[]) => void said.push(values.map(String).join(' '));
  const onError = (event: ErrorEvent) => note(event.message);
  const onRefusal = (event: PromiseRejectionEvent) => note(event.reason);
  Object.assign(console, { error: note, warn: note });
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRefusal);
  try {
    await act();
  } catch (error) {
    // What was said may be the cause.
    throw new Error([String(error), ...said].join('\n'), { cause: error });
  } finally {
    Object.assign(console, { error, warn });
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRefusal);
  }
  return said;
}

describe('days at the ends of the calendar', () => {
  for (const [name, data] of [
    ['0000 and 9999', DATA],
    ['0000', DATA.slice(0, 1)],
    ['9999', DATA.slice(1, 2)],
  ] as const)
    for (const width of [320, 1000])
      it(`${name} are shown by “show all” in ${width} pixels`, async () => {
        const said = await heard(async () => {
          const timeline = await placed({ data, width, attributes: { 'as-of': LAST } });
          const reports = windows(timeline);
          timeline.fit();
          await settled(timeline);
          const last = reports.at(-1);
          const years = data.flatMap(({ date }) => /\d{4}/.exec(date)?.[0] ?? []);
          for (const year of years) {
            expect(last?.start && last.start <= `${year}-12-31`).to.equal(true);
            expect(last?.end && last.end >= `${year}-01-01`).to.equal(true);
          }
          expect(all(timeline, '[part="milestone"], [part="cluster"]').length).to.be.above(0);
        });
        expect(said).to.deep.equal([]);
      });

  for (const [start, end] of [
    [FIRST, '0000-12-31'],
    ['0500-01-01', '0509-12-31'],
    ['9999-01-01', LAST],
    [FIRST, LAST],
  ] as const)
    it(`${start} to ${end} can be requested, and zoomed and panned from`, async () => {
      const said = await heard(async () => {
        const timeline = await placed({ data: DATA, attributes: { start, end, 'as-of': LAST } });
        expect(axis(timeline).join(' ')).to.match(/\d/);
        timeline.zoomOut();
        await settled(timeline);
        timeline.zoomIn();
        await settled(timeline);
        await timeline.focusMilestone('first');
        await settled(timeline);
        expect(milestone(timeline, 'first')).to.not.equal(null);
        await timeline.focusMilestone('last');
        await settled(timeline);
        expect(milestone(timeline, 'last')).to.not.equal(null);
      });
      expect(said).to.deep.equal([]);
    });

  it('are in every view of the tracker, on any day', async () => {
    const said = await heard(async () => {
      const tracker = await fixture<RoadmapTracker>(html`<roadmap-tracker></roadmap-tracker>`);
      const load = oneEvent(tracker, 'roadmap-load');
      tracker.data = DATA;
      await load;
      for (const view of ['trend', 'scores', 'table', 'timeline'] as const) {
        tracker.view = view;
        const element = `roadmap-${view}`;
        await until(() => tracker.shadowRoot?.querySelector(element), `${element} is there`);
        for (const day of [FIRST, '2026-01-01', LAST]) {
          tracker.asOf = day;
          await tracker.updateComplete;
        }
      }
      tracker.fit();
      await tracker.updateComplete;
    });
    expect(said).to.deep.equal([]);
  });
});
