import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/roadmap-tracker/define.js';
import type { RoadmapLoadEvent } from '../../../components/events.js';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';

const CSV = 'Wer,Was,Wann\nAlpha,Pilot,Q3 2027';
const RECORDS = [{ wer: 'Alpha', was: 'Pilot', wann: 'Q3 2027' }];

describe('columns', () => {
  for (const [kind, data] of Object.entries({ CSV, 'short records': RECORDS }))
    it(`give columns their meaning, of ${kind}`, async () => {
      const element = await fixture<RoadmapTracker>(
        html`<roadmap-tracker columns="company: Wer; title: Was; date: Wann"></roadmap-tracker>`,
      );
      element.data = data;
      const { roadmap } = (await oneEvent(element, 'roadmap-load')) as RoadmapLoadEvent;
      const [milestone] = roadmap.milestones;
      expect([milestone?.company, milestone?.title]).to.deep.equal(['alpha', 'Pilot']);
      expect(milestone?.claims[0]?.date).to.equal('2027-35');
    });

  it('read the same data again when they change', async () => {
    const element = await fixture<RoadmapTracker>(
      html`<roadmap-tracker columns="company: Was; title: Wer"></roadmap-tracker>`,
    );
    element.data = CSV;
    await oneEvent(element, 'roadmap-load');
    element.columns = 'company: Wer; title: Was';
    const { roadmap } = (await oneEvent(element, 'roadmap-load')) as RoadmapLoadEvent;
    expect(roadmap.milestones[0]?.title).to.equal('Pilot');
  });
});
