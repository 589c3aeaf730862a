import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterRoadmap, foldRoadmap, NO_FILTER } from '../../../src/model/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { boardOf } from '../../../src/view/scores/board.js';
import { scoreRows } from '../../../src/view/scores/rows.js';
import { spanOf } from '../../../src/view/span.js';
import { drain } from '../../../src/work/steps.js';
import { readData } from '../../data/schema.js';

function board(records: unknown, day: string) {
  const { roadmap } = parseRoadmap(records);
  const fold = foldRoadmap(roadmap, day);
  const { milestones } = filterRoadmap(roadmap, fold, NO_FILTER);
  const { cards, due } = drain(scoreRows(roadmap, fold, milestones, 'company'));
  return boardOf(cards, due, ({ name }) => name);
}

const promise = (date: string) => ({ saidOn: '2015-01-01', date, status: 'announced' });
const delivery = (date: string) => ({ saidOn: `${date}-12-31`, date, status: 'achieved' });
const milestone = (company: string, title: string, ...claims: unknown[]) => ({
  company,
  title,
  claims,
});

describe('the scoreboard', () => {
  const { rows, idle } = board(
    [
      milestone('One', 'kept', promise('2018'), delivery('2017')),
      milestone('Many', 'late', promise('2017'), delivery('2019')),
      milestone('Many', 'kept', promise('2016'), delivery('2016')),
      milestone('Many', 'moved', promise('2018'), { ...promise('2028'), saidOn: '2018-06-01' }),
      milestone('Many', 'given up late', promise('2019'), {
        saidOn: '2020-06-01',
        status: 'cancelled',
      }),
      milestone('Many', 'given up in time', promise('2019'), {
        saidOn: '2018-06-01',
        status: 'cancelled',
      }),
      milestone('Grows', 'silent', promise('2018')),
      milestone('Later', 'open', promise('2030')),
      milestone('Early', 'early', promise('2030'), delivery('2019')),
    ],
    '2020-12-31',
  );

  it('has the most promises due first, then as in the data; nothing due stands apart', () => {
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['Many', 'One', 'Grows'],
    );
    assert.deepEqual(
      idle.map(({ name }) => name),
      ['Later', 'Early'],
    );
  });

  it('has a square for each promise that came due, the oldest first, none for what was dropped', () => {
    assert.deepEqual(
      rows[0]?.due.map(({ title, verdict }) => [title, verdict]),
      [
        ['kept', 'kept'],
        ['late', 'late'],
        ['moved', 'missed'],
        ['given up late', 'missed'],
      ],
    );
  });

  it('has the middle delay of the late ones, and says whether it grows', () => {
    assert.deepEqual(rows[0]?.delay, { n: 2, months: (24 + 120) / 2, atLeast: false });
    const grows = rows[2]?.delay;
    assert.ok(grows && Math.abs(grows.months - 24) < 0.1 && grows.atLeast && grows.n === 1);
    assert.equal(rows[1]?.delay, null);
  });

  it('counts as the scores do', () => {
    const real = board(readData('solid-state-batteries.json'), '2026-06-25');
    for (const { card, due } of [...real.rows, ...real.idle]) {
      const of = (verdict: string) => due.filter((each) => each.verdict === verdict).length;
      const { n, onTime, late, missed, unclear } = card.onTime;
      assert.deepEqual(
        [due.length, of('kept'), of('late'), of('missed'), of('unclear')],
        [n, onTime, late, missed, unclear],
        card.id,
      );
    }
  });
});

describe('a span', () => {
  for (const [months, size, unit] of [
    [0.2, 1, 'month'],
    [-7.4, 7, 'month'],
    [23.4, 23, 'month'],
    [23.6, 2, 'year'],
    [29, 2.5, 'year'],
    [96, 8, 'year'],
  ] as const)
    it(`of ${months} months is ${size} ${unit}`, () =>
      assert.deepEqual(spanOf(months), { size, unit }));
});
