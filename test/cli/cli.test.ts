import assert from 'node:assert/strict';
import { exec, execFile } from 'node:child_process';
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { realRoadmap } from '../data/real.js';
import { readXml } from '../export/xml.js';
import { DATA, folder, root, run, script } from './program.js';

/** How many milestones the real data have. */
const MILESTONES = realRoadmap().milestones.length;
const SHORT = JSON.stringify([{ company: 'Toyota', title: 'First car', date: '2027' }]);
const BROKEN = `{
  "milestones": [
    {
      "company": "Toyota", "title": "First car",
      "claims": [
        { "date": "2027" },
        { "date": "March" }
      ]
    },
    { "title": "Nobody's" }
  ]
}`;

/** All commands, and what each takes first. */
const COMMANDS = [
  ...['check', 'report', 'watch', 'add', 'merge', 'log', 'convert'].map((name) => [name, 'FILE']),
  ...['render', 'publish', 'feed', 'ics'].map((name) => [name, 'FILE']),
  ['diff', 'OLD NEW'],
] as const;

describe('roadmap-tracker', () => {
  it('prints its commands and its version', async () => {
    const { out, status } = await run(['--help']);
    for (const [name] of COMMANDS) assert.match(out, RegExp(`^  ${name} `, 'm'));
    assert.equal(status, 0);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal((await run(['--version'])).out, `${version}\n`);
    assert.equal((await run([])).status, 2);
  });

  it('runs from its source', async () => {
    const args = ['--import', 'tsx', join(root, 'src/cli/main.ts'), '--version'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    assert.equal(stdout, (await run(['--version'])).out);
  });

  for (const [name, first] of COMMANDS)
    it(`${name} --help prints its options`, async () => {
      const { out, err, status } = await run([name, '--help']);
      assert.match(out, RegExp(`^roadmap-tracker ${name} ${first}`));
      assert.deepEqual([status, err], [0, '']);
    });

  const wrong: readonly [readonly string[], RegExp][] = [
    [['chekc'], /there is no command “chekc”\. Try roadmap-tracker --help/],
    [['constructor'], /there is no command “constructor”/],
    [['check'], /name a file, or - for standard input/],
    [['check', '--jsno', DATA], /unknown option '--jsno'\. Try roadmap-tracker check --help/],
    [['convert', DATA, '--to', 'xml'], /--to is “xml”: write json or csv/],
    [['convert', DATA, DATA], /name one file only/],
    [['report', DATA, '--since', '2026-02-30'], /--since is “2026-02-30”: write a day/],
    [['report', DATA, '--since'], /--since.*argument missing/],
    [['feed', DATA, '--authority', 'a b'], /--authority is “a b”/],
    [['render', DATA, '--width', '1e3'], /--width is “1e3”: write a whole number from 280 to 8000/],
    [['render', DATA, '--scale', '5'], /--scale is “5”: write a whole number from 1 to 4/],
    [['render', DATA, '--size', '4:3'], /--size is “4:3”: write 16:9, square, or width and height/],
    [['render', DATA, '--size', '100x900'], /--size is “100x900”: write 16:9/],
    [['render', DATA, '--size', '16:9', '--width', '900'], /--size has a width already/],
    [['render', DATA, '--lang', 'fr'], /--lang is “fr”: write en or ja or ko or zh/],
    [
      ['render', DATA, '--theme', 'dusk'],
      /--theme is “dusk”: write neutral, newsroom, high-contrast, or/,
    ],
    [
      ['render', DATA, '--company', 'toyota,Tesla Motors'],
      /--company is “Tesla Motors”: nothing in the file has that id or name; there are /,
    ],
    [
      ['render', DATA, '--stage', 'moon'],
      /--stage is “moon”: nothing in the file has that id or name; there are research, /,
    ],
    [['render', DATA, '--group-by', 'standing'], /--group-by is “standing”: write company or/],
    [['render', DATA, '-o', join(folder, 'no', 'such.svg')], /cannot be written: there is no such/],
    [
      ['report', DATA, '--since', '2024-01-02', '--as-of', '2024-01-01'],
      /--since is 2024-01-02, after the day of the report, 2024-01-01/,
    ],
    [['render', DATA, '-o', join(folder, 'a.gif')], /name it \.svg or \.png, or say which/],
    [['render', DATA, '-o', join(DATA, 'a.svg')], /what is before its name is no folder/],
    [['ics', 'nowhere.json'], /nowhere\.json cannot be read: there is no such file/],
    [['ics', root], /cannot be read: it is a folder/],
  ];
  for (const [args, message] of wrong)
    it(`${args.map((arg) => arg.replace(root, '')).join(' ')} is refused`, async () => {
      const { out, err, status } = await run(args);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });

  it('exits normally when the reader of a pipe closes it', async () => {
    const command = `"${process.execPath}" "${script}" convert "${DATA}" | head -n 1`;
    const { stdout, stderr } = await promisify(exec)(command);
    assert.match(stdout, /^milestone,company/);
    assert.match(stderr, /^[^\n]*: CSV has no place for [^\n]*\n$/, 'nothing but what CSV loses');
  });
});

describe('roadmap-tracker check', () => {
  it('finds nothing wrong with the shipped data', async () => {
    const { out, status } = await run(['check', DATA]);
    assert.deepEqual([status, out], [0, `${MILESTONES} milestones, 0 errors, 0 warnings\n`]);
  });

  it('prints line and pointer, and exits with 1', async () => {
    const { out, status } = await run(['check', '-'], { input: BROKEN });
    const lines = out.split('\n');
    assert.match(
      lines[0] as string,
      /^-:7: error: \/milestones\/0\/claims\/1\/date: “March” does not say which year: [^–]*$/,
    );
    assert.match(
      lines[1] as string,
      /^-:10: error: \/milestones\/1\/company: company is missing – /,
    );
    assert.equal(lines[2], '1 milestone, 2 errors, 0 warnings');
    assert.equal(status, 1);
  });

  it('reads several files, reports those it cannot read, and exits with 2', async () => {
    const file = join(folder, 'broken.csv');
    writeFileSync(file, 'company,title,date\nToyota,First car,2027\nBYD,Pilot,"never');
    const { out, err, status } = await run(['check', 'nowhere.json', file, DATA]);
    assert.match(out, /broken\.csv:3: error: /);
    assert.ok(out.endsWith(`${MILESTONES + 1} milestones, 1 error, 0 warnings\n`), out);
    assert.match(err, /nowhere\.json cannot be read/);
    assert.equal(status, 2);
  });

  it('prints JSON', async () => {
    const { out, status } = await run(['check', '--json', '-'], { input: BROKEN });
    const [first] = JSON.parse(out);
    assert.deepEqual(
      [first.file, first.line, first.at, first.severity, status],
      ['-', 7, '/milestones/0/claims/1/date', 'error', 1],
    );
    assert.equal((await run(['check', '--json', DATA])).out, '[]\n');
  });

  it('prints the line of a JSON syntax error', async () => {
    const { out, status } = await run(['check', '-'], { input: '[\n{"a": 1},\n{"b" 2}\n]' });
    assert.match(out, /^-:3: error: this is not JSON: /);
    assert.equal(status, 1);
  });

  it('prints plain text, without colours and control characters', async () => {
    const company = '\u001b[31mred\u001b[0m';
    const input = JSON.stringify({
      milestones: [{ company, title: 'T', claims: [{ date: company }] }],
    });
    const { out } = await run(['check', '-'], { input });
    assert.match(out, /red/);
    assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}/u);
  });

  it('reads UTF-16 with a byte order mark', async () => {
    const input = Buffer.from(`\ufeff${SHORT.replace('Toyota', 'トヨタ')}`, 'utf16le');
    assert.equal((await run(['check', '-'], { input })).out, '1 milestone, 0 errors, 0 warnings\n');
    assert.match((await run(['convert', '-'], { input })).out, /トヨタ/);
  });
});

