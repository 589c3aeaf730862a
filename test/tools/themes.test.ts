import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyThemes } from './themes.mjs';

/** Where README says dist/cdn is put on a site. */
const SITE = '/roadmap-tracker/';
const dist = mkdtempSync(join(tmpdir(), 'themes-'));
before(() => copyThemes(dist));
after(() => rmSync(dist, { recursive: true }));

/** The style sheets that the documentation links, by the text they stand in. */
const docs = readdirSync('test/demo/docs').filter((name) => name.endsWith('.md'));
const links = ['README.md', ...docs.map((name) => `test/demo/docs/${name}`)].flatMap((file) => {
  const found = readFileSync(file, 'utf8').matchAll(/<link [^>]*href="([^"]+\.css)"/g);
  return Array.from(found, ([, href]) => ({ file, href: href as string }));
});

describe('the themes that the documentation links', () => {
  it('are linked at all', () => assert.ok(links.length > 0));

  for (const { file, href } of links)
    it(`${href} in ${file} is in what a site copies`, () => {
      assert.ok(href.startsWith(SITE), 'it is on the site of the example');
      const path = join(dist, 'cdn', href.slice(SITE.length));
      assert.ok(existsSync(path), path);
    });

  it('are those that the package publishes', () => {
    const names = readdirSync('components/themes').sort();
    for (const folder of ['themes', 'cdn/themes'])
      assert.deepEqual(readdirSync(join(dist, folder)).sort(), names);
  });
});
