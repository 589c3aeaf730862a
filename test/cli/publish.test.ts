import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { folder, run, script } from './program.js';

/** Stands for the element's scripts, which take long to build. */
const SCRIPTS = join(folder, 'scripts');
mkdirSync(join(SCRIPTS, 'themes'), { recursive: true });
writeFileSync(join(SCRIPTS, 'roadmap-tracker.js'), 'export {};\n');
writeFileSync(join(SCRIPTS, 'themes/newsroom.css'), '\n');

const SHORT = join(folder, 'short.json');
writeFileSync(
  SHORT,
  JSON.stringify([{ company: 'Toyota', title: 'First car', date: '2027', saidOn: '2020' }]),
);

const STILL = { SOURCE_DATE_EPOCH: '1780000000' };
const publish = (out: string, ...more: string[]) =>
  run(['publish', SHORT, '--out', out, '--scripts', SCRIPTS, ...more], { env: STILL });

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
const contentsOf = (path: string) =>
  filesIn(path).map((name) => [name, readFileSync(join(path, name)).toString('base64')]);
const place = (name: string) => join(folder, name);

describe('publish', () => {
  it('writes everything that a site has, and the scripts', async () => {
    const out = place('whole');
    const { status, err } = await publish(out, '--url', 'https://news.example/race');
    assert.deepEqual([status, err], [0, `${out}: 23 files, and 2 scripts\n`]);
    const pictures = ['dark', 'light'].flatMap((scheme) =>
      [1200, 400].flatMap((width) =>
        ['png', 'svg'].map((ending) => `timeline-${scheme}-${width}.${ending}`),
      ),
    );
    const [snapshot] = readdirSync(join(out, 'snapshots'));
    assert.deepEqual(
      filesIn(out),
      [
        ...[
          '.roadmap-tracker-site',
          'index.html',
          'embed.html',
          'page.css',
          'embed.js',
          'frame.js',
        ],
        ...['oembed.json', 'head.json', 'card.svg', 'card.png', 'feed.atom', 'roadmap.ics'],
        ...['roadmap.json', 'roadmap.csv', 'roadmap.jsonld', `snapshots/${snapshot}`],
        ...pictures,
        ...['scripts/roadmap-tracker.js', 'scripts/themes/newsroom.css'],
      ].sort(),
    );
    const card = readFileSync(join(out, 'card.png'));
    assert.equal(card.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([card.readUInt32BE(16), card.readUInt32BE(20)], [1200, 630]);
    const oembed = JSON.parse(readFileSync(join(out, 'oembed.json'), 'utf8'));
    assert.equal(oembed.thumbnail_url, 'https://news.example/race/card.png');
  });

  it('writes the same bytes at the same instant', async () => {
    const [one, two] = [place('one'), place('two')];
    await publish(one);
    await publish(two);
    assert.deepEqual(contentsOf(one), contentsOf(two));
  });

  it('replaces what it wrote before, and keeps nothing of it', async () => {
    const out = place('again');
    await publish(out, '--url', 'https://a.example/');
    const next = place('next.json');
    writeFileSync(next, JSON.stringify([{ company: 'BYD', title: 'Mass production' }]));
    const { status } = await run(['publish', next, '--out', out, '--scripts', SCRIPTS]);
    assert.equal(status, 0);
    assert.equal(existsSync(join(out, 'oembed.json')), false);
    assert.equal(readdirSync(join(out, 'snapshots')).length, 1);
    assert.match(readFileSync(join(out, 'index.html'), 'utf8'), /BYD/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.roadmap')),
      [],
    );
  });

  it('removes nothing that it did not write', async () => {
    const out = place('foreign');
    mkdirSync(join(out, 'deep'), { recursive: true });
    writeFileSync(join(out, 'deep/CNAME'), 'a.example');
    const { status, err } = await publish(out);
    assert.equal(status, 2);
    assert.match(err, /cannot be written: it holds deep\/CNAME, which publish did not write/);
    assert.deepEqual(filesIn(out), ['deep/CNAME']);
    const own = place('own');
    await publish(own);
    const before = contentsOf(own);
    writeFileSync(join(own, 'CNAME'), 'a.example');
    assert.equal((await publish(own)).status, 2);
    rmSync(join(own, 'CNAME'));
    assert.deepEqual(contentsOf(own), before);
  });

  const wrong: readonly [readonly string[], RegExp][] = [
    [[], /name a folder with --out/],
    [['--out', 'x', '--url', 'ftp://a.example'], /--url is “ftp:\/\/a\.example”: write an address/],
    [['--out', 'x', '--url', 'https://me:secret@a.example'], /--url is/],
    [['--out', 'x', '--authority', 'nobody'], /--authority is “nobody”/],
    [['--out', 'x', '--scripts', 'nowhere'], /nowhere cannot be read: there is no such file/],
    [
      ['--out', 'x', '--scripts', 'scripts/themes'],
      /holds no roadmap-tracker\.js; name the scripts with --scripts/,
    ],
    [
      ['--out', '/dev/null', '--scripts', SCRIPTS],
      /\/dev\/null cannot be written: it is no folder/,
    ],
    [['--out', 'no/such/place', '--scripts', SCRIPTS], /cannot be written: there is no such file/],
  ];
  for (const [args, message] of wrong)
    it(`refuses ${args.join(' ') || 'no folder'}, and says why`, async () => {
      const { status, err } = await run(['publish', SHORT, ...args], { env: STILL });
      assert.equal(status, 2);
      assert.match(err, message);
      assert.equal(existsSync(place('x')), false);
    });

  it('makes SVGs alone, and says so, where the package for PNG is not there', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'roadmap-tracker-'));
    const copy = join(elsewhere, 'program.js');
    copyFileSync(script, copy);
    const out = join(elsewhere, 'site');
    const args = [copy, 'publish', SHORT, '--out', out, '--scripts', SCRIPTS];
    const child = spawn(process.execPath, [...args, '--url', 'https://a.example/']);
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(status, 0);
    assert.match(err, /^No PNG and no card: .*npm install @resvg\/resvg-js$/m);
    assert.deepEqual(
      filesIn(out).filter((name) => name.endsWith('.png')),
      [],
    );
    assert.doesNotMatch(readFileSync(join(out, 'index.html'), 'utf8'), /\.png/);
    rmSync(elsewhere, { recursive: true });
  });

  it('leaves the old site or the new one, whole, whenever it is killed', async () => {
    const out = place('killed');
    await publish(out);
    const whole = new Set([JSON.stringify(contentsOf(out))]);
    const other = place('other-site');
    const args = ['--url', 'https://a.example/'];
    await publish(other, ...args);
    whole.add(JSON.stringify(contentsOf(other)));
    for (let wait = 60; wait < 700; wait += 80) {
      const child = spawn(
        process.execPath,
        [script, 'publish', SHORT, '--out', out, '--scripts', SCRIPTS, ...args],
        { env: { ...process.env, ...STILL }, stdio: 'ignore' },
      );
      const ended = new Promise((resolve) => child.on('close', resolve));
      setTimeout(() => child.kill('SIGKILL'), wait);
      await ended;
      // A power cut between the two renames is told of in the program's text; no kill was seen to hit it.
      assert.ok(whole.has(JSON.stringify(contentsOf(out))), `killed after ${wait} ms`);
    }
  });

  it('removes what it began where it is told to end', async () => {
    const begun = () => readdirSync(folder).filter((name) => /^\.roadmap-tracker-/.test(name));
    // Kills have left some behind, which nobody could remove.
    const before = begun();
    const child = spawn(
      process.execPath,
      [script, 'publish', SHORT, '--out', place('ended'), '--scripts', SCRIPTS],
      { stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => child.on('close', resolve));
    const looking = setInterval(() => {
      if (begun().length > before.length) child.kill('SIGTERM');
    }, 1);
    await ended;
    clearInterval(looking);
    assert.deepEqual(begun(), before);
  });
});
