import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRoadmap } from '../../src/read/parse.js';
import { BAD, BEYOND_SCHEMA, type Documents, GOOD, MENDED } from './documents.js';
import { misfits, schema } from './schema.js';

/** Places of the errors the parser finds in a document after a trip through JSON. */
function errors(document: unknown): string[] {
  const { problems } = parseRoadmap(JSON.parse(JSON.stringify(document)));
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ at, message }) => `${at} ${message}`);
}

function each(documents: Documents, check: (document: unknown) => void): void {
  for (const [name, document] of Object.entries(documents)) it(name, () => check(document));
}

const fits = (document: unknown) => assert.deepEqual(misfits(document), []);
const misses = (document: unknown) => assert.notEqual(misfits(document).length, 0);
const isRead = (document: unknown) => assert.deepEqual(errors(document), []);
const isRefused = (document: unknown) => assert.notEqual(errors(document).length, 0);

describe('the schema accepts', () => each({ ...GOOD, ...BEYOND_SCHEMA }, fits));
describe('the schema refuses', () => each({ ...BAD, ...MENDED }, misses));
describe('the parser reads', () => each({ ...GOOD, ...MENDED }, isRead));
describe('the parser refuses', () => each({ ...BAD, ...BEYOND_SCHEMA }, isRefused));

describe('the schema', () => {
  it('describes every field', () => {
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        const names = key === 'properties' && !/anyOf|allOf|properties$/.test(path);
        if (names)
          for (const [name, field] of Object.entries(value as object))
            describes(field, `${path}/${name}`);
        visit(value, `${path}/${key}`);
      }
    };
    const describes = (field: unknown, path: string) =>
      assert.ok((field as { description?: string }).description, path);
    visit(schema, '');
  });
});
