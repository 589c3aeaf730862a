import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { roadmapAsOf } from '../../src/model/state.js';
import { STANDINGS, type Standing } from '../../src/model/types.js';
import { VERDICTS, type Verdict } from '../../src/model/verdict.js';
import {
  LOOKS,
  lookAt,
  standingOfLook,
  type Tone,
  toneOf,
  toneOfLook,
  usualTone,
} from '../../src/view/tone.js';
import { realRoadmap } from '../data/real.js';

const CASES: readonly (readonly [Standing, Verdict, Tone])[] = [
  ['achieved', 'kept', 'kept'],
  ['achieved-late', 'late', 'late'],
  ['achieved', 'unclear', 'open'],
  ['delayed', 'open', 'late'],
  ['delayed', 'missed', 'missed'],
  ['overdue', 'missed', 'missed'],
  // Pulled in, and past the newer day only.
  ['overdue', 'open', 'late'],
  ['unchanged', 'open', 'open'],
  ['advanced', 'open', 'open'],
  ['paused', 'missed', 'missed'],
  ['cancelled', 'dropped', 'open'],
  ['cancelled', 'missed', 'missed'],
];

describe('the colour of a milestone', () => {
  for (const [standing, verdict, tone] of CASES)
    it(`that is ${standing}, ${verdict}, is that of ${tone}`, () => {
      assert.equal(toneOf(standing, verdict), tone);
      const look = lookAt(STANDINGS.indexOf(standing), VERDICTS.indexOf(verdict));
      assert.deepEqual([standingOfLook(look), toneOfLook(look)], [standing, tone]);
    });

  it('is red only for what was missed, and green only for what was kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STANDINGS),
        fc.constantFrom(...VERDICTS),
        (standing, verdict) => {
          const tone = toneOf(standing, verdict);
          assert.equal(tone === 'missed', verdict === 'missed');
          assert.equal(tone === 'kept', verdict === 'kept');
        },
      ),
    );
  });

  it('is the usual one of its standing, or says more', () => {
    for (const { standing, verdict } of roadmapAsOf(realRoadmap(), '2026-06-25').milestones)
      assert.ok(
        toneOf(standing, verdict) === usualTone(standing) ||
          verdict === 'missed' ||
          verdict === 'unclear',
        `${standing}, ${verdict}`,
      );
  });

  it('has a number with its standing below LOOKS', () => {
    const all = STANDINGS.flatMap((_, s) => VERDICTS.map((__, v) => lookAt(s, v)));
    assert.ok(Math.max(...all) < LOOKS && Math.min(...all) >= 0);
  });
});
