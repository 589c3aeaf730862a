/**
 * `npm test -- package`: checks the packed tarball as consumers get it: publint and are-the-types-wrong
 * find nothing, every published path resolves, pages compile against its types, and Node imports it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { consumer, makeConsumer } from './consumer.mjs';
import { LICENCES } from './licences.mjs';
import { run } from './run.mjs';
import { root } from './server.mjs';

/** The paths of a package's exports, those with a star expanded to all files. */
export function publishedPaths(pkgDir) {
  const { exports } = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8'));
  return Object.entries(exports).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : (target.default ?? target.types);
    if (!path.includes('*')) return [{ path, file }];
    return starred(pkgDir, file).map((name) => ({
      path: path.replace('*', name),
      file: file.replaceAll('*', name),
    }));
  });
}

function starred(pkgDir, file) {
  const names = readdirSync(join(pkgDir, file.slice(0, file.indexOf('*'))));
  const ending = file.slice(file.lastIndexOf('*') + 1);
  return names
    .map((name) => (ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name))
    .filter((name) => existsSync(join(pkgDir, file.replaceAll('*', name))));
}

/** Published paths that do not resolve. */
function unresolved(pkgDir) {
  const faults = [];
  for (const { path, file } of publishedPaths(pkgDir)) {
    if (!existsSync(join(pkgDir, file)))
      faults.push(`${path} leads to ${file}, which is not there`);
    const types = file.replace(/\.js$/, '.d.ts');
    const typed = /^\.\/dist\/(components|src)\//.test(file);
    if (typed && !existsSync(join(pkgDir, types))) faults.push(`${path} has no types`);
  }
  return faults;
}

/** Published files that contain code of other packages, and so need licences. */
const BY_OTHERS = {
  dist: ['luxon/LICENSE.md', 'vis-timeline/LICENSE.MIT.txt', 'vis-timeline/LICENSE.Apache-2.0.txt'],
  'dist/cdn': [
    ...['lit', 'lit-element', 'lit-html', '@lit/reactive-element'].map((name) => `${name}/LICENSE`),
    ...['luxon/LICENSE.md', 'vis-timeline/LICENSE.MIT.txt', 'vis-timeline/LICENSE.Apache-2.0.txt'],
  ],
};

/** Licences that are incomplete, and scripts without a pointer to them. */
function unlicensed(pkgDir) {
  const read = (...path) => readFileSync(join(...path), 'utf8');
  const missing = Object.entries(BY_OTHERS).flatMap(([folder, texts]) => {
    const published = read(pkgDir, folder, LICENCES);
    return texts
      .filter((text) => !published.includes(read(root, 'node_modules', text).trim()))
      .map((text) => `${folder}/${LICENCES} lacks ${text}`);
  });
  const silent = readdirSync(join(pkgDir, 'dist/cdn'))
    .filter((name) => name.endsWith('.js') && !read(pkgDir, 'dist/cdn', name).includes(LICENCES))
    .map((name) => `dist/cdn/${name} does not name ${LICENCES}`);
  return [...missing, ...silent];
}

/** Imports all published code in Node, which has no DOM; returns what failed. */
function importsInNode(pkgDir) {
  const paths = publishedPaths(pkgDir)
    .filter(({ path, file }) => file.endsWith('.js') && !path.startsWith('./cdn'))
    .map(({ path }) => join('roadmap-tracker', path).replaceAll('\\', '/'));
  const script = `for (const path of ${JSON.stringify(paths)}) {
    await import(path).catch((error) => console.log(path + ': ' + error.message));
  }
  if ('document' in globalThis || 'window' in globalThis) console.log('a DOM was made');`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' });
  return `${stdout}${stderr}`.split('\n').filter(Boolean);
}

/** Ready themes that are missing where a site copies dist/cdn. */
function unthemed(pkgDir) {
  return readdirSync(join(root, 'components/themes'))
    .filter((name) => !existsSync(join(pkgDir, 'dist/cdn/themes', name)))
    .map((name) => `dist/cdn/themes/${name} is missing`);
}

async function linted(pkgDir) {
  const { messages, pkg } = await publint({ pkgDir, strict: true, level: 'warning' });
  return messages.map((message) => formatMessage(message, pkg));
}

const attw = (tarball) =>
  run([
    join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
    tarball,
    ...['--profile', 'esm-only', '--format', 'table-flipped', '--no-emoji', '--no-color'],
  ]);

export async function checkPackage() {
  const made = await makeConsumer();
  if (!made) return false;
  const faults = [
    ...(await linted(made.installed)),
    ...unresolved(made.installed),
    ...unlicensed(made.installed),
    ...unthemed(made.installed),
    ...importsInNode(made.installed),
  ];
  for (const fault of faults) console.error(`  ${fault}`);
  const types = await attw(made.tarball);
  const compiled = await run(['node_modules/typescript/bin/tsc', '-p', consumer]);
  return faults.length === 0 && types && compiled;
}
