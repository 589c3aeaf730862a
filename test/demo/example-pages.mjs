/**
 * Serves /docs-examples/ for the tests: each example of the documentation that is a page or a program of one, as
 * PAGE-NUMBER.html, with what it imports from the package taken from the sources.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { allExamples } from '../tools/docs/examples.mjs';
import { DOCS } from '../tools/docs/serve.mjs';
import { root } from '../tools/server.mjs';

const BASE = '/docs-examples/';
const PLAN = 'Who,title,When\nToyota,First car on sale,2027\nBYD,Mass production,2030\n';
/** Addresses that examples name, and where the tests have what is there. */
const ADDRESSES = [
  ['/roadmap-tracker/', `${DOCS}cdn/`],
  ['/my-roadmap.json', `${DOCS}data/solid-state-batteries.json`],
  ["'/roadmap.json'", `'${DOCS}data/solid-state-batteries.json'`],
  ['"plan.csv"', `"${BASE}plan.csv"`],
];
const mapped = (code) => ADDRESSES.reduce((text, [from, to]) => text.replaceAll(from, to), code);

const SCRIPT = `<script type="module" src="${DOCS}cdn/roadmap-tracker.js"></script>`;
const page = (body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Example</title><link rel="icon" href="data:,"></head>
<body>${body}</body></html>`;

/** A module of the package, by the path that an example imports. */
function sourceOf(path) {
  const [, room, name] = /^roadmap-tracker(?:\/([\w-]+))?(?:\/([\w-]+))?$/.exec(path);
  if (!room) return 'components/define.ts';
  if (room === 'define') return `components/${name}/define.ts`;
  if (room === 'elements') return name ? `components/${name}/${name}.ts` : 'components/index.ts';
  return room === 'vis-timeline' ? 'src/export/vis-timeline.ts' : `src/public-${room}.ts`;
}

/** The example itself, the package it imports, Svelte, and Vue with its compiler of templates. */
const resolving = ({ code, language }) => ({
  name: 'example',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^example$/ }, () => ({ path: 'example', namespace: 'example' }));
    onResolve({ filter: /^roadmap-tracker/ }, ({ path }) => ({ path: join(root, sourceOf(path)) }));
    onResolve({ filter: /^vue$/ }, () => ({
      path: join(root, 'node_modules/vue/dist/vue.esm-bundler.js'),
    }));
    onLoad({ filter: /./, namespace: 'example' }, () => {
      const contents = language === 'svelte' ? compile(code, {}).js.code : mapped(code);
      const loader = language === 'svelte' ? 'js' : language;
      return { contents, loader, resolveDir: root };
    });
  },
});

/** What puts an example on a page, by the word behind its language; the others do so themselves. */
const MOUNTS = {
  react: `import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Roadmap } from 'example';
    createRoot(document.querySelector('#app')).render(createElement(Roadmap));`,
  svelte: `import { mount } from 'svelte';
    import Page from 'example';
    mount(Page, { target: document.querySelector('#app') });`,
  angular: `import '@angular/compiler';
    import { createComponent, provideZonelessChangeDetection } from '@angular/core';
    import { createApplication } from '@angular/platform-browser';
    const { RoadmapPage } = await import('example');
    const hostElement = document.querySelector('#app');
    const app = await createApplication({ providers: [provideZonelessChangeDetection()] });
    app.attachView(createComponent(RoadmapPage, { environmentInjector: app.injector, hostElement }).hostView);
    app.tick();`,
};

async function program(example) {
  const { outputFiles } = await build({
    stdin: { contents: MOUNTS[example.use] ?? "import 'example';", resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['browser'],
    define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false' },
    tsconfigRaw: {
      compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
    },
    plugins: [resolving(example)],
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

const withScript = (code) => (code.includes('<script type="module"') ? code : `${SCRIPT}${code}`);

async function contents(name) {
  if (name === 'plan.csv') return PLAN;
  const [, of, number, kind] = /^([\w-]+)-(\d+)\.(html|js)$/.exec(name) ?? [];
  const example = allExamples().find((one) => one.page === of && one.number === Number(number));
  if (!example) return;
  if (kind === 'js') return program(example);
  if (example.language === 'html') return page(withScript(mapped(example.code)));
  return page(`<div id="app"></div><div id="timeline"></div>
<script type="module" src="${of}-${number}.js"></script>`);
}

const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  csv: 'text/csv',
  json: 'application/json',
};

/** Koa middleware for the test runner. */
export async function examplePages(context, next) {
  const { path } = context;
  if (!path.startsWith(BASE)) return next();
  const name = path.slice(BASE.length);
  const body = name === 'all.json' ? JSON.stringify(allExamples()) : await contents(name);
  if (body === undefined) return next();
  context.body = body;
  context.type = TYPES[name.split('.').at(-1)];
}
