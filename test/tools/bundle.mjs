/** dist/cdn as it is published: one entry, and scripts that it loads on demand. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { LICENCES, licences, packagesOf } from './licences.mjs';
import { minifyStyles } from './minify-styles.mjs';
import { root } from './server.mjs';

/** Registers every element and exports nothing: a page that uses the tags has no use for the classes. */
export const ENTRY = 'components/roadmap-tracker/define.ts';
const OUTPUT = 'dist/cdn/roadmap-tracker.js';

const OPTIONS = {
  absWorkingDir: root,
  entryPoints: { 'roadmap-tracker': ENTRY },
  outdir: 'dist/cdn',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  banner: { js: `/*! Parts are by others: ${LICENCES} */` },
  metafile: true,
  write: false,
  logLevel: 'warning',
};

/** What reads records: a worker loads it without the elements, so it is a script of its own. */
const READER = {
  readRecords: 'src/sources/read-records.ts',
  periodPhrase: 'src/model/period/phrase.ts',
};
/** An import alone would be left out where a module has no effects but what it exports. */
const READER_NEEDED = Object.entries(READER)
  .map(([name, path]) => `export { ${name} as _${name} } from ${JSON.stringify(join(root, path))};`)
  .join('\n');
/** What is loaded in the worker, too. */
const IN_WORKER = ['src/sources/large/read.ts', 'src/sources/csv.ts', 'src/model/period/period.ts'];

/**
 * What is loaded first goes into two scripts, the reader and the rest, which compress better than
 * the many that esbuild would split it into: one for every set of late modules that share a part of
 * it. So every late module is made to need all of it, or all of the reader.
 */
function fewFirstScripts(late) {
  const paths = new Map(late.map((path) => [join(root, path), IN_WORKER.includes(path)]));
  return {
    name: 'few-first-scripts',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const inWorker = paths.get(path);
        if (inWorker === undefined) return;
        const code = await readFile(path, 'utf8');
        const needed = inWorker ? READER_NEEDED : `import ${JSON.stringify(join(root, ENTRY))};`;
        return { contents: `${code}\n${needed}`, loader: 'ts' };
      });
    },
  };
}

/** What is alike compresses better side by side: style sheets, then what knows no elements. */
const TOGETHER = [/(?:styles|theme)\.ts$/, /^src\//];

/** Has the entry import what is loaded first in that order. */
function inOrder(first) {
  const sorted = TOGETHER.flatMap((kind) => first.filter((path) => kind.test(path)).sort());
  const imports = sorted.map((path) => `import 'in-order:${path}';\n`).join('');
  return {
    name: 'in-order',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^in-order:/ }, ({ path }) => ({
        path: join(root, path.slice('in-order:'.length)),
        // None is left out for having no effects.
        sideEffects: true,
      }));
      onLoad({ filter: /roadmap-tracker[\\/]define\.ts$/ }, async ({ path }) => ({
        contents: imports + (await readFile(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

/** esbuild minifies each statement; terser folds what is used once into its place, 4 % of the bytes. */
const TERSER = {
  module: true,
  ecma: 2022,
  compress: { passes: 3 },
  format: { comments: /^!/ },
};

async function minified(contents) {
  const { code } = await minify(new TextDecoder().decode(contents), TERSER);
  return new TextEncoder().encode(code);
}

/** The modules that begin late scripts, and those that are loaded first. */
async function plan() {
  const { metafile } = await build(OPTIONS);
  const outputs = new Map(Object.entries(metafile.outputs));
  const entries = [...outputs.values()].flatMap(({ entryPoint }) => entryPoint ?? []);
  const scripts = [...withImports(outputs, OUTPUT)].map((name) => outputs.get(name));
  return {
    late: entries.filter((path) => path !== ENTRY),
    first: scripts.flatMap(({ inputs }) => Object.keys(inputs)),
  };
}

/** Bundles; returns esbuild's outputs by path, with their contents, and the licences of what is in them. */
export async function bundle() {
  const { late, first } = await plan();
  const plugins = [inOrder(first), fewFirstScripts(late), minifyStyles];
  const { metafile, outputFiles } = await build({ ...OPTIONS, plugins });
  const files = outputFiles.map(async ({ path, contents }) => {
    const name = relative(root, path).replaceAll('\\', '/');
    const small = name.endsWith('.js') ? await minified(contents) : contents;
    return [name, { ...metafile.outputs[name], contents: small }];
  });
  const text = licences(packagesOf(Object.keys(metafile.inputs)));
  const named = [`dist/cdn/${LICENCES}`, { contents: Buffer.from(text), imports: [] }];
  return new Map([...(await Promise.all(files)), named]);
}

/** The file and all it imports statically: what is loaded before anything is shown. */
function withImports(outputs, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { path: next, kind } of outputs.get(path).imports)
    if (kind === 'import-statement') withImports(outputs, next, seen);
  return seen;
}

/** The words of a language, which a page loads when one of its elements is in it. */
const LANGUAGE = /^components\/words\/[^/]+\.ts$/;

/** What is fetched when the reader opens the menu that shares: pictures and exports. */
const SHARING = 'components/roadmap-tracker/share-menu.ts';

/** What the scripts that begin with such modules load together. */
function loadedBy(outputs, begins) {
  const loaded = new Set();
  for (const [name, { entryPoint }] of outputs)
    if (entryPoint && begins(entryPoint)) withImports(outputs, name, loaded);
  return loaded;
}

/**
 * Gzipped bytes of every script, of those until the first paint, of all that shows a roadmap, of the
 * language that adds most, and of what sharing adds.
 */
export function sizesOf(outputs) {
  const first = withImports(outputs, OUTPUT);
  const scripts = [...outputs]
    .filter(([name]) => name.endsWith('.js'))
    .map(([name, { contents, entryPoint }]) => ({
      name,
      from: entryPoint ?? (first.has(name) ? 'what is loaded first' : 'shared'),
      first: first.has(name),
      bytes: gzipSync(contents, { level: 9 }).length,
    }));
  const total = (wanted) =>
    scripts.reduce((sum, { name, bytes }) => sum + (wanted(name) ? bytes : 0), 0);
  const all = loadedBy(outputs, (entry) => !LANGUAGE.test(entry) && entry !== SHARING);
  const sharing = loadedBy(outputs, (entry) => entry === SHARING);
  const languages = scripts.filter(({ from }) => LANGUAGE.test(from)).map(({ name }) => name);
  const added = languages.map((name) => {
    const loaded = withImports(outputs, name);
    return total((other) => loaded.has(other) && !all.has(other));
  });
  return {
    scripts,
    first: total((name) => first.has(name)),
    all: total((name) => all.has(name)),
    language: Math.max(0, ...added),
    sharing: total((name) => sharing.has(name) && !all.has(name)),
  };
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

export function printSizes({ scripts, first, all, language, sharing }) {
  console.log('gzipped (kB = 1,000 bytes):');
  for (const { name, from, bytes } of scripts) console.log(`${kilobytes(bytes)}  ${name}  ${from}`);
  console.log(`${kilobytes(first)}  until the first paint`);
  console.log(`${kilobytes(all)}  all JavaScript that shows a roadmap`);
  console.log(`${kilobytes(language)}  the largest language`);
  console.log(`${kilobytes(sharing)}  what the menu that shares adds, once opened`);
}
