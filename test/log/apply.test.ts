import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AnyEntry, applyEntries, recordedDay } from '../../src/log/index.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { BASE, claim, entry, foreign, uuid } from './entries.js';

function applied(entries: readonly unknown[], base: unknown = BASE, apart: string[] = []) {
  const result = applyEntries(base, entries, { apart });
  const { roadmap, problems } = parseRoadmap(result.document);
  const told = result.told.map(({ kind, message }) => `${kind}: ${message}`);
  return { ...result, roadmap, problems, told };
}

/** Ids of the claims of the milestone m, in the order in which they were said. */
function said(entries: readonly unknown[], base: unknown = BASE): string[] {
  const { roadmap } = applied(entries, base);
  const [state] = roadmapAsOf(roadmap, '2030-01-01').milestones;
  return (state?.claims ?? []).map(({ id }) => id);
}

const DELAY = { saidOn: '2026-03-02', date: '2029', source: 's1' };
const VOID = (n: number, voided: string) =>
  entry(n, { kind: 'void', target: { milestone: 'm', claim: voided }, body: {} });

describe('entries applied to a base:', () => {
  for (const [field, one, other] of [
    ['technology', 'C++', 'C#'],
    ['technology', 'Sulfide', 'sulfide+'],
    ['stage', 'L2', 'L2+'],
    ['stage', '< 5 nm', '> 5 nm'],
  ] as const)
    it(`a milestone of the ${field} ${other} is not the one of ${one}`, () => {
      const record = (value: string) => ({ company: 'toyota', title: 'Line', [field]: value });
      const base = { ...BASE, milestones: [{ id: 'line', ...record(one), claims: [{}] }] };
      const milestone = (value: string) =>
        entry(1, { kind: 'milestone', target: undefined, body: { id: 'line', ...record(value) } });
      assert.match(applied([milestone(other)], base).told.join(), /^conflict: /);
      for (const same of [one, one.toUpperCase(), ` ${one} `])
        assert.deepEqual(applied([milestone(same)], base).told, []);
    });

  it('a milestone of a stage by its id is the one of that stage by name', () => {
    const base = { ...BASE, stages: [{ id: 'a', name: 'First' }] };
    const [m] = BASE.milestones;
    const milestone = { ...m, stage: 'a', claims: [{}] };
    const same = entry(1, {
      kind: 'milestone',
      target: undefined,
      body: { id: 'm', company: 'toyota', title: 'First car', stage: 'First' },
    });
    assert.deepEqual(applied([same], { ...base, milestones: [milestone] }).told, []);
  });

  it('no entries give the base', () => {
    assert.deepEqual(applied([]).roadmap.toJSON(), parseRoadmap(BASE).roadmap.toJSON());
  });

  it('a claim is added to its milestone, with the day and the author of its recording', () => {
    const by = { sub: 'a1', name: 'A. Curator', role: 'editor' };
    const { roadmap, problems } = applied([{ ...claim(1, DELAY), by }]);
    assert.deepEqual(problems, []);
    assert.deepEqual(roadmap.milestones[0]?.claims.at(-1), {
      id: uuid(1),
      saidOn: '2026-03-02',
      saidBy: 'company',
      date: '2029',
      phrase: '',
      status: 'announced',
      source: 's1',
      unverified: false,
      retracts: null,
      recordedOn: '2026-11-22',
      recordedBy: 'A. Curator',
    });
    assert.equal(roadmap.toJSON().format, 2);
    assert.equal(applied([claim(1, DELAY)]).document.format, 2);
  });

  it('a claim adds its milestone, company and source', () => {
    const body = {
      claim: { saidOn: '2026-03-02', date: '2030' },
      company: { id: 'byd', name: 'BYD', country: 'CN' },
      milestone: {
        id: 'byd-mass',
        company: 'byd',
        title: 'Mass production',
        stage: 'mass-production',
      },
      source: { id: 's1', url: 'https://byd.example/1', publisher: 'BYD' },
    };
    const { roadmap, told, problems } = applied([entry(1, { target: undefined, body })]);
    assert.deepEqual([told, problems], [[], []]);
    const milestone = roadmap.milestones[2];
    assert.equal(milestone?.id, 'byd-mass');
    assert.equal(milestone?.company, 'byd');
    const source = roadmap.sourceWithId(milestone?.claims[0]?.source ?? '');
    assert.equal(source?.publisher, 'BYD', 'its source is not that of the base with the same id');
    assert.equal(roadmap.sourceWithId('s1')?.publisher, 'Nikkei');
  });

  it('a source that equals one of the base is merged with it', () => {
    const { id: _, ...same } = BASE.sources[0] as { id: string };
    const { roadmap } = applied([entry(1, { body: { claim: DELAY, source: same } })]);
    assert.equal(roadmap.milestones[0]?.claims.at(-1)?.source, 's1');
    assert.equal(roadmap.sources.length, 1);
  });

  it('a void removes a claim on every day, and may be voided', () => {
    const standing = (entries: readonly unknown[]) =>
      roadmapAsOf(applied(entries).roadmap, '2026-06-24').milestones[0]?.forecast?.date;
    assert.equal(standing([]), '[2027..2028]');
    assert.equal(standing([claim(1, DELAY)]), '2029');
    assert.equal(standing([claim(1, DELAY), VOID(2, uuid(1))]), '[2027..2028]');
    assert.equal(standing([VOID(2, 'c2')]), '[2020..2023]');
    assert.equal(standing([VOID(2, 'c2'), VOID(3, uuid(2))]), '[2027..2028]');
  });

  it('the last meta wins: by publication, then by its clock', () => {
    const titled = (n: number, title: string, more: object = {}) => ({
      ...entry(n, { kind: 'meta', body: { title } }),
      ...more,
    });
    const title = (...entries: object[]) => applied(entries).roadmap.milestones[0]?.title;
    const [late, early] = [
      { clientAt: '2026-11-23T01:00:00+09:00' },
      { clientAt: '2026-11-22T17:00:00Z' },
    ];
    assert.equal(title(titled(1, 'A', early), titled(2, 'B', late)), 'A', 'instants are compared');
    assert.equal(title(titled(1, 'A', { pub: 2 }), titled(2, 'B', { pub: 1 })), 'A');
    assert.equal(title(titled(1, 'A', { pub: 2 }), titled(2, 'B')), 'B');
  });

  it('meta changes a company’s name, a title and the day the curators looked', () => {
    const meta = (n: number, target: object | undefined, body: object) =>
      entry(n, { kind: 'meta', target, body });
    const { roadmap, told } = applied([
      meta(1, { company: 'toyota' }, { name: 'Toyota Motor' }),
      meta(2, undefined, { title: 'The race', knownThrough: '2026-11-22' }),
      meta(3, { milestone: 'm' }, { stage: 'pilot-line', technology: 'sulfide' }),
    ]);
    assert.deepEqual(told, []);
    assert.deepEqual(
      [
        roadmap.companies[0]?.name,
        roadmap.title,
        roadmap.knownThrough,
        roadmap.milestones[0]?.stage,
      ],
      ['Toyota Motor', 'The race', '2026-11-22', 'pilot-line'],
    );
  });

  it('reviews and redactions have an effect only on servers', () => {
    const review = entry(1, {
      kind: 'review',
      target: { entry: uuid(9) },
      body: { verdict: 'published' },
    });
    const { roadmap, told } = applied([
      review,
      entry(2, { kind: 'redact', target: { entry: uuid(9) }, body: {} }),
    ]);
    assert.deepEqual(told, []);
    assert.deepEqual(roadmap.toJSON(), parseRoadmap(BASE).roadmap.toJSON());
  });
});

