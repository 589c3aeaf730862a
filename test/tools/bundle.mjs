/**
 * Bundles dist/cdn as it is published: one script for pages, those that it loads when needed, and one for
 * a worker. Each is named after its content.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { LICENCES, licences, packagesOf } from './licences.mjs';
import { root } from './server.mjs';

const FOLDER = 'dist/cdn';
const CACHE = join(root, 'node_modules/.cache/bundle.json');
const ENTRY = join(root, 'components/one-tag.ts');
const WORKER = join(root, 'src/sources/worker-entry.ts');

/** The scripts that are loaded when needed, by their entry modules. */
const LATER = {
  timeline: ['components/roadmap-timeline/define.ts'],
  'as-of': ['components/roadmap-as-of/define.ts'],
  trend: ['components/roadmap-trend/define.ts'],
  scores: ['components/roadmap-scores/define.ts'],
  table: ['components/roadmap-table/define.ts', 'components/roadmap-tracker/printed-table.ts'],
  details: [
    'components/roadmap-details/define.ts',
    'components/roadmap-tracker/details-sheet.ts',
    'components/focus/focus-keeper.ts',
  ],
  'filter-panels': ['components/roadmap-filters/panel.ts'],
  story: ['components/roadmap-story/define.ts'],
  share: ['components/roadmap-tracker/share-menu.ts', 'components/roadmap-tracker/more-menu.ts'],
  frame: ['components/roadmap-tracker/frame-height.ts'],
  editing: ['components/roadmap-tracker/editing.ts'],
  log: ['components/loading/sent-log.ts'],
  editor: ['components/roadmap-editor/define.ts'],
  import: ['components/roadmap-import/define.ts'],
  reloading: ['components/loading/reloader.ts'],
  'editor-ja': ['components/words/editor/ja.ts'],
  'editor-ko': ['components/words/editor/ko.ts'],
  'editor-zh': ['components/words/editor/zh.ts'],
  'import-ja': ['components/words/importing/ja.ts'],
  'import-ko': ['components/words/importing/ko.ts'],
  'import-zh': ['components/words/importing/zh.ts'],
  'sending-ja': ['components/words/sending/ja.ts'],
  'sending-ko': ['components/words/sending/ko.ts'],
  'sending-zh': ['components/words/sending/zh.ts'],
  'words-ja': ['components/words/ja.ts'],
  'words-ko': ['components/words/ko.ts'],
  'words-zh': ['components/words/zh.ts'],
  /** For records that are not plain JSON: CSV, large ones, typed dates. */
  reading: [
    'src/sources/csv.ts',
    'src/sources/large.ts',
    'src/model/period/period.ts',
    'src/read/status-words.ts',
    'src/read/renaming.ts',
    'src/read/near.ts',
    'src/read/country-names.ts',
  ],
};
/** Scripts that only readers who record something fetch: what others have, too, stays with those. */
const EDITS = ['editing', 'log', 'editor', 'import'];
/** The ticks of a time axis, which timeline, trend and pictures use. */
const TIME_AXIS = /[\\/](?:src[\\/]view[\\/]ticks|node_modules[\\/]luxon)[\\/]/;

const BANNER = `/*! Parts are by others: ${LICENCES} */`;

const TSCONFIG = {
  compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
};

