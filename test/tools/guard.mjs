/**
 * What a server of this repository gives, and to whom. The dev server itself would answer to any name
 * and hand out whatever its user may read: `/__wds-outside-root__/3/etc/passwd`, dot files, the targets
 * of links, and as the test runner's own `/__web-test-runner__/test-framework/etc/passwd`. So the guard
 * stands before it, and decides by the request as it came.
 */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

const NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** Where the dev server takes web sockets; it leaves those for other paths waiting. */
const SOCKETS = '/wds';
/** How the dev server names what is outside of its root. */
const OUTSIDE = '__wds-outside-root__';
/** An address with this in it means, to the dev server, the file that its query names. */
const BY_QUERY = 'inline-script-';
/** Behind it the test runner expects the absolute path of a file. */
const FRAMEWORK = ['__web-test-runner__', 'test-framework'];
/** What realpath says where there is nothing to serve. */
const MISSING = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

const refusal = (status, text, headers = {}) => ({ status, text: `${text}\n`, headers });

/** A stranger's name may lead to this machine (DNS rebinding), and a browser takes us for his server. */
function refuseHost({ headers }, hosts) {
  if (hosts.includes(headers.host?.toLowerCase())) return;
  return refusal(
    421,
    `This server is for its own machine and answers only to ${hosts.join(', ')}. Open http://${hosts[0]}/ there instead.`,
  );
}

function refuseMethod({ method }) {
  if (method === 'GET' || method === 'HEAD') return;
  return refusal(405, 'This server only gives: ask with GET or HEAD.', { allow: 'GET, HEAD' });
}

/** Browsers let any page open a socket to any server, but say whose page it is. */
function refuseSocket({ url, headers }) {
  if (url !== SOCKETS) return refusal(404, `There is no web socket but ${SOCKETS}.`);
  if (headers.origin === `http://${headers.host}`) return;
  return refusal(403, 'Only pages of this server may open a web socket to it.');
}

const isPlain = (name) =>
  name !== '.' && name !== '..' && !['/', '\\', '\0'].some((mark) => name.includes(mark));

/**
 * The names in the path, decoded; undefined for a path that one reader may take for another one than
 * the next reader does: those who serve differ in what they decode, resolve and take for a slash.
 */
function namesIn(url) {
  if (!/^\/[!-~]*$/.test(url) || url.includes(BY_QUERY)) return;
  const [path] = url.split(/[?#]/, 1);
  try {
    const names = path.slice(1).split('/').map(decodeURIComponent);
    // Only the last may be empty, in the path of a folder.
    if (names.every(isPlain) && names.slice(0, -1).every(Boolean)) return names;
  } catch {
    // Not to be decoded.
  }
}

function fileNamed(root, names) {
  if (!FRAMEWORK.every((name, i) => names[i] === name)) return join(root, ...names);
  const path = names.slice(FRAMEWORK.length).join(sep);
  return sep === '/' ? `/${path}` : path;
}

/** Inside the root, with no dot file or folder on the way; `..` leads outside, and has a dot as well. */
function isServed(root, file) {
  const path = relative(root, file);
  return !isAbsolute(path) && !path.split(sep).some((name) => name.startsWith('.'));
}

/** The file when all links are followed; none where there is nothing to serve. */
async function followed(file) {
  try {
    return [await realpath(file)];
  } catch (error) {
    if (MISSING.includes(error.code)) return [];
    throw error;
  }
}

async function refusePath({ url }, root) {
  const names = namesIn(url);
  if (!names) return refusal(400, 'This is no plain path.');
  const no = refusal(
    403,
    'This server gives the files of its repository only: none from outside, no dot files, and no links to either.',
  );
  const file = fileNamed(root, names);
  if (names.includes(OUTSIDE) || !isServed(root, file)) return no;
  try {
    // For a folder its index is served.
    const files = [...(await followed(file)), ...(await followed(join(file, 'index.html')))];
    return files.every((real) => isServed(root, real)) ? undefined : no;
  } catch {
    return no;
  }
}

const headersFor = ({ text, headers }) => ({
  'content-type': 'text/plain; charset=utf-8',
  'content-length': Buffer.byteLength(text),
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  connection: 'close',
  ...headers,
});

/** A web socket that is refused has no response yet. */
function refuseUpgrade(socket, refused) {
  const lines = Object.entries(headersFor(refused)).map(([name, value]) => `${name}: ${value}`);
  socket.on('error', () => socket.destroy());
  socket.end([`HTTP/1.1 ${refused.status} Refused`, ...lines, '', refused.text].join('\r\n'));
}

/** Takes over an event of the server; those who listened so far are called by what is returned. */
function takeOver(server, event) {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  return (...args) => {
    for (const listener of listeners) listener.apply(server, args);
  };
}

/** Puts the guard before all who listen to the server's requests by now. */
export async function guard(server, { rootDir, port }) {
  const root = await realpath(rootDir);
  const hosts = NAMES.map((name) => new URL(`http://${name}:${port}`).host);
  const serve = takeOver(server, 'request');
  server.on('request', async (request, response) => {
    const refused =
      refuseHost(request, hosts) ?? refuseMethod(request) ?? (await refusePath(request, root));
    if (refused) response.writeHead(refused.status, headersFor(refused)).end(refused.text);
    else serve(request, response);
  });
  const upgrade = takeOver(server, 'upgrade');
  server.on('upgrade', (request, socket, head) => {
    const refused = refuseHost(request, hosts) ?? refuseSocket(request);
    if (refused) refuseUpgrade(socket, refused);
    else upgrade(request, socket, head);
  });
}
