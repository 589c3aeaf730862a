import fc from 'fast-check';
import { filterRoadmap, foldRoadmap, NO_FILTER } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { type Lane, type LaneInput, lanesOf } from '../../src/view/timeline/lanes.js';
import type { LaneLayout } from '../../src/view/timeline/layout.js';
import type { LayoutOptions, Placed } from '../../src/view/timeline/placed.js';
import { SceneCache } from '../../src/view/timeline/scene-cache.js';
import { type Spans, spansOf } from '../../src/view/timeline/spans.js';
import { drain } from '../../src/work/steps.js';

export const NAMING = { locale: 'en', nameOf: (id: string, name: string) => name || id };

/** A record in the short form, or one with claims. */
export interface Entry {
  company?: string;
  title?: string;
  date?: string | null;
  [field: string]: unknown;
}

export const asOf = '2025-06-01';

/** Parses and folds entries, all known on the day. */
export function folded(entries: readonly Entry[], day = asOf) {
  const { roadmap, problems } = parseRoadmap({
    milestones: entries.map(({ date, ...entry }, i) => ({
      id: `m${i}`,
      company: 'Toyota',
      title: `Milestone ${i}`,
      claims: [{ saidOn: '2020-01-01', date: date ?? null, status: 'announced' }],
      ...entry,
    })),
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const fold = foldRoadmap(roadmap, day);
  return { roadmap, fold, spans: spansOf(roadmap, fold) };
}

export function lanes(entries: readonly Entry[], groupBy: 'company' | 'stage' = 'company') {
  const { roadmap, fold, spans } = folded(entries);
  const filtered = filterRoadmap(roadmap, fold, NO_FILTER);
  return { roadmap, spans, lanes: lanesIn({ roadmap, fold, filtered, groupBy }) };
}

export function lanesIn(input: LaneInput, cache = new SceneCache()): Lane[] {
  return lanesOf(input, drain(cache.partition(input)), NAMING);
}

export interface Generated {
  readonly spans: Spans;
  readonly lanes: Lane[];
  readonly texts: readonly number[];
}

const milestone = fc.record({
  lo: fc.integer({ min: 15_000, max: 25_000 }),
  days: fc.oneof(fc.constant(1), fc.constant(0), fc.integer({ min: 1, max: 3000 })),
  edges: fc.integer({ min: 0, max: 15 }),
  dated: fc.boolean(),
  text: fc.integer({ min: 0, max: 260 }),
  lane: fc.integer({ min: 0, max: 4 }),
});

/** A lane of dated milestones, which come by their first day. */
export function laneOf(spans: Spans, dated: readonly number[], id = 'a'): Lane {
  const los = Int32Array.from(dated, (m) => spans.lo[m] as number);
  const last = Math.max(...dated.map((m) => spans.hi[m] as number));
  return {
    id,
    name: id,
    group: 0,
    dated: Int32Array.from(dated),
    los,
    last,
    undated: Int32Array.of(),
  };
}

/** Every place of a lane whose milestones lie between 1992 and 2052. */
export const allPlaced = ({ rows }: LaneLayout): Placed[] => rows.between(8_000, 30_000);

/** Tells a place from every other; places are made anew for each window. */
export const keyOf = ({ members, row }: Placed, { lane }: LaneLayout): string =>
  `${lane.id} ${row} ${members.join()}`;

/** Milestones of any shape in up to five lanes. */
export const generated = (most = 60): fc.Arbitrary<Generated> =>
  fc.array(milestone, { minLength: 1, maxLength: most }).map((list) => {
    const spans: Spans = {
      lo: Int32Array.from(list, ({ lo }) => lo),
      hi: Int32Array.from(list, ({ lo, days }) => lo + days),
      edges: Uint8Array.from(list, ({ edges }) => edges),
      dated: Uint8Array.from(list, ({ dated }) => Number(dated)),
    };
    const byTime = (a: number, b: number) => (spans.lo[a] as number) - (spans.lo[b] as number);
    const indices = list.map((_, i) => i);
    const found = [...new Set(list.map(({ lane }) => lane))].map((id): Lane => {
      const members = indices.filter((i) => list[i]?.lane === id);
      const dated = members.filter((i) => spans.dated[i] === 1).sort(byTime);
      const undated = members.filter((i) => spans.dated[i] !== 1);
      return { ...laneOf(spans, dated, `lane ${id}`), undated: Int32Array.from(undated) };
    });
    return { spans, lanes: found, texts: list.map(({ text }) => text) };
  });

export function options(pxPerDay: number, texts: readonly number[]): LayoutOptions {
  return {
    pxPerDay,
    textWidth: (m) => texts[m] as number,
    mostText: 260,
    header: () => 0,
    leastHeight: ({ undated }) => 34 + 28 * undated.length,
  };
}

/** Zooms from a thousand years to a month across the screen, evenly by factor. */
export const zooms = fc
  .double({ min: Math.log2(0.002), max: Math.log2(90), noNaN: true })
  .map((exponent) => 2 ** exponent);
