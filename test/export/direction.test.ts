/** Our own words keep their order in every file beside texts that leave overrides and isolates open. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toAtom } from '../../src/export/atom.js';
import { toCsv } from '../../src/export/csv.js';
import { toICalendar } from '../../src/export/icalendar.js';
import { toJson } from '../../src/export/json.js';
import { timelineSvg } from '../../src/export/picture/timeline.js';
import { trendSvg } from '../../src/export/picture/trend.js';
import { report } from '../../src/export/report.js';
import { isolated } from '../../src/model/isolated.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { read } from '../model/roadmaps.js';
import { CONTROLS, drawnIn, LETTER, recordOf, UNBALANCED } from './bidi.js';
import { checkedCalendar, checkedFeed, checkedPicture, propertyOf } from './checked.js';
import { descendants } from './xml.js';

const DAY = '2026-06-24';
const roadmapOf = (texts: readonly string[]) =>
  read({ title: texts[0], milestones: texts.map(recordOf) });
const stateOf = (roadmap: Roadmap) => roadmapAsOf(roadmap, DAY);

/** Texts as a program shows them, each a paragraph or several. */
const FILES: Readonly<Record<string, (roadmap: Roadmap) => readonly (string | null)[]>> = {
  calendar: (roadmap) =>
    checkedCalendar(toICalendar(roadmap, stateOf(roadmap), { stamp: `${DAY}T00:00:00Z` })).flatMap(
      (event) => ['summary', 'description', 'categories'].map((name) => propertyOf(event, name)),
    ),
  feed: (roadmap) =>
    [...descendants(checkedFeed(toAtom(roadmap, stateOf(roadmap))))]
      .filter(({ name }) => ['title', 'name', 'content'].includes(name))
      .map(({ text }) => text),
  'report in text': (roadmap) => report(roadmap, '2019-01-01', DAY).split('\n'),
  'report in Markdown': (roadmap) =>
    report(roadmap, '2019-01-01', DAY, { format: 'markdown' }).split('\n'),
  ...Object.fromEntries(
    Object.entries({ timelineSvg, trendSvg }).map(([name, draw]) => [
      name,
      (roadmap: Roadmap) =>
        [...descendants(checkedPicture(draw(roadmap, DAY, { width: 900 })))]
          .filter((element) => ['title', 'text'].includes(element.name))
          .map(({ text }) => text),
    ]),
  ),
};

describe('texts with unbalanced direction characters', () => {
  for (const [name, textsOf] of Object.entries(FILES)) {
    it(`do not change the direction of our words: ${name}`, () => {
      let seen = 0;
      for (const text of UNBALANCED) {
        for (const shown of textsOf(roadmapOf([text]))) {
          assert.equal(drawnIn(shown ?? ''), '', JSON.stringify(shown));
          if (shown?.includes(LETTER)) seen += 1;
        }
      }
      assert.ok(seen >= UNBALANCED.length);
    });
  }

  it('do not change the direction of messages about records', () => {
    for (const text of UNBALANCED) {
      const bad = { company: 'A', title: 'B', date: text, saidOn: text, status: text, source: 'x' };
      for (const { message } of parseRoadmap([bad, { company: text, title: 5 }]).problems)
        assert.equal(drawnIn(message), '', JSON.stringify(message));
    }
  });

  it('stay as they are in JSON and CSV', () => {
    const roadmap = roadmapOf(UNBALANCED);
    const json = JSON.parse(toJson(roadmap));
    assert.deepEqual(JSON.parse(toJson(parseRoadmap(json).roadmap)), json);
    assert.deepEqual(
      json.milestones.map(({ title }: { title: string }) => title),
      UNBALANCED.map((text) => text.trim()),
    );
    assert.deepEqual(
      parseRoadmapCsv(toCsv(roadmap)).roadmap.milestones.map(({ title, claims }) => [
        title,
        claims.map(({ phrase }) => phrase),
      ]),
      roadmap.milestones.map(({ title, claims }) => [title, claims.map(({ phrase }) => phrase)]),
    );
  });

  it('are isolated whatever they contain; other texts stay as they are', () => {
    const piece = fc.constantFrom(LETTER, ' ', '\n', '\u2029', ...CONTROLS);
    const property = fc.property(fc.array(piece), fc.array(piece), (a, b) => {
      const [first, second] = [a, b].map((pieces) => isolated(pieces.join('')));
      assert.equal(drawnIn(`said ${first}: ${second} later`), '');
    });
    fc.assert(property, { numRuns: 3000 });
    for (const text of ['', 'Toyota', 'חברה \u200F', 'شركة', 'a\nb'])
      assert.equal(isolated(text), text);
  });
});
