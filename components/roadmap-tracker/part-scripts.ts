/** The scripts of the parts, each with everything only that part needs. */
const SCRIPTS = {
  'roadmap-timeline': () => import('../roadmap-timeline/define.js'),
  'roadmap-as-of': () => import('../roadmap-as-of/define.js'),
  'roadmap-trend': () => import('../roadmap-trend/define.js'),
  'roadmap-scores': () => import('../roadmap-scores/define.js'),
  'roadmap-table': () => import('../roadmap-table/define.js'),
  'roadmap-details': () => import('../roadmap-details/define.js'),
  'roadmap-story': () => import('../roadmap-story/define.js'),
} as const;

/** An element that has a script of its own. */
export type FetchedPart = keyof typeof SCRIPTS;

export const FETCHED_PARTS = Object.keys(SCRIPTS) as readonly FetchedPart[];

/** Loads and defines a part unless it is defined; a call after a failure tries again. */
export async function fetchPart(part: FetchedPart): Promise<void> {
  if (!customElements.get(part)) await SCRIPTS[part]();
}
