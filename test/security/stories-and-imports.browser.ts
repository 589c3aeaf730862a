/** The whole corpus in files to import, in stories and in notes: none of it is more than text. */
import '../../components/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../components/index.js';
import { writeLog } from '../../src/log/index.js';
import { reading, rows } from '../components/roadmap-import/page.js';
import { oneEngineEach } from '../engine.js';
import { BASE, entry, ROADMAP } from '../log/entries.js';
import { until } from '../until.js';
import { csvOf, shownDocument, Tried } from './documents.js';
import { faultsIn } from './inspect.js';
import { STRINGS, startsOf } from './strings.js';
import { Trap } from './trap.js';

/** Strings that are tried at a time. */
const SOME = 20;
const STARTS = startsOf(SOME);
const some = (n: number) => STRINGS.slice(n, n + SOME);

describe('strings from strangers', () => {
  let trap: Trap;
  beforeEach(() => {
    trap = new Trap();
  });
  afterEach(async () => {
    const caught = await trap.caught();
    trap.remove();
    expect(caught).to.eql([]);
  });

  const tried = new Tried();
  const log = STRINGS.map((text, n) =>
    entry(n + 1, {
      target: { milestone: 'm' },
      body: {
        claim: { saidOn: '2026-03-02', date: '2029', phrase: text, note: text },
        source: { publisher: text, title: text, url: `https://evil.example/?${n}` },
      },
    }),
  );
  for (const [name, content] of Object.entries({
    // A file with zero bytes is taken for no text.
    'texts.csv': csvOf(tried, false).replaceAll('\0', ''),
    'typed.csv': csvOf(tried, true),
    'records.json': JSON.stringify(shownDocument(tried, 0, STRINGS.length)),
    'log.json': writeLog(ROADMAP, log),
  }))
    it(`are text in ${name}, before it is taken over`, async () => {
      const element = await reading(content, name);
      expect(rows(element).length).to.be.above(10);
      expect(faultsIn(element)).to.eql([]);
    });

  it('are text in the name of a file, and where nothing can be read from it', async () => {
    for (const text of oneEngineEach(STRINGS)) {
      const element = await reading('{', text);
      expect(faultsIn(element), text).to.eql([]);
      element.remove();
    }
  });

  for (const n of oneEngineEach(STARTS))
    it(`${n} to ${n + SOME - 1} are text in a story, and in notes at milestones`, async () => {
      const data = {
        ...BASE,
        story: some(n).map((text) => ({ title: text.slice(0, 90), text: text.slice(0, 290) })),
        annotations: some(n).map((text) => ({
          milestone: 'm',
          day: '2027-01-01',
          text: text.slice(0, 40),
        })),
      };
      const place = await fixture(html`<div style="inline-size: 1100px">
        <roadmap-story><roadmap-timeline .data=${data}></roadmap-timeline></roadmap-story>
      </div>`);
      const chart = place.querySelector('roadmap-timeline') as RoadmapTimeline;
      const story = place.querySelector('roadmap-story') as HTMLElement;
      await until(() => chart.roadmap, 'the records');
      await until(() => story.shadowRoot?.querySelectorAll('li').length, 'the texts');
      expect(faultsIn(chart)).to.eql([]);
      expect(faultsIn(story)).to.eql([]);
    });
});
