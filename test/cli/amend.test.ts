/** Statements written into files: what is not added stays as it is, to the character. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { amended } from '../../src/cli/amend.js';
import type { Input } from '../../src/cli/input.js';
import { FileError } from '../../src/cli/io.js';
import { type AnyEntry, applyEntries } from '../../src/log/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { kindOfText } from '../../src/sources/format.js';
import { BASE, claim, entry, someEntries, uuid } from '../log/entries.js';

function inputOf(bytes: string | Uint8Array): Input {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString().replace(/^\uFEFF/, '');
  const kind = kindOfText(text);
  const { roadmap, problems } = kind === 'json' ? parseRoadmap(text) : parseRoadmapCsv(text);
  return { file: 'file', kind, bytes: buffer, text, roadmap, problems };
}

const with1 = (text: string, ...entries: readonly AnyEntry[]) =>
  amended(inputOf(text), entries, undefined).text;

/** Whether a text is another one with more in between. */
function isWithin(whole: string, part: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

const said = claim(1, { saidOn: '2026-03-02', date: '2029', source: 's1' });
const NEW = `{"id":"${uuid(1)}","saidOn":"2026-03-02","date":"2029","status":"announced","source":"s1","recordedOn":"2026-11-22"}`;
const SPACED = NEW.replaceAll('":', '": ').replaceAll(',"', ', "');

describe('a statement is written into JSON in the style of its neighbours:', () => {
  const head = '"format": 2, "sources": [{"id": "s1", "url": "https://a.example"}]';
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'each claim on a line',
      `{\n ${head}, "milestones": [\n  {"id": "m", "company": "A", "title": "B",\n   "claims": [\n    {"date": "2027"}\n   ]}\n ]\n}`,
      `{\n ${head}, "milestones": [\n  {"id": "m", "company": "A", "title": "B",\n   "claims": [\n    {"date": "2027"},\n    ${SPACED}\n   ]}\n ]\n}`,
    ],
    [
      'all on one line',
      `{${head}, "milestones": [{"id": "m", "company": "A", "title": "B", "claims": [{"date": "2027"}]}]}`,
      `{${head}, "milestones": [{"id": "m", "company": "A", "title": "B", "claims": [{"date": "2027"}, ${SPACED}]}]}`,
    ],
    [
      'without spaces',
      `{${head.replaceAll(' ', '')},"milestones":[{"id":"m","company":"A","title":"B","claims":[{"date":"2027"}]}]}`,
      `{${head.replaceAll(' ', '')},"milestones":[{"id":"m","company":"A","title":"B","claims":[{"date":"2027"},${NEW}]}]}`,
    ],
    [
      'each field on a line, with tabs and line breaks of Windows',
      `{\r\n\t${head},\r\n\t"milestones": [\r\n\t\t{\r\n\t\t\t"id": "m", "company": "A", "title": "B",\r\n\t\t\t"claims": [\r\n\t\t\t\t{\r\n\t\t\t\t\t"date": "2027"\r\n\t\t\t\t}\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}\r\n`,
      `{\r\n\t${head},\r\n\t"milestones": [\r\n\t\t{\r\n\t\t\t"id": "m", "company": "A", "title": "B",\r\n\t\t\t"claims": [\r\n\t\t\t\t{\r\n\t\t\t\t\t"date": "2027"\r\n\t\t\t\t},\r\n\t\t\t\t{\r\n${Object.entries(
        JSON.parse(NEW),
      )
        .map(([key, value]) => `\t\t\t\t\t"${key}": "${value}"`)
        .join(',\r\n')}\r\n\t\t\t\t}\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}\r\n`,
    ],
    [
      'odd spaces, numbers and escapes, which stay',
      `{ ${head},\n"milestones" : [ { "id":"m" ,"company":"\\u0041", "title":"B"  , "x": 1.0e3, "claims":[ {"date":"2027"} ] } ] }`,
      `{ ${head},\n"milestones" : [ { "id":"m" ,"company":"\\u0041", "title":"B"  , "x": 1.0e3, "claims":[ {"date":"2027"}, ${SPACED} ] } ] }`,
    ],
  ];
  for (const [name, before, after] of cases)
    it(name, () => {
      assert.equal(with1(before, said), after);
    });

  it('with the format at the beginning, after $schema', () => {
    const [, before, after] = cases[0] as (typeof cases)[0];
    const older = (text: string) => text.replace('"format": 2, ', '"$schema": "x", ');
    assert.equal(with1(older(before), said), older(after).replace('"x", ', '"x", "format": 2, '));
    const first = (text: string) => text.replace('"format": 2', '"format": 1');
    assert.equal(with1(first(before), said), after);
  });

  it('with its byte order mark', () => {
    const [, before, after] = cases[0] as (typeof cases)[0];
    assert.equal(with1(`\uFEFF${before}`, said), `\uFEFF${after}`);
  });

  it('converting a record of the short form to a long one, and no other', () => {
    const other = '{"company": "B",  "title": "C",\n "date": "2030"}';
    const short = `[\n  {"id": "m", "company": "A", "country": "JP", "title": "B", "date": "Q3 2027", "x": 1},\n  ${other}\n]\n`;
    const text = with1(
      short,
      claim(1, { saidOn: '2026-03-02', date: '2029', source: { url: 'https://a.example' } }),
    );
    assert.ok(text.endsWith(`,\n  ${other}\n]\n`));
    assert.deepEqual(JSON.parse(text)[0], {
      id: 'm',
      company: 'A',
      country: 'JP',
      title: 'B',
      x: 1,
      claims: [
        { id: 'c1', date: '2027-35', phrase: 'Q3 2027', status: 'announced' },
        { ...JSON.parse(NEW), source: { url: 'https://a.example' } },
      ],
    });
  });

  it('with changed titles, names and days in their old places', () => {
    const text = JSON.stringify(BASE, null, 2);
    const meta = (n: number, target: object | undefined, body: object) =>
      entry(n, { kind: 'meta', target, body });
    const changed = with1(
      text,
      meta(1, { milestone: 'm' }, { title: 'The first car', technology: 'Sulfide' }),
      meta(2, { company: 'toyota' }, { name: 'Toyota Motor' }),
      meta(3, undefined, { title: 'The race', knownThrough: '2026-11-01' }),
    );
    const expected = text
      .replace('"title": "Race"', '"title": "The race"')
      .replace('2026-06-24', '2026-11-01')
      .replace('"name": "Toyota"', '"name": "Toyota Motor"')
      .replace('"title": "First car"', '"title": "The first car"')
      .replace(/(\n {6}\]\n {4}\},)/, (end) =>
        end.replace('\n    }', ',\n      "technology": "Sulfide"\n    }'),
      );
    assert.equal(changed, expected);
  });

  it('for any addition in any layout: it reads back as meant, and the rest stays', () => {
    const layout = fc.constantFrom(undefined, 1, 2, 4, '\t');
    const eol = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(someEntries, layout, eol, (entries, space, end) => {
        const text = `${JSON.stringify(BASE, null, space).replaceAll('\n', end)}${end}`;
        const additions = entries.filter(({ kind }) => kind !== 'meta');
        const changed = with1(text, ...additions);
        assert.ok(isWithin(changed, text), changed);
        const meant = parseRoadmap(applyEntries(BASE, additions).document).roadmap;
        const { roadmap, problems } = parseRoadmap(changed);
        assert.deepEqual(
          roadmap.milestones.map(withoutSources),
          meant.milestones.map(withoutSources),
        );
        assert.deepEqual(
          problems.filter(({ severity }) => severity === 'error'),
          [],
        );
        assert.equal(with1(changed, ...additions), changed, 'once more adds nothing');
      }),
      { numRuns: 300 },
    );
  });
});

