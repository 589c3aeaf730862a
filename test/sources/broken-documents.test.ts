import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { BROKEN_DOCUMENTS } from './broken-documents.js';

describe('broken documents', () => {
  for (const { what, kind, text, at, good } of BROKEN_DOCUMENTS) {
    it(`${what}: is reported, and the rest is read`, () => {
      const { roadmap, problems } = kind === 'json' ? parseRoadmap(text) : parseRoadmapCsv(text);
      assert.equal(problems[0]?.at, at);
      assert.ok(problems[0].message);
      assert.ok(problems[0].hint);
      assert.deepEqual(roadmap.milestoneColumns.ids, good);
    });
  }
});
