import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { namePart } from '../../src/export/identity.js';
import { ATTACKS, anAttack } from './attacks.js';

describe('a part of a name', () => {
  it('is the text itself if that is short and plain', () => {
    assert.equal(namePart('toyota-launch'), 'toyota-launch');
    assert.equal(namePart('a/b@c'), 'a%2Fb%40c');
  });

  it('is short, ASCII, and equal only for equal texts', () => {
    const texts = [...ATTACKS, ...ATTACKS.map((text) => text.repeat(50)), '\ud800', '\ud801', ''];
    const names = texts.map(namePart);
    assert.equal(new Set(names).size, new Set(texts).size);
    const property = fc.property(anAttack, (text) => assert.match(namePart(text), /^[!-~]{0,96}$/));
    fc.assert(property);
  });
});
