import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Roadmap } from '../../../src/model/roadmap.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import { parseRoadmapCsv } from '../../../src/read/parse.js';
import { readData } from '../../data/schema.js';
import { assertLinear } from '../../model/linear.js';
import { aDay, aDocument, read } from '../../model/roadmaps.js';

const csv = (...lines: string[]) => parseRoadmapCsv(lines.join('\n'));
const milestonesOf = (...lines: string[]) => csv(...lines).roadmap.milestones;

const COLUMNS = {
  claim: 'id',
  said_on: 'saidOn',
  said_by: 'saidBy',
  date: 'date',
  phrase: 'phrase',
  status: 'status',
  quote: 'quote',
  quote_lang: 'quoteLang',
  retracts: 'retracts',
  voids: 'voids',
  after: 'after',
  recorded_on: 'recordedOn',
  recorded_by: 'recordedBy',
  note: 'note',
} as const;
const quote = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;

/** The roadmap as CSV, one claim a row. */
function written(roadmap: Roadmap): string {
  const sources = new Map(roadmap.sources.map((source) => [source.id, source]));
  const companies = new Map(roadmap.companies.map((company) => [company.id, company]));
  const names = Object.keys(COLUMNS).join(',');
  const shared = 'milestone,company,country,partners,title,stage,technology,fiscal_year_start';
  const source =
    'source_publisher,source_title,source_url,source_published,source_archived,source_accessed,unverified';
  const rows = roadmap.milestones.flatMap((milestone) =>
    milestone.claims.map((claim) => {
      const { name, country, fiscalYear } = companies.get(milestone.company) ?? {};
      const from = sources.get(claim.source ?? '');
      const { id, partners, title, stage, technology } = milestone;
      const fields = [
        id,
        name,
        country,
        partners.map((partner) => companies.get(partner)?.name ?? partner).join(';'),
        title,
        stage,
        technology,
        fiscalYear?.startMonth,
      ];
      const said = Object.values(COLUMNS).map((key) => claim[key]);
      const origin = [
        from?.publisher,
        from?.title,
        from?.url,
        from?.published,
        from?.archived,
        from?.accessed,
      ];
      return [...fields, ...said, ...origin, claim.unverified ? 'yes' : ''].map(quote).join(',');
    }),
  );
  return [`${shared},${names},${source}`, ...rows].join('\r\n');
}

/** What CSV can carry of a state; ids of sources are given anew. */
function carried(roadmap: Roadmap, day: string) {
  const bare = <T extends object>(claim: T | null) => claim && { ...claim, source: null };
  return roadmapAsOf(roadmap, day).milestones.map(({ stage: _, ...state }) => ({
    ...state,
    baseline: bare(state.baseline),
    heldTo: bare(state.heldTo),
    moves: state.moves.map((move) => ({ ...move, claim: bare(move.claim), from: bare(move.from) })),
    forecast: bare(state.forecast),
    actual: bare(state.actual),
    claims: state.claims.map(bare),
  }));
}

describe('any roadmap as CSV', () => {
  it('is read back with the same claims', () => {
    const property = fc.property(aDocument, aDay, (document, day) => {
      const { knownThrough: _, ...rest } = document;
      const roadmap = read(rest);
      const { roadmap: again } = parseRoadmapCsv(written(roadmap));
      assert.deepEqual(carried(again, day), carried(roadmap, day));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is read back for the shipped data', () => {
    const { knownThrough: _, ...data } = readData('solid-state-batteries.json') as Record<
      string,
      unknown
    >;
    const roadmap = read(data);
    const { roadmap: again, problems } = parseRoadmapCsv(written(roadmap));
    assert.deepEqual(problems, []);
    assert.deepEqual(carried(again, '2026-06-24'), carried(roadmap, '2026-06-24'));
  });

  const piece = fc.constantFrom(
    ',',
    '"',
    '\n',
    '\r',
    ';',
    'company',
    'title',
    'date',
    '2027',
    'A',
    ' ',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('never makes the reader throw', () => {
    const property = fc.property(fc.oneof(text, fc.string()), fc.boolean(), (rest, headed) => {
      const { roadmap, problems } = parseRoadmapCsv(headed ? `company,title,date\n${rest}` : rest);
      roadmapAsOf(roadmap, '2026-01-01');
      for (const { at } of problems) assert.match(at, /^line \d+$/);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('is read above and below bad rows', () => {
    const good = (title: string) => `Toyota,${title},"2027"`;
    const property = fc.property(text, (bad) => {
      const lines = ['company,title,date', good('first'), bad, good('last')];
      const titles = parseRoadmapCsv(lines.join('\n')).roadmap.milestones.map(({ title }) => title);
      assert.ok(titles.includes('first'));
      // A quote may rightly run on into the last line; one that has no partner may not.
      if (!bad.includes('"')) assert.ok(titles.includes('last'));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('unites partners in linear time', () => {
    assertLinear((n) => {
      const rows = Array.from({ length: n }, (_, index) => `m,A,B,P${index}`);
      const [milestone] = milestonesOf('milestone,company,title,partners', ...rows);
      assert.equal(milestone?.partners.length, n);
    }, 3000);
  });
});
