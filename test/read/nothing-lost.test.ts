import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { csvRecords } from '../../src/read/csv/cells.js';
import { type ParsedRoadmap, parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { BAD, BEYOND_SCHEMA, GOOD, MENDED } from '../data/documents.js';
import { BROKEN_DOCUMENTS } from '../sources/broken-documents.js';
import { FILES } from './files.js';

const shown = ({ roadmap }: ParsedRoadmap) => roadmap.claimColumns.count;
const errors = ({ problems }: ParsedRoadmap) =>
  problems.filter(({ severity }) => severity === 'error').map(({ at }) => at);

/** Rows below the header: each is a claim that is shown, or a line that is told of. */
function assertRowsTold(text: string): void {
  const parsed = parseRoadmapCsv(text);
  const rows = [...csvRecords(text)].slice(1).map(({ line }) => `line ${line}`);
  const told = new Set(errors(parsed));
  if (told.has('line 1') && shown(parsed) === 0) return;
  const lost = rows.filter((row) => told.has(row));
  assert.ok(shown(parsed) + lost.length >= rows.length, `${shown(parsed)} of ${rows.length}`);
  assert.ok(shown(parsed) <= rows.length);
}

/** Claims of records: each is shown, or it, its record or the whole is told of. */
function assertRecordsTold(value: unknown): void {
  const parsed = parseRoadmap(value);
  const base = Array.isArray(value) ? '' : '/milestones';
  const list =
    (Array.isArray(value) ? value : (value as { milestones?: unknown } | null)?.milestones) ?? [];
  const told = errors(parsed);
  if (!Array.isArray(list)) {
    assert.ok(told.length > 0);
    return;
  }
  const isTold = (place: string) => told.some((at) => at === place || at.startsWith(`${place}/`));
  let wanted = 0;
  list.forEach((record: { claims?: unknown } | null, i) => {
    const place = `${base}/${i}`;
    const claims = Array.isArray(record?.claims) ? record.claims : null;
    const isWhole = ['', '/company', '/title', '/id', '/claims'].some((field) =>
      told.includes(place + field),
    );
    if (isWhole) return;
    if (claims) wanted += claims.filter((_, c) => !isTold(`${place}/claims/${c}`)).length;
    else if (!isTold(place)) wanted += 1;
  });
  // A field may be told of, and its record shown all the same.
  assert.ok(shown(parsed) >= wanted, `${shown(parsed)} of ${wanted}`);
}

const isDamaged = /^JSON |comma too few/;
const folder = new URL('../data/', import.meta.url);
const shipped = new URL('../../data/', import.meta.url);

describe('every record is either read or reported', () => {
  for (const [name, text] of Object.entries(FILES))
    it(name, () =>
      name.endsWith('.json') ? assertRecordsTold(JSON.parse(text)) : assertRowsTold(text),
    );

  for (const [place, names] of [
    [folder, readdirSync(folder)],
    [shipped, readdirSync(shipped)],
  ] as const)
    for (const name of names.filter((file) => /(?:claims\.csv|batteries\.json)$/.test(file)))
      it(name, () => {
        const text = readFileSync(new URL(name, place), 'utf8');
        if (name.endsWith('.csv')) assertRowsTold(text);
        else assertRecordsTold(JSON.parse(text));
      });

  for (const [name, document] of Object.entries({ ...GOOD, ...BAD, ...BEYOND_SCHEMA, ...MENDED }))
    it(name, () => assertRecordsTold(document));

  // What is damaged has tests of its own: test/read/json/damage.test.ts.
  for (const { what, kind, text } of BROKEN_DOCUMENTS.filter(({ what }) => !isDamaged.test(what)))
    it(`${kind} with ${what}`, () =>
      kind === 'csv' ? assertRowsTold(text) : assertRecordsTold(JSON.parse(text)));
});

describe('files of other programs are read', () => {
  const read = new Set<string>();
  const rows = (name: string) => {
    const text = FILES[name] ?? assert.fail(name);
    const { roadmap } = name.endsWith('.json') ? parseRoadmap(text) : parseRoadmapCsv(text);
    return roadmap.milestones.map(({ company, title, claims: [claim] }) => {
      const owner = roadmap.companies.find(({ id }) => id === company)?.name;
      return [owner, title, claim?.date ?? '-', claim?.status ?? '-', claim?.note ?? ''].join('|');
    });
  };

  for (const [name, wanted] of Object.entries({
    'cols.csv': ['Alpha|Pilot|2027-35|achieved|', 'Beta|Car|2029|cancelled|'],
    'cp1252.csv': ['Müller Größe|Übergabe der Fähre|2027|announced|'],
    'comment.csv': ['Alpha|Pilot line|2027-35|announced|'],
    'dorder.csv': [
      ...['Alpha|One|2027-12-31|announced|', 'Alpha|Two|2027-02-01|announced|'],
      ...['Alpha|Three|2028-06-15|announced|', 'Alpha|Four|2028-07-05|announced|'],
    ],
    'excel.csv': [
      ...['Alpha|mmm-yy|2026-12|announced|', 'Alpha|d-mmm-yy|2026-12-31|announced|'],
      ...['Alpha|d-mmm|-|-|', 'Alpha|m/d/yyyy h:mm|2026-03-15|announced|'],
      ...['Alpha|dd.mm.yy|2026-03-15|announced|', 'Alpha|serial|-|-|'],
      ...['Alpha|pandas ts|2026-03-15|announced|', 'Alpha|pandas float|2027|announced|'],
    ],
    'ghproject.tsv': [
      'All|Ship the importer|2026-03-31|achieved|',
      'All|Dark mode|2026-35|announced|Todo',
    ],
    'launches.csv': [
      'Nova|Carrier 9 | Comsat 4|2020-08-07|achieved|',
      'Orion|Light 1 | Nadir-1|2019-08-29|announced|Prelaunch Failure',
    ],
    'merged-company.csv': ['Alpha|Pilot|2027|announced|', 'Alpha|Series|2029|announced|'],
    'milestone-is-title.csv': ['Alpha|Pilot|2027|announced|'],
    'number-year.json': ['Alpha|Pilot|2027|announced|'],
    'sep-line.csv': ['Alpha|Pilot line|2027-35|announced|'],
    'silent.csv': [
      ...[
        'Alpha|Housing programme|[2024..2029]|announced|',
        'Beta|Capacity build-out|[2030..2035]|announced|',
      ],
      ...[
        'Gamma|School year pilot|[2025..2026]|announced|',
        'Delta|Phase two|[2028..2032]|announced|',
      ],
    ],
    'space-before-quote.csv': ['Alpha|Pilot, line 2|2027|announced|'],
    'status-completed.json': ['Alpha|Pilot|2027|achieved|'],
    'status.csv': [
      ...['Alpha|On plan|2027|in-progress|', 'Beta|Finished|2025-06|achieved|'],
      ...['Gamma|Slipping|2028|announced|Delayed', 'Delta|Ended|2026|cancelled|'],
      ...['Epsilon|Regular|2029|announced|', 'Zeta|Done|2024|achieved|'],
      ...['Eta|NA date|XXXX|announced|', 'Theta|EstDate|2027-38~|announced|'],
    ],
    'sentinel.json': [
      ...Array.from({ length: 20 }, (_, i) => `C${i % 5}|Step ${i}|${2025 + (i % 6)}|announced|`),
      'C1|Placeholder|9999-12-31|announced|',
    ],
  }))
    it(name, () => {
      assert.deepEqual(rows(name).toSorted(), [...wanted].toSorted());
      read.add(name);
    });

  it('are all of the cases', () => assert.deepEqual([...read].toSorted(), Object.keys(FILES)));

  it('say how to mend a serial number, and that a far date is not shown at first', () => {
    const told = (name: string) => {
      const text = FILES[name] ?? assert.fail(name);
      const parsed = name.endsWith('.json') ? parseRoadmap(text) : parseRoadmapCsv(text);
      return parsed.problems.map(({ at, message }) => `${at}: ${message}`).join('\n');
    };
    assert.match(
      told('excel.csv'),
      /line 7: “46022” is a spreadsheet’s serial number.*format the column/,
    );
    assert.match(told('sentinel.json'), /^\/20\/date: .*9999-12-31, is far from all others/m);
  });
});
