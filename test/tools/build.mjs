/**
 * `npm run build`: dist/ as it is published. ES modules with their types for npm, and dist/cdn/ with
 * one minified entry whose timeline chunk loads on demand. Prints the gzipped sizes.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minifyStyles } from './minify-styles.mjs';
import { tsc } from './run.mjs';
import { root } from './server.mjs';
import { buildTimeline } from './timeline.mjs';

/** Registers every element and exports nothing: a page that uses the tags has no use for the classes. */
const ENTRY = 'components/roadmap-tracker/define.ts';

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** What the compiler takes as given and so leaves behind: declarations and the timeline module. */
function copyReadyMade() {
  for (const folder of ['src', 'components'])
    for (const name of readdirSync(join(root, folder), { recursive: true }))
      if (/\.d\.ts$|[\\/]generated[\\/].*\.js$/.test(name))
        cpSync(join(root, folder, name), join(root, 'dist', folder, name));
}

async function bundle() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { 'roadmap-tracker': ENTRY },
    outdir: 'dist/cdn',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'linked',
    metafile: true,
    plugins: [minifyStyles],
    logLevel: 'warning',
  });
  return metafile.outputs;
}

/** The file and all it imports statically: what is loaded before anything is shown. */
function withImports(outputs, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { path: next, kind } of outputs[path].imports)
    if (kind === 'import-statement') withImports(outputs, next, seen);
  return seen;
}

function printSizes(outputs) {
  const scripts = Object.keys(outputs).filter((path) => path.endsWith('.js'));
  const first = withImports(outputs, 'dist/cdn/roadmap-tracker.js');
  const size = (path) => gzipSync(readFileSync(join(root, path)), { level: 9 }).length;
  const print = (label, bytes) =>
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${label}`);
  const total = (paths) => paths.reduce((bytes, path) => bytes + size(path), 0);
  console.log('gzipped:');
  for (const path of scripts) print(path, size(path));
  print('until first paint', total([...first]));
  print('all JavaScript', total(scripts));
}

if (!existsSync(join(root, ENTRY))) fail(`${ENTRY} is missing: it registers all elements.`);
rmSync(join(root, 'dist'), { recursive: true, force: true });
if (!(await buildTimeline())) fail('The timeline module could not be built.');
if (!(await tsc('test/tools/tsconfig.build.json'))) fail('The sources do not compile.');
copyReadyMade();
printSizes(await bundle());
