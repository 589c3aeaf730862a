import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toAtom } from '../../src/export/atom.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { realRoadmap } from '../data/real.js';
import { documentOf, read } from '../model/roadmaps.js';
import { attackedDocument } from './attacks.js';
import { checkedFeed } from './checked.js';
import type { XmlElement } from './xml.js';

const feedOf = (document: unknown, day = '2026-06-24') => {
  const roadmap = read(document);
  return checkedFeed(toAtom(roadmap, roadmapAsOf(roadmap, day), { scope: 'test' }));
};
const child = (element: XmlElement | undefined, name: string) =>
  element?.children.find((one) => one.name === name);
const textOf = (element: XmlElement | undefined, name: string) => child(element, name)?.text;
const entriesOf = (feed: XmlElement) => feed.children.filter(({ name }) => name === 'entry');

const claims = [
  { saidOn: '2020-01-01', date: '2025', phrase: 'by & by' },
  { saidOn: '2024-02', date: '2027', source: { publisher: 'A', url: 'https://a.example/?a&b' } },
  { phrase: 'nobody knows when' },
];

describe('a feed', () => {
  it('has an entry for every claim whose day is known, the newest first', () => {
    const entries = entriesOf(feedOf(documentOf(claims as never)));
    assert.deepEqual(
      entries.map((entry) => [textOf(entry, 'title'), textOf(entry, 'updated')]),
      [
        ['Toyota: First car – announced, 2027', '2024-02-29T00:00:00Z'],
        ['Toyota: First car – announced, 2025', '2020-01-01T00:00:00Z'],
      ],
    );
  });

  it('updates an entry no later than it was put on record', () => {
    const late = [{ saidOn: '2026', date: '2030', recordedOn: '2026-03-01' }];
    const [entry] = entriesOf(feedOf(documentOf(late as never)));
    assert.equal(textOf(entry, 'updated'), '2026-03-01T00:00:00Z');
    assert.equal(textOf(entry, 'content'), 'said 2026');
  });

  it('gives an entry the same id every time', () => {
    const ids = (day: string) =>
      entriesOf(feedOf(documentOf(claims as never), day)).map((entry) => textOf(entry, 'id'));
    assert.deepEqual(ids('2026-06-24'), [
      'tag:roadmap-tracker,2026:test/m/c2',
      'tag:roadmap-tracker,2026:test/m/c1',
    ]);
    assert.deepEqual(ids('2021-01-01'), ['tag:roadmap-tracker,2026:test/m/c1']);
  });

  it('says what was said, and links to the source', () => {
    const [second, first] = entriesOf(feedOf(documentOf(claims as never)));
    assert.equal(child(second, 'link')?.attributes.href, 'https://a.example/?a&b');
    assert.equal(textOf(child(second, 'author'), 'name'), 'A');
    assert.equal(textOf(first, 'content'), 'by & by\nsaid 1 Jan 2020');
    assert.equal(textOf(child(first, 'author'), 'name'), 'Toyota');
  });

  it('uses the given authority', () => {
    const roadmap = read(documentOf(claims as never));
    const state = roadmapAsOf(roadmap, '2026-01-01');
    const feed = checkedFeed(toAtom(roadmap, state, { authority: 'example.com,2026-05' }));
    assert.match(textOf(feed, 'id') ?? '', /^tag:example\.com,2026-05:/);
    for (const authority of ['', 'example.com', 'a b,2026', 'a:b,2026'])
      assert.throws(() => toAtom(roadmap, state, { authority }), RangeError);
  });

  it('of the shipped data has what RFC 4287 requires', () => {
    const roadmap = realRoadmap();
    const feed = checkedFeed(toAtom(roadmap, roadmapAsOf(roadmap, '2026-06-24')));
    const entries = entriesOf(feed);
    assert.ok(entries.length > 190, String(entries.length));
    assert.equal(feed.attributes.xmlns, 'http://www.w3.org/2005/Atom');
    for (const one of [feed, ...entries])
      for (const name of ['id', 'title', 'updated'])
        assert.equal(one.children.filter((part) => part.name === name).length, 1);
    for (const entry of entries) assert.ok(textOf(child(entry, 'author'), 'name'));
    const ids = entries.map((entry) => textOf(entry, 'id'));
    assert.equal(new Set(ids).size, ids.length);
    const updated = entries.map((entry) => textOf(entry, 'updated') as string);
    assert.deepEqual(updated, [...updated].sort().reverse());
    assert.equal(textOf(feed, 'updated'), updated[0]);
  });

  it('without claims is still a feed', () => {
    assert.equal(textOf(feedOf([]), 'updated'), '2026-06-24T00:00:00Z');
  });

  it('is valid for any texts', () => {
    const property = fc.property(attackedDocument, (document) => void feedOf(document));
    fc.assert(property, { numRuns: 200 });
  });
});
