/** The program with the page that it serves, laid out as it is published, in a folder that goes with the process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../cli/program.js';
import { bundleOnce } from '../tools/bundle.mjs';
import { buildCli } from '../tools/cli.mjs';
import { buildPage } from '../tools/page-script.mjs';

/** Builds it; returns the path of the program. */
export async function builtProgram(): Promise<string> {
  // Beside the packages that the program looks for.
  const caches = join(root, 'node_modules/.cache');
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'roadmap-page-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'cli/roadmap-tracker.js');
  const [outputs] = await Promise.all([
    bundleOnce(),
    buildCli(program),
    buildPage(join(folder, 'page')),
  ]);
  for (const [path, { contents }] of outputs) {
    const file = join(folder, path.replace(/^dist\//, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  return program;
}
