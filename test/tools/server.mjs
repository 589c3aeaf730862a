/** The repository as it is served for people, tests and screenshots: TypeScript on the fly. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { guard } from './guard.mjs';
import { freePort, listenOnLoopback } from './loopback.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The module cut out of vis-timeline is JavaScript, and imports modules of ours. */
const answersOfOurs = {
  name: 'answers-of-ours',
  resolveImport({ source, context }) {
    const isCut = context.path.endsWith('/generated/time-step.js');
    return isCut ? source.replace(/\.js$/, '.ts') : undefined;
  },
};

/** esnext leaves pages and plain JavaScript byte for byte as they are; only types and decorators go. */
function typescript() {
  const types = esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${root}/tsconfig.json` });
  return [types, answersOfOurs];
}

/** Lets a dev server that does not listen yet do so, guarded. */
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

/** The settings of every server here, with those of its own. */
export async function settings({ port, plugins = [], ...own }) {
  return {
    rootDir: root,
    // Told localhost or 127.0.0.1, the dev server listens at every address there is. Without a name
    // it leaves listening to others: here, to a plugin.
    hostname: '',
    port: await freePort(port),
    mimeTypes: { '**/*.csv': 'text/csv', '**/*.json': 'application/json' },
    plugins: [listener(), ...typescript(), ...plugins],
    ...own,
  };
}

/** Serves the repository at the port, if it is free, and opens a page of it. */
export async function serve({ port, open } = {}) {
  const config = await settings({ port, nodeResolve: { exportConditions: ['production'] } });
  return startDevServer({
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    config: { ...config, open: open && `http://localhost:${config.port}${open}` },
  });
}

/** Serves what a function answers, guarded as everything here is. Resolves to its address, and what ends it. */
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
