/** Replaced by the build with the version in package.json. */
declare const ROADMAP_TRACKER_VERSION: string;

export const version = ROADMAP_TRACKER_VERSION;
/** The program's name and version, for the files it writes. */
export const product = `roadmap-tracker ${version}`;
