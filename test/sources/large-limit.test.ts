import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MAX_TEXT } from '../../src/read/limits.js';
import { readLarge } from '../../src/sources/large.js';
import { SourceError } from '../../src/sources/source-error.js';

it('input beyond the limit is refused before it is copied', async () => {
  const chunk = new Uint8Array(1_000_000);
  const chunks = Array<Uint8Array>(MAX_TEXT / chunk.length + 1).fill(chunk);
  const { signal } = new AbortController();
  const source = { chunks, encoding: 'utf-8', kind: 'json' } as const;
  await assert.rejects(readLarge(source, { signal }), (error) => {
    assert.ok(error instanceof SourceError && error.hint);
    assert.match(error.message, /^the text has 501000000 bytes, more than the 500000000/);
    return true;
  });
});
