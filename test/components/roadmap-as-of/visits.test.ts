import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  readVisits,
  seenBefore,
  type Visit,
  withVisit,
} from '../../../components/roadmap-as-of/visits.js';

const visit = (on: string, seen = on): Visit => ({ on, seen });

describe('visits', () => {
  it('of one day are one, and show what changed since the day before', () => {
    let visits: Visit[] = [];
    for (const one of [
      visit('2026-01-01', '2025-12-01'),
      visit('2026-01-05', '2026-01-02'),
      visit('2026-01-05', '2026-01-04'),
    ])
      visits = withVisit(visits, one);
    assert.deepEqual(visits, [
      visit('2026-01-01', '2025-12-01'),
      visit('2026-01-05', '2026-01-04'),
    ]);
    assert.equal(seenBefore(visits, '2026-01-05'), '2025-12-01');
    assert.equal(seenBefore(visits, '2026-01-06'), '2026-01-04');
    assert.equal(seenBefore(visits, '2026-01-01'), null);
  });

  it('are two at most, in order, whatever the clock says', () => {
    const days = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04');
    fc.assert(
      fc.property(fc.array(days), (all) => {
        const visits = all.reduce<Visit[]>((kept, on) => withVisit(kept, visit(on)), []);
        assert.ok(visits.length <= 2);
        assert.deepEqual(
          visits,
          [...visits].sort((a, b) => (a.on < b.on ? -1 : 1)),
        );
        assert.equal(visits.at(-1)?.on, all.at(-1));
      }),
    );
  });

  it('are read from what was kept, and from nothing else', () => {
    const kept = [visit('2026-01-01')];
    assert.deepEqual(readVisits(JSON.stringify(kept)), kept);
    for (const other of [null, '', '{', 'null', '{}', '[1]', '[{"on":"x","seen":"y"}]', '[null]'])
      assert.equal(readVisits(other), null, String(other));
  });
});
