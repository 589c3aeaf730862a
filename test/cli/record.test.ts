/** The commands that record: add, merge and log, as a person runs them. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type AnyEntry, writeLog } from '../../src/log/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { BASE, claim, entry, foreign, uuid } from '../log/entries.js';
import { DATA, folder, run } from './program.js';

const DAY = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 22, 9) / 1000), TZ: 'Asia/Tokyo' };
const COLUMNS =
  'milestone,company,title,claim,said_on,said_by,date,phrase,quote,status,source_url,source_publisher,recorded_on,note';
/** Where both ends are pipes, has the program take them for a terminal. */
const TERMINAL = {
  NODE_OPTIONS:
    '--import="data:text/javascript,process.stdout.isTTY=process.stdin.isTTY=true;process.stdout.columns=500"',
  TERM: 'dumb',
};

/** A folder of its own with a file in it. */
function place(name: string, content: string, file = 'roadmap.json') {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, file), content);
  return {
    file: join(path, file),
    text: () => readFileSync(join(path, file), 'utf8'),
    list: () => readdirSync(path),
    put(other: string, text: string) {
      writeFileSync(join(path, other), text);
      return join(path, other);
    },
  };
}

const JSON_TEXT = `${JSON.stringify(BASE, null, 2)}\n`;
const DELAY = [
  ...[
    '--company',
    'Toyota',
    '--title',
    'first car',
    '--date',
    'Q3 2029',
    '--said-on',
    '2026-03-02',
  ],
  ...['--source-url', 'https://nikkei.example/2', '--publisher', 'Nikkei'],
];
const EFFECT =
  'moves Toyota’s “First car” from 2027–2028 to Q3 2029: 9 months later than last said, 69 than first; standing stays delayed; verdict stays missed\n';

