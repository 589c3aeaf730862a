/**
 * Serves the test files of a run bundled, with the modules that several import in scripts of their own, and so
 * what the pages load that tests open in frames: a page would otherwise ask for hundreds of modules, which
 * with three engines takes longer than the tests. Engines keep the rest, as no file changes during a run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { root } from './server.mjs';

const WORKER = 'src/sources/worker-entry.ts';
const CUT = /[\\/]generated[\\/]time-step\.js$/;
/** Their pages are made by the step before, each with a bundler of its own. */
const FRAMEWORKS = 'test/frameworks/';
const DEMO = 'test/demo';
/** What no test asks for to see whether it is asked for. */
const SCRIPT_OR_FONT = /\.(?:ts|js|mjs|ttf)$/;

/** What esbuild would not resolve as the dev server does. */
const asServed = {
  name: 'as-served',
  setup({ onLoad, onResolve }) {
    // Scripts of the server itself.
    onResolve({ filter: /^\// }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true },
    );
    // JavaScript that imports TypeScript.
    onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, resolveDir }) =>
      CUT.test(importer) ? { path: join(resolveDir, path.replace(/\.js$/, '.ts')) } : undefined,
    );
    // A worker is no part of the page.
    onLoad({ filter: /[\\/]worker-entry\.ts$/ }, () => ({
      contents: `export const address = new URL('/${WORKER}', location.href).href`,
    }));
  },
};

/** The scripts and their source maps, by their paths on the server. */
async function bundled(files, options) {
  const { outputFiles } = await build({
    entryPoints: files.map((file) => join(root, file)),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    tsconfig: join(root, 'tsconfig.json'),
    // As the dev server resolves, so that Lit warns.
    conditions: ['development', 'module'],
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    write: false,
    outdir: root,
    outbase: root,
    chunkNames: 'bundled/[name]-[hash]',
    plugins: [asServed],
    logLevel: 'error',
    ...options,
  });
  return new Map(
    outputFiles.map(({ path, text }) => [`/${relative(root, path).replaceAll('\\', '/')}`, text]),
  );
}

/** The scripts that demo pages name, and those of all elements, which tests write into pages. */
function pageScripts() {
  const demo = readdirSync(join(root, DEMO))
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => [
      ...readFileSync(join(root, DEMO, name), 'utf8').matchAll(/ src="([\w-]+\.ts)"/g),
    ])
    .map(([, name]) => `${DEMO}/${name}`);
  return ['components/define.ts', ...new Set(demo)];
}

/** Koa middleware for the test runner. */
export function testBundles(files) {
  const tests = files.filter((file) => !file.startsWith(FRAMEWORKS));
  const pages = pageScripts();
  const paths = new Set([...tests, ...pages].map((file) => `/${file}`));
  // Each page that a test opens reads its scripts anew.
  const short = { minifySyntax: true, minifyWhitespace: true };
  const all = Promise.all([bundled(tests), bundled(pages, short)]);
  const made = all.then(([ofTests, ofPages]) => new Map([...ofTests, ...ofPages]));
  return async (context, next) => {
    const { path } = context;
    const script = (await made).get(paths.has(path) ? path.replace(/\.ts$/, '.js') : path);
    if (script === undefined) await next();
    else {
      context.body = script;
      context.type = path.endsWith('.map') ? 'application/json' : 'text/javascript';
    }
    const { status, response } = context;
    if (status === 200 && SCRIPT_OR_FONT.test(path) && isOpen(response.get('cache-control')))
      context.set('cache-control', 'max-age=86400');
  };
}

/** What the dev server says of every file, or nothing. */
function isOpen(cacheControl) {
  return cacheControl === '' || cacheControl === 'no-cache';
}
