/** Bundles the command line as it is published: one script without dependencies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Packages of the server, which a project that only shows roadmaps does without. */
const SERVER = ['hono', '@hono/node-server', 'pg', 'jose', '@electric-sql/pglite', 'ioredis'];

/** Bundles src/cli into a file; returns the paths of its modules. Optional packages are resolved at run time. */
export async function buildCli(outfile) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@resvg/resvg-js', ...SERVER],
    define: { ROADMAP_TRACKER_VERSION: JSON.stringify(version) },
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
}
