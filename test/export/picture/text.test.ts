import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mix } from '../../../src/export/picture/colours.js';
import { estimateText, fitted } from '../../../src/export/picture/text.js';

describe('the width of a text', () => {
  const width = (text: string) => estimateText(text, 10, false);

  it('is a square for each East Asian character and each emoji, and nothing for a mark', () => {
    assert.equal(Math.round(width('全固体電池')), Math.round(50 * 1.03));
    assert.equal(width('🔋'), width('電'));
    assert.equal(width('é'.normalize('NFD')), width('e'));
  });

  it('is the sum of its letters’', () => {
    assert.ok(width('iiii') < width('mmmm') / 3);
    assert.ok(estimateText('Toyota', 10, true) > width('Toyota'));
    assert.equal(width(''), 0);
  });
});

describe('a text in little room', () => {
  const cut = (text: string, room: number) => fitted(text, room, 10, false, estimateText);

  it('is cut off if it is too wide', () => {
    assert.equal(cut('Toyota', 100), 'Toyota');
    assert.equal(cut('First car on sale', 50), 'First car…');
    assert.equal(cut('First car', 1), '…');
    assert.equal(cut('👩‍🔬👩‍🔬👩‍🔬', 45), '👩‍🔬…');
  });

  it('fits, and begins like the text', () => {
    const property = fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 15, max: 200 }),
      (text, room) => {
        const line = cut(text, room);
        assert.ok(estimateText(line, 10, false) <= room, line);
        assert.doesNotMatch(line, /\s{2}|^\s|\n/);
      },
    );
    fc.assert(property);
  });
});

describe('a mix of colours', () => {
  it('blends one into the other', () => {
    assert.deepEqual(
      [0, 0.5, 1].map((share) => mix('#ff0080', share, '#00ff00')),
      ['#00ff00', '#808040', '#ff0080'],
    );
  });
});
