import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unquoted } from '../../src/model/quotation.js';

for (const [phrase, shown] of [
  ['on the road by 2027', 'on the road by 2027'],
  ['"on the road by 2027"', 'on the road by 2027'],
  [' “on the road by 2027” ', 'on the road by 2027'],
  ['„2027 auf der Straße“', '2027 auf der Straße'],
  ['« sur la route »', 'sur la route'],
  ['「2027年に発売」', '2027年に発売'],
  ['‘it’s on the road’', 'it’s on the road'],
  ["'it's on the road'", "it's on the road"],
  ['the “solid” cell by 2027', 'the “solid” cell by 2027'],
  ['"solid" by 2027, "semi-solid" before', '"solid" by 2027, "semi-solid" before'],
  ['"early" or "late"', '"early" or "late"'],
  ["'solid' or 'semi-solid'", "'solid' or 'semi-solid'"],
  ["the companies'", "the companies'"],
  ['""', '""'],
  ['', ''],
] as const)
  test(`${phrase || 'nothing'} is shown as ${shown || 'nothing'}`, () =>
    assert.equal(unquoted(phrase), shown));
