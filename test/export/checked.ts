/**
 * Exported files as programs that are not ours read them. Each throws where something is in a file
 * that nobody put there on purpose.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { marked, type Token } from 'marked';
import { descendants, readXml, type XmlElement } from './xml.js';

const words = (text: string) => new Set(text.split(' '));

/** What a spreadsheet takes for a formula; full-width signs where it speaks Chinese or Japanese. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Cells by the grammar of RFC 4180, which a spreadsheet follows too. */
function csvRows(text: string): string[][] {
  assert.match(text, /^(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))*$/);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Cells as a spreadsheet takes them: as many in every row, none of them a formula. */
export function checkedCsv(text: string): string[][] {
  const rows = csvRows(text);
  for (const row of rows) assert.equal(row.length, rows[0]?.length);
  for (const cell of rows.flat()) assert.doesNotMatch(cell, FORMULA);
  // Where lists are separated otherwise, the same text has other cells.
  for (const cell of text.split(/[;\t|\r\n]/)) assert.doesNotMatch(cell, /^[ "]*[=+\-@＝＋－＠]/);
  return rows;
}

const PROPERTIES = words(
  'begin end version prodid calscale method name x-wr-calname description uid dtstamp sequence last-modified status dtstart dtend summary categories url transp',
);

/** The events of a calendar; its lines are as short as RFC 5545 wants them. */
export function checkedCalendar(text: string): ICAL.Component[] {
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\r\n]/);
  }
  for (const [name] of text.replaceAll('\r\n ', '').matchAll(/^[^:;\r\n]+/gm))
    assert.ok(PROPERTIES.has(name.toLowerCase()), name);
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const event of calendar.getAllSubcomponents()) {
    assert.equal(event.name, 'vevent');
    assert.deepEqual(event.getAllSubcomponents(), []);
    assert.match(propertyOf(event, 'url') ?? 'http:', /^https?:/);
  }
  return calendar.getAllSubcomponents();
}

export function propertyOf(event: ICAL.Component | undefined, name: string): string | null {
  return event?.getFirstPropertyValue(name)?.toString() ?? null;
}

const FEED = words('feed title id updated link generator entry author name category content');

/** A feed of plain texts, with addresses of the web alone. */
export function checkedFeed(text: string): XmlElement {
  const feed = readXml(text);
  for (const { name, attributes } of descendants(feed)) {
    assert.ok(FEED.has(name), name);
    assert.match(attributes.href ?? 'https:', /^https?:/);
    if (name === 'content') assert.deepEqual(attributes, { type: 'text' });
  }
  return feed;
}

const ELEMENTS = words('svg title defs g text tspan path rect linearGradient stop pattern');
const ATTRIBUTES = words(
  'xmlns width height viewBox role aria-label xml:lang font-family font-size font-weight fill fill-opacity fill-rule stroke stroke-width stroke-linejoin stroke-linecap stroke-dasharray stroke-opacity paint-order text-anchor text-decoration x y dx rx d id transform offset stop-color stop-opacity opacity patternUnits patternTransform',
);

/** Only what a picture is made of: no script, link, style or thing of elsewhere. */
export function checkedPicture(svg: string): XmlElement {
  const picture = readXml(svg);
  for (const { name, attributes } of descendants(picture)) {
    assert.ok(ELEMENTS.has(name), name);
    for (const [key, value] of Object.entries(attributes)) {
      assert.ok(ATTRIBUTES.has(key), key);
      if (key === 'aria-label') continue;
      assert.doesNotMatch(value, /NaN|Infinity|undefined|null/, key);
      if (value.includes('url(')) assert.match(value, /^url\(#[a-z0-9-]+\)$/);
    }
  }
  return picture;
}

const PLAIN = words('text escape space br paragraph list list_item');

/** Every token of a Markdown text that is not plain. */
function* markup(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    const { tokens: inner = [], items = [] } = token as { tokens?: Token[]; items?: Token[] };
    if (!PLAIN.has(token.type)) yield token;
    yield* markup([...inner, ...items]);
  }
}

/** The links of a report in Markdown; besides, there are headings and bold names. */
export function checkedMarkdown(text: string): string[] {
  const tokens = [...markup(marked.lexer(text))];
  return tokens.flatMap((token) => {
    // Mail and web addresses stand in code, where nobody makes links of them.
    const ours = ['heading', 'strong', 'link', 'codespan'];
    assert.ok(ours.includes(token.type), `${token.type}: ${token.raw}`);
    if (token.type !== 'link') return [];
    assert.match(token.href, /^https?:/);
    assert.match(token.raw, /\]\(<http[^<>]*>\)$/);
    return token.href as string;
  });
}

/** The terms used, as https://schema.org/docs/jsonldcontext.json defines them (release 13.0). */
const context: unknown = JSON.parse(
  readFileSync(new URL('./schema-org-context.json', import.meta.url), 'utf8'),
);

/** Read by the processor; nothing is fetched, and what the context does not name is an error. */
export const expanded = (text: string) =>
  jsonld.expand(JSON.parse(text), {
    safe: true,
    documentLoader: async (url) => {
      assert.match(url, /^https:\/\/schema\.org\/?$/);
      return { documentUrl: url, document: context };
    },
  });

/** The events of linked data, which can stand in a script element. */
export async function checkedLinkedData(text: string) {
  assert.doesNotMatch(text, /</);
  const events = await expanded(text);
  assert.equal(new Set(events.map((event) => event['@id'])).size, events.length);
  for (const event of events) assert.match(String(event['@id']), /^tag:[!-~]+$/);
  for (const url of JSON.stringify(events).matchAll(/"@id":"([^"]*)/g))
    assert.match(url[1] as string, /^(tag:|https?:)/);
  return events;
}
