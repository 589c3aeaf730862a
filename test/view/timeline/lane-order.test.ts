import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterRoadmap, foldRoadmap, NO_FILTER } from '../../../src/model/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import {
  type LaneSort,
  orderLanes,
  partedLanes,
  type Ranked,
  sortFor,
} from '../../../src/view/timeline/lane-order.js';
import { Scene, type SceneInput } from '../../../src/view/timeline/scene.js';
import { SceneCache } from '../../../src/view/timeline/scene-cache.js';
import { realRoadmap } from '../../data/real.js';
import { NAMING } from '../view-data.js';

const { compare } = new Intl.Collator('en', { numeric: true });

interface Some {
  slip?: number;
  due?: number;
  quiet?: boolean;
  highlighted?: boolean;
}

const ranked = (lanes: Readonly<Record<string, Some>>) =>
  Object.entries(lanes).map(
    ([id, some], group): Ranked<{ id: string; name: string; group: number }> => ({
      lane: { id: id === 'none' ? '' : id, name: id, group },
      slip: 0,
      due: 100,
      quiet: false,
      highlighted: false,
      ...some,
    }),
  );
const names = (list: readonly Ranked<{ name: string }>[]) =>
  list.map(({ lane }) => lane.name).join(' ');

describe('the order of lanes', () => {
  const lanes = ranked({
    lab10: { slip: 5, due: 50 },
    none: { slip: 900, due: 1 },
    zeta: { slip: 90, due: 70 },
    lab9: { quiet: true, due: 60 },
    beta: { due: 99 },
    ärzte: { slip: 5, due: 20, highlighted: true },
  });
  for (const [sort, wanted] of [
    ['slip', 'ärzte zeta lab10 beta lab9 none'],
    ['due', 'ärzte lab10 lab9 zeta beta none'],
    ['name', 'ärzte beta lab9 lab10 zeta none'],
    ['data', 'ärzte lab10 zeta lab9 beta none'],
  ] as const)
    it(`by ${sort}: highlighted ones first, those without a value last`, () => {
      assert.equal(names(orderLanes(lanes, sort, compare)), wanted);
    });

  for (const [asked, groupBy, moved, wanted] of [
    [null, 'company', true, 'slip'],
    [null, 'company', false, 'data'],
    [null, 'country', true, 'slip'],
    [null, 'stage', true, 'data'],
    [null, 'standing', true, 'data'],
    [null, 'verdict', true, 'data'],
    ['slip', 'stage', true, 'slip'],
    ['name', 'company', true, 'name'],
  ] as const)
    it(`is by ${wanted} where ${asked} is asked for, of ${groupBy}, ${moved ? 'moved' : 'never moved'}`, () => {
      assert.equal(sortFor(asked, groupBy, moved), wanted);
    });

  const quiet = (n: number, more: Readonly<Record<string, Some>>) =>
    ranked({
      ...more,
      ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`q${i}`, { quiet: true }])),
    });
  for (const [name, list, sort, wanted] of [
    ['five that are quiet', quiet(5, { a: {} }), 'slip', 5],
    ['four', quiet(4, { a: {} }), 'slip', 0],
    ['all', quiet(9, {}), 'slip', 0],
    ['quiet ones by another order', quiet(9, { a: {} }), 'due', 0],
    ['all but a highlighted one', quiet(5, { a: { quiet: true, highlighted: true } }), 'slip', 5],
  ] as const)
    it(`folds ${wanted} of ${name}`, () => {
      assert.equal(partedLanes(list, sort).quiet.length, wanted);
    });
});

const SIZE = { mostText: 200, textWidth: () => 100, header: () => 0, leastHeight: () => 34 };

function sceneOf(
  roadmap: SceneInput['roadmap'],
  day: string,
  more: Partial<SceneInput>,
  cache = new SceneCache(),
) {
  const fold = foldRoadmap(roadmap, day);
  const filtered = filterRoadmap(roadmap, fold, NO_FILTER);
  const input = { roadmap, fold, filtered, groupBy: 'company' as const, ...NAMING };
  return new Scene({ ...input, allGhosts: false, markName: (mark) => mark, ...more }, SIZE, cache);
}
const ids = ({ lanes }: Scene) => lanes.map(({ id }) => id);

describe('the lanes of a scene', () => {
  const roadmap = realRoadmap();
  const day = '2026-06-24';
  const all = roadmap.companies.length;

  it('fold where nothing happened, and open', () => {
    const folded = sceneOf(roadmap, day, { folding: true });
    assert.equal(ids(folded)[0], 'toyota');
    assert.ok(folded.quiet.length > 3);
    assert.equal(folded.lanes.length + folded.quiet.length, all);
    assert.equal(folded.layout(0.2).length, folded.lanes.length + 1);
    const [lane] = folded.quiet;
    const m = lane?.dated[0] as number;
    assert.deepEqual([folded.isFolded(m), folded.laneOf(m)], [true, undefined]);
    const open = sceneOf(roadmap, day, { folding: true, unfolded: true });
    assert.equal(open.lanes.length, all);
    assert.equal(open.layout(0.2).length, all + 1);
    assert.equal(open.laneOf(m)?.id, lane?.id);
  });

  it('keep their order while an earlier day is shown', () => {
    const cache = new SceneCache();
    const newest = ids(sceneOf(roadmap, day, {}, cache));
    const earlier = ids(sceneOf(roadmap, '2021-01-01', { frozen: true }, cache));
    assert.ok(earlier.length > 3);
    assert.deepEqual(
      earlier,
      newest.filter((id) => earlier.includes(id)),
    );
    assert.notDeepEqual(ids(sceneOf(roadmap, '2021-01-01', {})), earlier);
  });

  it('stand first where a milestone is highlighted, which stands in their first row', () => {
    const byd = roadmap.indexOf('byd-assb-mass-production');
    const scene = sceneOf(roadmap, day, { highlight: [byd] });
    assert.equal(ids(scene)[0], 'byd');
    const [lane] = scene.layout(0.2);
    assert.equal(lane?.rows.placeOf(byd)?.row, 0);
    for (const m of lane?.lane.dated ?? [])
      if (m !== byd) assert.ok((lane?.rows.placeOf(m)?.row ?? 0) > 0);
  });

  for (const sort of ['slip', 'due', 'name', 'data', null] satisfies (LaneSort | null)[])
    it(`are each there once by ${sort}`, () => {
      const scene = sceneOf(roadmap, day, { sort, folding: true });
      assert.equal(new Set([...ids(scene), ...scene.quiet.map(({ id }) => id)]).size, all);
    });

  it('stand by name, as the language sorts, with numbers by value', () => {
    const companies = ['Zeta', 'ähnlich', 'Lab 10', 'Lab 9', 'beta'];
    const { roadmap: some } = parseRoadmap(
      companies.map((company) => ({ company, title: 'M', date: '2027' })),
    );
    const list = sceneOf(some, day, { sort: 'name' }).lanes.map(({ name }) => name);
    assert.deepEqual(list, ['ähnlich', 'beta', 'Lab 9', 'Lab 10', 'Zeta']);
    assert.deepEqual(
      sceneOf(some, day, {}).lanes.map(({ name }) => name),
      companies,
    );
  });

  it('are made in no time of a thousand with a hundred thousand milestones', () => {
    const records = Array.from({ length: 100_000 }, (_, i) => ({
      company: `C${i % 1000}`,
      title: `T${i}`,
      date: String(2027 + (i % 9)),
    }));
    const { roadmap: many } = parseRoadmap(records);
    assert.equal(sceneOf(many, day, { folding: true }).lanes.length, 1000);
  });
});
