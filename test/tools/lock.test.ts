import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const entries = Object.entries(lock.packages);
const packages = entries.filter(([path]) => path !== '');
const paths = (found: typeof packages) => found.map(([path]) => path);

test('the lock file has the optional packages of every platform, so that npm ci works on each', () => {
  const locked = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const wanted = entries.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies),
  );
  assert.deepEqual(
    wanted.filter((name) => !locked.has(name)),
    [],
  );
});

test('every package has a hash', () => {
  const unknown = packages.filter(
    ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  assert.deepEqual(paths(unknown), []);
});

test('every optional package of a platform has the version that is asked for', () => {
  const locked = new Set(
    entries.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`),
  );
  const wanted = entries.flatMap(([, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).filter(([, version]) => /^\d/.test(version)),
  );
  assert.deepEqual(
    wanted.filter((one) => !locked.has(one.join(' '))),
    [],
  );
});

test('the lock file names no registry but the public one', () => {
  const elsewhere = packages.filter(
    ([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  assert.deepEqual(paths(elsewhere), []);
});
