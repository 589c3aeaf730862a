/** The server's own page: the roadmap, and a form for those who come with an invitation. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Page {
  readonly html: string;
  readonly script: string;
  /** A file of the tracker; null where there is none. */
  file(name: string): Promise<Response | null>;
}

/** Where the build for pages is: beside the program, beside this module, or in the repository. */
const CDN = ['../cdn/', '../../cdn/', '../../dist/cdn/'];
const MAIN = 'roadmap-tracker.js';
const FILE = /^(?:themes\/)?[\w-]+(?:\.[\w-]+)*\.(js|css)$/;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Nothing but what this server gives, and no place within other pages. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function pageHeaders(type: string): Record<string, string> {
  return {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}

export function pageOf(roadmap: string): Page {
  const folder = CDN.map((path) => new URL(path, import.meta.url)).find((url) =>
    existsSync(new URL(MAIN, url)),
  );
  // The id has letters, digits, _ and - only.
  const src = `/v1/roadmaps/${roadmap}.json`;
  const tracker = folder
    ? `<script type="module" src="/cdn/${MAIN}"></script>
    <roadmap-tracker src="${src}" refresh="10"></roadmap-tracker>`
    : `<p>The tracker is not built here. The roadmap: <a href="${src}">${src}</a></p>`;
  return {
    html: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${roadmap}</title>
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <form id="join" hidden>
      <p>You are invited to this roadmap. <label>Your name, as it will stand with what you record:
        <input id="name" required autocomplete="name"></label> <button>Join</button></p>
    </form>
    <p id="told" role="status"></p>
    ${tracker}
  </body>
</html>
`,
    script: SCRIPT,
    async file(name) {
      const type = TYPES[FILE.exec(name)?.[1] ?? ''];
      if (!folder || !type) return null;
      const content = await readFile(fileURLToPath(new URL(name, folder))).catch(() => null);
      return content && new Response(new Uint8Array(content), { headers: pageHeaders(type) });
    },
  };
}

/** Takes an invitation, and shows the token that it gave, once. */
const SCRIPT = `const given = new URLSearchParams(location.hash.slice(1));
const [roadmap, invitation] = [given.get('roadmap'), given.get('invitation')];
const [form, told] = [document.getElementById('join'), document.getElementById('told')];
form.hidden = !invitation;
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const name = document.getElementById('name').value;
  const answer = await fetch('/v1/roadmaps/' + encodeURIComponent(roadmap) + '/members', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitation, name }),
  });
  const body = await answer.json();
  form.hidden = answer.ok;
  told.textContent = answer.ok
    ? 'You are ' + body.role + '. Your token, which is shown this once: ' + body.token
    : body.error;
  if (answer.ok) history.replaceState(null, '', location.pathname);
});
`;
