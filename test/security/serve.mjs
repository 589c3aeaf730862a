/**
 * Serves /security/: pages as strict, and as spoilt, as real ones are, around the bundle for CDNs as
 * it is published. Nothing else has a hand in what is served here: no script of the test runner gets
 * into these pages. `?under=NAME` says under which headers a page is served.
 */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { bundleOnce } from '../tools/bundle.mjs';
import { root } from '../tools/server.mjs';

const BASE = '/security/';

const policy = (policies) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data: blob:; require-trusted-types-for 'script'; trusted-types ${policies} 'allow-duplicates'`;
const csp = (text) => ({ 'content-security-policy': text });
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const HEADERS = {
  strict: csp(policy('lit-html roadmap-tracker')),
  // For a sandbox: WebKit takes 'self' for the origin that a sandboxed page has not.
  'strict-named': csp(policy('lit-html roadmap-tracker').replaceAll("'self'", 'HOST')),
  // A page that grants no policy but Lit's, and so no worker.
  'no-worker': csp(policy('lit-html')),
  isolated: ISOLATED,
  'strict-isolated': { ...csp(policy('lit-html roadmap-tracker')), ...ISOLATED },
};

/** A sandboxed page is of no origin; one with an embedder policy wants it of its scripts, too. */
const FOR_ALL = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', csv: 'text/csv' };

/** Over a million bytes, which a worker reads where the page allows one. */
function large() {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `Maker ${i % 40},Milestone number ${i},${2020 + (i % 15)},announced,2019-05-01`,
  );
  return ['company,title,date,status,said_on', ...rows].join('\n');
}

/** Resets as they are found, and worse. */
const EVERYTHING = `
* { box-sizing: content-box; margin: 7px !important; padding: 0; border: 0; float: left !important;
  font: 700 40px / 1 cursive; list-style: none; text-transform: uppercase; }
button, input, table, svg, [part], [hidden], [popover] {
  all: unset !important; display: block !important; position: fixed !important; }`;

/** The published bundle under two addresses, each a copy of its own. */
async function script(name) {
  return (await bundleOnce()).get(`dist/cdn/${name}`)?.contents;
}

/** Nothing but the pages and their scripts, whatever is asked for. */
async function own(name) {
  if (!/^[a-z-]{1,20}\.(?:html|js)$/.test(name)) return;
  const path = `${root}/test/security/pages/${name}`;
  if (!name.endsWith('.js')) return readFile(path);
  const script = await readFile(path.replace(/js$/, 'ts'));
  const { outputFiles } = await build({
    stdin: { contents: script, loader: 'ts', resolveDir: dirname(path) },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0].contents;
}

async function contents(path) {
  const cdn = /^(?:cdn|other-cdn)\/(.+)$/.exec(path);
  if (cdn) return script(cdn[1]);
  if (path === 'large.csv') return large();
  if (path === 'everything.css') return EVERYTHING;
  if (path === 'data.json') return readFile(`${root}/data/solid-state-batteries.json`);
  return own(path);
}

/** Koa middleware for the test runner. */
export async function securityPages(context, next) {
  const { path, query } = context;
  if (!path.startsWith(BASE)) return next();
  const name = path.slice(BASE.length);
  const body = await contents(name).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (body === undefined) {
    // The test runner tells of what is not found; here it is asked for on purpose.
    context.status = 410;
    return;
  }
  context.body = Buffer.from(body);
  context.type = TYPES[name.split('.').at(-1)] ?? 'application/json';
  const isPage = name.endsWith('.html');
  for (const [header, value] of Object.entries(isPage ? (HEADERS[query.under] ?? {}) : FOR_ALL))
    context.set(header, value.replaceAll('HOST', context.origin));
}
