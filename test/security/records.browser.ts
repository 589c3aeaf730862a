import { visible } from '../../src/model/visible.js';
import '../../components/define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import fc from 'fast-check';
import type { RoadmapTracker } from '../../components/index.js';
import { oneEngineEach } from '../engine.js';
import { attackedDocument } from '../export/attacks.js';
import { until } from '../until.js';
import { brokenDocument, csvOf, shownDocument, Tried } from './documents.js';
import { faultsIn } from './inspect.js';
import { clusters, deep, STEPS, type Tracker } from './pages/steps.js';
import { STRINGS, startsOf } from './strings.js';
import { Trap } from './trap.js';

/** Records of each kind in a document: all of them are in sight at a time. */
const RECORDS = 10;
/** Where each document begins. */
const STARTS = startsOf(RECORDS);

let tracker: RoadmapTracker & Tracker;
let trap: Trap;
const tried = new Tried();

async function load(data: unknown): Promise<void> {
  const loaded = oneEvent(tracker, 'roadmap-load');
  tracker.data = data;
  await loaded;
  await tracker.updateComplete;
}

const clean = (after: string) => expect(faultsIn(tracker), after).to.eql([]);

/** Everything a reader can do, looked through after each step. */
async function seeEverything(): Promise<void> {
  for (const [name, step] of Object.entries(STEPS)) {
    // Texts of another language are no other data's; downloads are tried where exports are.
    if (name === 'languages' || name === 'share') continue;
    await step(tracker);
    clean(name);
  }
  await openAll();
}

/** The details of every milestone, one after the other. */
async function openAll(): Promise<void> {
  tracker.view = 'table';
  await tracker.updateComplete;
  for (const { dataset } of deep(tracker.shadowRoot as ShadowRoot, 'tr[data-milestone]')) {
    tracker.selected = dataset.milestone as string;
    await tracker.updateComplete;
    await until(
      () => deep(tracker.shadowRoot as ShadowRoot, 'roadmap-details >>> [part=claim]')[0],
      'details',
    );
    // What is around has been looked through, and is so once more with the last of them.
    const [details] = deep(tracker.shadowRoot as ShadowRoot, 'roadmap-details');
    expect(faultsIn(details as Element), 'details').to.eql([]);
  }
  clean('details');
  tracker.selected = null;
}

describe('strings from strangers', () => {
  const page = () => document.querySelectorAll('*').length;
  let elements = 0;

  beforeEach(async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.cssText = 'inline-size: 1200px; max-inline-size: none';
    tracker = document.createElement('roadmap-tracker') as typeof tracker;
    tracker.style.setProperty('--roadmap-view-height', '2000px');
    box.append(tracker);
    await load([{ company: 'A', title: 'B', date: '2027' }]);
    await STEPS.hints?.(tracker);
    tracker.removeAttribute('style');
    elements = page();
    trap = new Trap();
  });

  afterEach(async () => {
    const caught = await trap.caught();
    trap.remove();
    expect(caught).to.eql([]);
    expect(page(), 'elements of the page').to.equal(elements);
    expect(tracker.childNodes).to.have.length(0);
  });

  for (const n of oneEngineEach(STARTS))
    it(`${n} to ${n + RECORDS - 1} are text in every view`, async () => {
      const document = shownDocument(tried, n, RECORDS);
      await load(JSON.stringify(document));
      await seeEverything();
      const text = deep(tracker.shadowRoot as ShadowRoot, 'tr[data-milestone]')
        .map(({ textContent }) => textContent)
        .join();
      for (const { title } of document.milestones) expect(text).to.contain(visible(title.trim()));
    });

  it('are text in the title', async () => {
    for (const n of oneEngineEach(STRINGS.keys())) {
      await load(shownDocument(tried, n, 1));
      clean(`title ${n}`);
    }
  });

  it('are refused where they mean nothing, and told of as text', async () => {
    tracker.view = 'table';
    for (const n of oneEngineEach(STRINGS.keys())) {
      await load(brokenDocument(tried, n));
      expect(await STEPS.problems?.(tracker)).to.be.above(20);
      clean(`problems ${n}`);
      expect(deep(tracker.shadowRoot as ShadowRoot, 'tr[data-milestone]').length).to.be.above(0);
    }
  });

  for (const typed of [false, true])
    it(`are text in ${typed ? 'typed ' : ''}columns of CSV`, async () => {
      await load(csvOf(tried, typed));
      for (const name of ['hints', 'table', 'problems']) {
        await STEPS[name]?.(tracker);
        clean(`CSV, ${name}`);
      }
    });

  it('are text in clusters', async () => {
    const milestones = Array.from({ length: 3000 }, (_, n) => {
      const fill = tried.fill(n);
      const title = `${n} ${fill('crowd.title')}`;
      return { company: 'Crowd', title, partners: [fill('crowd.partner')], date: '2027' };
    });
    await load({ milestones });
    expect(await clusters(tracker)).to.be.above(0);
    clean('clusters');
  });

  it('are text in any mixture', async () => {
    await fc.assert(
      fc.asyncProperty(attackedDocument, async (document) => {
        await load(document);
        for (const name of ['table', 'problems']) await STEPS[name]?.(tracker);
        clean('table');
        tracker.view = 'timeline';
        await tracker.updateComplete;
        clean('timeline');
        await openAll();
      }),
      // Of 40 in all, each engine tries its part.
      { numRuns: oneEngineEach(Array(40).keys()).length },
    );
  });

  it('are all tried in all fields, by one engine or another', () => {
    for (const n of STARTS) shownDocument(tried, n, RECORDS);
    for (const n of STRINGS.keys()) shownDocument(tried, n, 1);
    for (const n of STRINGS.keys()) brokenDocument(tried, n);
    const { fields, count } = tried;
    console.log(`      ${STRINGS.length} strings × ${fields} fields = ${count} tried`);
    expect(count).to.equal(STRINGS.length * fields);
  });
});

describe('the trap', () => {
  it('notices a script that runs and a request', async () => {
    const own = new Trap();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const image = document.createElement('img');
    box.append(image);
    image.setAttribute('onerror', 'alert(1)');
    const ran = oneEvent(image, 'error');
    image.src = 'data:image/png,evil';
    expect(faultsIn(box)).to.eql([]);
    const bad = document.createElement('div').attachShadow({ mode: 'open' });
    bad.append(box);
    expect(faultsIn(bad.host).join('; ')).to.contain('is not ours').and.contain('is a handler');
    await ran;
    const caught = (await own.caught()).join('; ');
    own.remove();
    expect(caught).to.contain('alert 1').and.contain('image data:image/png,evil');
  });
});
