import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Request, Snapshot } from '../../../components/store/snapshot.js';
import { RoadmapStore } from '../../../components/store/store.js';
import { type Filter, filterRoadmap, NO_FILTER } from '../../../src/model/filter.js';
import { foldRoadmap } from '../../../src/model/fold.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { until } from '../../until.js';

const TODAY = '2026-06-24';

const roadmapOf = (count: number) =>
  parseRoadmap(
    Array.from({ length: count }, (_, i) => ({
      company: `Company ${i % 7}`,
      title: `Milestone ${i}`,
      date: String(2020 + (i % 15)),
      saidOn: String(2010 + (i % 9)),
      status: 'announced',
    })),
  );
const small = roadmapOf(50);
const large = roadmapOf(151_000);

const only = (n: number): Filter => ({ ...NO_FILTER, company: [`company-${n}`] });

/** A store and everything it told, with the moment at which nothing more is on its way. */
function watched(parsed?: typeof large) {
  const store = new RoadmapStore(TODAY);
  const told: Snapshot[] = [];
  store.subscribe(() => told.push(store.snapshot));
  if (parsed) store.load(parsed, () => {});
  const rest = async () => {
    await until(() => !store.snapshot.busy);
    return store.snapshot;
  };
  return { store, told, rest };
}

/** What a snapshot shows is what its own fold and filter give. */
function assertWhole({ roadmap, fold, filtered, day }: Snapshot, filter: Filter): void {
  assert.ok(roadmap && fold && filtered);
  const wanted = foldRoadmap(roadmap, day);
  assert.deepEqual(fold.standing, wanted.standing);
  assert.deepEqual(filtered, filterRoadmap(roadmap, wanted, filter));
}

describe('a store', () => {
  it('shows a small roadmap and its requests at once', () => {
    const { store, told } = watched();
    let loaded = 0;
    store.load(small, () => (loaded += 1));
    assert.equal(loaded, 1);
    store.update({ filter: only(1), asOf: '2015-01-01' });
    assert.equal(store.snapshot.busy, false);
    assertWhole(store.snapshot, only(1));
    assert.equal(told.length, 2);
  });

  it('is loading until a large roadmap is shown, and notifies then', async () => {
    const { store, told, rest } = watched();
    store.update({ load: { phase: 'loading', progress: 0.9 } });
    const phases: string[] = [];
    store.load(large, () => phases.push(store.snapshot.load.phase));
    assert.deepEqual(store.snapshot.load, { phase: 'loading', progress: 0.9 });
    assert.equal(store.snapshot.roadmap, null);
    assert.equal(store.snapshot.busy, true);
    assertWhole(await rest(), NO_FILTER);
    assert.deepEqual(phases, ['ready']);
    assert.ok(told.every(({ roadmap, fold }) => (roadmap === null) === (fold === null)));
  });

  it('applies cheap requests while a picture is being computed, and loses none', async () => {
    const { store, rest } = watched(large);
    await rest();
    const { fold, filtered } = store.snapshot;
    store.update({ filter: only(2) });
    store.update({ selected: 'm', window: { start: '2020-01-01', end: null } });
    store.update({ filter: { ...store.snapshot.filter, query: '9' } });
    const between = store.snapshot;
    assert.equal(between.selected, 'm');
    assert.equal(between.busy, true);
    assert.deepEqual([between.fold, between.filtered], [fold, filtered]);
    const filter = { ...only(2), query: '9' };
    assert.deepEqual(between.filter, filter);
    assertWhole(await rest(), filter);
  });

  it('finishes the running picture, then shows the newest, skipping those between', async () => {
    const { store, told, rest } = watched(large);
    await rest();
    told.length = 0;
    const days = Array.from({ length: 20 }, (_, i) => `${2010 + (i % 10)}-0${1 + (i % 9)}-01`);
    for (const asOf of days) {
      store.update({ asOf });
      assert.equal(store.snapshot.askedDay, asOf);
    }
    const last = await rest();
    assert.equal(last.day, days.at(-1));
    assertWhole(last, NO_FILTER);
    const shown = new Set(told.map(({ day }) => day));
    assert.ok(shown.size <= 3, [...shown].join());
  });

  it('is not starved by endless requests', async () => {
    const { store, told, rest } = watched(large);
    await rest();
    told.length = 0;
    let asked = 0;
    await until(() => {
      asked += 1;
      store.update({ filter: only(asked % 7), asOf: `20${10 + (asked % 10)}-01-01` });
      return new Set(told.map(({ fold }) => fold)).size > 2;
    }, 'pictures between requests');
    assertWhole(await rest(), only(asked % 7));
  });

  // What takes as long and was begun later has come to its end by then.
  it('drops results for a roadmap that is being replaced', async () => {
    const { store, rest } = watched();
    const shown: string[] = [];
    store.load(large, () => shown.push('large'));
    store.load(small, () => shown.push('small'));
    assert.equal((await rest()).roadmap, small.roadmap);
    await watched(large).rest();
    assert.equal(store.snapshot.roadmap, small.roadmap);
    store.load(large, () => shown.push('large'));
    store.update({ load: { phase: 'empty' }, roadmap: null });
    assert.equal(store.snapshot.busy, false);
    await watched(large).rest();
    assert.equal(store.snapshot.roadmap, null);
    assert.deepEqual(shown, ['small']);
  });

  it('returns to the present picture without computing it again', async () => {
    const { store, rest } = watched(large);
    const { filtered } = await rest();
    store.update({ filter: only(3) });
    store.update({ filter: NO_FILTER });
    assert.equal(store.snapshot.busy, false);
    assert.equal(store.snapshot.filtered, filtered);
  });

  it('refuses an invalid day, and continues', () => {
    const { store } = watched(small);
    const nonsense: Partial<Request>[] = [{ asOf: 'soon' }, { since: '2026-02-30' }];
    for (const change of nonsense) assert.throws(() => store.update(change), RangeError);
    store.update({ filter: only(1) });
    assertWhole(store.snapshot, only(1));
  });

  it('has the roadmap of the earlier day together with that of the day', async () => {
    const { store, rest } = watched(large);
    store.update({ since: '2012-01-01' });
    const { before, roadmap } = await rest();
    assert.ok(roadmap);
    assert.deepEqual(before?.standing, foldRoadmap(roadmap, '2012-01-01').standing);
    store.update({ since: '2030-01-01' });
    assert.equal((await rest()).before, null);
  });
});
