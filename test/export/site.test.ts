import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from 'htmlparser2';
import { JSDOM } from 'jsdom';
import { CARD, cardSvg, wrapped } from '../../src/export/picture/card.js';
import { estimateText } from '../../src/export/picture/text.js';
import { oneLine } from '../../src/export/plain-text.js';
import { type Site, type SiteOptions, siteOf } from '../../src/export/site/site.js';
import { MOST_ROWS, milestoneTable } from '../../src/export/site/table.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { realRoadmap } from '../data/real.js';
import { read } from '../model/roadmaps.js';
import { ATTACKS, attackedDocument } from './attacks.js';
import { checkedCalendar, checkedCsv, checkedFeed, checkedPicture } from './checked.js';

const DAY = '2026-06-24';
const OPTIONS: SiteOptions = { stamp: '2026-06-24T09:30:00Z', png: true };
const URL_OF = 'https://news.example/races/battery/';

const pageOf = (site: Site, name = 'index.html') =>
  new JSDOM(site.files.get(name) as string, { url: URL_OF }).window.document;
const real = siteOf(realRoadmap(), DAY, { ...OPTIONS, url: URL_OF });

describe('the table of a site', () => {
  it('has a row for every milestone, those of a company together', () => {
    const roadmap = read([
      { company: 'B', title: 'One', date: '2027', saidOn: '2020-02-03' },
      { company: 'A', title: 'Two' },
      { company: 'B', title: 'Three', date: '2020' },
    ]);
    const table = milestoneTable(roadmap, roadmapAsOf(roadmap, DAY));
    const { document } = new JSDOM(table).window;
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    assert.deepEqual(rows, [
      ['One', 'B', '2027', '2027 (3 Feb 2020)', 'Date unchanged', 'Open', ''],
      ['Three', 'B', '2020', '2020', 'Overdue', 'Missed', ''],
      ['Two', 'A', 'no date', '', 'No date', 'Open', ''],
    ]);
    assert.equal(document.querySelector('caption')?.textContent, 'As known on 24 Jun 2026');
  });

  it('says how many rows it leaves to the data', () => {
    const roadmap = read(
      Array.from({ length: MOST_ROWS + 2 }, (_, i) => ({
        company: 'A',
        title: `T${i}`,
        date: '2027',
      })),
    );
    const { document } = new JSDOM(milestoneTable(roadmap, roadmapAsOf(roadmap, DAY))).window;
    assert.equal(document.querySelectorAll('tbody tr').length, MOST_ROWS);
    assert.equal(
      document.querySelector('tfoot')?.textContent,
      '2 more milestones are in the data.',
    );
  });
});

describe('the page of a site', () => {
  const document = pageOf(real);

  it('reads without scripts: title, picture with its words, and a row for every milestone', () => {
    assert.equal(document.querySelector('h1')?.textContent, 'The all-solid-state battery race');
    const tracker = document.querySelector('roadmap-tracker');
    const image = tracker?.querySelector('img');
    assert.match(image?.alt ?? '', /battery race: the timeline/);
    assert.ok(Number(image?.getAttribute('height')) > 500);
    assert.equal(
      tracker?.querySelectorAll('tbody tr').length,
      roadmapAsOf(realRoadmap(), DAY).milestones.length,
    );
    assert.match(document.body.textContent ?? '', /Of \d+ promises that have come due/);
  });

  it('has its own files for everything that it names', () => {
    const made = new Set([...real.files.keys(), ...real.drawn.map(({ file }) => file)]);
    for (const name of ['index.html', 'embed.html'])
      for (const reference of localReferences(pageOf(real, name)))
        assert.ok(made.has(reference) || reference.startsWith('scripts/'), reference);
  });

  it('leads to its feed, its calendar, its data, and to oEmbed', () => {
    const types = [...document.querySelectorAll('link[rel=alternate]')].map((link) =>
      link.getAttribute('type'),
    );
    assert.deepEqual(types, [
      'application/json',
      'text/csv',
      'application/atom+xml',
      'text/calendar',
      'application/ld+json',
      'application/json+oembed',
    ]);
    const meta = (property: string) =>
      document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    assert.equal(meta('og:image'), `${URL_OF}card.png`);
    assert.deepEqual([meta('og:image:width'), meta('og:image:height')], ['1200', '630']);
    assert.equal(document.querySelector('link[rel=canonical]')?.getAttribute('href'), URL_OF);
  });

  it('names no card and no oEmbed where it does not know its address', () => {
    const site = siteOf(realRoadmap(), DAY, OPTIONS);
    const page = pageOf(site);
    assert.equal(site.files.has('oembed.json'), false);
    assert.equal(
      page.querySelector('[property="og:image"], [type="application/json+oembed"]'),
      null,
    );
  });

  it('names no PNG where none is made', () => {
    const site = siteOf(realRoadmap(), DAY, { ...OPTIONS, url: URL_OF, png: false });
    assert.deepEqual(site.drawn, []);
    for (const name of site.files.keys())
      assert.equal(site.files.get(name)?.includes('.png') && name.endsWith('.html'), false, name);
  });

  it('is the same to the byte for the same roadmap, day and options', () => {
    assert.deepEqual(siteOf(realRoadmap(), DAY, { ...OPTIONS, url: URL_OF }), real);
  });

  it('has data that read back as the same roadmap', () => {
    const text = real.files.get('roadmap.json') as string;
    assert.deepEqual(parseRoadmap(text).roadmap.toJSON(), realRoadmap().toJSON());
    const { snapshot, pub } = JSON.parse(real.files.get('head.json') as string);
    assert.equal(real.files.get(snapshot), text);
    assert.equal(pub, realRoadmap().claimColumns.count);
    checkedCsv(real.files.get('roadmap.csv') as string);
    checkedCalendar(real.files.get('roadmap.ics') as string);
  });
});

