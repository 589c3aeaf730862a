/**
 * Builds `generated/timeline.js`, the one timeline module that tests, CDN and npm use, from
 * the pinned vis-timeline package. `node src/view/vis/build-timeline.mjs`
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PatchError, Source } from './patch.mjs';
import { patchCore, patchHtml } from './patches-core.mjs';
import { patchIdle, patchInput } from './patches-idle.mjs';
import { patchLanes } from './patches-lanes.mjs';

export { PatchError };

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The patches are counted against these; package.json pins the same. */
const PINNED = { 'vis-timeline': '8.5.4', 'vis-data': '8.0.6', 'vis-util': '6.0.3' };

/** What the built module must not hold: HTML sinks, code from text, the console, globals. */
export const FORBIDDEN =
  /\b(?:inner|outer)HTML|insertAdjacentHTML|document\.(?:write|head)|DOMParser|console\b|\beval\(|\bFunction\(|createElement\(["']style|filterXSS|filterCSS|window\.(?:moment|Hammer)/g;

/** vis-timeline's source with every patch applied. */
export function patchTimeline(text) {
  const source = new Source('vis-timeline', text);
  patchHtml(source);
  patchLanes(source);
  patchCore(source);
  patchIdle(source);
  importUsedHelpers(source);
  return source.text;
}

/** `...util` holds on to all of vis-util; naming the helpers still used lets the rest go. */
function importUsedHelpers(source) {
  const names = new Set([...source.text.matchAll(/availableUtils\.(\w+)/g)].map((m) => m[1]));
  names.delete('convert');
  const used = [...names].join(', ');
  source
    .replace(1, 'import * as util from', `import { ${used} } from`)
    .replaceBetween(
      11,
      'const availableUtils = {',
      '\n// Utility functions',
      `const availableUtils = { convert, ${used} };\n`,
    );
}

/** Of the lanes' table stays what the lanes use. */
function patchData(text) {
  const halfIndent = (blanks) => blanks.slice(blanks.length / 2);
  return new Source('vis-data', text.replace(/^ +/gm, halfIndent))
    .replace(2, /^\s*console\.\w+\(.*\);\n/gm)
    .drop('DataStream')
    .drop('Queue')
    .keepMethods('DataSet', DATA_METHODS, 11)
    .replaceMethod('DataSet', 'setOptions', '  setOptions() {}\n')
    .replaceMethod('DataSet', 'get', '  get(id) { return this._data.get(id) ?? null; }\n')
    .replaceMethod('DataSet', 'getIds', GET_IDS)
    .drop('ensureFullItem')
    .replace(1, 'ensureFullItem(item, this._idProp)', 'item')
    .drop('isDataSetLike')
    .replaceBetween(
      15,
      'function isDataViewLike(idProp, v) {',
      '\nexport { DataSet,',
      'const isDataViewLike = (_idProp, v) => v instanceof DataSetPart;\n',
    )
    .replace(1, 'export { DataSet, DataStream, DataView, Queue,', 'export { DataSet, DataView,')
    .replace(1, ' isDataSetLike, isDataViewLike }', ' isDataViewLike }').text;
}

/** Lanes by their ids, and in their order. */
const GET_IDS = `  getIds({ order } = {}) {
    const items = [...this._data.values()];
    return (order ? items.sort(order) : items).map((item) => item[this._idProp]);
  }
`;

const DATA_METHODS = [
  'idProp',
  'constructor',
  'setOptions',
  'add',
  'update',
  'get',
  'getIds',
  'remove',
  '_remove',
  '_addItem',
  '_updateItem',
];

/** The click-to-use veil and a look for another Hammer on the page; both run on import. */
function patchHelpers(text) {
  return new Source('vis-util', text)
    .drop('Activator$1', 6)
    .replace(1, 'const Activator = Activator$1;\n')
    .replace(1, 'Activator, Alea,', 'Alea,')
    .replace(1, 'window.Hammer || RealHammer', 'RealHammer').text;
}

function patchGestures(text) {
  return (
    patchInput(new Source('hammer', text))
      // Its warnings about deprecated names go to the console.
      .replaceBetween(6, '    var log = window.console', '    return method.apply')
      // A pan taken over by the page's scrolling is cancelled at 0, 0: that began a new pan,
      // which never ended, and the next one was lost.
      .replace(
        1,
        '    store[storeIndex] = ev;',
        '    if (eventType !== INPUT_CANCEL) store[storeIndex] = ev;',
      ).text
  );
}

const PATCHED = [
  [/vis-timeline-graph2d\.m?js$/, patchTimeline],
  [/vis-data\.m?js$/, patchData],
  [/vis-util\.m?js$/, patchHelpers],
  [/hammer\.esm\.js$/, patchGestures],
];

const patches = {
  name: 'patches',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^moment$/ }, () => ({ path: join(here, 'luxon-moment.ts') }));
    for (const [filter, patch] of PATCHED) {
      onLoad({ filter }, async ({ path }) => ({ contents: patch(await readFile(path, 'utf8')) }));
    }
  },
};

/** Rules that only speak of parts patched away, the images among them. */
const UNUSED_RULE =
  /(?<=^|\})(?:[^{},]*(?:\.vis |\.vis-active|vis-(?:config|tooltip|current-time|rolling|custom-time|data-axis|legend|item(?!set)|editable|nest|group-level|group-is|graph|fill|bar|point|outline|icon|overlay))[^{},]*,?)+\{[^{}]*\}/gm;

async function styles() {
  const path = require.resolve('vis-timeline/styles/vis-timeline-graph2d.min.css');
  const source = new Source('vis-timeline.css', await readFile(path, 'utf8'));
  return source
    .replace(1, /\/\*[\s\S]*?\*\//g)
    .replace(145, UNUSED_RULE)
    .text.trim();
}

function checkPins() {
  for (const [name, pinned] of Object.entries(PINNED)) {
    const { version } = require(`${name}/package.json`);
    if (version !== pinned) {
      throw new PatchError(`${name} is ${version}, the patches were counted for ${pinned}.`);
    }
  }
}

const BANNER = `/*! vis-timeline ${PINNED['vis-timeline']}, vis-data, vis-util (Almende B.V. and visjs contributors; Apache-2.0 OR MIT), @egjs/hammerjs (MIT), component-emitter (MIT), uuid (MIT), changed: see src/view/vis/patches-*.mjs */`;

/** The module's text. */
export async function buildTimeline() {
  checkPins();
  const result = await build({
    stdin: {
      contents: `
        export { Timeline, TimeStep } from 'vis-timeline/esnext/esm/vis-timeline-graph2d.js';
        export { DataSet } from 'vis-data/esnext/esm/vis-data.js';
        export { createMoment } from './luxon-moment.js';
        export const timelineStyles = ${JSON.stringify(await styles())};`,
      resolveDir: here,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['luxon'],
    legalComments: 'none',
    banner: { js: BANNER },
    plugins: [patches],
    write: false,
  });
  const { text } = result.outputFiles[0];
  const sinks = text.match(FORBIDDEN);
  if (sinks)
    throw new PatchError(`The built module still holds ${[...new Set(sinks)].join(', ')}.`);
  return text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(join(here, 'generated'), { recursive: true });
  await writeFile(join(here, 'generated/timeline.js'), await buildTimeline());
}
