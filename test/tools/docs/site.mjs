/**
 * The documentation as a folder for any static host: pages of Markdown, the reference from the manifest, the
 * scripts, data and themes that live examples use, and the index of the search.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { manifestOf } from '../manifest.mjs';
import { root } from '../server.mjs';
import { sizeLines } from '../size.mjs';
import { SOURCES, scriptName } from './examples.mjs';
import { layout } from './layout.mjs';
import { renderPage } from './markdown.mjs';
import { PAGES } from './pages.mjs';
import { elementReference, eventReference, sharedReference } from './reference.mjs';

const ASSETS = join(import.meta.dirname, 'assets');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Folders of the repository that are also in the site. */
const COPIED = [
  ['data', 'data'],
  ['components/themes', 'cdn/themes'],
];

const isWhole = (href) => /^[a-z]+:/i.test(href);

/** The address in the site of what a page's Markdown links. */
function address(href, { page, files }) {
  if (isWhole(href) || href.startsWith('#')) return href;
  const [path, anchor] = href.split('#');
  const file = relative(root, join(SOURCES, path)).replaceAll('\\', '/');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (file === 'test/demo/docs/README.md') return `index.html${hash}`;
  if (dirname(file) === 'test/demo/docs' && file.endsWith('.md'))
    return `${basename(file, '.md')}.html${hash}`;
  const copied = COPIED.find(([folder]) => file.startsWith(`${folder}/`));
  if (copied) return `${copied[1]}${file.slice(copied[0].length)}${hash}`;
  if (dirname(file) !== 'test/demo/docs' && !file.endsWith('.png'))
    throw new Error(`${page}.md links ${href}, which is not in the documentation`);
  files.set(basename(file), () => readFileSync(join(root, file)));
  return basename(file);
}

/** A PNG with the size that its header names. */
function sized(src, env) {
  const data = readFileSync(join(SOURCES, src));
  return { src: address(src, env), width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

/** What a page loads, from the bundle that was built. */
function sizeTable(outputs) {
  if (!outputs) return '<p>The table is made by <code>npm run build</code>.</p>\n';
  const rows = sizeLines(outputs).map(
    ({ what, scripts, bytes, mostBytes }) =>
      `<tr><td>${what}</td><td class="number">${scripts}</td><td class="number">${kilobytes(bytes)}</td><td class="number">${kilobytes(mostBytes)}</td></tr>`,
  );
  return `<div class="table"><table class="columns-4">
<thead><tr><th>what a reader does</th><th class="number">scripts</th><th class="number">kB, gzipped</th><th class="number">at most</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>\n`;
}

const kilobytes = (bytes) => (bytes ? (bytes / 1000).toFixed(1) : '');

/**
 * The index that the search loads: page title, address, title, kind and text of each section and of each thing of
 * the reference, in reading order.
 */
function searchIndex(pages) {
  return pages.flatMap(({ name, title, sections }) =>
    sections.map(({ id, title: found, kind = '', text }, i) => [
      title,
      i === 0 ? `${name}.html` : `${name}.html#${id}`,
      found,
      kind,
      text.replace(/\s+/g, ' ').trim(),
    ]),
  );
}

let manifest;

/** What stands in the place of a comment of a page. */
const INSERTS = {
  reference: (env) => elementReference(manifest, env),
  shared: (env) => sharedReference(manifest, env),
  events: (env) => eventReference(manifest, env),
};

/**
 * The site: `pages` as rendered, and `files`, by whose names functions give the contents. `outputs` is the
 * bundle of dist/cdn; the table of sizes is left out without it.
 */
export function docsSite(outputs) {
  manifest ??= manifestOf();
  const files = new Map();
  const insert = (word, env) => (word === 'sizes' ? sizeTable(outputs) : INSERTS[word](env));
  const pages = PAGES.map((page) => {
    const markdown = readFileSync(join(SOURCES, page.source), 'utf8');
    const made = renderPage(markdown, {
      page: page.name,
      address: (href, env) => address(href, { ...env, files }),
      sized: (src, env) => sized(src, { ...env, files }),
      insert,
    });
    return { ...page, ...made };
  });
  for (const page of pages) {
    const live = page.examples.some(({ use }) => use === 'live');
    files.set(`${page.name}.html`, () => layout({ ...page, version, live }));
    for (const example of page.examples)
      if (page.scripts.includes(scriptName(example)))
        files.set(scriptName(example), () => example.code);
  }
  files.set('search.json', () => JSON.stringify(searchIndex(pages)));
  for (const name of readdirSync(ASSETS)) files.set(name, () => readFileSync(join(ASSETS, name)));
  for (const [from, to] of COPIED)
    for (const name of readdirSync(join(root, from)).filter((name) => /\.(json|css)$/.test(name)))
      files.set(`${to}/${name}`, () => readFileSync(join(root, from, name)));
  for (const [path, { contents }] of outputs ?? [])
    files.set(`cdn/${basename(path)}`, () => contents);
  return { pages, files };
}

/** Writes the site into a folder. */
export function writeDocs(folder, outputs) {
  for (const [name, contents] of docsSite(outputs).files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents());
  }
}
