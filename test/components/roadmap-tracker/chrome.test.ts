import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chromeOf, type Hideable } from '../../../components/roadmap-tracker/chrome.js';
import { viewsOf } from '../../../components/roadmap-tracker/views.js';

const ALL: readonly Hideable[] = [
  ...(['title', 'day', 'sentence', 'verdicts', 'filters', 'tabs', 'lanes'] as const),
  ...(['toolbar', 'as-of', 'share', 'details', 'source', 'problems'] as const),
];
type Attributes = Parameters<typeof chromeOf>[0];
const NOTHING: Attributes = {
  localName: 'x-tracker',
  controls: null,
  hide: null,
  views: null,
  noShare: false,
};
const hidden = (attributes: Partial<Attributes>) => {
  const { hides } = chromeOf({ ...NOTHING, ...attributes });
  return ALL.filter((part) => hides(part)).join(' ');
};

/** Runs the work, and returns what it said in the console. */
function warned(work: () => void): string[] {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (message: string) => said.push(message);
  try {
    work();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('what stands around the view', () => {
  for (const [attributes, expected] of [
    [{}, ''],
    [{ hide: '' }, ''],
    [{ hide: ' filters\n as-of  tabs ' }, 'filters tabs as-of'],
    [{ hide: ALL.join(' ') }, ALL.join(' ')],
    [{ controls: 'all' }, ''],
    [{ controls: 'simple' }, ''],
    [{ controls: 'none' }, 'verdicts filters tabs lanes toolbar as-of share'],
    [
      { controls: 'none', hide: 'problems' },
      'verdicts filters tabs lanes toolbar as-of share problems',
    ],
    [{ noShare: true }, 'share'],
  ] as const)
    it(`${JSON.stringify(attributes)} hides “${expected}”`, () =>
      assert.equal(hidden(attributes), expected));

  for (const [controls, isSimple] of [
    [null, false],
    ['all', false],
    ['simple', true],
    [' simple ', true],
    ['none', false],
  ] as const)
    it(`controls="${controls}" is ${isSimple ? '' : 'not '}simple`, () =>
      assert.equal(chromeOf({ ...NOTHING, controls }).isSimple, isSimple));

  for (const [views, expected] of [
    [null, 'timeline trend scores table'],
    ['', 'timeline trend scores table'],
    ['timeline table', 'timeline table'],
    ['table timeline', 'table timeline'],
    ['table table', 'table'],
  ] as const)
    it(`views="${views}" offers ${expected}`, () => {
      const asked = chromeOf({ ...NOTHING, views }).views;
      assert.equal(
        viewsOf(asked)
          .map(({ view }) => view)
          .join(' '),
        expected,
      );
    });

  it('names each unknown word once, with those it knows', () => {
    const attributes = { ...NOTHING, controls: 'few', hide: 'filter tabs', views: 'gantt table' };
    const said = warned(() => {
      for (let n = 0; n < 3; n += 1) {
        const { isSimple, views, hides } = chromeOf(attributes);
        assert.deepEqual([isSimple, views, hides('tabs')], [false, ['table'], true]);
      }
    });
    assert.deepEqual(said, [
      '<x-tracker> does not know controls="few": expected all simple none',
      `<x-tracker> does not know hide="filter": expected ${ALL.join(' ')}`,
      '<x-tracker> does not know views="gantt": expected timeline trend scores table',
    ]);
  });
});
