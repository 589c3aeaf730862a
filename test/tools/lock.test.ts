import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const entries = Object.entries(lock.packages);

test('the lock file holds the programs of every platform, so that npm ci works on each', () => {
  const locked = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const wanted = entries.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies),
  );
  assert.deepEqual(
    wanted.filter((name) => !locked.has(name)),
    [],
  );
});

test('the lock file names no registry but the public one', () => {
  const elsewhere = entries.filter(
    ([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  assert.deepEqual(elsewhere, []);
});
