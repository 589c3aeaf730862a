/** A paraphrase never stands in quotation marks, in no file and no language; a quote does. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type ExportWording,
  report,
  timelineSvg,
  toAtom,
  toICalendar,
  toJsonLd,
  trendSvg,
} from '../../src/export/index.js';
import { versionReport } from '../../src/export/report.js';
import { siteOf } from '../../src/export/site/site.js';
import { EXPORT_LANGUAGES, exportWordingFor } from '../../src/export/words/languages.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { read } from '../model/roadmaps.js';

const PHRASE = 'paraphrased by us';
const QUOTE = 'said by them';
const DAY = '2026-06-24';
const STAMP = `${DAY}T00:00:00Z`;

const claims = (phrase: string, quote?: string) => [
  { saidOn: '2024-01-01', date: '2026-03', phrase, quote },
  { saidOn: '2025-01-01', date: '2028', phrase, quote },
];
const roadmap = read({
  title: 'Race',
  milestones: [
    { company: 'A', title: 'Only ours', claims: claims(PHRASE) },
    { company: 'B', title: 'Both', claims: claims(PHRASE, QUOTE) },
    { company: 'D', title: 'In marks', claims: claims('“marked by us”') },
    // What a person typed into a cell of a date is a paraphrase, too.
    { company: 'C', title: 'Typed', claims: [{ saidOn: '2025-01-01', date: `expected 2029` }] },
  ],
});

const stateOf = (of: Roadmap) => roadmapAsOf(of, DAY);
const versionOn = (day: string) => ({ roadmap, state: roadmapAsOf(roadmap, day) });
const FILES: Readonly<Record<string, (wording: ExportWording) => string>> = {
  'the report in text': (wording) => report(roadmap, '2023-01-01', DAY, { wording }),
  'the report in Markdown': (wording) =>
    report(roadmap, '2023-01-01', DAY, { wording, format: 'markdown' }),
  'the comparison of versions': (wording) =>
    versionReport(versionOn('2024-06-01'), versionOn(DAY), { wording }),
  'the feed': (wording) => toAtom(roadmap, stateOf(roadmap), { wording }),
  'the calendar': (wording) =>
    toICalendar(roadmap, stateOf(roadmap), { wording, stamp: STAMP }).replaceAll('\r\n ', ''),
  'JSON-LD': () => toJsonLd(roadmap, stateOf(roadmap)),
  'the timeline as a picture': () => timelineSvg(roadmap, DAY, { width: 900 }),
  'the trend as a picture': () => trendSvg(roadmap, DAY, { width: 900 }),
  'the published pages': (wording) =>
    [...siteOf(roadmap, DAY, { stamp: STAMP, png: false, wording }).files]
      .filter(([name]) => /\.html$/.test(name))
      .map(([, content]) => String(content))
      .join('\n'),
};
/** Files that tell what was said. */
const TELLING = ['report', 'comparison', 'feed', 'calendar'];

const MARKS = '["“”„«»‹›「」『』‘’\'《》]|&quot;|&#34;|&ldquo;|<q[ >]';
const marked = (text: string) => new RegExp(`(?:${MARKS})[\\u2066-\\u2069\\s]*${text}`);
const closed = (text: string) => new RegExp(`${text}[\\u2066-\\u2069\\s]*(?:${MARKS}|</q>)`);

for (const lang of EXPORT_LANGUAGES)
  describe(`quotation marks in ${lang}`, () => {
    const wording = exportWordingFor(lang) ?? assert.fail(lang);
    for (const [name, fileOf] of Object.entries(FILES))
      it(name, () => {
        // In JSON a text stands between the marks of JSON, which name no speaker.
        const file = name === 'JSON-LD' ? withoutJson(fileOf(wording)) : fileOf(wording);
        for (const text of [PHRASE, 'expected 2029', 'marked by us']) {
          assert.doesNotMatch(file, marked(text));
          assert.doesNotMatch(file, closed(text));
        }
        if (!TELLING.some((one) => name.includes(one))) return;
        assert.ok(file.includes(PHRASE), 'the paraphrase is told');
        assert.match(file, marked(QUOTE));
        assert.match(file, closed(QUOTE));
      });
  });

function withoutJson(text: string): string {
  const texts: string[] = [];
  JSON.parse(text, (key, value: unknown) => {
    if (typeof value === 'string') texts.push(`${key}: ${value}`);
    return value;
  });
  return texts.join('\n');
}