describe('roadmap-tracker convert', () => {
  it('converts JSON to CSV and back', async () => {
    const csv = await run(['convert', DATA]);
    assert.equal(parseRoadmapCsv(csv.out).roadmap.milestones.length, MILESTONES);
    const json = await run(['convert', '-'], { input: csv.out });
    assert.equal(parseRoadmap(json.out).roadmap.milestones.length, MILESTONES);
    assert.match(
      csv.err,
      /CSV has no place for the title; .*58 indicators; .*; summary; annotations; story$/m,
    );
    assert.deepEqual([json.err, json.status], ['', 0]);
  });

  it('converts the short form to the long one', async () => {
    const { out } = await run(['convert', '--to', 'json', '-'], { input: SHORT });
    assert.equal(JSON.parse(out).milestones[0].claims[0].date, '2027');
  });

  it('writes what the ending of the output says', async () => {
    for (const [name, isJson] of [
      ['long.json', true],
      ['flat.csv', false],
      ['other.txt', false],
      ['FLAT.JSON', true],
    ] as const) {
      const file = join(folder, name);
      await run(['convert', DATA, '-o', file]);
      assert.equal(readFileSync(file, 'utf8').startsWith('{'), isJson, name);
    }
  });

  it('writes a file', async () => {
    const file = join(folder, 'out.json');
    const { out } = await run(['convert', DATA, '--to', 'json', '-o', file]);
    assert.equal(out, '');
    assert.deepEqual(
      parseRoadmap(readFileSync(file, 'utf8')).roadmap.toJSON(),
      realRoadmap().toJSON(),
    );
  });

  it('reports what CSV cannot carry', async () => {
    const input = JSON.stringify({
      companies: [
        { id: 'x', name: 'A', fiscalYear: { startMonth: 4, labelledBy: 'end' } },
        { id: 'y', name: 'A' },
      ],
      milestones: [
        { company: 'x', title: 'T', date: '2027', partners: ['B; Inc'], note: 'n', room: 1 },
        { company: 'y', title: 'U', claims: [] },
      ],
    });
    const { err } = await run(['convert', '--to', 'csv', '-'], { input });
    assert.match(
      err,
      /^-: CSV has no place for 1 milestone without a claim; 1 company of the same name as another; 1 partner with a semicolon in the name; 1 fiscal year labelled by the year it ends in; fields of milestones \(room\); ids of 2 companies$/m,
    );
  });

  it('reports what it left out, and goes on', async () => {
    const { out, err, status } = await run(['convert', '-'], { input: BROKEN });
    assert.match(
      err,
      /^-: 2 records or fields were left out; roadmap-tracker check - tells why\n$/,
    );
    assert.match(out, /First car/);
    assert.equal(status, 0);
    const nothing = await run(['convert', '-'], { input: '<html>' });
    assert.match(nothing.err, /- is no roadmap: line 1: /);
    assert.equal(nothing.status, 2);
  });
});

