import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toJson } from '../../src/export/json.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { MAX_ANNOTATION, MAX_NOTES, MAX_VIEW_TEXT, readStory } from '../../src/read/story.js';
import { misfits, readData } from '../data/schema.js';

const MILESTONES = [
  { id: 'car', company: 'Toyota', title: 'First car', date: '2027' },
  { id: 'cells', company: 'BYD', title: 'Cells', date: '2030' },
];

const told = (more: Record<string, unknown>) =>
  readStory(parseRoadmap({ milestones: MILESTONES, ...more }).roadmap);

const note = { milestone: 'car', day: '2027-06-01', text: 'Twelve years after the first promise' };
const view = {
  title: 'Then',
  text: 'Toyota says 2027.',
  asOf: '2021-09-07',
  since: '2017-10-25',
  filter: { company: ['toyota'], country: ['JP'] },
  window: { start: '2010-01-01', end: '2030-12-31' },
  highlight: ['car'],
};

describe('annotations and the story of a document', () => {
  it('are read as they are written', () => {
    const { views, annotations, problems } = told({ annotations: [note], story: [view] });
    assert.deepEqual(problems, []);
    assert.deepEqual(annotations, [note]);
    assert.deepEqual(views, [view]);
  });

  it('may be left out, and so may all of a view but its text', () => {
    for (const none of [{}, { story: null, annotations: null }, { story: [], annotations: [] }])
      assert.deepEqual(told(none), { views: [], annotations: [], problems: [] });
    const { views, problems } = told({ story: [{ text: 'All of it.' }] });
    assert.deepEqual(problems, []);
    const rest = { asOf: null, since: null, filter: {}, window: null, highlight: [] };
    assert.deepEqual(views, [{ title: null, text: 'All of it.', ...rest }]);
  });

  const refused: readonly [string, unknown, RegExp][] = [
    ['no object', 'car', /annotation is “car”/],
    ['no milestone', { ...note, milestone: undefined }, /lacks milestone$/],
    ['an unknown milestone', { ...note, milestone: 'bus' }, /no milestone “bus”/],
    ['no day', { ...note, day: 'soon' }, /lacks day$/],
    ['a day there is not', { ...note, day: '2027-02-30' }, /lacks day$/],
    ['no text', { ...note, text: ' ' }, /lacks text$/],
    ['too much text', { ...note, text: 'x'.repeat(MAX_ANNOTATION + 1) }, /91 characters/],
  ];
  for (const [name, bad, message] of refused)
    it(`refuse alone an annotation with ${name}, and say where and why`, () => {
      const { annotations, problems } = told({ annotations: [note, bad, note] });
      assert.deepEqual(annotations, [note, note]);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', message);
      assert.match(problems[0]?.at ?? '', /^\/annotations\/1/);
      assert.equal(problems[0]?.severity, 'error');
      assert.ok(problems[0]?.hint);
    });

  const refusedViews: readonly [string, unknown, RegExp][] = [
    ['no object', 7, /view is the number 7/],
    ['no text', { ...view, text: null }, /no text/],
    ['too much text', { ...view, text: 'x'.repeat(MAX_VIEW_TEXT + 1) }, /601 characters/],
  ];
  for (const [name, bad, message] of refusedViews)
    it(`refuse alone a view with ${name}`, () => {
      const { views, problems } = told({ story: [bad, view] });
      assert.deepEqual(views, [view]);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(problems[0]?.severity, 'error');
    });

  const leftOut: readonly [string, Record<string, unknown>, Record<string, unknown>, RegExp][] = [
    ['a title that is none', { title: 4 }, { title: null }, /title was left out/],
    ['a day there is not', { asOf: 'then' }, { asOf: null }, /asOf was left out/],
    [
      'a window without an end',
      { window: { start: '2015-01-01' } },
      { window: null },
      /window was/,
    ],
    [
      'a window that ends before it starts',
      { window: { start: '2020-01-01', end: '2019-01-01' } },
      { window: null },
      /window was left out/,
    ],
    ['an unknown milestone to highlight', { highlight: ['bus'] }, { highlight: [] }, /“bus”/],
    ['a filter that is a list', { filter: ['toyota'] }, { filter: {} }, /filter was left out/],
    ['an unknown facet', { filter: { planet: ['mars'] } }, { filter: {} }, /“planet”/],
    ['an unknown company', { filter: { company: ['mars'] } }, { filter: {} }, /“mars”/],
    ['ids that are no list', { filter: { company: 'toyota' } }, { filter: {} }, /company was/],
  ];
  for (const [name, bad, rest, message] of leftOut)
    it(`show a view without ${name}`, () => {
      const { views, problems } = told({ story: [{ ...view, ...bad }] });
      assert.deepEqual(views, [{ ...view, ...rest }]);
      assert.deepEqual(
        problems.map(({ severity }) => severity),
        ['warning'],
      );
      assert.match(problems[0]?.message ?? '', message);
    });

  it('are no more than can be shown', () => {
    const { annotations, problems } = told({ annotations: Array(MAX_NOTES + 1).fill(note) });
    assert.equal(annotations.length, MAX_NOTES);
    assert.match(problems[0]?.message ?? '', /101 annotations, more than the 100/);
  });

  it('are told of where they are no lists', () => {
    const { problems } = told({ story: 'once upon a time', annotations: {} });
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['/annotations', '/story'],
    );
  });

  it('survive a trip through JSON to the character, good and bad ones', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (annotations, story) => {
        const document = { milestones: MILESTONES, annotations, story };
        const { roadmap } = parseRoadmap(JSON.parse(JSON.stringify(document)));
        const again = parseRoadmap(JSON.parse(toJson(roadmap))).roadmap;
        assert.deepEqual(again.extra.annotations, roadmap.extra.annotations);
        assert.deepEqual(again.extra.story, roadmap.extra.story);
        assert.deepEqual(readStory(again), readStory(roadmap));
      }),
    );
  });

  it('fit the schema where they are read without a problem', () => {
    const document = { milestones: MILESTONES, annotations: [note], story: [view] };
    assert.deepEqual(misfits(document), []);
    for (const [, bad] of refused.filter(([name]) => name !== 'an unknown milestone'))
      if (bad !== refused[4]?.[1])
        assert.notDeepEqual(misfits({ ...document, annotations: [bad] }), []);
    for (const [, bad] of refusedViews)
      assert.notDeepEqual(misfits({ ...document, story: [bad] }), []);
  });

  it('of the shipped data have no problem, and name each other’s milestones', () => {
    const { roadmap } = parseRoadmap(readData('solid-state-batteries.json'));
    const { views, annotations, problems } = readStory(roadmap);
    assert.deepEqual(problems, []);
    assert.ok(views.length >= 4 && annotations.length >= 3);
  });
});
