import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, VISIONS } from './colour-vision.js';
import { colour, NAMES, theme } from './colours.js';

const VERDICTS = ['kept', 'late', 'missed', 'open'] as const;
/** Four times what is just noticed. */
const LEAST = 10;

for (const name of NAMES)
  for (const scheme of ['light', 'dark'] as const)
    for (const [vision, matrix] of Object.entries(VISIONS))
      test(`${name}, ${scheme}, ${vision}: verdicts can be told apart`, () => {
        const of = theme(name);
        for (const [i, one] of VERDICTS.entries())
          for (const other of VERDICTS.slice(i + 1)) {
            const apart = difference(colour(of, one, scheme), colour(of, other, scheme), matrix);
            assert.ok(apart >= LEAST, `${one} and ${other}: ${apart.toFixed(1)}`);
          }
      });

for (const name of NAMES)
  for (const scheme of ['light', 'dark'] as const)
    test(`${name}, ${scheme}: there is one green, for what was delivered and for what was kept`, () => {
      const of = theme(name);
      assert.deepEqual(colour(of, 'achieved', scheme), colour(of, 'kept', scheme));
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
