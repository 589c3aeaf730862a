/** The repository as it is served for people, tests and screenshots: TypeScript on the fly. */
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const mimeTypes = { '**/*.csv': 'text/csv', '**/*.json': 'application/json' };

/** The module cut out of vis-timeline is JavaScript, and imports modules of ours. */
const answersOfOurs = {
  name: 'answers-of-ours',
  resolveImport({ source, context }) {
    const isCut = context.path.endsWith('/generated/time-step.js');
    return isCut ? source.replace(/\.js$/, '.ts') : undefined;
  },
};

/** esnext leaves pages and plain JavaScript byte for byte as they are; only types and decorators go. */
export function typescript() {
  const types = esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${root}/tsconfig.json` });
  return [types, answersOfOurs];
}

/** The wanted port when it is free, else any free one. */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wanted ? resolve(freePort()) : reject(new Error('no free port'))));
    probe.listen(wanted, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export async function serve({ port, open } = {}) {
  return startDevServer({
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    config: {
      rootDir: root,
      hostname: 'localhost',
      port: await freePort(port),
      open,
      nodeResolve: { exportConditions: ['production'] },
      mimeTypes,
      plugins: typescript(),
    },
  });
}