describe('the order of claims of one day', () => {
  const [a, b, c] = [1, 2, 3].map((n) => claim(n, DELAY)) as [AnyEntry, AnyEntry, AnyEntry];
  const day = (n: number, saidOn: string) => claim(n, { ...DELAY, saidOn });

  it('is first by their days', () => {
    assert.deepEqual(said([day(1, '2026-03-03'), day(2, '2026-03-02')]), [
      'c1',
      'c2',
      uuid(2),
      uuid(1),
    ]);
  });

  it('then base before entries, then ids', () => {
    const own = { ...DELAY, date: '2031' };
    assert.deepEqual(said([c, a, b]), ['c1', 'c2', uuid(1), uuid(2), uuid(3)]);
    assert.deepEqual(said([claim(1, { ...own, saidOn: '2024-01-11' })]), ['c1', 'c2', uuid(1)]);
  });

  it('but a claim comes after the one it names in `after`', () => {
    const following = { ...a, after: uuid(3) };
    assert.deepEqual(said([following, b, c]), ['c1', 'c2', uuid(2), uuid(3), uuid(1)]);
  });

  it('is reported if it changes the picture and is not given', () => {
    const [first, second] = [claim(1, DELAY), claim(2, { ...DELAY, date: '2031' })];
    const told =
      'order: 2 statements about “First car” are of one day, and their order changes the picture';
    assert.deepEqual(applied([first, second]).told, [told]);
    assert.deepEqual(applied([first, { ...second, after: uuid(1) }]).told, []);
    assert.deepEqual(applied([a, b]).told, [], 'the same said twice changes nothing');
    const onDayOfBase = claim(1, { ...DELAY, saidOn: '2024-01-11' });
    assert.deepEqual(applied([onDayOfBase]).told, [told]);
  });
});