const withoutSources = (milestone: { claims: readonly object[] }) => ({
  ...milestone,
  claims: milestone.claims.map((one) => ({ ...one, source: null })),
});

describe('a statement is written into CSV as a row at its end:', () => {
  const HEADER = 'milestone;company;title;claim;said_on;date;status;source_url;recorded_on;note';
  const row = `m;A;B;${uuid(1)};2026-03-02;2029;announced;https://a.example;2026-11-22;`;
  const added = claim(1, { saidOn: '2026-03-02', date: '2029', source: 'https://a.example' });

  it('with the columns and the delimiter of the file', () => {
    const text = `${HEADER}\nm;A;B;c1;2020-01-01;"20""27";;;;"odd  "\n`.replace('"20""27"', '2027');
    assert.equal(with1(text, added), `${text}${row}\n`);
  });

  it('also without a final line break, with Windows line ends, and with alias columns', () => {
    const text = `${HEADER.replace('company', 'Organization').replace('date', 'ETA')}\r\nm;A;B;c1;2020-01-01;2027;;;;`;
    assert.equal(with1(text, added), `${text}\r\n${row}\r\n`);
  });

  it('with company and title for a milestone without an id', () => {
    const text = `${HEADER}\n;A;B;c1;2020-01-01;2027;;;;\n`;
    const { roadmap } = inputOf(text);
    const id = roadmap.milestoneAt(0).id;
    const changed = with1(text, { ...added, target: { milestone: id } } as AnyEntry);
    assert.equal(changed, `${text}${row.replace('m;', ';')}\n`);
  });

  it('escaping what a spreadsheet would read as a formula, or as two cells', () => {
    const text = `${HEADER}\nm;A;B;c1;2020-01-01;2027;;;;\n`;
    const odd = claim(1, { saidOn: '2026-03-02', date: '2029', note: '=1;"2"' });
    assert.ok(with1(text, odd).endsWith(`;2026-11-22;"'=1;""2"""\n`));
  });

  it('unless a column is missing, which is reported with advice', () => {
    const text = 'company,title,date\nA,B,2027\n';
    const id = inputOf(text).roadmap.milestoneAt(0).id;
    assert.throws(
      () => with1(text, { ...added, target: { milestone: id } } as AnyEntry),
      /file cannot be added to: it has no column claim, said_on, source_url, recorded_on: roadmap-tracker convert/,
    );
  });
});

describe('a file is left unchanged', () => {
  const refused = (bytes: string | Uint8Array, ...entries: readonly AnyEntry[]) => {
    assert.throws(() => amended(inputOf(bytes), entries, undefined), FileError);
  };

  it('if it is not in UTF-8', () => {
    const text = JSON.stringify({ ...BASE, title: 'Größe' });
    refused(Buffer.from(text, 'latin1'), said);
  });

  it('if it is damaged', () => {
    refused(JSON.stringify(BASE).slice(0, -1), said);
  });

  it('if records before the milestone cannot be read', () => {
    const short = [{ Company: 'A' }, { Company: 'A', Goal: 'B', ETA: '2027' }];
    const id = inputOf(JSON.stringify(short)).roadmap.milestoneAt(0).id;
    refused(JSON.stringify(short), { ...said, target: { milestone: id } } as AnyEntry);
  });

  it('if CSV cannot express the addition', () => {
    const text =
      'milestone,company,title,claim,said_on,date,recorded_on\nm,A,B,c1,2020-01-01,2027,\n';
    refused(text, entry(1, { kind: 'meta', body: { title: 'C' } }));
  });

  it('if nothing is added', () => {
    const odd = `  ${JSON.stringify(BASE, null, 3)}\n\n`;
    assert.equal(with1(odd, claim(1, { date: {} })), odd);
  });
});
