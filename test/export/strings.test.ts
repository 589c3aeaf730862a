/** The whole corpus in every field of every record, in every file that can be written. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { toAtom } from '../../src/export/atom.js';
import { toCsv } from '../../src/export/csv.js';
import { toICalendar } from '../../src/export/icalendar.js';
import { toJson } from '../../src/export/json.js';
import { toJsonLd } from '../../src/export/json-ld.js';
import { timelineSvg } from '../../src/export/picture/timeline.js';
import { trendSvg } from '../../src/export/picture/trend.js';
import { isolatedLine, oneLine, plainText } from '../../src/export/plain-text.js';
import { report } from '../../src/export/report.js';
import { roadmapAsOf } from '../../src/model/state.js';
import type { MilestoneState } from '../../src/model/types.js';
import { visible } from '../../src/model/visible.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { read } from '../model/roadmaps.js';
import { shownDocument, Tried } from '../security/documents.js';
import { STRINGS } from '../security/strings.js';
import {
  checkedCalendar,
  checkedCsv,
  checkedFeed,
  checkedLinkedData,
  checkedMarkdown,
  checkedPicture,
  propertyOf,
} from './checked.js';
import { descendants } from './xml.js';

const DAY = '2026-06-24';
const STAMP = `${DAY}T09:30:00Z`;
const tried = new Tried();
const CASES = STRINGS.map((_, n) => {
  const roadmap = read(shownDocument(tried, n, 1));
  return { n, roadmap, state: roadmapAsOf(roadmap, DAY) };
});
let files = 0;

/** Each roadmap in a file of its own. */
function all(what: string, check: (one: (typeof CASES)[number]) => unknown): void {
  it(what, async () => {
    for (const one of CASES) {
      await check(one);
      files += 1;
    }
  });
}

const nameOf = ({ companyName, title }: MilestoneState) =>
  `${isolatedLine(companyName)}: ${isolatedLine(title)}`;
/** Those whose title is short enough to be written whole. */
const short = ({ title }: MilestoneState) => title.length < 60;
const isDated = ({ forecast }: MilestoneState) => Boolean(forecast?.period?.max);

describe('hostile strings in files', () => {
  all('come back from JSON as they were', ({ roadmap }) => {
    const text = toJson(roadmap);
    assert.deepEqual(parseRoadmap(text).roadmap.toJSON(), JSON.parse(JSON.stringify(roadmap)));
  });

  all('come back from CSV, where no cell is a formula', ({ roadmap }) => {
    const csv = toCsv(roadmap);
    const [header = [], ...rows] = checkedCsv(csv);
    const { milestones } = parseRoadmapCsv(csv).roadmap;
    assert.deepEqual(
      milestones.map(({ title }) => title),
      roadmap.milestones.map(({ title }) => title.trim()),
    );
    // What a spreadsheet shows is the text itself, but for apostrophes where a cell or a line begins.
    const plain = (text = '') => text.replace(/(^|[\t\r\n;|])'+/g, '$1');
    const shown = new Set(rows.map((row) => plain(row[header.indexOf('title')])));
    for (const { title } of milestones) assert.ok(shown.has(plain(title)), title);
  });

  all('are text in a calendar', ({ roadmap, state }) => {
    const events = checkedCalendar(toICalendar(roadmap, state, { stamp: STAMP }));
    assert.deepEqual(
      events.map((event) => propertyOf(event, 'summary')),
      state.milestones.filter(isDated).map(nameOf),
    );
  });

  all('are text in linked data', async ({ roadmap, state }) => {
    const events = await checkedLinkedData(toJsonLd(roadmap, state));
    assert.deepEqual(
      events.map((event) => event['http://schema.org/name']?.[0]?.['@value']),
      state.milestones.map(({ companyName, title }) => plainText(`${companyName}: ${title}`)),
    );
  });

  all('are text in a feed', ({ roadmap, state }) => {
    const titles = checkedFeed(toAtom(roadmap, state))
      .children.filter(({ name }) => name === 'entry')
      .map(({ children }) => children.find(({ name }) => name === 'title')?.text ?? '');
    for (const milestone of state.milestones.filter(isDated))
      assert.ok(titles.some((title) => title.startsWith(`${nameOf(milestone)} – `)));
  });

  for (const [name, draw] of Object.entries({ timelineSvg, trendSvg }))
    all(`are text in the picture ${name}`, ({ roadmap, state }) => {
      const picture = checkedPicture(draw(roadmap, DAY, { width: 900 }));
      const titles = [...descendants(picture)].filter((element) => element.name === 'title');
      if (name === 'timelineSvg')
        for (const { title } of state.milestones.filter(short).filter(isDated))
          assert.ok(
            titles.some(({ text }) => text.includes(oneLine(title))),
            title,
          );
    });

  all('are text in a report', ({ roadmap }) => {
    const text = report(roadmap, '2018-12-31', DAY);
    for (const { title } of roadmap.milestones.slice(0, 1))
      assert.ok(text.includes(oneLine(visible(title))));
    for (const link of checkedMarkdown(report(roadmap, '2018-12-31', DAY, { format: 'markdown' })))
      assert.match(link, /^https?:/);
  });

  after(() => {
    assert.equal(tried.count, STRINGS.length * tried.fields);
    console.log(`${STRINGS.length} strings × ${tried.fields} fields, ${files} files read back`);
  });
});
