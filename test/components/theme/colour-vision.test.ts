import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TONES } from '../../../src/view/tone.js';
import { difference, VISIONS } from './colour-vision.js';
import { colour, NAMES, theme } from './colours.js';

/** Four times what is just noticed. */
const LEAST = 10;

for (const name of NAMES)
  for (const scheme of ['light', 'dark'] as const)
    for (const [vision, matrix] of Object.entries(VISIONS))
      test(`${name}, ${scheme}, ${vision}: verdicts can be told apart`, () => {
        const of = theme(name);
        for (const [i, one] of TONES.entries())
          for (const other of TONES.slice(i + 1)) {
            const apart = difference(colour(of, one, scheme), colour(of, other, scheme), matrix);
            assert.ok(apart >= LEAST, `${one} and ${other}: ${apart.toFixed(1)}`);
          }
      });

test('red and green of the same lightness cannot', () => {
  const [red, green] = [
    [190, 60, 40],
    [90, 120, 30],
  ] as const;
  const { full, deuteranopia } = VISIONS;
  assert.ok(full && deuteranopia);
  assert.ok(difference(red, green, full) > 3 * difference(red, green, deuteranopia));
});
