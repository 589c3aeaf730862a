/**
 * `npm test -- size`: compares what a page loads of dist/cdn with the limits for a phone's network. Times
 * are computed for the transfer alone; `npm run bench` measures real ones.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';
import { root } from './server.mjs';

/** A phone's network: milliseconds for a round trip, bytes per millisecond. */
const ROUND_TRIP = 150;
const SPEED = 200;

const gzipped = (contents) => gzipSync(contents, { level: 9 }).length;
const fileSize = (path) => gzipped(readFileSync(join(root, path)));
/** Milliseconds for a number of round trips (the page, the files it names, the files those request) and bytes. */
const onTheLine = (trips, bytes) => trips * ROUND_TRIP + bytes / SPEED;

/** vis-timeline loaded as in its own examples: a script and a style sheet, then the page requests data. */
const VIS = [
  'standalone/umd/vis-timeline-graph2d.min.js',
  'styles/vis-timeline-graph2d.min.css',
].map((path) => `node_modules/vis-timeline/${path}`);
const DATA = 'data/solid-state-batteries.json';
/** The most bytes of a view that is opened: it must arrive within half a second, one round trip included. */
const MOST_OPENED = (500 - ROUND_TRIP) * SPEED;

/** The scripts for the tracker's first words, for its first picture, and for a tracker far from the viewport. */
const FIRST = ['roadmap-tracker'];
const PICTURE = [...FIRST, 'timeline', 'as-of'];
const FAR = FIRST;
/** Together with the scripts that are prefetched when the browser is idle, before the reader does anything. */
const QUIET = [...PICTURE, 'table'];
/** Scripts of views that the reader may open. */
const OPENED = ['trend', 'scores', 'details', 'share', 'filter-panels'];
/** What only a tracker fetches in which something may be recorded, and then the form, once it is opened. */
const EDITABLE = ['editing'];
const FORM = ['editor'];
/** What sends entries to a server, beyond that. */
const SENDS = ['log'];
const MOST_SENDS = 15_000;
/** The most bytes of what keeps entries: with it comes the reader of all that people type. */
const MOST_EDITABLE = 80_000;
/** The most bytes of the form, beyond what keeps entries. */
const MOST_FORM = 15_000;

/** The scripts with these names, and all their imports. */
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

/** The largest language; a page loads only one. */
function largestLanguage(outputs) {
  const size = (name) => outputs.get(pathOf(outputs, name)).contents.length;
  return ['words-ja', 'words-ko', 'words-zh'].sort((a, b) => size(b) - size(a))[0];
}

/** Lines of the table: name, scripts, bytes, transfer time, and limits. */
export function sizeLines(outputs) {
  const data = fileSize(DATA);
  const vis = VIS.reduce((sum, path) => sum + fileSize(path), 0);
  const visPicture = onTheLine(3, vis + data);
  const line = (what, names, bars) => {
    const paths = fetched(outputs, names);
    const bytes = paths.reduce((sum, path) => sum + gzipped(outputs.get(path).contents), 0);
    return { what, scripts: paths.length, bytes, ...bars(bytes) };
  };
  const language = largestLanguage(outputs);
  const quiet = fetched(outputs, [...QUIET, language]);
  const beyond = (what, names, had, mostBytes) => {
    const paths = fetched(outputs, names).filter((path) => !had.includes(path));
    const bytes = paths.reduce((sum, path) => sum + gzipped(outputs.get(path).contents), 0);
    return { what, scripts: paths.length, bytes, mostBytes };
  };
  const opened = OPENED.map((name) => beyond(`opened: ${name}`, [name], quiet, MOST_OPENED));
  const editable = [...quiet, ...fetched(outputs, EDITABLE)];
  return [
    line('until words', FIRST, (bytes) => ({ ms: onTheLine(2, bytes), mostMs: visPicture / 2 })),
    line('until a milestone', PICTURE, (bytes) => ({
      ms: onTheLine(3, bytes + data),
      mostMs: visPicture,
    })),
    line('far from the reader', FAR, () => ({ mostBytes: 65_000 })),
    line('in all, with a language', [...QUIET, language], () => ({
      mostBytes: 1.25 * vis,
      mostScripts: 12,
    })),
    ...opened,
    beyond('editable', EDITABLE, quiet, MOST_EDITABLE),
    beyond('opened: editor', FORM, editable, MOST_FORM),
    beyond('editable: log', SENDS, editable, MOST_SENDS),
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
  console.log(`  ${what.padEnd(24)}${cells.join(', ')}`.replace(/, $/, ''));
}

const isOver = ({ scripts, bytes, ms, mostMs, mostBytes, mostScripts }) =>
  ms > mostMs || bytes > mostBytes || scripts > mostScripts;

/** Bundles in memory unless `outputs` are given, prints the table, and returns whether all limits are met. */
export async function checkSizes(outputs) {
  const lines = sizeLines(outputs ?? (await bundle()));
  for (const line of lines) print(line);
  const over = lines.filter(isOver);
  for (const { what } of over) console.error(`  above its bar: ${what}`);
  return over.length === 0;
}