describe('what the base contains already:', () => {
  const exported = applied([claim(1, DELAY), VOID(2, 'c2')]).document;

  it('an exported entry is dropped', () => {
    const { told, inBase, document } = applied([claim(1, DELAY), VOID(2, 'c2')], exported);
    assert.deepEqual([told, inBase], [[], [uuid(1), uuid(2)]]);
    assert.deepEqual(document, parseRoadmap(exported).roadmap.toJSON());
  });

  it('also if written differently: texts trimmed, dates in normal form, another source id', () => {
    const whole = claim(1, { ...DELAY, date: '2027 to 2028', note: ' read twice ' });
    const { document } = applied([whole]);
    const text = JSON.stringify(document).replaceAll('"s1"', '"source-1"');
    assert.deepEqual(
      applied(
        [
          entry(1, {
            body: {
              claim: { ...DELAY, date: '2027 to 2028', note: 'read twice', source: undefined },
              source: { publisher: 'Nikkei', url: 'https://nikkei.example/1' },
            },
          }),
        ],
        text,
      ).told,
      [],
    );
  });

  it('an entry with other content loses to the base, and is reported', () => {
    const other = claim(1, { ...DELAY, date: '2035' });
    const { told, roadmap } = applied([other], exported);
    assert.deepEqual(told, [
      `conflict: there is another claim ${uuid(1)}, which says something else, and that stands`,
    ]);
    assert.equal(roadmap.milestones[0]?.claims[2]?.date, '2029');
    const elsewhere = entry(1, { ...claim(1, DELAY), target: { milestone: 'other' } });
    assert.equal(applied([elsewhere], exported).told.length, 1);
  });

  it('an entry with the same milestone, day, date and source but another id needs a decision', () => {
    const like = claim(1, {
      saidOn: '2017-10-25',
      date: '[2020..2023]',
      source: { publisher: 'Nikkei', url: 'https://nikkei.example/1' },
      note: 'seen',
    });
    const asked = applied([like]);
    assert.deepEqual(asked.told, [
      'question: “c1” of the same milestone has the same day, date and source',
    ]);
    assert.equal(asked.roadmap.milestones[0]?.claims.length, 2);
    assert.equal(applied([like], BASE, [uuid(1)]).roadmap.milestones[0]?.claims.length, 3);
    const differs = [{ saidOn: '2017-10-26' }, { date: '2020' }, { source: null }];
    for (const one of differs) {
      const { told } = applied([claim(1, { ...(like.body.claim as object), ...one })]);
      assert.deepEqual(
        told.filter((text) => text.startsWith('question')),
        [],
      );
    }
  });

  it('a milestone with the same company and title needs a decision, too', () => {
    const twin = entry(1, {
      kind: 'milestone',
      target: undefined,
      body: { id: 'x', company: 'Toyota', title: 'first  CAR' },
    });
    assert.match(applied([twin]).told[0] ?? '', /^question: there is a milestone/);
    assert.deepEqual(applied([twin], BASE, [uuid(1)]).told, []);
  });

  it('a milestone that agrees is merged, whatever else the base knows about it', () => {
    const same = entry(1, {
      kind: 'milestone',
      target: undefined,
      body: { id: 'm', company: 'Toyota', title: 'First car' },
    });
    assert.deepEqual([applied([same]).told, applied([same]).inBase], [[], [uuid(1)]]);
    const other = entry(1, {
      kind: 'milestone',
      target: undefined,
      body: { id: 'm', company: 'Toyota', title: 'Second car' },
    });
    assert.match(applied([other]).told[0] ?? '', /^conflict: there is another milestone m/);
  });
});

describe('what cannot be applied is reported and changes nothing:', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    [
      'a milestone that is not there',
      entry(1, { target: { milestone: 'x' } }),
      'lost: there is no milestone “x”',
    ],
    [
      'a company that is not there',
      entry(1, { kind: 'meta', target: { company: 'x' }, body: { name: 'X' } }),
      'lost: there is no company x',
    ],
    ['another version', foreign(1), 'foreign: version 7 is not known here: it is kept as it is'],
    ['what the reader refuses', claim(1, { date: {} }), 'refused: date is an object, not text'],
    ['text', 'x', 'refused: the entry is “x”'],
  ];
  for (const [name, value, message] of cases)
    it(name, () => {
      const { told, roadmap } = applied([value]);
      assert.deepEqual(told, [message]);
      assert.deepEqual(roadmap.toJSON(), parseRoadmap(BASE).roadmap.toJSON());
    });

  it('a void without a target is kept, and reported', () => {
    assert.deepEqual(applied([VOID(1, 'c9')]).told, [
      'lost: no claim “c9” stands in this milestone',
    ]);
  });

  it('one of two entries with one id and different content counts', () => {
    const [a, b] = [claim(1, DELAY), claim(1, { ...DELAY, date: '2031' })];
    const one = applied([a, b]);
    assert.match(one.told[0] ?? '', /^conflict: there is another entry/);
    assert.deepEqual(applied([b, a]).roadmap.toJSON(), one.roadmap.toJSON());
  });
});

describe('the day of recording', () => {
  const day = (clientAt: string, recordedAt?: string) =>
    recordedDay({ ...entry(1, { clientAt }), ...(recordedAt && { recordedAt }) });

  it('is the day at its author’s place', () => {
    assert.equal(day('2026-11-23T08:30:00+09:00'), '2026-11-23');
    assert.equal(day('2026-11-22T23:30:00-05:00'), '2026-11-22');
    assert.equal(day('2026-11-22T23:30:00Z'), '2026-11-22');
  });

  it('is by the server’s clock if a server recorded it', () => {
    assert.equal(day('2001-01-01T00:00:00+09:00', '2026-11-22T23:30:00Z'), '2026-11-23');
  });
});
