import assert from 'node:assert/strict';
import { exec, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { parseRoadmap } from '../../src/read/parse.js';
import { DATA, folder, run, script } from './program.js';

/** Runs a shell's command with the program as `$R`; resolves to what it tells and its exit status. */
async function shell(command: string): Promise<{ out: string; err: string; status: number }> {
  const env = { ...process.env, R: `${process.execPath} ${script}`, DATA };
  const ran = promisify(exec)(command, { cwd: folder, env, shell: '/bin/bash' });
  return ran.then(
    ({ stdout, stderr }) => ({ out: stdout, err: stderr, status: 0 }),
    ({ stdout, stderr, code }) => ({ out: stdout, err: stderr, status: code }),
  );
}

/** A folder of its own, and what is in it. */
function place(name: string) {
  const path = join(folder, name);
  mkdirSync(path);
  return { path, list: () => readdirSync(path).sort() };
}

const isLine = (text: string) => /^roadmap-tracker: [^\n]+\n$/.test(text);

describe('files that cannot be written', () => {
  const full = [
    '$R convert --to json $DATA > /dev/full',
    '$R check $DATA > /dev/full',
    '$R check --json $DATA > /dev/full',
    '$R report $DATA > /dev/full',
    '$R --help > /dev/full',
    '$R convert --to json $DATA -o /dev/full',
    '$R convert --to json $DATA -o /dev/stdout > /dev/full',
  ];
  for (const command of full)
    it(`${command}: prints one line, and exits with 2`, async () => {
      const { err, status } = await shell(command);
      assert.match(err, /^roadmap-tracker: .+ cannot be written: there is no space left\n$/);
      assert.equal(status, 2);
    });

  it('keeps its exit status even if standard error is full', async () => {
    assert.equal((await shell('$R check nowhere.json 2> /dev/full')).status, 2);
  });

  it('prints nothing when the reader of a pipe closes it, and exits as usual', async () => {
    const ends = async (command: string) => {
      const { err, out } = await shell(`${command} | true; echo \${PIPESTATUS[0]}`);
      return [err, out];
    };
    assert.deepEqual(await ends('$R convert --to json $DATA'), ['', '0\n']);
    writeFileSync(join(folder, 'broken.json'), '{');
    assert.deepEqual(await ends('$R check broken.json'), ['', '1\n']);
  });

  it('refuses 600 MB, in a file and from a pipe', async () => {
    const { path } = place('large');
    const file = join(path, 'large.json');
    writeFileSync(file, '');
    truncateSync(file, 600_000_000);
    for (const command of ['check', 'convert', 'report']) {
      const { err, status } = await run([command, file]);
      assert.match(
        err,
        /cannot be read: it has more than 500,000,000 bytes; split it into several/,
      );
      assert.ok(isLine(err));
      assert.equal(status, 2);
    }
    const piped = await shell(`head -c 600000000 /dev/zero | $R check -`);
    assert.match(piped.err, /- cannot be read: it has more than 500,000,000 bytes/);
    assert.equal(piped.status, 2);
    rmSync(path, { recursive: true });
  });

  it('reads and reports the first and the last day of the calendar', async () => {
    for (const day of ['0000-01-01', '9999-12-31']) {
      const input = JSON.stringify({
        knownThrough: day,
        milestones: [{ company: 'A', title: 'B', date: '2027' }],
      });
      for (const command of ['check', 'report', 'convert --to json', 'render', 'feed', 'ics']) {
        const { err, status } = await run([...command.split(' '), '-'], { input });
        assert.deepEqual([command, day, err, status], [command, day, '', 0]);
      }
    }
  });
});

describe('a file that was read', () => {
  for (const [name, args] of Object.entries({
    convert: ['convert', '--to', 'csv'],
    feed: ['feed'],
    ics: ['ics'],
    report: ['report'],
  }))
    it(`is not replaced by what ${name} makes of it, under any name`, async () => {
      const { path, list } = place(`own-${name}`);
      const file = join(path, 'roadmap.json');
      const before = readFileSync(DATA);
      writeFileSync(file, before);
      symlinkSync('roadmap.json', join(path, 'link.json'));
      linkSync(file, join(path, 'hard.json'));
      for (const output of ['roadmap.json', 'link.json', 'hard.json']) {
        const { err, status } = await run([...args, file, '-o', join(path, output)]);
        assert.match(err, /is what was read, and would be lost: name another file/);
        assert.equal(status, 2);
      }
      assert.deepEqual(readFileSync(file), before);
      assert.deepEqual(list(), ['hard.json', 'link.json', 'roadmap.json']);
    });

  it('is not taken by watch for its state', async () => {
    const { path } = place('own-watch');
    const file = join(path, 'roadmap.json');
    writeFileSync(file, readFileSync(DATA));
    const { err, status } = await run(['watch', file, '--state', file]);
    assert.match(err, /--state is the roadmap itself/);
    assert.equal(status, 2);
    assert.deepEqual(readFileSync(file), readFileSync(DATA));
  });
});

describe('a file that is replaced', () => {
  it('keeps its mode, and leaves no other file beside it', async () => {
    const { path, list } = place('mode');
    const file = join(path, 'out.json');
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    assert.equal((await run(['convert', DATA, '--to', 'json', '-o', file])).status, 0);
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.equal(parseRoadmap(readFileSync(file, 'utf8')).problems.length, 0);
    assert.deepEqual(list(), ['out.json']);
  });

  it('is the target of links, existing or not', async () => {
    const { path } = place('links');
    for (const name of ['old.csv', 'new.csv']) {
      const file = join(path, name);
      const link = join(path, `link-to-${name}`);
      if (name === 'old.csv') writeFileSync(file, 'old');
      symlinkSync(name, join(path, `inner-${name}`));
      symlinkSync(join(path, `inner-${name}`), link);
      assert.equal((await run(['convert', DATA, '-o', link])).status, 0);
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.ok(lstatSync(file).isFile());
      assert.match(readFileSync(file, 'utf8'), /^milestone,company/);
    }
  });

  it('is written to instead if it is a device or a pipe', async () => {
    const { list } = place('pipes');
    const direct = await shell('$R convert $DATA -o /dev/stdout | head -n 1');
    assert.match(direct.out, /^milestone,company/);
    const said = await shell(
      'cd pipes && echo before > log && $R convert $DATA -o /dev/fd/3 3>> log; cat log',
    );
    assert.match(said.out, /milestone,company/);
    const pipe = await shell(
      'cd pipes && mkfifo p && (cat p > got &) ; $R convert $DATA -o p; wait; ls -l p',
    );
    assert.match(pipe.out, /^p/);
    assert.equal((await shell('$R convert $DATA -o /dev/null; test -c /dev/null')).status, 0);
    assert.ok(!list().some((name) => name.startsWith('.')));
  });

  it('stays as it was if the new content cannot be written', async () => {
    const { path, list } = place('limit');
    const file = join(path, 'out.json');
    writeFileSync(file, 'old');
    // A limit of 4 blocks of 1024 bytes stands for a full disk.
    const { err, status } = await shell(
      `trap '' XFSZ; ulimit -f 4; $R convert --to json $DATA -o ${file}`,
    );
    assert.ok(isLine(err), err);
    assert.equal(status, 2);
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.deepEqual(list(), ['out.json']);
  });

  it('is either the old one or the new one, complete, whenever the program is killed', async () => {
    const { path, list } = place('killed');
    const file = join(path, 'out.json');
    const milestones = Array.from({ length: 4000 }, (_, i) => ({
      company: 'Toyota',
      title: `Milestone ${i} ${'x'.repeat(1000)}`,
      date: '2027',
    }));
    const from = join(folder, 'many.json');
    writeFileSync(from, JSON.stringify(milestones));
    const args = ['convert', '--to', 'json', from, '-o', file];
    await run(args);
    const whole = readFileSync(file, 'utf8');
    const sight = () =>
      list().map((name) => {
        const path_ = join(path, name);
        return existsSync(path_)
          ? `${name} ${statSync(path_, { throwIfNoEntry: false })?.size}`
          : '';
      });
    let killed = 0;
    for (let turn = 0; turn < 20; turn += 1) {
      writeFileSync(file, 'old');
      const child = spawn(process.execPath, [script, ...args]);
      const ended = new Promise<NodeJS.Signals | null>((resolve) =>
        child.on('close', (_, signal) => resolve(signal)),
      );
      // Killed when the folder has changed once, twice … up to five times.
      let last = sight().join();
      let left = 1 + (turn % 5);
      while (child.exitCode === null && left > 0) {
        await new Promise(setImmediate);
        const now = sight().join();
        if (now !== last) left -= 1;
        last = now;
      }
      child.kill('SIGKILL');
      if ((await ended) === 'SIGKILL') killed += 1;
      const text = readFileSync(file, 'utf8');
      assert.ok(text === 'old' || text === whole, `${text.length} of ${whole.length} characters`);
      for (const name of list()) if (name !== 'out.json') rmSync(join(path, name));
    }
    assert.ok(killed > 0);
  });

  it('is the old one if a signal ends the program', async () => {
    const { path, list } = place('asked');
    const file = join(path, 'out.json');
    writeFileSync(file, 'old');
    const child = spawn(process.execPath, [
      script,
      'convert',
      '--to',
      'json',
      join(folder, 'many.json'),
      '-o',
      file,
    ]);
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (child.exitCode === null && list().length === 1) await new Promise(setImmediate);
    child.kill('SIGTERM');
    await ended;
    assert.deepEqual(list(), ['out.json']);
  });
});
