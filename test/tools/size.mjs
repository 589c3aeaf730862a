/**
 * `npm test -- size`: what a reader's browser fetches of dist/cdn, against the bars of the design for
 * a phone's network. Times are those on the line alone; `npm run bench` measures them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';
import { root } from './server.mjs';

/** A phone's network: milliseconds a round trip, bytes a millisecond. */
const ROUND_TRIP = 150;
const SPEED = 200;

const gzipped = (contents) => gzipSync(contents, { level: 9 }).length;
const fileSize = (path) => gzipped(readFileSync(join(root, path)));
/** The page, then what it names, then what that asks for. */
const onTheLine = (trips, bytes) => trips * ROUND_TRIP + bytes / SPEED;

/** vis-timeline as its own examples load it: a script and a style sheet, whose page then asks for data. */
const VIS = [
  'standalone/umd/vis-timeline-graph2d.min.js',
  'styles/vis-timeline-graph2d.min.css',
].map((path) => `node_modules/vis-timeline/${path}`);
const DATA = 'data/solid-state-batteries.json';

/** What the tracker shows first, what it fetches far from the reader, and all there is for a roadmap. */
const FIRST = ['roadmap-tracker'];
const PICTURE = [...FIRST, 'timeline', 'as-of'];
const FAR = [...FIRST, 'table'];
const LATER = ['trend', 'scores', 'table', 'details', 'share'];

/** The scripts of these names and all that they import. */
function fetched(outputs, names) {
  const seen = new Set();
  const add = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const next of outputs.get(path).imports) add(next);
  };
  for (const name of names) add(pathOf(outputs, name));
  return [...seen];
}

function pathOf(outputs, name) {
  const path = [...outputs.keys()].find((path) =>
    new RegExp(`/${name}(?:-[\\w-]{8})?\\.js$`).test(path),
  );
  if (!path) throw new Error(`dist/cdn has no ${name}`);
  return path;
}

/** The language with most bytes: a page fetches one. */
function largestLanguage(outputs) {
  const size = (name) => outputs.get(pathOf(outputs, name)).contents.length;
  return ['words-ja', 'words-ko', 'words-zh'].sort((a, b) => size(b) - size(a))[0];
}

/** Lines of the table: what it is, scripts, bytes, time on the line, and the bars. */
function linesOf(outputs) {
  const data = fileSize(DATA);
  const vis = VIS.reduce((sum, path) => sum + fileSize(path), 0);
  const visPicture = onTheLine(3, vis + data);
  const line = (what, names, bars) => {
    const paths = fetched(outputs, names);
    const bytes = paths.reduce((sum, path) => sum + gzipped(outputs.get(path).contents), 0);
    return { what, scripts: paths.length, bytes, ...bars(bytes) };
  };
  const all = [...PICTURE, ...LATER, largestLanguage(outputs)];
  return [
    line('until words', FIRST, (bytes) => ({ ms: onTheLine(2, bytes), mostMs: visPicture / 2 })),
    line('until a milestone', PICTURE, (bytes) => ({
      ms: onTheLine(3, bytes + data),
      mostMs: visPicture,
    })),
    line('far from the reader', FAR, () => ({ mostBytes: 65_000 })),
    line('all, with a language', all, () => ({ mostBytes: 1.25 * vis, mostScripts: 12 })),
  ];
}

const within = (value, most, unit) => (most ? `${value} of ${most} ${unit}` : `${value} ${unit}`);
const kilobytes = (bytes) => bytes && (bytes / 1000).toFixed(1);

function print({ what, scripts, bytes, ms, mostMs, mostBytes, mostScripts }) {
  const cells = [
    within(scripts, mostScripts, scripts === 1 ? 'script' : 'scripts'),
    within(kilobytes(bytes), kilobytes(mostBytes), 'kB'),
    ms ? within(ms.toFixed(0), mostMs.toFixed(0), 'ms on the line') : '',
  ];
  console.log(`  ${what.padEnd(22)}${cells.join(', ')}`.replace(/, $/, ''));
}

const isOver = ({ scripts, bytes, ms, mostMs, mostBytes, mostScripts }) =>
  ms > mostMs || bytes > mostBytes || scripts > mostScripts;

/** Bundles in memory unless it was done, prints what is fetched, and says whether it is within the bars. */
export async function checkSizes(outputs) {
  const lines = linesOf(outputs ?? (await bundle()));
  for (const line of lines) print(line);
  const over = lines.filter(isOver);
  for (const { what } of over) console.error(`  above its bar: ${what}`);
  return over.length === 0;
}
