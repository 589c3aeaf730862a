import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  difference,
  readQuery,
  requestOf,
  stateOf,
  withState,
} from '../../../components/roadmap-tracker/url-state.js';
import { RoadmapStore } from '../../../components/store/store.js';
import { FACETS } from '../../../src/model/facets.js';

const TODAY = '2026-06-24';
const store = () => new RoadmapStore(TODAY);

const hostile = fc.constantFrom(
  'a,b',
  'a%2Cb',
  '%',
  '&company=x',
  '=',
  '#',
  '+ +',
  '__proto__',
  'constructor',
  '?',
  'トヨタ',
  '"><script>',
  ' x ',
);
const id = fc.oneof(
  hostile,
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const day = fc.option(fc.constantFrom('2011-02-28', '2024-02-29', '2030-12-31'));
const request = fc.record({
  asOf: day,
  since: day,
  filter: fc.record({
    company: fc.uniqueArray(id),
    country: fc.uniqueArray(id),
    stage: fc.uniqueArray(id),
    technology: fc.uniqueArray(id),
    standing: fc.uniqueArray(fc.constantFrom('delayed', 'overdue')),
    verdict: fc.uniqueArray(fc.constantFrom('kept', 'missed')),
    stale: fc.subarray(['stale']),
    query: fc.string({ unit: 'grapheme' }),
  }),
  groupBy: fc.constantFrom('company', 'country', 'stage', 'technology'),
  view: fc.constantFrom('timeline', 'trend', 'scores', 'table'),
  window: fc.record({ start: day, end: day }),
  selected: fc.option(id),
});
const prefix = fc.oneof(fc.constantFrom('roadmap', 'roadmap2', 'a&b', 'ü=', '__proto__'), id);
const search = fc
  .array(
    fc.constantFrom(
      'q=1',
      'q=2',
      'flag',
      'x=%E4',
      'roadmapcompany=1',
      'other-company=a,b',
      '=',
      '%zz=1',
    ),
  )
  .map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''));

function withRequest(change: Parameters<RoadmapStore['update']>[0]): RoadmapStore {
  const made = store();
  made.update(change);
  return made;
}

/** What a URL can say of a store, as it is in it. */
function said({ snapshot }: RoadmapStore) {
  const { asOf, since, filter, groupBy, view, window, selected } = snapshot;
  return { asOf, since, filter: { ...filter }, groupBy, view, window: { ...window }, selected };
}

describe('the state in a URL', () => {
  it('is read back as it was, for any ids', () => {
    fc.assert(
      fc.property(request, request, prefix, search, (one, other, name, others) => {
        const [page, reader] = [withRequest(one), withRequest(other)];
        const base = stateOf(page.snapshot);
        const url = withState(others, name, difference(stateOf(reader.snapshot), base));
        const { href, search: normal } = new URL(url, 'https://example.com/page#hash');
        assert.ok(href);
        const target = new Map([...base, ...readQuery(normal, name)]);
        page.update(requestOf(target, page.snapshot));
        assert.deepEqual(said(page), said(reader));
      }),
    );
  });

  it('leaves all other parameters as they are, character by character', () => {
    fc.assert(
      fc.property(request, prefix, search, (asked, name, others) => {
        const state = stateOf(withRequest(asked).snapshot);
        const url = withState(others, name, state);
        assert.ok(url.startsWith(others.replace(/&+$/, '')));
        assert.equal(withState(url, name, state), url);
        assert.equal(withState(url, name, new Map()), others);
      }),
    );
  });

  it('keeps two trackers apart', () => {
    fc.assert(
      fc.property(request, request, prefix, prefix, (one, other, first, second) => {
        fc.pre(first !== second);
        const [a, b] = [one, other].map((asked) => stateOf(withRequest(asked).snapshot));
        const url = withState(withState('', first, a ?? new Map()), second, b ?? new Map());
        assert.deepEqual(readQuery(url, first), a);
        assert.deepEqual(readQuery(url, second), b);
      }),
    );
  });

  it('is short, and readable', () => {
    const reader = withRequest({
      view: 'trend',
      filter: { ...store().snapshot.filter, company: ['toyota', 'nio'], query: 'solid state' },
    });
    const state = difference(stateOf(reader.snapshot), stateOf(store().snapshot));
    assert.equal(
      withState('?q=1', 'roadmap', state),
      '?q=1&roadmap-company=toyota,nio&roadmap-query=solid%20state&roadmap-view=trend',
    );
  });

  it('contains what the page set and the reader removed', () => {
    const page = withRequest({
      view: 'table',
      filter: { ...store().snapshot.filter, company: ['nio'] },
    });
    const state = difference(stateOf(store().snapshot), stateOf(page.snapshot));
    const url = withState('', 'roadmap', state);
    assert.equal(url, '?roadmap-company=&roadmap-view=');
    page.update(requestOf(readQuery(url, 'roadmap'), page.snapshot));
    assert.equal(page.snapshot.view, 'timeline');
    assert.deepEqual(page.snapshot.filter.company, []);
  });

  it('is read even if other programs changed its encoding', () => {
    const state = readQuery('?roadmap-query=solid+state&roadmap-company=a%2Cb', 'roadmap');
    assert.deepEqual(
      [...state],
      [
        ['query', 'solid state'],
        ['company', 'a,b'],
      ],
    );
  });

  it('skips what is invalid', () => {
    const bad =
      '?roadmap-as-of=2024-02-30&roadmap-view=nowhere&roadmap-query=%E4%zz&roadmap-start=x&roadmap-group-by=__proto__&roadmap-company=,,&roadmap-nothing=1&roadmap-view2=table&roadmap-selected';
    const page = store();
    page.update(requestOf(readQuery(bad, 'roadmap'), page.snapshot));
    assert.deepEqual(said(page), said(store()));
    for (const facet of FACETS) assert.deepEqual(page.snapshot.filter[facet], []);
  });

  it('requests nothing if nothing differs', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { snapshot } = withRequest(asked);
        assert.deepEqual(requestOf(stateOf(snapshot), snapshot), {});
      }),
    );
  });
});
