/**
 * `npm run build`: makes dist/ for publication: ES modules with types for npm, and dist/cdn/ with one script for
 * pages and the scripts that it loads later. Prints the gzipped sizes.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { buildCli } from './cli.mjs';
import { writeDocs } from './docs/site.mjs';
import { LICENCES, licences, packagesOf } from './licences.mjs';
import { writeManifest } from './manifest.mjs';
import { buildPage } from './page-script.mjs';
import { tsc } from './run.mjs';
import { root } from './server.mjs';
import { checkSizes } from './size.mjs';
import { copyThemes } from './themes.mjs';
import { buildTimeStep } from './time-step.mjs';

function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Copies what the compiler does not emit: declaration files and the time steps. src/runtime.d.ts is left
 * out, as only type checks need it.
 */
function copyReadyMade() {
  for (const folder of ['src', 'components'])
    for (const name of readdirSync(join(root, folder), { recursive: true }))
      if (/(?<!^runtime)\.d\.ts$|[\\/]generated[\\/].*\.js$/.test(name))
        cpSync(join(root, folder, name), join(root, 'dist', folder, name));
}

function write(outputs) {
  mkdirSync(join(root, 'dist/cdn'), { recursive: true });
  for (const [name, { contents }] of outputs) writeFileSync(join(root, name), contents);
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
if (!buildTimeStep()) fail('The time steps could not be cut out of vis-timeline.');
for (const part of ['build', 'build-server'])
  if (!(await tsc(`test/tools/tsconfig.${part}.json`))) fail('The sources do not compile.');
copyReadyMade();
copyThemes(join(root, 'dist'));
const command = await buildCli(join(root, 'dist/cli/roadmap-tracker.js'));
writeFileSync(join(root, 'dist', LICENCES), licences(packagesOf(command)));
writeFileSync(join(root, 'dist/page', LICENCES), await buildPage(join(root, 'dist/page')));
writeManifest('dist');
const outputs = await bundle();
write(outputs);
writeDocs(join(root, 'dist/docs'), outputs);
await checkSizes(outputs);
