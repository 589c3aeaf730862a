import '../../components/define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import ICAL from 'ical.js';
import { marked } from 'marked';
import type { RoadmapTracker } from '../../components/index.js';
import { toAtom } from '../../src/export/atom.js';
import { toCsv } from '../../src/export/csv.js';
import { toJson } from '../../src/export/json.js';
import { report } from '../../src/export/report.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { oneEngineEach } from '../engine.js';
import { until } from '../until.js';
import { shownDocument, Tried } from './documents.js';
import { deep } from './pages/steps.js';
import { STRINGS, startsOf } from './strings.js';
import { Trap } from './trap.js';

/** Records of each kind in a document. */
const RECORDS = 10;
/** Where each document begins. */
const STARTS = startsOf(RECORDS);
const DAY = '2026-06-24';

let tracker: RoadmapTracker;
let trap: Trap;
let files = 0;
const tried = new Tried();

const inMenu = (selector: string) =>
  deep(tracker.shadowRoot as ShadowRoot, `[part=share-menu] ${selector}`) as HTMLButtonElement[];

/** The files of the share menu as a browser is given them, by what their names end in. */
async function downloads(): Promise<Map<string, { name: string; file: Blob }>> {
  const given: { name: string; href: string }[] = [];
  const blobs = new Map<string, Blob>();
  const [{ click }, { createObjectURL }] = [HTMLAnchorElement.prototype, URL];
  HTMLAnchorElement.prototype.click = function () {
    given.push({ name: this.download, href: this.href });
  };
  URL.createObjectURL = (blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  await until(() => inMenu('li button')[0], 'the menu');
  const buttons = inMenu('li button');
  for (const [n, button] of buttons.entries()) {
    button.click();
    await until(() => given.length > n && !button.disabled, `file ${n}`);
  }
  HTMLAnchorElement.prototype.click = click;
  URL.createObjectURL = createObjectURL;
  files += given.length;
  return new Map(
    given.map(({ name, href }) => [
      name.replace(/^.*\./, ''),
      { name, file: blobs.get(href) as Blob },
    ]),
  );
}

/** Halves of characters have no place in a file. */
const inUtf8 = (text: string) => new Blob([text]).text();
const parsed = (text: string, type: DOMParserSupportedType) =>
  new DOMParser().parseFromString(text, type);

/** Every element and attribute there is, each once. */
function parts(root: Element): { elements: string[]; attributes: string[] } {
  const all = [root, ...root.querySelectorAll('*')];
  const attributes = all.flatMap((element) => [...element.attributes].map(({ name }) => name));
  return {
    elements: [...new Set(all.map(({ localName }) => localName))],
    attributes: [...new Set(attributes)],
  };
}

const within = (found: readonly string[], known: string) =>
  expect(found.filter((name) => !known.split(' ').includes(name))).to.eql([]);

/** A picture is drawn in the page and as an image; the trap notices what it does there. */
async function checkSvg(text: string): Promise<void> {
  const { documentElement } = parsed(text, 'image/svg+xml');
  const { elements, attributes } = parts(documentElement);
  within(elements, 'svg title defs g text tspan path rect linearGradient stop pattern');
  expect(attributes.filter((name) => /^on|href|src|style/i.test(name))).to.eql([]);
  const urls = text.match(/="[^"]*url\([^"]*"/g) ?? [];
  expect(urls.filter((url) => !/^="url\(#[\w-]+\)"$/.test(url) && !/^="\D/.test(url))).to.eql([]);
  const inline = document.importNode(documentElement, true);
  document.body.append(inline);
  const image = new Image();
  image.setAttribute('src', `data:image/svg+xml,${encodeURIComponent(text)}`);
  await image.decode();
  expect(image.naturalWidth).to.be.above(0);
  inline.remove();
}

function checkCalendar(text: string): void {
  const encoder = new TextEncoder();
  const long = text.split('\r\n').filter((line) => encoder.encode(line).length > 75);
  expect(long).to.eql([]);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents();
  expect(events.length).to.be.above(0);
  for (const event of events) {
    expect([event.name, event.getAllSubcomponents().length]).to.eql(['vevent', 0]);
    expect(event.getFirstPropertyValue('url')?.toString() ?? 'https:').to.match(/^https?:/);
  }
}

/** Linked data stays inside its script element. */
function checkLinkedData(json: string): void {
  const page = `<script type="application/ld+json">${json}</script><p>after</p>`;
  const { head, body } = parsed(page, 'text/html');
  expect(head.querySelectorAll('*').length).to.equal(1);
  expect([body.children.length, body.textContent]).to.eql([1, 'after']);
  expect(JSON.parse(head.textContent ?? '')).to.eql(JSON.parse(json));
}

async function checkPng(file: Blob): Promise<void> {
  const image = await createImageBitmap(file);
  expect(image.width).to.be.above(100);
  image.close();
}

describe('files of strings from strangers', () => {
  beforeEach(async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.cssText = 'inline-size: 900px';
    tracker = document.createElement('roadmap-tracker') as RoadmapTracker;
    tracker.asOf = DAY;
    box.append(tracker);
    trap = new Trap();
  });

  afterEach(async () => {
    const caught = await trap.caught();
    trap.remove();
    // A PNG is drawn from an image of our own making.
    expect(caught.filter((one) => !one.startsWith('image blob:'))).to.eql([]);
  });

  for (const n of oneEngineEach(STARTS))
    it(`${n} to ${n + RECORDS - 1} are text in all that the share menu gives`, async () => {
      const document = JSON.stringify(shownDocument(tried, n, RECORDS));
      const loaded = oneEvent(tracker, 'roadmap-load');
      tracker.data = document;
      await loaded;
      await tracker.updateComplete;
      const share = () => deep(tracker.shadowRoot as ShadowRoot, 'button[part~=share]')[0];
      (await until(share, 'the button')).click();
      for (const view of ['timeline', 'trend']) {
        tracker.view = view;
        await tracker.updateComplete;
        const given = await downloads();
        expect([...given.keys()].sort()).to.eql(['csv', 'ics', 'json', 'jsonld', 'png', 'svg']);
        const text = async (kind: string) => (await given.get(kind)?.file.text()) ?? '';
        for (const { name } of given.values())
          expect(name).to.match(/^[\p{L}\p{N}\p{M}-]{1,80}\.[a-z]{3,6}$/u);
        const { roadmap, problems } = parseRoadmap(await text('json'));
        expect(problems.filter(({ severity }) => severity === 'error')).to.eql([]);
        // Read by a parser of spreadsheets in test/export; this is the same text.
        expect((await text('csv')) === (await inUtf8(toCsv(roadmap)))).to.equal(true);
        expect((await text('json')) === toJson(roadmap)).to.equal(true);
        checkCalendar(await text('ics'));
        checkLinkedData(await text('jsonld'));
        await checkSvg(await text('svg'));
        await checkPng(given.get('png')?.file as Blob);
      }
    });

  it('are text in a feed and in a report, as a browser reads them', () => {
    for (const n of oneEngineEach(STRINGS.keys())) {
      const { roadmap } = parseRoadmap(shownDocument(tried, n, 1));
      const feed = parsed(toAtom(roadmap, roadmapAsOf(roadmap, DAY)), 'application/xml');
      const inFeed = parts(feed.documentElement);
      within(
        inFeed.elements,
        'feed title id updated link generator entry author name category content',
      );
      within(inFeed.attributes, 'xmlns xml:lang rel type href term label');
      const markdown = report(roadmap, '2018-12-31', DAY, { format: 'markdown' });
      const { body } = parsed(marked.parse(markdown, { async: false }), 'text/html');
      const inReport = parts(body);
      // Addresses stand in code, so that no reader makes links of them.
      within(inReport.elements, 'body h1 h2 ul li strong a br p code');
      within(inReport.attributes, 'href');
      const links = [...feed.querySelectorAll('link'), ...body.querySelectorAll('a')];
      for (const link of links) expect(link.getAttribute('href')).to.match(/^https?:/);
      files += 2;
    }
  });

  it('are all tried in all fields, by one engine or another', () => {
    for (const n of STARTS) shownDocument(tried, n, RECORDS);
    for (const n of STRINGS.keys()) shownDocument(tried, n, 1);
    console.log(`      ${STRINGS.length} strings × ${tried.fields} fields, ${files} files`);
    expect(tried.count).to.equal(STRINGS.length * tried.fields);
  });
});
