/** The first and the last day a record may name, in every file and on either day. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toAtom } from '../../src/export/atom.js';
import { toCsv } from '../../src/export/csv.js';
import { toICalendar } from '../../src/export/icalendar.js';
import { toJson } from '../../src/export/json.js';
import { toJsonLd } from '../../src/export/json-ld.js';
import { timelineSvg } from '../../src/export/picture/timeline.js';
import { trendSvg } from '../../src/export/picture/trend.js';
import { report } from '../../src/export/report.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { read } from '../model/roadmaps.js';
import {
  checkedCalendar,
  checkedCsv,
  checkedFeed,
  checkedLinkedData,
  checkedMarkdown,
  checkedPicture,
} from './checked.js';

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
const DATES = ['0000', '9999', FIRST, LAST, '[..0000]', '[9999-12-31..]', '9999~', '[0000..9999]'];
const ROADMAP = read({
  title: 'All days there are',
  milestones: DATES.flatMap((date, i) =>
    [FIRST, '2026-06-24', LAST].map((saidOn) => ({
      company: `Company ${i}`,
      title: `${date} as said on ${saidOn}`,
      claims: [
        { date, saidOn, status: 'announced' },
        { date: '[..9999]', saidOn: LAST, status: 'achieved' },
      ],
    })),
  ),
});

describe('the first and the last day', () => {
  for (const day of [FIRST, '2026-06-24', LAST])
    it(`are in every file of ${day}`, async () => {
      const state = roadmapAsOf(ROADMAP, day);
      assert.ok(state.milestones.length > 0);
      const stamp = `${day}T00:00:00Z`;
      checkedCsv(toCsv(ROADMAP));
      checkedCalendar(toICalendar(ROADMAP, state, { stamp }));
      checkedFeed(toAtom(ROADMAP, state));
      await checkedLinkedData(toJsonLd(ROADMAP, state));
      checkedPicture(timelineSvg(ROADMAP, day));
      checkedPicture(trendSvg(ROADMAP, day));
      for (const since of [FIRST, LAST]) {
        const text = report(ROADMAP, since, day);
        checkedMarkdown(text);
        assert.doesNotMatch(text, /NaN|Invalid|undefined/);
      }
    });

  it('read back from JSON and CSV', () => {
    const dates = (roadmap: typeof ROADMAP) =>
      roadmap.milestones.map(({ claims }) => claims.map(({ date, saidOn }) => [date, saidOn]));
    assert.deepEqual(dates(parseRoadmap(toJson(ROADMAP)).roadmap), dates(ROADMAP));
    assert.deepEqual(dates(parseRoadmapCsv(toCsv(ROADMAP)).roadmap), dates(ROADMAP));
  });

  for (const date of ['10000', '10000-01-01', '-0001-12-31', 'after 9999', 'before 0000'])
    it(`no day beyond is accepted: ${date}`, () => {
      const { roadmap, problems } = parseRoadmap([{ company: 'A', title: 'B', date }]);
      assert.equal(roadmap.milestones[0]?.claims[0]?.date ?? null, null);
      assert.match(problems[0]?.message ?? '', /years run from 0000 to 9999/);
    });
});
