/** Put in by the build, from package.json. */
declare const ROADMAP_TRACKER_VERSION: string;

export const version = ROADMAP_TRACKER_VERSION;
/** The program's name and version, for what it writes. */
export const product = `roadmap-tracker ${version}`;
