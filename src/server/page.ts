/** The server's own page: the roadmap with its editor, and for members what their role allows; see src/page. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Page {
  readonly html: string;
  /** A file of the tracker, or of the page; null where there is none. */
  file(folder: 'cdn' | 'page', name: string): Promise<Response | null>;
}

/** Where the build for pages is: beside the program, beside this module, or in the repository. */
const BUILT = ['../', '../../', '../../dist/'];
const TRACKER = 'cdn/roadmap-tracker.js';
const SCRIPT = 'page/page.js';
const FILE = /^(?:themes\/)?[\w-]+(?:\.[\w-]+)*\.(js|css)$/;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Nothing but what this server gives, and no place within other pages. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html roadmap-tracker 'allow-duplicates'",
].join('; ');

export function pageHeaders(type: string): Record<string, string> {
  return {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}

/** The page of a roadmap; `issuer`: whether tokens of an issuer are taken, too. */
export function pageOf(roadmap: string, issuer: boolean): Page {
  const folder = BUILT.map((path) => new URL(path, import.meta.url)).find((url) =>
    [TRACKER, SCRIPT].every((path) => existsSync(new URL(path, url))),
  );
  // The id has letters, digits, _ and - only.
  const src = `/v1/roadmaps/${roadmap}.json`;
  const plain = `<p>The roadmap as JSON: <a href="${src}">${src}</a></p>`;
  const body = folder
    ? `<header id="head"></header>
    <main>
      <section id="tracker"><roadmap-tracker src="${src}" refresh="10"></roadmap-tracker></section>
      <section id="panel" hidden></section>
    </main>
    <p id="told" role="status"></p>
    <noscript>${plain}</noscript>`
    : `<main>${plain}<p>The page for people is not built here: type npm run build.</p></main>`;
  return {
    html: `<!doctype html>
<html lang="en" data-roadmap="${roadmap}"${issuer ? ' data-issuer' : ''}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${roadmap}</title>
    <link rel="icon" href="data:,">
    ${
      folder
        ? `<link rel="stylesheet" href="/page/page-style.css">
    <script type="module" src="/${TRACKER}"></script>
    <script type="module" src="/${SCRIPT}"></script>`
        : ''
    }
  </head>
  <body>
    ${body}
  </body>
</html>
`,
    async file(part, name) {
      const type = TYPES[FILE.exec(name)?.[1] ?? ''];
      if (!folder || !type) return null;
      const path = fileURLToPath(new URL(`${part}/${name}`, folder));
      const content = await readFile(path).catch(() => null);
      return content && new Response(new Uint8Array(content), { headers: pageHeaders(type) });
    },
  };
}
