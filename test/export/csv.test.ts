import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toCsv } from '../../src/export/csv.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmapCsv } from '../../src/read/parse.js';
import { realRoadmap } from '../data/real.js';
import { aDay, aDocument, read } from '../model/roadmaps.js';
import { ATTACKS, attackedDocument } from './attacks.js';
import { checkedCsv } from './checked.js';

const again = (roadmap: Roadmap) => parseRoadmapCsv(toCsv(roadmap));

/** What CSV can carry of a state: sources by what they are, not by their ids. */
function carried(roadmap: Roadmap, day: string) {
  const sources = new Map(roadmap.sources.map((source) => [source.id, source]));
  const said = <T extends { readonly source: string | null }>(claim: T | null) => {
    const source = sources.get(claim?.source ?? '') ?? {};
    const told = ['publisher', 'title', 'url', 'published', 'archived', 'accessed'].flatMap(
      (key) => {
        const text = String((source as Record<string, unknown>)[key] ?? '').trim();
        return text ? [[key, text]] : [];
      },
    );
    const origin = told.length > 0 ? told : null;
    return claim && JSON.parse(JSON.stringify({ ...claim, source: origin }));
  };
  return roadmapAsOf(roadmap, day).milestones.map((state) => ({
    ...state,
    baseline: said(state.baseline),
    heldTo: said(state.heldTo),
    moves: state.moves.map((move) => ({ ...move, claim: said(move.claim), from: said(move.from) })),
    forecast: said(state.forecast),
    actual: said(state.actual),
    claims: state.claims.map(said),
  }));
}

describe('a roadmap as CSV', () => {
  it('has the columns of the format', () => {
    assert.equal(
      toCsv(read([])),
      'milestone,company,country,partners,title,stage,technology,claim,said_on,said_by,date,phrase,quote,quote_lang,status,source_publisher,source_title,source_url,source_published,source_archived,source_accessed,unverified,retracts,voids,recorded_on,recorded_by,fiscal_year_start,note\r\n',
    );
  });

  it('reads back as the same claims', () => {
    const property = fc.property(aDocument, aDay, ({ knownThrough: _, ...document }, day) => {
      const roadmap = read(document);
      const { roadmap: copy } = again(roadmap);
      assert.deepEqual(carried(copy, day), carried(roadmap, day));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('has no formula in any cell, whatever separates cells', () => {
    for (const title of [
      'T;=1+1;x',
      'T\t=1+1',
      'T|-1',
      'T\r\n@x',
      'T;"=1+1;"',
      "T;'=1",
      "T;''-x",
    ]) {
      const roadmap = read([{ company: 'A', title, partners: ['B', '-C'], date: '2027' }]);
      checkedCsv(toCsv(roadmap));
      const [copy] = again(roadmap).roadmap.milestones;
      assert.equal(copy?.title, title);
      assert.deepEqual(copy?.partners, ['B', '-C']);
    }
  });

  it('reads back as the same claims for any texts', () => {
    const property = fc.property(attackedDocument, (document) => {
      const roadmap = read(document);
      const { roadmap: copy } = again(roadmap);
      checkedCsv(toCsv(roadmap));
      assert.deepEqual(carried(copy, '2026-01-01'), carried(roadmap, '2026-01-01'));
      assert.equal(toCsv(copy), toCsv(roadmap));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('keeps the shipped data', () => {
    const { knownThrough: _, ...document } = realRoadmap().toJSON();
    const roadmap = read(document);
    const { roadmap: copy, problems } = again(roadmap);
    assert.deepEqual(problems, []);
    // Partners that have no milestone of their own are known by name alone.
    const names = (r: Roadmap) =>
      carried(r, '2026-06-24').map(({ partners, ...state }) => ({
        ...state,
        partners: partners.map((partner) => r.companyNamed(partner)?.name ?? partner),
      }));
    assert.deepEqual(names(copy), names(roadmap));
  });

  it('keeps notes and other fields of a claim', () => {
    const claims = [{ date: '2027', note: '-5 %', mood: 'good', seen: true, Odd: 'x', id: 'c9' }];
    const csv = toCsv(read({ milestones: [{ company: 'A', title: 'B', claims }] }));
    const [claim] = parseRoadmapCsv(csv).roadmap.milestones[0]?.claims ?? [];
    assert.deepEqual(
      [claim?.note, claim?.mood, claim?.seen, claim?.Odd],
      ['-5 %', 'good', true, 'x'],
    );
  });

  it('keeps fields named like members of Object.prototype', () => {
    const claims = [{ id: 'c1', constructor: 'yes' }, { id: 'c2' } as object];
    const csv = toCsv(read({ milestones: [{ company: 'A', title: 'B', claims }] }));
    assert.doesNotMatch(csv, /function/);
    const [first] = parseRoadmapCsv(csv).roadmap.milestones[0]?.claims ?? [];
    assert.equal(first?.constructor, 'yes');
  });

  it('writes the chosen milestones', () => {
    const roadmap = read([
      { company: 'A', title: 'one', date: '2027' },
      { company: 'B', title: 'two', date: '2028' },
    ]);
    const { milestones } = parseRoadmapCsv(
      toCsv(roadmap, { milestones: Int32Array.of(1) }),
    ).roadmap;
    assert.deepEqual(
      milestones.map(({ title }) => title),
      ['two'],
    );
  });
});

describe('no cell of the CSV is a formula', () => {
  for (const attack of ATTACKS)
    it(JSON.stringify(attack).slice(0, 60), () => {
      const csv = toCsv(read([{ company: attack, title: attack, phrase: attack, date: '2027' }]));
      assert.equal(checkedCsv(csv).length, 2);
    });

  it('a cell that begins with its own apostrophe keeps it', () => {
    for (const title of ["'=1+1", "''-x", "'90s car", "'", '=1+1', '＝1']) {
      const [milestone] = again(read([{ company: 'A', title, date: '2027' }])).roadmap.milestones;
      assert.equal(milestone?.title, title);
    }
  });
});
