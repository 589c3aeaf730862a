/** Serves the repository for people, tests and screenshots; transpiles TypeScript on request. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { docsPages } from './docs/serve.mjs';
import { guard } from './guard.mjs';
import { freePort, listenOnLoopback } from './loopback.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Resolves the imports of the module cut out of vis-timeline: JavaScript that imports our TypeScript modules. */
const timeStepImports = {
  name: 'time-step-imports',
  resolveImport({ source, context }) {
    const isCut = context.path.endsWith('/generated/time-step.js');
    return isCut ? source.replace(/\.js$/, '.ts') : undefined;
  },
};

/** Target esnext leaves plain JavaScript unchanged; only types and decorators are transpiled. */
function typescript() {
  const types = esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${root}/tsconfig.json` });
  return [types, timeStepImports];
}

/** Makes a dev server, which does not listen by itself, listen behind the guard. */
function listener() {
  let end;
  return {
    name: 'listener',
    async serverStart({ server, config }) {
      await guard(server, config);
      end = await listenOnLoopback(server, config.port);
    },
    serverStop: () => end?.(),
  };
}

/** The settings that all servers share, merged with those of one of them. */
export async function settings({ port, plugins = [], ...own }) {
  return {
    rootDir: root,
    // With the host name localhost or 127.0.0.1, the dev server would listen on all addresses. Without one
    // it does not listen at all, and a plugin does.
    hostname: '',
    port: await freePort(port),
    mimeTypes: { '**/*.csv': 'text/csv', '**/*.json': 'application/json' },
    plugins: [listener(), ...typescript(), ...plugins],
    ...own,
  };
}

/** Serves the repository at the port, or another one if that is taken, and opens a page. */
export async function serve({ port, open } = {}) {
  const config = await settings({
    port,
    middleware: [docsPages()],
    nodeResolve: { exportConditions: ['production'] },
  });
  return startDevServer({
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    config: { ...config, open: open && `http://localhost:${config.port}${open}` },
  });
}

/** Serves the responses of a function, behind the guard. Resolves to the address and a function that ends it. */
export async function serveAnswers(answer) {
  const server = createServer(answer);
  const port = await freePort();
  await guard(server, { rootDir: root, port });
  const end = await listenOnLoopback(server, port);
  return {
    url: `http://localhost:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await end();
    },
  };
}

/** The same without the guard, which refuses to be posted to: for what the program posts to. */
export async function serveWebhook(answer) {
  const server = createServer(answer);
  const port = await freePort();
  const end = await listenOnLoopback(server, port);
  return {
    url: `http://localhost:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await end();
    },
  };
}
