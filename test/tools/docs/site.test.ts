/** The documentation as it is written and packed: pages, links, search, and what the packed documents lead to. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { root } from '../server.mjs';
import { docsSite, type Site } from './site.mjs';

const text = (site: Site, name: string) => String(site.files.get(name)?.());
const documentOf = (html: string) => new JSDOM(html).window.document;

let site: Site;
let documents: Map<string, Document>;
before(() => {
  site = docsSite();
  documents = new Map(
    site.pages.map(({ name }) => [`${name}.html`, documentOf(text(site, `${name}.html`))]),
  );
});

/** Made by the build beside the pages. */
const BUILT = ['cdn/roadmap-tracker.js'];
const isWhole = (address: string) => /^(?:https?|mailto|data):/.test(address);

describe('the documentation', () => {
  it('has every page of its folder in the navigation', () => {
    const sources = readdirSync(join(root, 'test/demo/docs')).filter((name) =>
      name.endsWith('.md'),
    );
    assert.deepEqual(site.pages.map(({ source }) => source).sort(), sources.sort());
  });

  it('links only what is there, anchors too', () => {
    const dead: string[] = [];
    for (const [name, page] of documents)
      for (const element of page.querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? (element.getAttribute('src') as string);
        if (isWhole(address)) continue;
        const [path, anchor] = address.split('#');
        const file = path || name;
        const target = documents.get(file);
        const isThere = site.files.has(file) || BUILT.includes(file);
        if (!isThere || (anchor && !target?.getElementById(anchor)))
          dead.push(`${name}: ${address}`);
      }
    assert.deepEqual(dead, []);
  });

  it('asks no other site for anything', () => {
    for (const [name, page] of documents)
      for (const element of page.querySelectorAll('script, link, img, iframe')) {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        assert.ok(!/^(?:https?:)?\/\//.test(address), `${name}: ${address}`);
      }
  });

  it('has nothing in a page that its policy refuses', () => {
    for (const [name, page] of documents) {
      assert.deepEqual([...page.querySelectorAll('[style], style')].length, 0, name);
      const inline = [...page.querySelectorAll('script:not([src])')].map(
        (script) => script.getAttribute('type') ?? 'text/javascript',
      );
      assert.deepEqual(
        inline.filter((type) => !/^(application\/json|text\/csv)$/.test(type)),
        [],
        name,
      );
      assert.equal(page.querySelectorAll('link[rel=stylesheet]').length, 1, name);
    }
  });

  it('has one heading a page, and no id twice', () => {
    for (const [name, page] of documents) {
      assert.equal(page.querySelectorAll('h1').length, 1, name);
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
      assert.deepEqual(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        [],
        name,
      );
    }
  });

  it('describes every page in its head', () => {
    for (const [name, page] of documents)
      assert.ok(page.querySelector('meta[name=description]')?.getAttribute('content'), name);
  });

  it('shows each element live, and all that the manifest has of it', () => {
    const elements = site.pages.filter(({ name }) => name.startsWith('roadmap-'));
    assert.equal(elements.length, 11);
    for (const { name } of elements) {
      const page = documents.get(`${name}.html`) as Document;
      // The editor and the import need a tracker around them that keeps what is recorded.
      const isInside = ['roadmap-editor', 'roadmap-import'].includes(name);
      const shown = isInside ? 'roadmap-tracker[editable]' : name;
      assert.ok(page.querySelector(`.live ${shown}`), `${name} is live`);
      assert.ok(page.querySelectorAll('.entries dt').length > 3, `${name} has entries`);
    }
    const tracker = documents.get('roadmap-tracker.html') as Document;
    for (const id of [
      'attribute-group-by',
      'method-fit',
      'event-roadmap-select',
      'slot-title',
      'part-share',
      'css---roadmap-accent',
    ])
      assert.ok(tracker.getElementById(id), id);
  });

  it('has an index of sections and of everything in the reference', () => {
    const rows = JSON.parse(text(site, 'search.json')) as [
      string,
      string,
      string,
      string,
      string,
    ][];
    for (const [page, href, title] of rows) {
      assert.ok(page && title, href);
      const [file = '', anchor] = href.split('#');
      const target = documents.get(file);
      assert.ok(target && (!anchor || target.getElementById(anchor)), href);
    }
    const titles = rows.map(([, , title, kind]) => `${kind} ${title}`.trim());
    for (const wanted of [
      'Slip',
      'Content security policy',
      'attribute group-by',
      'custom property --roadmap-accent',
    ])
      assert.ok(titles.includes(wanted), wanted);
  });
});

describe('the documents of the package', () => {
  /** What npm packs, without what has to be built first. */
  const packed = () => {
    const options = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'];
    const [command, ...first] = process.env.npm_execpath
      ? [process.execPath, process.env.npm_execpath]
      : ['npm'];
    const [{ files }] = JSON.parse(
      execFileSync(command as string, [...first, ...options], { cwd: root, encoding: 'utf8' }),
    );
    return (files as { path: string }[]).map(({ path }) => path);
  };
  const paths = packed();
  const documents = paths.filter((path) => path.endsWith('.md'));

  it('are README, changelog, the data’s, and the documentation', () => {
    for (const name of ['README.md', 'CHANGELOG.md', 'data/README.md', 'test/demo/docs/README.md'])
      assert.ok(documents.includes(name), name);
  });

  it('lead only to what is packed, and so is on GitHub', () => {
    const links = documents.flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link]) => link as string)
        .filter((link) => !isWhole(link) && !link.startsWith('#'))
        .map((link) => ({
          name,
          path: normalize(join(dirname(name), link.split('#')[0] as string)),
        })),
    );
    assert.ok(links.length > 50);
    const missing = links.filter(
      ({ path }) => !paths.includes(path) || !existsSync(join(root, path)),
    );
    assert.deepEqual(missing, []);
  });

  it('are not packed twice: the built pages are for a host of their own', () => {
    assert.deepEqual(
      paths.filter((path) => path.startsWith('dist/docs/')),
      [],
    );
  });
});
