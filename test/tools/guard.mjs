/**
 * Decides which requests a server of this repository answers. The dev server itself would answer to any
 * host name and serve every file that its user can read: `/__wds-outside-root__/3/etc/passwd`, dot files,
 * targets of links, and `/__web-test-runner__/test-framework/etc/passwd`. So this guard checks the raw
 * request before the dev server sees it.
 */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

const NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** The dev server's web socket path; it never answers web sockets on other paths. */
const SOCKETS = '/wds';
/** The dev server's prefix for files outside its root. */
const OUTSIDE = '__wds-outside-root__';
/** For an address that contains this, the dev server serves the file named in the query. */
const BY_QUERY = 'inline-script-';
/** A prefix after which the test runner takes the absolute path of a file. */
const FRAMEWORK = ['__web-test-runner__', 'test-framework'];
/** Error codes of realpath for files that do not exist. */
const MISSING = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

const refusal = (status, text, headers = {}) => ({ status, text: `${text}\n`, headers });

/** Refuses foreign host names, which may resolve to this machine (DNS rebinding). */
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

/** Refuses web sockets of foreign pages: browsers let any page open one, but send its Origin. */
function refuseSocket({ url, headers }) {
  if (url !== SOCKETS) return refusal(404, `There is no web socket but ${SOCKETS}.`);
  if (headers.origin === `http://${headers.host}`) return;
  return refusal(403, 'Only pages of this server may open a web socket to it.');
}

const isPlain = (name) =>
  name !== '.' && name !== '..' && !['/', '\\', '\0'].some((mark) => name.includes(mark));

/**
 * The decoded names in the path; undefined for an ambiguous path: servers differ in what they decode,
 * resolve, and treat as a slash.
 */
function namesIn(url) {
  if (!/^\/[!-~]*$/.test(url) || url.includes(BY_QUERY)) return;
  const [path] = url.split(/[?#]/, 1);
  try {
    const names = path.slice(1).split('/').map(decodeURIComponent);
    // Only the last name may be empty, in the path of a folder.
    if (names.every(isPlain) && names.slice(0, -1).every(Boolean)) return names;
  } catch {
    // Malformed percent-encoding.
  }
}

function fileNamed(root, names) {
  if (!FRAMEWORK.every((name, i) => names[i] === name)) return join(root, ...names);
  const path = names.slice(FRAMEWORK.length).join(sep);
  return sep === '/' ? `/${path}` : path;
}

/** Whether a file is inside the root, with no dot file or folder on the way; `..` also begins with a dot. */
function isServed(root, file) {
  const path = relative(root, file);
  return !isAbsolute(path) && !path.split(sep).some((name) => name.startsWith('.'));
}

/** The file with all links resolved; an empty list if it does not exist. */
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
    // For a folder, its index is served.
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

/** Refuses a web socket. There is no response object yet, so this writes to the socket. */
function refuseUpgrade(socket, refused) {
  const lines = Object.entries(headersFor(refused)).map(([name, value]) => `${name}: ${value}`);
  socket.on('error', () => socket.destroy());
  socket.end([`HTTP/1.1 ${refused.status} Refused`, ...lines, '', refused.text].join('\r\n'));
}

/** Removes the listeners of a server's event; returns a function that calls them. */
function takeOver(server, event) {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  return (...args) => {
    for (const listener of listeners) listener.apply(server, args);
  };
}

/** Puts the guard before all present listeners of the server. */
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