describe('roadmap-tracker report, feed and ics', () => {
  it('give two files without a title different identifiers', async () => {
    const row = 'milestone,company,title,said_on,date\nm1,A,T,2020,2027\n';
    const files = ['one.csv', 'two.csv'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, row);
    const calendars = await Promise.all(files.map((file) => run(['ics', file])));
    const uids = calendars.map(({ out }) => /^UID:.*$/m.exec(out)?.[0]);
    assert.deepEqual(uids, ['UID:m1@one.csv', 'UID:m1@two.csv']);
  });

  it('report what changed in the three months before the curators last looked', async () => {
    const { out, status } = await run(['report', DATA]);
    assert.match(out, /^What changed after 25 Mar 2026 until 25 Jun 2026\.$/m);
    assert.match(out, /^Overdue as before \(\d+\)$/m);
    assert.equal(status, 0);
    const days = ['--since', '2025-12-31', '--as-of', '2026-06-24', '--format', 'markdown'];
    assert.match((await run(['report', DATA, ...days])).out, /^## Delivered \(2\)$/m);
  });

  it('feed the claims', async () => {
    const ids = ['--scope', 'ssb', '--authority', 'example.com,2026'];
    const { out } = await run(['feed', DATA, ...ids, '--self', 'https://example.com/feed.atom']);
    const feed = readXml(out);
    assert.equal(feed.children.find(({ name }) => name === 'id')?.text, 'tag:example.com,2026:ssb');
    assert.ok(feed.children.length > 190);
  });

  it('make a calendar, which is the same for the same instant', async () => {
    const env = { SOURCE_DATE_EPOCH: '1782000000' };
    const { out } = await run(['ics', DATA], { env });
    const calendar = new ICAL.Component(ICAL.parse(out));
    assert.ok(calendar.getAllSubcomponents('vevent').length > 80);
    assert.match(out, /^DTSTAMP:20260621T000000Z\r$/m);
    assert.equal((await run(['ics', DATA], { env })).out, out);
  });
});

describe('roadmap-tracker render', () => {
  it('draws slides of what is asked for, in the language and colours asked for', async () => {
    // Where the published program has them.
    cpSync(join(root, 'components/themes'), join(folder, '../themes'), { recursive: true });
    const { out, status } = await run([
      ...['render', DATA, '--size', '16:9', '--lang', 'ja', '--theme', 'newsroom'],
      ...['--title', 'Cars & cells', '--company', 'Toyota,nio', '--stage', 'launch'],
    ]);
    assert.equal(status, 0);
    assert.match(out, /^<svg [^>]*width="1200" height="675"/);
    assert.match(out, /xml:lang="ja"/);
    assert.ok(out.includes('Cars &amp; cells') && out.includes('時点の情報'));
    assert.ok(out.includes('fill="#fbf9f4"'), 'the ground of the theme');
    assert.match(out, />[^<]*Toyota[^<]*Launch[^<]*</, 'says what is shown');
    assert.ok(!out.includes('BYD'));
  });

  it('takes colours from a style sheet', async () => {
    const css = join(folder, 'mine.css');
    writeFileSync(css, ':root { --roadmap-background: light-dark(#aabbcc, #001122); }');
    const { out } = await run(['render', DATA, '--size', '900x600', '--theme', css, '--dark']);
    assert.match(out, /^<svg [^>]*width="900" height="600"/);
    assert.ok(out.includes('fill="#001122"'));
  });

  it('draws SVG', async () => {
    const { out, status } = await run(['render', DATA, '--width', '800', '--dark']);
    const picture = readXml(out);
    assert.deepEqual([picture.name, picture.attributes.width, status], ['svg', '800', 0]);
    const trend = await run(['render', DATA, '--view', 'trend', '--as-of', '2020-01-01']);
    assert.match(trend.out, /As known on 1 Jan 2020/);
  });

  it('draws PNG in the requested width', async () => {
    const { bytes, err } = await run([
      'render',
      DATA,
      '--format',
      'png',
      '--width',
      '400',
      '--view',
      'trend',
    ]);
    assert.equal(err, '');
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    assert.equal(bytes.readUInt32BE(16), 400);
    const file = join(folder, 'trend.PNG');
    const sharp = ['--scale', '2', '-o', file];
    await run(['render', DATA, '--view', 'trend', '--width', '400', ...sharp]);
    assert.equal(readFileSync(file).readUInt32BE(16), 800);
  });

  it('says what to install if it cannot draw PNG', async () => {
    const alone = join(tmpdir(), `roadmap-tracker-${process.pid}.mjs`);
    copyFileSync(script, alone);
    const args = [alone, 'render', DATA, '--format', 'png'];
    const ended = promisify(execFile)(process.execPath, args).finally(() => rmSync(alone));
    await assert.rejects(ended, ({ code, stderr }: { code: number; stderr: string }) => {
      assert.match(stderr, /^roadmap-tracker: PNG needs .*: npm install @resvg\/resvg-js\n$/);
      return code === 2;
    });
  });
});

describe('roadmap-tracker check of the shipped data', () => {
  it('has nothing to say of the three sets', async () => {
    const names = ['solid-state-batteries', 'space-launch', 'fusion'];
    const files = names.map((name) => join(root, `data/${name}.json`));
    const { status, out, err } = await run(['check', ...files]);
    assert.deepEqual([status, out, err], [0, '159 milestones, 0 errors, 0 warnings\n', '']);
  });
});
