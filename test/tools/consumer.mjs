/**
 * Makes a project that uses the package as consumers do: the package is built, packed and unpacked into it, and
 * it has a page for every framework. Tests check the project, and browsers open its pages.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compile, compileModule } from 'svelte/compiler';
import { run } from './run.mjs';
import { root } from './server.mjs';

/** Inside node_modules, so that the package's dependencies resolve. */
export const consumer = join(root, 'node_modules/.cache/roadmap-tracker-consumer');
const installed = join(consumer, 'node_modules/roadmap-tracker');
const PAGES = join(root, 'test/frameworks/pages');
/** The folder of the built pages. */
const BUILT = join(root, 'test/frameworks/generated');

function npm(...args) {
  const [command, ...first] = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  return execFileSync(command, [...first, ...args], { cwd: root, encoding: 'utf8' });
}

/** Packs the build; returns the tarball. */
function pack() {
  const options = [
    '--json',
    '--ignore-scripts',
    '--loglevel=error',
    `--pack-destination=${consumer}`,
  ];
  const [{ filename }] = JSON.parse(npm('pack', ...options));
  return join(consumer, filename);
}

/** Compiles Svelte components, and modules with runes. */
const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte(\.js)?$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const compiled = path.endsWith('.js')
        ? compileModule(source, { filename: path })
        : compile(source, { filename: path });
      return { contents: compiled.js.code, loader: 'js' };
    });
  },
};

/** The pages, by their entry modules. */
const FRAMEWORKS = {
  plain: 'plain.ts',
  react: 'react.tsx',
  vue: 'vue.ts',
  svelte: 'svelte.ts',
  angular: 'angular.ts',
};

/** Builds one page for each framework, bundled with the unpacked package; and the CDN build. */
async function buildPages() {
  rmSync(BUILT, { recursive: true, force: true });
  cpSync(join(installed, 'dist/cdn'), join(BUILT, 'cdn'), { recursive: true });
  for (const [name, entry] of Object.entries(FRAMEWORKS))
    await build({
      absWorkingDir: consumer,
      entryPoints: [entry],
      outdir: join(BUILT, name),
      entryNames: 'page',
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      plugins: [svelte],
      define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false' },
      conditions: ['browser'],
      logLevel: 'warning',
    });
}

const TSCONFIG = {
  extends: join(root, 'tsconfig.json'),
  // Consumers may check the package's declarations, too.
  compilerOptions: { jsx: 'react-jsx', skipLibCheck: false, noUnusedLocals: false },
  include: ['react.tsx', 'angular.ts', 'plain.ts', 'types.ts'],
};

/** Makes the project; null if the package cannot be built. */
export async function makeConsumer() {
  rmSync(consumer, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  if (!(await run(['test/tools/build.mjs']))) return null;
  const tarball = pack();
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  cpSync(PAGES, consumer, { recursive: true });
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  await buildPages();
  return { tarball, installed };
}
