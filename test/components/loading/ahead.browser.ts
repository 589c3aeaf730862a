import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/roadmap-tracker/define.js';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import { setClock } from '../page/clock.js';
import { updated } from '../page/wait.js';

const RECORDS = {
  knownThrough: '2026-06-24',
  milestones: [
    {
      company: 'Toyota',
      title: 'Car',
      claims: [
        { id: 'c1', saidOn: '2025-01-01', date: '2028' },
        { id: 'c2', saidOn: '2026-07-01', date: '2029' },
        { id: 'c3', saidOn: '2062-01-01', recordedOn: '2062-02-03', date: '2070' },
      ],
    },
  ],
};

async function notes(lang: string): Promise<string[]> {
  const tracker = await fixture<RoadmapTracker>(
    html`<roadmap-tracker lang=${lang} view="table"></roadmap-tracker>`,
  );
  tracker.data = RECORDS;
  await oneEvent(tracker, 'roadmap-load');
  await updated(tracker);
  return Array.from(
    tracker.renderRoot.querySelectorAll('[part=problems] li'),
    ({ textContent }) => textContent ?? '',
  );
}

describe('days after the reader’s', () => {
  let undo = () => {};
  before(() => {
    undo = setClock('2026-11-29T12:00:00Z');
  });
  after(() => undo());

  it('cause a warning, and so does a claim newer than knownThrough', async () => {
    const [said, recorded, newer, ...more] = await notes('en');
    expect(more).to.deep.equal([]);
    expect(said).to.match(/dated 1 Jan 2062, and today is 29 Nov 2026/);
    expect(recorded).to.match(/on record on 3 Feb 2062/);
    expect(newer).to.match(/newer than .* 24 Jun 2026/);
  });

  for (const lang of ['ja', 'ko', 'zh'])
    it(`in ${lang}`, async () => {
      const all = await notes(lang);
      expect(all.length).to.equal(3);
      for (const note of all) {
        expect(note).to.match(/2062/);
        expect(note).not.to.match(/[a-z]/i);
      }
    });
});