/** What the oEmbed specification (oembed.com, 2.3.4) asks of a response, and of one of the type rich. */
function checkedOEmbed(text: string) {
  const response = JSON.parse(text) as Record<string, unknown>;
  assert.equal(response.version, '1.0');
  assert.equal(response.type, 'rich');
  for (const name of ['width', 'height']) assert.ok(Number.isInteger(response[name]), name);
  assert.equal(typeof response.html, 'string');
  const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];
  const given = thumbnail.filter((name) => name in response);
  assert.ok(given.length === 0 || given.length === 3, 'a thumbnail has all three');
  for (const name of ['provider_url', 'thumbnail_url'])
    if (name in response) assert.match(String(response[name]), /^https?:\/\//);
  const { body } = new JSDOM(response.html as string).window.document;
  return { response, frames: [...body.children] };
}

describe('what programs read of a site', () => {
  it('is a feed for another parser of feeds, too', () => {
    const text = real.files.get('feed.atom') as string;
    const self = checkedFeed(text).children.find(({ attributes }) => attributes.rel === 'self');
    assert.equal(self?.attributes.href, `${URL_OF}feed.atom`);
    const feed = parseFeed(text);
    assert.equal(feed?.type, 'atom');
    assert.equal(feed?.title, 'The all-solid-state battery race');
    assert.ok((feed?.items.length ?? 0) > 190);
    for (const { id, title, link } of feed?.items ?? []) {
      assert.match(id ?? '', /^tag:/);
      assert.ok(title);
      if (link) assert.match(link, /^https?:/);
    }
  });

  it('is an oEmbed response of the type rich', () => {
    const { response, frames } = checkedOEmbed(real.files.get('oembed.json') as string);
    assert.equal(response.title, 'The all-solid-state battery race');
    assert.deepEqual(
      frames.map(({ localName, attributes }) => [localName, attributes.getNamedItem('src')?.value]),
      [
        ['iframe', `${URL_OF}embed.html`],
        ['script', `${URL_OF}embed.js`],
      ],
    );
  });
});

describe('the card of a site', () => {
  it('is as large as sites ask for, and has all lines within', () => {
    for (const title of [
      'Short',
      'A very long title '.repeat(30),
      '全固体電池の開発競争'.repeat(20),
    ]) {
      const svg = cardSvg(
        read({ title, milestones: [{ company: 'A', title: 'T', date: '2020' }] }),
        DAY,
      );
      const { attributes } = checkedPicture(svg);
      assert.deepEqual([attributes.width, attributes.height], ['1200', '630']);
      for (const [, y] of svg.matchAll(/<text[^>]* y="([\d.]+)"/g))
        assert.ok(Number(y) < CARD.height - 20, y);
    }
  });

  it('wraps between words, and loses none', () => {
    const measure = estimateText;
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const lines = wrapped(text, { room: 300, size: 20, most: 100, measure });
        assert.equal(lines.join(' '), text);
        for (const line of lines) assert.ok(measure(line, 20, true) <= 300, line);
      }),
    );
  });
});

/** The relative addresses that a page names, without their queries. */
function localReferences(document: Document): string[] {
  const names = [...document.querySelectorAll('[src], [href], [srcset], [head]')].flatMap(
    (element) =>
      ['src', 'href', 'srcset', 'head'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  return names.filter((name) => !/^[a-z]+:/.test(name));
}

describe('a site of hostile records', () => {
  it('has no element, no attribute and no address that nobody put there', () => {
    fc.assert(
      fc.property(attackedDocument, (document) => {
        const site = siteOf(read(document), DAY, { ...OPTIONS, scope: 'test', url: URL_OF });
        for (const name of ['index.html', 'embed.html']) checkPage(pageOf(site, name));
        checkedPicture(site.files.get('card.svg') as string);
        checkedOEmbed(site.files.get('oembed.json') as string);
      }),
      { numRuns: 60 },
    );
  });

  for (const title of ATTACKS)
    it(`shows ${JSON.stringify(title.slice(0, 40))} as it is`, () => {
      const site = siteOf(read({ title, milestones: [{ company: title, title }] }), DAY, {
        ...OPTIONS,
        scope: 'test',
        url: URL_OF,
      });
      const document = pageOf(site);
      checkPage(document);
      const wanted = oneLine(title.slice(0, 300));
      assert.equal(document.querySelector('h1')?.textContent, wanted || 'Roadmap');
    });
});

const ELEMENTS = new Set(
  'html head meta title link script body header h1 p nav ul li a main roadmap-tracker span figure picture source img div table caption thead tbody tr th td'.split(
    ' ',
  ),
);
const SCRIPTS = /^(?:scripts\/roadmap-tracker|frame)\.js$/;

function checkPage(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    assert.ok(ELEMENTS.has(element.localName), element.localName);
    for (const { name } of element.attributes) assert.ok(!/^(?:on|style)/.test(name), name);
    const href = element.getAttribute('href');
    if (href) assert.match(href, /^(?:https?:\/\/|data:,$|[\w.-]+$)/);
  }
  for (const script of document.querySelectorAll('script')) {
    const src = script.getAttribute('src');
    if (src) assert.match(src, SCRIPTS);
    else assert.doesNotThrow(() => JSON.parse(script.textContent ?? ''));
    assert.ok(['module', 'application/ld+json'].includes(script.type), script.type);
  }
}
