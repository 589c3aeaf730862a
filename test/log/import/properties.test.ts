/** What holds of every file that is imported, whatever is in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  inMergeOrder,
  loggedIn,
  type Matched,
  milestoneOf,
  OneByOne,
} from '../../../src/log/import/index.js';
import { applyEntries, around, readEntry, readLog, writeLog } from '../../../src/log/index.js';
import type { Roadmap } from '../../../src/model/roadmap.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import type { MilestoneState } from '../../../src/model/types.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { drain } from '../../../src/work/steps.js';
import { BASE, ROADMAP, someEntries } from '../entries.js';
import { base, csvInto, entriesOf, type Imported, jsonInto } from './page.js';

const RUNS = { numRuns: 300 };
const DAY = '2026-11-30';

const company = fc.constantFrom('Toyota', 'TOYOTA ', 'Kia', '');
const title = fc.constantFrom('First car', 'Pilot line', 'Van', '');
const date = fc.constantFrom('2027', 'Q3 2028', '2027–2028', 'TBD', '', 'whenever');
const said = fc.constantFrom('2024-01-11', '2026-03-02', '', 'no day');
const status = fc.constantFrom('announced', 'in progress', 'done', '', 'xyzzy');
const source = fc.constantFrom('', 'https://nikkei.example/1', 'Nikkei');
const rest = fc.constantFrom('', '', '', ',more');
const row = fc
  .tuple(company, title, date, said, status, source, rest)
  .map(([a, b, c, d, e, f, g]) => `${[a, b, c, d, e, f].join(',')}${g}`);
const filled = (line: string) => line.replaceAll(',', '').trim() !== '';
const rows = fc.array(row.filter(filled), { maxLength: 12 });
const HEADER = 'company,title,date,said_on,status,source';

const record = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      { company, title, date, saidOn: said, status, source },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(7, null, 'x', []) },
  {
    weight: 3,
    arbitrary: fc.record({
      id: fc.constantFrom('m', 'other', 'mine'),
      company,
      title,
      claims: fc.array(
        fc.record({
          id: fc.constantFrom('c1', 'c2', 'n1', null),
          date: fc.constantFrom('2027', '[2020..2023]', 'no date'),
          saidOn: fc.constantFrom('2017-10-25', '2026-03-02', null),
          retracts: fc.constantFrom(null, 'c1', 'n1'),
        }),
        { maxLength: 4 },
      ),
    }),
  },
);

/** How many statements a list of records has: a claim each, and one where there is none. */
function statementsIn(records: readonly unknown[]): number {
  return records.reduce<number>((sum, one) => {
    const { claims } = (one ?? {}) as { claims?: unknown };
    return sum + (Array.isArray(claims) ? Math.max(1, claims.length) : 1);
  }, 0);
}

/** Each is proposed, there already, or told of with a reason. */
function assertAll({ matched }: Imported, count: number): void {
  assert.equal(matched.length, count);
  assert.equal(new Set(matched.map(({ at }) => at)).size, count, 'places differ');
  for (const { state, about, problems, like } of matched) {
    if (state === 'refused') assert.ok(problems.some((one) => one.severity === 'error'));
    else assert.ok(about);
    if (state === 'question' || state === 'conflict') assert.ok(like);
  }
}

const shown = (state: MilestoneState | null) =>
  state && [state.standing, state.verdict, state.slipMonths, state.claims.map(({ id }) => id)];

