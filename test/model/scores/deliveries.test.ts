import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldRoadmap } from '../../../src/model/fold.js';
import { promisedDeliveries } from '../../../src/model/scores/deliveries.js';
import { outsideViews } from '../../../src/model/scores/outside-view.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import { realRoadmap } from '../../data/real.js';
import { aDocument, read } from '../roadmaps.js';

describe('deliveries after a promise, counted from the columns', () => {
  it('are as many as the outside view goes by, on the shipped data of any day', () => {
    const roadmap = realRoadmap();
    for (const day of ['2015-01-01', '2022-12-31', '2025-06-30', '2026-06-25']) {
      const { deliveries, referenceClass } = outsideViews(roadmapAsOf(roadmap, day))('');
      assert.equal(referenceClass, 'all');
      assert.equal(promisedDeliveries(roadmap, foldRoadmap(roadmap, day)), deliveries);
    }
  });

  it('are as many, whatever the claims', () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        const roadmap = read(document);
        for (const day of ['2019-06-01', '2024-01-01', '2035-01-01']) {
          const { deliveries } = outsideViews(roadmapAsOf(roadmap, day))('');
          if (deliveries < 10)
            assert.equal(promisedDeliveries(roadmap, foldRoadmap(roadmap, day)), deliveries);
        }
      }),
    );
  });
});
