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
import { patchIdle } from './patches-idle.mjs';

export { PatchError };

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The patches are counted against these; package.json pins the same. */
const PINNED = { 'vis-timeline': '8.5.4' };

/** What the built module must not hold: HTML sinks, code from text, the console, globals. */
export const FORBIDDEN =
  /\b(?:inner|outer)HTML|insertAdjacentHTML|document\.(?:write|head)|DOMParser|console\b|\beval\(|\bFunction\(|createElement\(["']style|filterXSS|filterCSS|window\.(?:moment|Hammer)/g;

/** vis-timeline's source with every patch applied. */
export function patchTimeline(text) {
  const source = new Source('vis-timeline', text);
  patchHtml(source);
  patchCore(source);
  patchIdle(source);
  return source.text;
}

/** Modules of ours that the patched source imports, by the names it has for them. */
const OURS = {
  moment: '../ticks/luxon-moment.ts',
  gestures: 'gestures.ts',
  'lane-set': 'lane-set.ts',
};

const patches = {
  name: 'patches',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^[\w-]+$/ }, ({ path }) =>
      OURS[path] ? { path: join(here, OURS[path]) } : null,
    );
    onLoad({ filter: /vis-timeline-graph2d\.m?js$/ }, async ({ path }) => ({
      contents: patchTimeline(await readFile(path, 'utf8')),
    }));
  },
};

/** Rules that only speak of parts patched away, the images among them. */
const UNUSED_RULE =
  /(?<=^|\})(?:[^{},]*(?:\.vis |\.vis-active|vis-(?:config|tooltip|current-time|rolling|custom-time|data-axis|legend|horizontal|shadow|vertical-scroll|loading|draggable|hidden|item(?!set)|editable|nest|group-level|group-is|graph|fill|bar|point|outline|icon|overlay))[^{},]*,?)+\{[^{}]*\}/gm;

async function styles() {
  const path = require.resolve('vis-timeline/styles/vis-timeline-graph2d.min.css');
  const source = new Source('vis-timeline.css', await readFile(path, 'utf8'));
  return source
    .replace(1, /\/\*[\s\S]*?\*\//g)
    .replace(157, UNUSED_RULE)
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

const BANNER = `/*! vis-timeline ${PINNED['vis-timeline']} (Almende B.V. and visjs contributors; Apache-2.0 OR MIT), changed: see src/view/vis/patches-*.mjs */`;

/** The module's text. */
export async function buildTimeline() {
  checkPins();
  const result = await build({
    stdin: {
      contents: `
        export { Timeline, TimeStep } from 'vis-timeline/esnext/esm/vis-timeline-graph2d.js';
        export { createMoment } from '../ticks/luxon-moment.js';
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
