import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ParsedRoadmap } from '../../src/read/document.js';
import {
  MAX_CLAIMS,
  MAX_COLUMNS,
  MAX_DEPTH,
  MAX_FIELD,
  MAX_PROBLEMS,
  MAX_RECORDS,
  MAX_TEXT,
} from '../../src/read/limits.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { told } from '../model/roadmaps.js';

const good = { id: 'good', company: 'Toyota', title: 'First car', date: '2027' };

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { a: value } : [value];
  return value;
}

/** What is told; the good record beside the bad one stands. */
function toldBeside({ roadmap, problems }: ParsedRoadmap): string[] {
  assert.ok(roadmap.indexOf('good') >= 0);
  for (const { hint } of problems) assert.ok(hint);
  return told(problems);
}

const beside = (bad: object) => toldBeside(parseRoadmap([bad, good]));

describe('limits', () => {
  it('of a text', () => {
    const text = ' '.repeat(MAX_TEXT + 1);
    const message = `it has ${MAX_TEXT + 1} characters, more than the ${MAX_TEXT} that are read`;
    assert.deepEqual(told(parseRoadmap(text).problems), [`: ${message}`]);
    assert.deepEqual(told(parseRoadmapCsv(text).problems), [`line 1: ${message}`]);
  });

  it('of milestones', () => {
    const list = Array<unknown>(MAX_RECORDS + 2).fill(null);
    list[0] = good;
    const { roadmap, problems } = parseRoadmap(list);
    assert.equal(roadmap.milestoneColumns.count, 1);
    assert.match(problems.at(-1)?.message ?? '', new RegExp(`^${MAX_RECORDS - MAX_PROBLEMS} more`));
  });

  it('of every other list', () => {
    const sources = { length: MAX_RECORDS + 1 };
    const document = { sources: Array.from(sources), milestones: [good] };
    assert.deepEqual(toldBeside(parseRoadmap(document)), [
      `/sources: it has ${MAX_RECORDS + 1} entries, more than the ${MAX_RECORDS} that are read`,
    ]);
  });

  it('of claims', () => {
    const claims = Array<unknown>(MAX_CLAIMS + 1).fill({});
    assert.deepEqual(beside({ ...good, id: 'bad', claims }), [
      `/0/claims: it has ${MAX_CLAIMS + 1} claims, more than the ${MAX_CLAIMS} that are read`,
    ]);
    const { date: _, ...undated } = good;
    assert.deepEqual(beside({ ...undated, id: 'most', claims: claims.slice(1) }), []);
  });

  for (const size of [MAX_FIELD + 1, 10_000_000]) {
    it(`of a field: ${size} characters`, () => {
      const long = 'x'.repeat(size);
      const what = `${size} characters, more than the ${MAX_FIELD} that are read`;
      assert.deepEqual(beside({ ...good, title: long }), [`/0/title: title is ${what}`]);
      assert.deepEqual(beside({ ...good, company: long }), [`/0/company: company is ${what}`]);
      for (const field of ['id', 'stage', 'technology', 'partners', 'phrase']) {
        assert.deepEqual(beside({ company: 'BYD', title: 'Cell', [field]: long }), [
          `/0/${field}: ${field} was left out: it is ${what}`,
        ]);
      }
      const rows = [`m,BYD,${long}`, `${long},BYD,Cell`, `n,${long},Cell`];
      const csv = ['milestone,company,title', ...rows, 'good,Toyota,First car'].join('\n');
      assert.deepEqual(toldBeside(parseRoadmapCsv(csv)), [
        `line 2: title is ${what}`,
        `line 3: milestone is ${what}`,
        `line 4: company is ${what}`,
      ]);
    });
  }

  it('of a field do not split a character', () => {
    const title = 'x'.repeat(MAX_FIELD);
    assert.deepEqual(beside({ company: 'BYD', title }), []);
    assert.deepEqual(beside({ company: 'BYD', title: 'Cell', note: 'x'.repeat(1e6) }), []);
  });

  it('of depth', () => {
    const message = `it nests deeper than ${MAX_DEPTH} levels`;
    assert.deepEqual(beside({ ...good, id: 'bad', note: nested(MAX_DEPTH) }), [`/0: ${message}`]);
    assert.deepEqual(beside({ ...good, id: 'deep', note: nested(MAX_DEPTH - 1) }), []);
    const document = { note: nested(100), companies: [nested(100)], milestones: [good] };
    const parsed = parseRoadmap(document);
    assert.deepEqual(toldBeside(parsed), [`/companies/0: ${message}`, `/note: ${message}`]);
    assert.equal('note' in parsed.roadmap.toJSON(), false);
  });

  it('of depth hold for a hundred thousand levels of text', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = `[{"company":"BYD","title":"Cell","note":${deep}},${JSON.stringify(good)}]`;
    assert.equal(toldBeside(parseRoadmap(text)).length, 1);
    assert.equal(parseRoadmap(deep).problems.length, 1);
    assert.equal(parseRoadmap(deep.slice(0, -1)).problems.length, 1);
    assert.equal(parseRoadmap('{"a":'.repeat(100_000)).problems.length, 1);
  });

  it('of depth hold for a circular value', () => {
    const bad: Record<string, unknown> = { ...good, id: 'bad' };
    bad.note = { again: [bad] };
    assert.deepEqual(beside(bad), [`/0: it nests deeper than ${MAX_DEPTH} levels`]);
    const document: Record<string, unknown> = { milestones: [good] };
    document.self = document;
    assert.doesNotThrow(() => JSON.stringify(parseRoadmap(document).roadmap));
  });

  it('of columns', () => {
    const more = Array.from({ length: MAX_COLUMNS - 1 }, (_, n) => `x${n}`);
    const header = ['company', 'title', ...more].join(',');
    const { problems } = parseRoadmapCsv(`${header}\nBYD,Cell`);
    assert.deepEqual(told(problems), [
      `line 1: it has ${MAX_COLUMNS + 1} columns, more than the ${MAX_COLUMNS} that are read`,
    ]);
    const few = parseRoadmapCsv(`${header.slice(0, header.lastIndexOf(','))}\nBYD,Cell`);
    assert.match(
      told(few.problems).join(),
      /^line 1: the columns “x0”, [^:]+ mean nothing here: [^:]+$/,
    );
  });
});
