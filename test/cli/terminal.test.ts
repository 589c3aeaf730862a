import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseRoadmap } from '../../src/read/parse.js';
import { folder, run } from './program.js';

/** C0, delete and C1, and the characters that turn the direction of a line. */
const CONTROLS = [
  ...Array.from({ length: 32 }, (_, i) => i),
  ...Array.from({ length: 33 }, (_, i) => 0x7f + i),
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => String.fromCharCode(code));
const TEXT = `a${CONTROLS.join('b')}c`;
const RAW = /(?!\n|\t|\r\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** What an argument of a program can hold. */
const ODD = TEXT.replaceAll('\0', '');
const SAID = ['--date', '2029', '--said-on', '2026-03-02', '--publisher', ODD];

const RECORDS = {
  title: TEXT,
  milestones: [
    {
      id: TEXT,
      company: TEXT,
      title: TEXT,
      claims: [
        { date: '2027', phrase: TEXT, recordedOn: '2026-01-01', recordedBy: TEXT, note: TEXT },
        { date: TEXT },
      ],
    },
    { company: TEXT, title: TEXT, claims: [{ date: TEXT }], [TEXT]: TEXT },
    TEXT,
  ],
  [TEXT]: TEXT,
};

/** Where standard output is a pipe, has the program take it for a terminal. */
const TERMINAL = '--import="data:text/javascript,process.stdout.isTTY=true"';

/** What the program writes to a terminal. */
async function shown(args: readonly string[]): Promise<string> {
  const { out, err } = await run(args, { env: { NODE_OPTIONS: TERMINAL, TERM: 'xterm' } });
  // The colours of check are our own.
  return ['31', '33', '0'].reduce((text, n) => text.replaceAll(`\u001b[${n}m`, ''), out + err);
}

describe('no control character of a record or a file name reaches a terminal:', () => {
  const place = join(folder, 'named \u001b]0;x\u0007\u009b31m\u202e\n');
  mkdirSync(place);
  const file = join(place, '\u001b[2J.json');
  writeFileSync(file, JSON.stringify(RECORDS));
  const broken = join(place, '\u009b2J.json');
  writeFileSync(broken, `{"${TEXT}": ${TEXT}`);

  const calls = [
    ['check'],
    ['check', '--json'],
    ['convert', '--to', 'json'],
    ['convert', '--to', 'csv'],
    ['report'],
    ['report', '--format', 'markdown'],
    ['feed'],
    ['ics'],
    ['render'],
    ['render', '--view', 'trend'],
    ['log'],
    ['log', '--json'],
    ['add', '--dry-run', '--milestone', ODD, ...SAID],
    ['add', '--dry-run', '--company', ODD, '--title', ODD, ...SAID],
  ];
  for (const args of calls)
    for (const [kind, name] of Object.entries({ records: file, broken, missing: `${file}\u009bx` }))
      it(`${args.join(' ')}, ${kind}`, async () => {
        const text = await shown([...args, name]);
        assert.ok(text.length > 0);
        assert.doesNotMatch(text, RAW);
      });

  it('from two versions, a site, and what is watched', async () => {
    const other = join(place, '\u001b[3J.json');
    writeFileSync(
      other,
      JSON.stringify({ ...RECORDS, milestones: RECORDS.milestones.slice(0, 1) }),
    );
    const state = join(place, 'state.json');
    for (const args of [
      ['diff', file, other],
      ['diff', '--format', 'markdown', other, file],
      ['diff', '--format', 'json', file, other],
      ['diff', '--company', ODD, file, other],
      ['publish', file, '--out', join(place, 'site'), '--scripts', ODD],
      ['publish', file, '--out', place, '--url', ODD],
      ['watch', file, '--state', state],
      ['watch', other, '--state', state],
      ['verify', file],
      ['serve', file, '--port', ODD],
    ]) {
      const text = await shown(args);
      assert.doesNotMatch(text, RAW, args.join(' '));
    }
  });

  it('from a log', async () => {
    const id = '6f0c1b1e-0000-4000-8000-000000000000';
    const clientAt = '2026-11-22T00:00:00Z';
    const body = { claim: { note: TEXT, date: '2029' }, source: { publisher: TEXT } };
    const entry = {
      v: 1,
      roadmap: TEXT,
      id,
      kind: 'claim',
      target: { milestone: TEXT },
      body,
      clientAt,
    };
    const log = join(place, 'log.json');
    const bad = { ...entry, id: TEXT };
    writeFileSync(
      log,
      JSON.stringify({ format: 'roadmap-log', v: 1, roadmap: TEXT, entries: [entry, bad] }),
    );
    for (const args of [
      ['merge', '--dry-run', '--yes', file, log],
      ['log', log],
    ]) {
      const text = await shown(args);
      assert.ok(text.length > 0);
      assert.doesNotMatch(text, RAW);
    }
  });

  it('from check, JSON and messages, into a pipe', async () => {
    for (const args of [['check'], ['check', '--json'], ['convert', '--to', 'json']])
      for (const name of [file, broken, `${file}\u009bx`]) {
        const { out, err } = await run([...args, name]);
        assert.doesNotMatch(out + err, RAW);
      }
  });

  it('although JSON keeps every one of them', async () => {
    const { out } = await run(['convert', '--to', 'json', file]);
    const { roadmap } = parseRoadmap(out);
    assert.deepEqual(roadmap.toJSON(), parseRoadmap(RECORDS).roadmap.toJSON());
    const listed = JSON.parse((await run(['check', '--json', file])).out);
    assert.equal(listed[0].file, file);
  });
});
