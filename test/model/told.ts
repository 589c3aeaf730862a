import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Roadmap } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';

/** A claim: said on, date, status, further fields. */
export type Told = readonly [string | null, string | null, string?, object?];

/** A roadmap from what was said of each milestone; an id is company-stage or company-stage-more. */
export function roadmapTold(told: Record<string, readonly Told[]>, fields: object = {}): Roadmap {
  const milestones = Object.entries(told).map(([id, claims]) => {
    const [company, stage] = id.split('-');
    const list = claims.map(([saidOn, date, status, more]) => ({ saidOn, date, status, ...more }));
    return { id, company, stage, title: id, technology: 'sulfide', claims: list };
  });
  const { roadmap, problems } = parseRoadmap({ ...fields, milestones });
  assert.deepEqual(problems, []);
  return roadmap;
}

const DATA = new URL('../../data/solid-state-batteries.json', import.meta.url);

/** The shipped data set. */
export const REAL: Roadmap = parseRoadmap(JSON.parse(readFileSync(DATA, 'utf8'))).roadmap;

/** Every day on which something became known in a roadmap, in order. */
export function claimDays(roadmap: Roadmap): number[] {
  return [...new Set(roadmap.claimColumns.saidMax)]
    .filter((day) => day > -1e6)
    .sort((a, b) => a - b);
}