/** Style sheets without comments, and with spaces only where they may say something, as between two selectors. */
const squeezed = (code) =>
  code.replace(/\bcss`[^`]*`/g, (sheet) =>
    sheet
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/([:;,{]) /g, '$1')
      .replace(/;? ([{}])/g, '$1'),
  );

/** Resolves and transpiles TypeScript, whose imports end in .js. */
const typescript = {
  name: 'typescript',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return;
    const path = join(dirname(importer), source.replace(/\.js$/, '.ts'));
    return existsSync(path) ? path : undefined;
  },
  async load(path) {
    if (!path.endsWith('.ts')) return;
    const code = await readFile(path, 'utf8');
    return transform(squeezed(code), { loader: 'ts', target: 'es2022', tsconfigRaw: TSCONFIG });
  },
};

/** Keeps the banner alone of all comments: the licences of others stand whole in the file that it names. */
const minified = {
  name: 'minified',
  renderChunk: (code) =>
    minify(code, {
      module: true,
      ecma: 2022,
      compress: { passes: 5 },
      format: { comments: /^!/ },
    }),
};

/** Emits the worker's script separately: it contains no elements. */
const ownWorker = (source) => ({
  name: 'own-worker',
  load(path) {
    if (path !== WORKER) return;
    const file = this.emitFile({ type: 'asset', name: 'worker.js', source });
    return `export const address = import.meta.ROLLUP_FILE_URL_${file};`;
  },
});

/**
 * Preloads the static imports of a script that is loaded dynamically: the browser would discover them only
 * a round trip later. Uses import(), which every content security policy allows that allows the script itself.
 */
const preloadImports = {
  name: 'preload-imports',
  renderDynamicImport({ getTargetChunkImports }) {
    const others = (getTargetChunkImports() ?? [])
      .filter(({ type, fileName }) => type === 'internal' && fileName !== 'roadmap-tracker.js')
      .map(({ resolvedImportPath }) => `import(${resolvedImportPath})`);
    if (others.length === 0) return null;
    return { left: `Promise.all([${others.join()},import(`, right: ')]).then((all)=>all.at(-1))' };
  },
};

/** A module and all its static imports. */
function withImports(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const next of getModuleInfo(id)?.importedIds ?? []) withImports(next, getModuleInfo, seen);
  return seen;
}

/** Assigns each module to a script: the first, a later one, or one that several later ones share. */
function grouping() {
  let first;
  let later;
  return (id, { getModuleInfo }) => {
    first ??= withImports(ENTRY, getModuleInfo);
    later ??= Object.entries(LATER).map(([name, paths]) => {
      const all = paths.map((path) => [...withImports(join(root, path), getModuleInfo)]);
      return { name, modules: new Set(all.flat()) };
    });
    if (first.has(id)) return 'roadmap-tracker';
    if (TIME_AXIS.test(id)) return 'time-axis';
    const all = later.filter(({ modules }) => modules.has(id)).map(({ name }) => name);
    // What the form says in a language begins with what the page says in it.
    const [words, ...more] = all.filter((name) => name.startsWith('words-'));
    if (words && more.length === 0 && all.every((name) => name.endsWith(words.slice(-3))))
      return words;
    const others = all.filter((name) => !EDITS.includes(name));
    const names = others.length > 0 ? others : all;
    if (all.length > names.length && names.join() === 'share') return 'common';
    if (all.length > names.length && names.join() === 'details') return 'shared';
    // What keeps entries loads neither of the others.
    if (names.includes('log') && names.length > 1) return 'editing';
    if (names.every((name) => EDITS.includes(name))) return names[0];
    // `share` reuses scripts of the views, but not of the readers, which it can do without.
    const drawn = names.length > 1 && !names.includes('reading');
    const owners = drawn ? names.filter((name) => name !== 'share') : names;
    if (owners.length === 1) return owners[0];
    // The table is also loaded for printing, even far from the viewport, so it shares only a small script.
    return owners.includes('table') ? 'shared' : 'model';
  };
}

async function scripts(input, plugins, output) {
  const made = await rollup({
    input,
    plugins: [...plugins, typescript, nodeResolve({ browser: true }), minified],
    preserveEntrySignatures: 'allow-extension',
  });
  const { output: files } = await made.generate({ format: 'es', banner: BANNER, ...output });
  await made.close();
  return files;
}

async function made() {
  const [worker] = await scripts(WORKER, [], { inlineDynamicImports: true });
  const files = await scripts(
    { 'roadmap-tracker': ENTRY },
    [ownWorker(worker.code), preloadImports],
    {
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      assetFileNames: '[name]-[hash][extname]',
      manualChunks: grouping(),
      onlyExplicitManualChunks: true,
    },
  );
  const outputs = files.map(({ fileName, code, source, imports = [] }) => [
    `${FOLDER}/${fileName}`,
    { contents: Buffer.from(code ?? source), imports: imports.map((name) => `${FOLDER}/${name}`) },
  ]);
  const modules = [worker, ...files].flatMap(({ moduleIds = [] }) => moduleIds);
  const text = Buffer.from(licences(packagesOf(modules)));
  return new Map([...outputs, [`${FOLDER}/${LICENCES}`, { contents: text, imports: [] }]]);
}

/** A name for all that the bundle is made of: our files, and the packages of the lock file. */
function nameOfInputs() {
  const hash = createHash('sha256');
  const ours = ['src', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => join(root, folder, name))
      .filter((path) => statSync(path).isFile()),
  );
  const rules = ['bundle.mjs', 'licences.mjs'].map((name) => join(root, 'test/tools', name));
  for (const path of [...ours.sort(), ...rules, join(root, 'package-lock.json')])
    hash.update(`${path}\n`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/**
 * Bundles; returns by path the `contents` of each file, and the file names that a script imports. Several steps of
 * the tests need it, and it takes longer than most of them, so the last one is kept.
 */
export async function bundle() {
  const name = nameOfInputs();
  if (existsSync(CACHE)) {
    const kept = JSON.parse(readFileSync(CACHE, 'utf8'));
    if (kept.name === name)
      return new Map(
        kept.files.map(([path, { contents, imports }]) => [
          path,
          { contents: Buffer.from(contents, 'base64'), imports },
        ]),
      );
  }
  const files = await made();
  const encoded = [...files].map(([path, { contents, imports }]) => [
    path,
    { contents: contents.toString('base64'), imports },
  ]);
  mkdirSync(dirname(CACHE), { recursive: true });
  // In one step, as another run may read it.
  const part = `${CACHE}.${process.pid}`;
  writeFileSync(part, JSON.stringify({ name, files: encoded }));
  renameSync(part, CACHE);
  return files;
}

let bundled;

/** The same for all who serve it in one process. */
export function bundleOnce() {
  bundled ??= bundle();
  return bundled;
}
