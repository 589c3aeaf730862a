import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scorecards } from '../../src/model/scores/scores.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { STATUSES, type Status } from '../../src/model/types.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { statusOf } from '../../src/read/status.js';
import { NO_STATUS, SAID } from './status-said.js';

const WORDS: Record<Status, readonly string[]> = {
  achieved: [
    ...[
      'Done',
      'done',
      'Completed',
      'complete',
      'Shipped',
      'Success',
      'Launched',
      'Done ✅',
      '✔️',
      'DONE',
    ],
    ...['完了', '達成', '発売済み', '완료', '달성', '已完成', '完成', '已发布'],
    ...[
      '✅ Done',
      'Complete (100%)',
      'In service',
      'Resolved',
      'On sale',
      '達成済み',
      '竣工',
      '稼働中',
    ],
    ...['완료됨', '출시 완료', '준공', '已上市', '已投产', '已建成'],
  ],
  'in-progress': [
    ...[
      'On track',
      'on-track',
      'In progress',
      'in_progress',
      'In-Progress',
      'started',
      'Ongoing',
      '🟢 On track',
    ],
    ...['Under construction', 'WIP', 'Doing', '建設中', '건설 중', '在建', '建设中'],
    ...['進行中', '順調', '開発中', '진행 중', '진행중', '개발 중', '进行中', '按计划'],
  ],
  announced: [
    ...[
      'announced',
      'Planned',
      'Not started',
      'At risk',
      'Delayed',
      'Proposed',
      'To do',
      'Todo',
      'Delayed (supply)',
    ],
    ...[
      'Deferred',
      'Behind schedule',
      'Off track',
      'Backlog',
      '準備中',
      '예정됨',
      '연기됨',
      '规划中',
    ],
    ...['予定', '計画中', '遅延', '예정', '지연', '계획 중', '计划中', '延期', '推迟'],
  ],
  paused: [
    'Halted',
    '보류됨',
    '중단됨',
    '已暂停',
    'paused',
    'On hold',
    'on-hold',
    'Suspended',
    '保留',
    '中断',
    '보류',
    '暂停',
    '搁置',
  ],
  cancelled: [
    'cancelled',
    'Canceled',
    'Withdrawn',
    'Dropped',
    'Discontinued',
    'Scrapped',
    'Won’t do',
    '취소됨',
    '철회됨',
    '已终止',
    '中止',
    '取消',
    '취소',
    '철회',
    '已取消',
  ],
};

/** Words of a status that what stands beside them takes back, doubts or puts off. */
const NOT_SO = [
  ...[
    'Completed: no',
    'Done: 0%',
    'Completed (80 %)',
    'Done: false',
    'Done: no – 2028',
    'Launched (not yet)',
  ],
  ...['Operational (planned)', 'Delivered (expected)', 'Delivered, expected 2027', 'Done: pending'],
  ...[
    'Completed (in progress)',
    'Launched (failed)',
    'Shipped – unsuccessful',
    'Success (partial)',
  ],
  ...['Achieved?', 'Done ?', 'Cancelled?', 'On hold (?)', 'Cancelled: no', 'Started: no'],
  ...['Launched (cancelled)', 'Achieved (unconfirmed)', 'Done [planned]', '[ ] Done', '❌ Done'],
  ...['完了（予定）', '完了：いいえ', '発売済み（失敗）', '完了？', '達成（見込み）', '完了：未'],
  ...['완료(예정)', '완료: 아니오', '출시(실패)', '완료?', '달성 (계획)', '취소: 아님'],
  ...['已完成（计划）', '已完成：否', '已发布（失败）', '已完成？', '已实现（预计）', '完成：未'],
];

/** What stands beside these agrees with them. */
const SO: Record<string, Status> = {
  'Completed (2025)': 'achieved',
  'Completed: yes': 'achieved',
  'Done: 100%': 'achieved',
  'Completed (no issues)': 'achieved',
  'Delivered (late)': 'achieved',
  'Launched: delayed by a year': 'achieved',
  'Done [1]': 'achieved',
  '[x] Done': 'achieved',
  'Launched (Japan, as planned)': 'achieved',
  'Cancelled (no funding)': 'cancelled',
  'Planned?': 'announced',
  'Delayed (not expected before 2028)': 'announced',
  '完了（2025年）': 'achieved',
  '완료 (2025년)': 'achieved',
  '已完成（2025年）': 'achieved',
};