describe('statements of a file', () => {
  it('are all proposed, there already, or told of: sheets', () => {
    fc.assert(
      fc.property(rows, (lines) => {
        assertAll(csvInto([HEADER, ...lines].join('\n')), lines.length);
      }),
      RUNS,
    );
  });

  it('are all proposed, there already, or told of: JSON', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (records) => {
        assertAll(jsonInto(records), statementsIn(records));
        assertAll(jsonInto({ milestones: records }), statementsIn(records));
      }),
      RUNS,
    );
  });

  it('are entries that the log accepts and that are applied, in whatever choice', () => {
    const some = fc.tuple(fc.array(record, { maxLength: 8 }), fc.infiniteStream(fc.boolean()));
    fc.assert(
      fc.property(some, ([records, choice]) => {
        const imported = jsonInto({ milestones: records });
        const taken = imported.matched.filter(() => choice.next().value);
        const { entries, apart } = entriesOf(imported, taken);
        for (const entry of entries) assert.deepEqual(readEntry(entry).entry && [], []);
        const { applied, told } = applyEntries(BASE, entries, { apart });
        assert.deepEqual(applied.length, entries.length, JSON.stringify(told));
      }),
      RUNS,
    );
  });

  it('are there already once they are on record', () => {
    fc.assert(
      fc.property(rows, (lines) => {
        const text = [HEADER, ...lines].join('\n');
        const { entries, apart } = entriesOf(csvInto(text));
        const { document } = applyEntries(BASE, entries, { apart });
        const again = csvInto(text, parseRoadmap(document).roadmap);
        const open = (one: Matched) => one.state === 'new' || one.state === 'conflict';
        assert.deepEqual(again.matched.filter(open), []);
      }),
      RUNS,
    );
  });

  it('stand to the record as the log says of their entries', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), (records) => {
        const imported = jsonInto({ milestones: records });
        for (const one of imported.matched) {
          if (one.state !== 'new' && one.state !== 'question') continue;
          // Of two alike in the file the log knows nothing.
          if (one.like.startsWith('/')) continue;
          const { entries } = entriesOf(imported, [one]);
          const { told } = applyEntries(BASE, entries);
          const asked = told.some(({ kind }) => kind === 'question');
          assert.equal(asked, one.state === 'question', JSON.stringify([one, told]));
        }
      }),
      RUNS,
    );
  });

  it('do to a milestone alone what they do in the whole roadmap', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), (records) => {
        const imported = jsonInto({ milestones: records });
        const { entries, apart } = entriesOf(imported);
        const last = entries.at(-1);
        const id = last?.target?.milestone ?? (last?.body.id as string | undefined);
        if (!last || id === undefined) return;
        const about = entries.filter((one) => (one.target?.milestone ?? one.body.id) === id);
        const alone = around(base(), id, about.slice(0, -1), last, DAY, apart);
        const whole = applyEntries(BASE, entries, { apart });
        const { roadmap } = parseRoadmap(whole.document);
        const day = roadmap.newestDay(DAY) > base().newestDay(DAY) ? roadmap : base();
        const states = roadmapAsOf(roadmap, day.newestDay(DAY)).milestones;
        const state = states.find((one) => one.id === id) ?? null;
        assert.deepEqual(shown(alone.after), shown(state));
      }),
      RUNS,
    );
  });
});

describe('entries of a log', () => {
  it('are all there, each with how it stands, or why it cannot be taken', () => {
    fc.assert(
      fc.property(someEntries, (given) => {
        const { entries } = readLog(writeLog(ROADMAP, given));
        const logged = drain(loggedIn(entries, base()));
        assert.deepEqual(
          new Set(logged.map(({ entry }) => entry.id)),
          new Set(entries.map(({ id }) => id)),
        );
        for (const { state, problems } of logged)
          if (state === 'refused' || state === 'conflict') assert.ok(problems.length > 0);
      }),
      RUNS,
    );
  });

  it('do the same one by one as when they are applied to all that was kept before', () => {
    fc.assert(
      fc.property(someEntries, fc.infiniteStream(fc.boolean()), (given, kept) => {
        const { entries } = readLog(writeLog(ROADMAP, given));
        const trial = new OneByOne(base(), entries);
        let document: unknown = BASE;
        const each = new Map(inMergeOrder(entries).map((entry) => [entry.id, entry]));
        for (const entry of each.values()) {
          const whole = applyEntries(document, [entry]);
          const { after, ...effects } = trial.try([entry], []);
          assert.deepEqual(effects, {
            told: whole.told,
            applied: whole.applied,
            inBase: whole.inBase,
          });
          assert.deepEqual(trial.try([entry], []).told, whole.told, 'a trial leaves nothing');
          const id = milestoneOf(entry);
          const stateIn = (roadmap: Roadmap) =>
            roadmapAsOf(roadmap, DAY).milestones.find((one) => one.id === id) ?? null;
          const { roadmap } = parseRoadmap(whole.document);
          assert.deepEqual(shown(stateIn(after)), shown(stateIn(roadmap)));
          if (!kept.next().value) continue;
          trial.keep([entry], []);
          document = whole.document;
        }
      }),
      RUNS,
    );
  });
});
