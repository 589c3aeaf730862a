/**
 * `npm run bench [-- --sizes 100,1000 --subjects ours,vis --repeat 2 --phone 5 --before DIR --json FILE]`:
 * measures the shipped data on a phone's network (`--phone` times), and every subject at every size in
 * turn, with the output of `npm run build`. With `--sizes ''` it measures the phone only. DIR is the
 * `dist/cdn` of another commit, to measure both in one run. Prints tables and the performance targets, and
 * writes results.json and results.md beside this file, or FILE and its .md.
 */
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, INSTALL_HINT } from '../tools/browsers.mjs';
import { run } from '../tools/run.mjs';
import { root, serve } from '../tools/server.mjs';
import { figuresOf } from './figures.mjs';
import { measurePhone } from './phone/phone.mjs';
import { BEFORE, markdown, SUBJECTS } from './report.mjs';
import { runSubject } from './run-subject.mjs';

/** From this size on one run is enough: it takes long, and runs hardly differ. */
const LARGE = 100_000;
const ALWAYS = Object.keys(SUBJECTS).filter((name) => !Object.values(BEFORE).includes(name));

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000,100000,1000000' },
    subjects: { type: 'string', default: ALWAYS.join() },
    repeat: { type: 'string', default: '2' },
    phone: { type: 'string', default: '5' },
    before: { type: 'string' },
    json: { type: 'string', default: join(root, 'test/bench/results.json') },
  },
});

function fail(message) {
  console.error(message);
  process.exit(2);
}

const sizes = options.sizes.split(',').filter(Boolean).map(Number);
const asked = options.subjects.split(',');
const unknown = asked.filter((name) => !(name in SUBJECTS));
const built = join(root, 'dist/cdn');
if (unknown.length) fail(`Unknown: ${unknown}. There are ${Object.keys(SUBJECTS)}.`);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) fail('Sizes are whole numbers.');
if (!options.json.endsWith('.json')) fail('--json names a .json file.');
if (!findBrowser('chromium')) fail(INSTALL_HINT);
if (!existsSync(built)) fail('dist/cdn is missing: npm run build makes it.');

const scriptsOf = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `/${folder}/${name}`);
const files = scriptsOf('dist/cdn');

/** Copies the other commit's scripts into the repository, from where they can be served; returns their paths. */
function filesBefore(from) {
  if (!existsSync(from))
    fail(`--before: ${from} is missing; it is the dist/cdn of another commit.`);
  const folder = 'test/bench/generated/before';
  rmSync(join(root, folder), { recursive: true, force: true });
  cpSync(from, join(root, folder), { recursive: true });
  return scriptsOf(folder);
}
const before = options.before ? filesBefore(resolve(options.before)) : null;
const subjects = before ? asked.flatMap((name) => [BEFORE[name] ?? [], name].flat()) : asked;
const filesOf = (name) => (before && Object.values(BEFORE).includes(name) ? before : files);

const seconds = (value) => (value === undefined ? '—' : `${(value / 1000).toFixed(2)} s`);

function progress(name, size, { ready, stopped, failed, errors = [] }) {
  const end = failed ? `failed: ${failed}` : stopped ? 'stopped: over 60 s' : '';
  console.log(
    [name.padEnd(14), String(size).padStart(9), seconds(ready?.ms), end, ...errors].join('  '),
  );
}

/** Runs all subjects in turn; one that was too slow or failed is not run at larger sizes. */
async function measureAll(url) {
  const runs = {};
  const out = new Set();
  for (const size of sizes) {
    runs[size] = {};
    const turns = subjects.filter((name) => !out.has(name));
    const rounds = size < LARGE ? Number(options.repeat) : 1;
    for (let round = 0; round < rounds; round += 1) {
      for (const name of turns.filter((other) => !out.has(other))) {
        const found = await runSubject(url, { name, size, files: filesOf(name) });
        progress(name, size, found);
        runs[size][name] = [...(runs[size][name] ?? []), found];
        if (found.stopped || found.failed) out.add(name);
      }
    }
    // A subject over the limit is over it at larger sizes, too.
    for (const name of subjects) runs[size][name] ??= [{ stopped: true }];
  }
  return runs;
}

const rounds = Number(options.phone);
const phone = rounds > 0 ? await measurePhone(rounds) : null;
const server = await serve();
let runs;
try {
  runs = await measureAll(`http://localhost:${server.config.port}/test/bench/page.html`);
} finally {
  await server.stop();
}
const figures = Object.fromEntries(
  Object.entries(runs).map(([size, bySubject]) => [
    size,
    Object.fromEntries(Object.entries(bySubject).map(([name, list]) => [name, figuresOf(list)])),
  ]),
);
const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, headless Chromium, 1,200 × 600 px`;
const results = { machine, phone, figures };
const text = markdown(results);
writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
const table = options.json.replace(/\.json$/, '.md');
writeFileSync(table, text);
// The formatter only handles files of the project.
if (resolve(table).startsWith(root))
  await run(['node_modules/@biomejs/biome/bin/biome', 'format', '--write', options.json, table]);
console.log(`\n${text}`);
