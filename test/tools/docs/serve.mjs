/** Serves the documentation at /docs/, made anew for each page, so that edited Markdown shows at the next reload. */

/** Its address on a server of this repository. */
export const DOCS = '/docs/';
const TYPES = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  yml: 'text/yaml',
};

/** The elements as their sources are, which the dev server transpiles on request. */
const FROM_SOURCE = "import '/components/one-tag.ts';\n";

/**
 * Koa middleware. With `bundled`, a function that resolves to the bundle, it serves what `npm run build` writes;
 * else pages run the sources, and nothing has to be built first.
 */
export function docsPages(bundled) {
  let site;
  const made = async () => {
    const { docsSite } = await import('./site.mjs');
    return docsSite(await bundled?.());
  };
  return async function docs(context, next) {
    const { path } = context;
    if (path === DOCS.slice(0, -1)) return context.redirect(DOCS);
    if (!path.startsWith(DOCS)) return next();
    const name = path.slice(DOCS.length) || 'index.html';
    if (!site || (!bundled && name.endsWith('.html'))) site = made();
    const isScript = !bundled && name === 'cdn/roadmap-tracker.js';
    const contents = isScript ? () => FROM_SOURCE : (await site).files.get(name);
    if (!contents) {
      context.status = 404;
      return;
    }
    context.body = Buffer.from(contents());
    context.type = TYPES[name.split('.').at(-1)] ?? 'text/plain';
    context.set('cache-control', 'no-cache');
  };
}
