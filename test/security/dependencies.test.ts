import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Locked {
  readonly dev?: boolean;
  readonly peer?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const names = (found: readonly (readonly [string, Locked])[]) => found.map(([path]) => path);

test('what is installed with the package runs no script of its own', () => {
  const runtime = packages.filter(([, { dev, peer }]) => !dev && !peer);
  assert.ok(runtime.length > 0);
  assert.deepEqual(names(runtime.filter(([, { hasInstallScript }]) => hasInstallScript)), []);
});

test('nothing is installed by scripts of packages', () => {
  for (const path of ['.ci/run', 'test/tools/install.mjs'])
    for (const [command] of readFileSync(path, 'utf8').matchAll(/npm ci\b.*/g))
      if (!command.includes('…')) assert.match(command, /--ignore-scripts/, path);
});

test('the package brings no install script', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
    assert.equal(scripts[name], undefined, name);
});
