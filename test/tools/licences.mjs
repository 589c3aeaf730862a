/** What others have made of what is published, with the full text of their licences. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server.mjs';

/** Beside what it speaks of. */
export const LICENCES = 'THIRD-PARTY-LICENSES.txt';

/** The module that is cut out of a package stands among ours. */
const CUT = /[\\/]generated[\\/]time-step\.js$/;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/;

/** The packages that modules are of, by the paths of the modules. */
export function packagesOf(paths) {
  const names = paths.flatMap((path) => {
    if (CUT.test(path)) return ['vis-timeline'];
    return PACKAGE.exec(path.replaceAll('\\', '/'))?.[1] ?? [];
  });
  return [...new Set(names)].sort();
}

function licenceOf(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
  if (files.length === 0) throw new Error(`${name} comes without the text of its licence.`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** The licences of packages, one after the other. */
export function licences(names) {
  const head = `Parts of these files were made by others: ${names.join(', ')}.`;
  return `${[head, ...names.map(licenceOf)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
