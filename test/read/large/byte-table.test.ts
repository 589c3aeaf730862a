import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ByteTable, hashed } from '../../../src/read/large/byte-table.js';

function hashOf(bytes: Uint8Array): number {
  return bytes.reduce(hashed, 0);
}

describe('a table of bytes', () => {
  it('finds each of many texts, and no others', () => {
    const table = new ByteTable<number>();
    const texts = Array.from({ length: 2000 }, (_, i) => Buffer.from(`text ${i * 7}`));
    for (const [i, bytes] of texts.entries()) table.add(hashOf(bytes), bytes, 0, bytes.length, i);
    for (const [i, bytes] of texts.entries())
      assert.equal(table.find(hashOf(bytes), bytes, 0, bytes.length), i);
    const other = Buffer.from('text 1');
    assert.equal(table.find(hashOf(other), other, 0, other.length), undefined);
  });

  it('tells texts with the same hash apart', () => {
    const table = new ByteTable<string>();
    const texts = ['ab', 'cd', 'abc'].map((text) => Buffer.from(text));
    for (const bytes of texts) table.add(1, bytes, 0, bytes.length, bytes.toString());
    for (const bytes of texts)
      assert.equal(table.find(1, bytes, 0, bytes.length), bytes.toString());
    assert.equal(table.find(1, Buffer.from('ef'), 0, 2), undefined);
  });

  it('adds no text that is very long, and none beyond its limit', () => {
    const table = new ByteTable<number>();
    const long = Buffer.alloc(65, 'a');
    table.add(1, long, 0, long.length, 1);
    assert.equal(table.find(1, long, 0, long.length), undefined);
    const texts = Array.from({ length: 30_001 }, (_, i) => Buffer.from(String(i)));
    for (const [i, bytes] of texts.entries()) table.add(hashOf(bytes), bytes, 0, bytes.length, i);
    const last = texts[30_000] as Buffer;
    assert.equal(table.find(hashOf(last), last, 0, last.length), undefined);
  });
});
