import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './server.mjs';

const text = (name: string) => readFileSync(join(root, name), 'utf8');
const { version, unpkg, jsdelivr, exports } = JSON.parse(text('package.json'));

describe('a release', () => {
  it('has one version wherever it stands', () => {
    const lock = JSON.parse(text('package-lock.json'));
    assert.deepEqual([lock.version, lock.packages[''].version], [version, version]);
    assert.match(
      text('CHANGELOG.md'),
      new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\]`, 'm'),
    );
    for (const name of ['README.md', 'test/demo/docs/frameworks.md']) {
      const named = [...text(name).matchAll(/roadmap-tracker-(\d+\.\d+\.\d+)\.tgz/g)];
      assert.ok(named.length > 0, name);
      for (const [, other] of named) assert.equal(other, version, name);
    }
  });

  it('leads CDNs to the script for pages', () => {
    assert.equal(unpkg, './dist/cdn/roadmap-tracker.js');
    assert.equal(jsdelivr, unpkg);
    assert.equal(exports['./cdn/*'], './dist/cdn/*');
  });

  it('names in its documents only files that are there', () => {
    for (const [name, folder] of [
      ['README.md', '.'],
      ['.github/RELEASING.md', '.github'],
      ['test/demo/docs/newsrooms.md', 'test/demo/docs'],
      ['test/demo/docs/testing.md', 'test/demo/docs'],
      ['test/demo/docs/vis-timeline.md', 'test/demo/docs'],
      ['test/demo/docs/command-line.md', 'test/demo/docs'],
    ] as const)
      for (const [, link] of text(name).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
        assert.ok(existsSync(join(root, folder, link as string)), `${name}: ${link}`);
  });
});
