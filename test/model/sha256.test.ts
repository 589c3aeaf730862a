import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sha256, sha256Utf8 } from '../../src/model/sha256.js';

const oracle = (text: string) =>
  createHash('sha256').update(Buffer.from(text, 'utf16le').swap16()).digest('hex');

describe('SHA-256', () => {
  it('equals the platform’s for every length around a block', () => {
    for (let n = 0; n < 140; n += 1) assert.equal(sha256('€'.repeat(n)), oracle('€'.repeat(n)));
  });

  it('equals it for any text, including halves of surrogate pairs', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(fc.property(text, (some) => assert.equal(sha256(some), oracle(some))));
    assert.notEqual(sha256('\ud800'), sha256('\ud801'));
  });

  it('hashes UTF-8 as other programs do', () => {
    const platform = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    for (let n = 0; n < 140; n += 1)
      assert.equal(sha256Utf8('€'.repeat(n)), platform('€'.repeat(n)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) =>
        assert.equal(sha256Utf8(text), platform(text)),
      ),
    );
  });
});
