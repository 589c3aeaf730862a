/** Collects the licences of the packages that are bundled into what is published, with their full text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server.mjs';

/** The file's name, in the folder of the files it covers. */
export const LICENCES = 'THIRD-PARTY-LICENSES.txt';

/** The module cut out of vis-timeline is among our sources. */
const CUT = /[\\/]generated[\\/]time-step\.js$/;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/;

/** The packages of modules, by the modules' paths. */
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

/** The licences of packages as one text. */
export function licences(names) {
  const head = `Parts of these files were made by others: ${names.join(', ')}.`;
  return `${[head, ...names.map(licenceOf)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
