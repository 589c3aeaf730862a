/** What is missing is named, with the one line to type. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root, script } from '../cli/program.js';
import { BASE } from '../log/entries.js';
import { roadmapFile, temporary } from './machines.js';

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
  });
  return { status, text: stdout + stderr };
}

describe('the server without its packages', () => {
  // Nothing that a project has installed is found from here.
  const program = join(temporary(), 'roadmap-tracker.mjs');
  copyFileSync(script, program);
  const line = /Type: npm install hono @hono\/node-server pg jose @electric-sql\/pglite ioredis$/m;

  for (const [what, more] of [
    ['a folder', ['--data', join(temporary(), 'log')]],
    ['a Postgres', ['--database-url', 'postgres://127.0.0.1:1/x']],
  ] as const)
    it(`tells the line that installs them, with its log in ${what}`, () => {
      const { status, text } = run([program, 'serve', roadmapFile(BASE), ...more]);
      assert.equal(status, 2, text);
      assert.match(text, line);
      assert.doesNotMatch(text, /^\s+at /m, 'no stack');
    });

  it('does everything else', () => {
    const { status, text } = run([program, 'check', roadmapFile(BASE)]);
    assert.equal(status, 0, text);
  });
});

describe('the tests of the server without its programs', () => {
  const line = /Type: apt-get install -y --no-install-recommends postgresql redis-server/;
  const nowhere = { ROADMAP_POSTGRES: '/nowhere', ROADMAP_REDIS: '/nowhere' };

  for (const [what, file, name] of [
    ['Postgres', 'issuer.test.ts', '.'],
    ['Redis', 'crash.test.ts', 'a log of two servers'],
  ] as const)
    it(`fail without ${what}, and name the line that installs it`, () => {
      const missing = what === 'Redis' ? { ROADMAP_REDIS: '/nowhere' } : nowhere;
      const only = `--test-name-pattern=${name}`;
      const args = ['--import', 'tsx', '--test', only, join('test/server', file)];
      const { status, text } = run(args, missing);
      assert.equal(status, 1, text);
      assert.match(text, line);
      assert.match(text, /^# (?:fail|cancelled) [1-9]/m);
    });
});