const record = { company: 'Alpha', title: 'Pilot', date: '2027' };

describe('the words for a status', () => {
  for (const status of STATUSES)
    for (const word of [...WORDS[status], ...SAID[status]])
      it(`“${word}” is ${status}`, () => {
        assert.equal(statusOf(word), status);
        const { roadmap, problems } = parseRoadmap([{ ...record, status: word }]);
        assert.deepEqual(problems, []);
        assert.equal(roadmap.milestones[0]?.claims[0]?.status, status);
      });

  for (const word of [...NOT_SO, ...NO_STATUS])
    it(`“${word}” is not a status`, () => {
      assert.equal(statusOf(word), null);
      const { roadmap, problems } = parseRoadmap([{ ...record, status: word }]);
      const [claim] = roadmap.milestones[0]?.claims ?? [];
      assert.deepEqual([claim?.note, problems.length], [word, 1]);
      const [state] = roadmapAsOf(roadmap, '2026-01-01').milestones;
      assert.deepEqual([state?.claims[0]?.promise, state?.actual], [false, null]);
    });

  for (const [word, status] of Object.entries(SO))
    it(`“${word}” is ${status}`, () => assert.equal(statusOf(word), status));

  it('that say more than announced are kept as a note', () => {
    const noteOf = (status: string, note?: string) =>
      parseRoadmap([{ ...record, claims: [{ date: '2027', status, note }] }]).roadmap.milestones[0]
        ?.claims[0]?.note;
    assert.equal(noteOf('Delayed'), 'Delayed');
    assert.equal(noteOf('At risk', 'supply'), 'At risk; supply');
    assert.equal(noteOf('Completed (2025)'), 'Completed (2025)');
    assert.equal(noteOf('Completed in March 2025'), 'Completed in March 2025');
    assert.equal(noteOf('Done'), undefined);
    assert.equal(noteOf('announced'), undefined);
    assert.equal(noteOf('Announced'), undefined);
  });

  const unknown = 'Prelaunch Failure';

  it('that nobody knows stay with their row, are reported, and count in no score', () => {
    const csv = parseRoadmapCsv(`company,title,date,status\nAlpha,Pilot,2020,${unknown}`);
    assert.deepEqual(
      csv.problems.map(({ at, severity }) => [at, severity]),
      [['line 2', 'warning']],
    );
    assert.match(csv.problems[0]?.message ?? '', /“Prelaunch Failure”/);
    const json = parseRoadmap({
      milestones: [{ ...record, claims: [{ date: '2020', status: unknown }] }],
    });
    const again = parseRoadmap(JSON.parse(JSON.stringify({ milestones: json.roadmap.milestones })));
    for (const { roadmap } of [csv, json, again]) {
      const state = roadmapAsOf(roadmap, '2026-01-01');
      const [milestone] = state.milestones;
      const [claim] = milestone?.claims ?? [];
      assert.deepEqual([claim?.date, claim?.note, claim?.promise], ['2020', unknown, false]);
      assert.equal(milestone?.standing, 'undated');
      const [card] = scorecards(state);
      assert.deepEqual([card?.overdue, card?.missed, card?.onTime.n], [0, 0, 0]);
    }
  });

  it('that are not text are refused', () => {
    assert.equal(parseRoadmap([{ ...record, status: 1 }]).roadmap.milestones.length, 0);
  });
});

describe('a status', () => {
  for (const [text, status] of [
    ['50%', 'in-progress'],
    ['100 % complete', 'achieved'],
    ['0%', 'announced'],
    ['Cancelled - no funds', 'cancelled'],
    ['Partially complete', 'in-progress'],
    ['Overdue', 'announced'],
    ['Blocked', 'announced'],
    ['130%', null],
    ['50', null],
  ] as const)
    it(`of “${text}” is ${status}`, () => assert.equal(statusOf(text), status));
});
