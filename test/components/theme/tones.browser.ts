import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/define.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { TONES, toneOf } from '../../../src/view/tone.js';
import { until } from '../../until.js';
import { deep } from '../page/find.js';

const said = (saidOn: string, date: string | null, status = 'announced') => ({
  saidOn,
  date,
  status,
});
const item = (id: string, ...claims: object[]) => ({ id, company: 'A', title: id, claims });
/** All that a milestone can be. */
const DATA = {
  knownThrough: '2026-06-30',
  milestones: [
    item('kept', said('2020-01-01', '2024'), said('2024-06-01', '2024-05', 'achieved')),
    item('late', said('2020-01-01', '2022'), said('2024-06-01', '2024-05', 'achieved')),
    item('unclear', said('2020-01-01', '2024-06'), said('2024-12-01', '2024', 'achieved')),
    item('delayed', said('2020-01-01', '2027'), said('2022-01-01', '2029')),
    item('missed', said('2020-01-01', '2024'), said('2023-01-01', '2029')),
    item('overdue', said('2020-01-01', '2024')),
    item('early', said('2020-01-01', '2030'), said('2022-01-01', '2024')),
    item('unchanged', said('2020-01-01', '2028')),
    item('advanced', said('2020-01-01', '2029'), said('2022-01-01', '2028')),
    item('dropped', said('2020-01-01', '2029'), said('2022-01-01', null, 'cancelled')),
    item('given-up', said('2020-01-01', '2022'), said('2024-01-01', null, 'cancelled')),
    item('undated', said('2020-01-01', null)),
  ],
};

describe('the colour of a milestone', () => {
  for (const view of ['timeline', 'table', 'trend'])
    it(`is that of its verdict in the ${view}`, async () => {
      const { milestones } = roadmapAsOf(parseRoadmap(DATA).roadmap, '2026-06-30');
      const tracker = await fixture<RoadmapTracker>(
        html`<roadmap-tracker view=${view}></roadmap-tracker>`,
      );
      tracker.data = DATA;
      const least = view === 'trend' ? 5 : DATA.milestones.length;
      const shown = () => deep(tracker, '[data-milestone][data-standing]');
      await until(() => shown().length >= least, 'drawn');
      const usual = getComputedStyle(tracker);
      const colours = TONES.map((tone) => usual.getPropertyValue(`--_${tone}`));
      expect(new Set(colours)).to.have.property('size', 4);
      for (const element of shown()) {
        const { milestone, standing, verdict } = (element as HTMLElement).dataset;
        const state = milestones.find(({ id }) => id === milestone);
        if (!state) throw new Error(`nothing called ${milestone}`);
        expect([standing, verdict]).to.deep.equal([state.standing, state.verdict]);
        const tone = toneOf(state.standing, state.verdict);
        const colour = getComputedStyle(element).getPropertyValue('--_standing');
        expect(TONES[colours.indexOf(colour)], milestone).to.equal(tone);
      }
    });
});
