import { readFileSync } from 'node:fs';

/** Replaced by the build with the version in package.json. */
declare const ROADMAP_TRACKER_VERSION: string | undefined;

export const version =
  typeof ROADMAP_TRACKER_VERSION === 'string' ? ROADMAP_TRACKER_VERSION : versionOfPackage();
/** The program's name and version, for the files it writes. */
export const product = `roadmap-tracker ${version}`;

/** Run from its source, without a build. */
function versionOfPackage(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(text).version;
}