describe('roadmap-tracker add', () => {
  it('records a statement, prints what it changes, and leaves the rest of the file as it is', async () => {
    const { file, text, list } = place('add', JSON_TEXT);
    const { out, err, status } = await run(['add', file, ...DELAY], { env: DAY });
    assert.deepEqual([out, err, status], [EFFECT, '', 0]);
    const { roadmap, problems } = parseRoadmap(text());
    assert.deepEqual(problems, []);
    const added = roadmap.milestones[0]?.claims[2];
    assert.deepEqual(
      [
        added?.date,
        added?.phrase,
        added?.recordedOn,
        roadmap.sourceWithId(added?.source ?? '')?.url,
      ],
      ['2029-35', 'Q3 2029', '2026-11-22', 'https://nikkei.example/2'],
    );
    assert.match(added?.id ?? '', /^[0-9a-f-]{36}$/);
    assert.deepEqual(list(), ['roadmap.json'], 'nothing is left beside it');
    const { out: checked } = await run(['check', file]);
    assert.match(checked, /^2 milestones, 0 errors, 0 warnings\n$/m);
    const logged = await run(['log', file]);
    assert.equal(
      logged.out,
      '2026-11-22  Toyota’s “First car”: Q3 2029, announced, said 2 Mar 2026 (Nikkei)\n',
    );
    assert.equal(logged.err, '3 statements do not say when they were recorded\n');
  });

  it('tells of what is probably not meant', async () => {
    const { file } = place('add-doubted', JSON_TEXT);
    const said = ['--milestone', 'm', '--said-on', '2026-06-20', '--publisher', 'X', '--dry-run'];
    const delivered = await run(['add', file, ...said, '--date', '2029', '--status', 'achieved'], {
      env: DAY,
    });
    assert.match(delivered.err, /--status: the date is after the day on which it was said/);
    const far = await run(['add', file, ...said, '--date', '9999'], { env: DAY });
    assert.match(far.err, /--date: it is far from all others/);
  });

  it('records in the shipped data and leaves every other line as it is', async () => {
    const before = readFileSync(DATA, 'utf8');
    const { file, text } = place('add-shipped', before);
    const said = [
      '--milestone',
      'toyota-first-assb-vehicle',
      '--date',
      '2029',
      '--said-on',
      '2026-06-20',
      '--publisher',
      'X',
    ];
    const { out } = await run(['add', file, ...said], { env: DAY });
    assert.equal(
      out,
      'moves Toyota’s “First all-solid-state battery car on sale” from 2027–2028 to 2029: 12 months later than last said, 108 than first; standing stays delayed; verdict stays missed\n',
    );
    const lines = new Set(
      text()
        .split('\n')
        .map((line) => line.replace(/,$/, '')),
    );
    const lost = before.split('\n').filter((line) => !lines.has(line.replace(/,$/, '')));
    assert.deepEqual(lost, []);
  });

  it('creates a milestone and its company if needed', async () => {
    const { file, text } = place('add-new', JSON_TEXT);
    const said = [
      '--company',
      'BYD',
      '--title',
      'Mass production',
      '--stage',
      'mass-production',
      '--date',
      'around 2030',
      '--said-on',
      '2026-03-02',
      '--publisher',
      'BYD',
    ];
    const { out, status } = await run(['add', file, ...said], { env: DAY });
    assert.deepEqual(
      [out, status],
      [
        'adds BYD’s “Mass production”, around 2030; standing is date unchanged; verdict is open\n',
        0,
      ],
    );
    const { roadmap } = parseRoadmap(text());
    assert.deepEqual(
      roadmap.companies.map(({ name }) => name),
      ['Toyota', 'BYD'],
    );
    assert.equal(roadmap.milestones[2]?.id, 'byd-mass-production');
  });

  it('appends to CSV', async () => {
    const csv = `${COLUMNS}\r\nm,Toyota,First car,c1,2024-01-11,,2027,,,,,,,\r\n`;
    const { file, text } = place('add-csv', csv, 'roadmap.csv');
    const { status } = await run(['add', file, ...DELAY], { env: DAY });
    assert.equal(status, 0);
    assert.ok(text().startsWith(csv));
    const { roadmap } = parseRoadmapCsv(text());
    assert.equal(roadmap.milestones[0]?.claims[1]?.date, '2029-35');
    assert.match(
      text(),
      /,2026-03-02,company,2029-Q3,Q3 2029,,announced,https:\/\/nikkei.example\/2,Nikkei,2026-11-22,\r\n$/,
    );
  });

  it('only shows what it would do with --dry-run', async () => {
    const { file, text } = place('add-dry', JSON_TEXT);
    const { out, status } = await run(['add', file, ...DELAY, '--dry-run'], { env: DAY });
    assert.deepEqual([out, status, text()], [EFFECT, 0, JSON_TEXT]);
  });

  it('writes to standard output if it read standard input', async () => {
    const { out } = await run(['add', '-', ...DELAY], { input: JSON_TEXT, env: DAY });
    assert.ok(out.startsWith(EFFECT));
    assert.equal(parseRoadmap(out.slice(EFFECT.length)).roadmap.milestones[0]?.claims.length, 3);
  });

  it('asks for a decision on a statement that exists already', async () => {
    const { file, text } = place('add-twice', JSON_TEXT);
    await run(['add', file, ...DELAY], { env: DAY });
    const once = text();
    const again = await run(['add', file, ...DELAY], { env: DAY });
    assert.match(
      again.err,
      /of the same milestone has the same day, date and source – say whether the two are one\nnothing was recorded\n$/,
    );
    assert.deepEqual([again.status, text()], [1, once]);
    assert.equal((await run(['add', file, ...DELAY, '--apart'], { env: DAY })).status, 0);
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [
      [],
      /say also --milestone, or --company and --title; --date; --said-on; --source-url or --publisher\./,
    ],
    [
      ['--company', 'Toyota', '--date', '2029'],
      /say also --title; --said-on; --source-url or --publisher\./,
    ],
    [
      ['--milestone', 'm', '--status', 'paused'],
      /say also --said-on; --source-url or --publisher\./,
    ],
    [[...DELAY, '--date', 'soonish 2x'], /--date: “soonish 2x”/],
    [[...DELAY, '--date', 'FY2029'], /fiscal year/],
    [[...DELAY, '--status', 'done-ish'], /--status is “done-ish”: write one of announced/],
    [[...DELAY, '--said-by', 'me'], /--said-by is “me”: write one of company/],
    [
      ['--milestone', 'x', ...DELAY.slice(4)],
      /there is no milestone “x”: for a new one, say its --company and --title, too/,
    ],
    [
      [...DELAY, '--source-url', 'javascript:alert(1)'],
      /url is “javascript:alert\(1\)”[^\n]*\nnothing was recorded/,
    ],
  ];
  for (const [given, message] of wrong)
    it(`says what is wrong with ${given.slice(-2).join(' ') || 'nothing'}`, async () => {
      const { file, text } = place(`wrong-${wrong.findIndex(([one]) => one === given)}`, JSON_TEXT);
      const { err, status } = await run(['add', file, ...given], { env: DAY });
      assert.match(err, message);
      assert.ok(status === 1 || status === 2);
      assert.equal(text(), JSON_TEXT);
    });

  it('asks on a terminal for what is missing, until the answer is valid', async () => {
    const { file, text } = place('add-asked', JSON_TEXT);
    const answers = [
      'Toyota',
      'First car',
      '',
      'whenever 3x',
      '2029',
      '2026-03-02',
      'https://a.example/1',
      'Example',
      '',
      'y',
    ];
    const input = `${answers.join('\n')}\n`;
    const { out, err, status } = await run(['add', file], { input, env: { ...DAY, ...TERMINAL } });
    for (const question of [
      'Company: ',
      'Milestone',
      'Status [announced]: ',
      'Date',
      'Said on: ',
      'Record it? [Y/n] ',
    ])
      assert.ok(out.includes(question), question);
    assert.match(err, /^--date: “whenever 3x”/);
    assert.match(out, /moves Toyota’s “First car” from 2027–2028 to 2029/);
    assert.equal(status, 0);
    assert.equal(parseRoadmap(text()).roadmap.milestones[0]?.claims[2]?.date, '2029');
  });

  it('records nothing if the answer is no, or missing', async () => {
    const { file, text } = place('add-no', JSON_TEXT);
    for (const [given, input] of [
      [DELAY, 'n\n'],
      [DELAY, ''],
      [[], 'Toyota\n'],
    ] as const) {
      const { status } = await run(['add', file, ...given], {
        input,
        env: { ...DAY, ...TERMINAL },
      });
      assert.ok(status === 1 || status === 2);
      assert.equal(text(), JSON_TEXT);
    }
  });
});

describe('roadmap-tracker merge', () => {
  const by = { sub: 'a', name: 'A. Curator', role: 'editor' };
  const delay = { ...claim(1, { saidOn: '2026-03-02', date: '2029' }), by };
  const pause = claim(
    2,
    { saidOn: '2026-03-09', status: 'paused' },
    { clientAt: '2026-11-23T00:00:00Z' },
  );
  const title = entry(3, { kind: 'meta', body: { title: 'The first car' } });
  const lost = entry(4, { target: { milestone: 'x' } });
  const log = (...entries: readonly AnyEntry[]) => writeLog('race', entries);

  it('shows each entry with what it changes, and writes nothing without consent', async () => {
    const { file, text, put } = place('merge', JSON_TEXT);
    const others = put('log.json', log(title, pause, delay, lost, foreign(5)));
    const { out, err, status } = await run(['merge', file, others], { env: DAY });
    assert.equal(
      out,
      [
        `1/5 ${uuid(1)}  2026-11-22  A. Curator`,
        '    Toyota’s “First car”: 2029, announced, said 2 Mar 2026',
        '    moves Toyota’s “First car” from 2027–2028 to 2029: 12 months later than last said, 72 than first; standing stays delayed; verdict stays missed',
        `2/5 ${uuid(4)}  2026-11-22`,
        '    x: 2029, announced, said 2 Mar 2026',
        '    there is no milestone “x” – it is kept until there is one',
        `3/5 ${uuid(2)}  2026-11-23`,
        '    Toyota’s “First car”: no date, paused, said 9 Mar 2026',
        '    reports Toyota’s “First car” paused; standing goes from delayed to paused; verdict stays missed',
        `4/5 ${uuid(3)}  2026-11-22`,
        '    Toyota’s “First car”: title “First car” → “The first car”',
        '    leaves Toyota’s “The first car” as it is, 2029; standing stays paused; verdict stays missed',
        `5/5 ${uuid(5)}`,
        '    an entry of version 7, which is not known here',
        '    version 7 is not known here: it is kept as it is – install a newer version of roadmap-tracker',
        '0 of 5 taken',
        '',
      ].join('\n'),
    );
    assert.match(err, /nothing is written without --yes or --only IDS\n$/);
    assert.deepEqual([status, text()], [0, JSON_TEXT]);
  });

  it('accepts all entries of several logs with --yes, each once', async () => {
    const { file, text, put } = place('merge-yes', JSON_TEXT);
    const logs = [put('a.json', log(delay, title)), put('b.json', log(pause, delay))];
    const { out, status } = await run(['merge', file, ...logs, '--yes'], { env: DAY });
    assert.match(out, /3 of 3 taken\n$/);
    assert.equal(status, 0);
    const merged = text();
    const [first] = parseRoadmap(merged).roadmap.milestones;
    assert.equal(first?.title, 'The first car');
    assert.deepEqual(
      first?.claims.map(({ id }) => id),
      ['c1', 'c2', uuid(1), uuid(2)],
    );
    assert.equal(first?.claims[2]?.recordedBy, 'A. Curator');
    const again = await run(['merge', file, ...logs, '--yes'], { env: DAY });
    assert.match(again.out, /it is there already\n/);
    assert.equal(text(), merged);
    assert.match((await run(['check', file])).out, /, 0 errors, 0 warnings\n$/);
  });

  it('shows what entries would do after those before them in the log', async () => {
    const { file, put } = place('merge-shown', JSON_TEXT);
    const gone = entry(9, { kind: 'void', target: { milestone: 'm', claim: uuid(1) }, body: {} });
    const others = put('log.json', log(delay, gone));
    const { out, err } = await run(['merge', file, others], { env: DAY });
    assert.doesNotMatch(out + err, /no claim/);
  });

  it('accepts entries by id', async () => {
    const { file, text, put } = place('merge-only', JSON_TEXT);
    const others = put('log.json', log(delay, pause));
    const { out } = await run(['merge', file, others, '--only', uuid(2)], { env: DAY });
    assert.match(out, /1 of 2 taken\n$/);
    assert.deepEqual(
      parseRoadmap(text()).roadmap.milestones[0]?.claims.map(({ id }) => id),
      ['c1', 'c2', uuid(2)],
    );
    const { err, status } = await run(['merge', file, others, '--only', '0000'], { env: DAY });
    assert.match(err, /--only: several entries of the logs begin with “0000”/);
    assert.equal(status, 2);
  });

  it('asks about each entry on a terminal', async () => {
    const { file, text, put } = place('merge-asked', JSON_TEXT);
    const others = put('log.json', log(delay, pause, title));
    const { out } = await run(['merge', file, others], {
      input: 'n\ny\nq\n',
      env: { ...DAY, ...TERMINAL },
    });
    assert.match(out, /Take it\? \[y\/N\/q\] /);
    assert.match(out, /1 of 3 taken\n$/);
    const [first] = parseRoadmap(text()).roadmap.milestones;
    assert.deepEqual(
      first?.claims.map(({ id }) => id),
      ['c1', 'c2', uuid(2)],
    );
  });

  it('tells of many entries about one milestone what they do together', async () => {
    const { file, text, put } = place('merge-many', JSON_TEXT);
    const many = Array.from({ length: 25 }, (_, i) =>
      claim(100 + i, { saidOn: `2026-03-${String(i + 1).padStart(2, '0')}`, date: `${2030 + i}` }),
    );
    const others = put('log.json', log(...many, title, lost));
    const { out } = await run(['merge', file, others, '--yes'], { env: DAY });
    assert.deepEqual(
      out.split('\n').filter((line) => line.startsWith('    moves')),
      [
        '    moves Toyota’s “The first car” from 2027–2028 to 2054: 312 months later than last said, 372 than first; standing stays delayed; verdict stays missed',
      ],
    );
    assert.match(out, /there is no milestone “x”/);
    assert.match(out, /26 of 27 taken\n$/);
    assert.equal(parseRoadmap(text()).roadmap.milestones[0]?.claims.length, 27);
    const again = await run(['merge', file, others, '--only', uuid(100)], { env: DAY });
    assert.match(again.out, /0 of 27 taken\n$/);
    assert.match(again.out, /1 of 26 are there already/);
  });

  it('adds milestones before claims about them', async () => {
    const { file, text, put } = place('merge-new', JSON_TEXT);
    const about = entry(1, { target: { milestone: 'new' }, clientAt: '2026-11-01T00:00:00Z' });
    const milestone = entry(2, {
      kind: 'milestone',
      target: undefined,
      body: { id: 'new', company: 'toyota', title: 'Mass production' },
    });
    const { out } = await run(['merge', file, put('log.json', log(about, milestone)), '-y'], {
      env: DAY,
    });
    assert.match(out, /2 of 2 taken\n$/);
    assert.equal(parseRoadmap(text()).roadmap.milestones[2]?.claims.length, 1);
  });

  for (const [name, content, message] of [
    [
      'a roadmap',
      JSON_TEXT,
      /is no log: it is no log of a roadmap – write \{"format": "roadmap-log"/,
    ],
    ['text', 'x', /is no log: it is no JSON/],
  ] as const)
    it(`refuses ${name} as a log`, async () => {
      const { file, put, text } = place(`merge-${name}`, JSON_TEXT);
      const { err, status } = await run(['merge', file, put('log.json', content), '--yes']);
      assert.match(err, message);
      assert.deepEqual([status, text()], [2, JSON_TEXT]);
    });

  it('reports a log of another roadmap', async () => {
    const { file, put } = place('merge-other', JSON_TEXT);
    const { err } = await run(['merge', file, put('log.json', writeLog('Space', [delay]))]);
    assert.match(err, /: it is a log of “Space”, and this is “Race”\n/);
  });

  it('requires a log', async () => {
    assert.match((await run(['merge', DATA])).err, /name a roadmap, and a log or several/);
  });
});

describe('roadmap-tracker log', () => {
  const record = {
    ...BASE,
    milestones: [
      {
        ...BASE.milestones[0],
        claims: [
          {
            id: 'c1',
            saidOn: '2020',
            date: '2027',
            recordedOn: '2026-01-02',
            recordedBy: 'A. Curator',
            source: 's1',
          },
          { id: 'c2', saidOn: '2021', date: '2028', recordedOn: '2026-02-03', note: 'read twice' },
          { id: 'c3', voids: 'c2', recordedOn: '2026-02-04' },
          { id: 'c4', saidOn: '2022', date: '2029' },
        ],
      },
    ],
  };
  const input = JSON.stringify(record);

  it('lists who recorded what, the newest first', async () => {
    const { out, err } = await run(['log', '-'], { input });
    assert.equal(
      out,
      [
        '2026-02-04  Toyota’s “First car”: voids c2, recorded by mistake',
        '2026-02-03  Toyota’s “First car”: 2028, announced, said 2021; read twice',
        '2026-01-02  A. Curator  Toyota’s “First car”: 2027, announced, said 2020 (Nikkei)',
        '',
      ].join('\n'),
    );
    assert.equal(err, '1 statement does not say when it was recorded\n');
  });

  it('lists entries since a day, as JSON', async () => {
    const { out } = await run(['log', '-', '--since', '2026-02-04', '--json'], { input });
    assert.deepEqual(JSON.parse(out), [
      {
        recordedOn: '2026-02-04',
        recordedBy: null,
        id: 'c3',
        milestone: 'm',
        says: 'Toyota’s “First car”: voids c2, recorded by mistake',
      },
    ]);
  });

  it('lists the entries of a log file', async () => {
    const { out } = await run(['log', '-'], {
      input: writeLog('race', [claim(1, { saidOn: '2026-03-02', date: '2029' })]),
    });
    assert.equal(out, '2026-11-22  m: 2029, announced, said 2 Mar 2026\n');
  });
});
