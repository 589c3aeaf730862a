/** Where the parts come from: each with all that only it needs. */
const SCRIPTS = {
  'roadmap-timeline': () => import('../roadmap-timeline/define.js'),
  'roadmap-as-of': () => import('../roadmap-as-of/define.js'),
  'roadmap-trend': () => import('../roadmap-trend/define.js'),
  'roadmap-scores': () => import('../roadmap-scores/define.js'),
  'roadmap-table': () => import('../roadmap-table/define.js'),
  'roadmap-details': () => import('../roadmap-details/define.js'),
  'roadmap-story': () => import('../roadmap-story/define.js'),
} as const;

/** An element with a script of its own. */
export type FetchedPart = keyof typeof SCRIPTS;

export const FETCHED_PARTS = Object.keys(SCRIPTS) as readonly FetchedPart[];

/** Fetches and defines a part, unless it is there; asked again after a failure, it tries again. */
export async function fetchPart(part: FetchedPart): Promise<void> {
  if (!customElements.get(part)) await SCRIPTS[part]();
}
