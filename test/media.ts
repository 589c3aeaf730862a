/** Pages under a media feature: by the driver where it can, else by what the page itself has for it. */
import { emulateMedia } from '@web/test-runner-commands';
import { deep } from './components/page/find.js';

export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';
export const FORCED_COLOURS = '(forced-colors: active)';

type Asked = Parameters<typeof emulateMedia>[0];

let asking = true;

/** Whether the driver could; one that cannot is not asked again. */
export async function emulated(asked: Asked, query: string): Promise<boolean> {
  const answer = asking ? emulateMedia(asked) : Promise.resolve();
  await answer.catch(() => {
    asking = false;
  });
  return matchMedia(query).matches;
}

/** From now on scripts that ask get a query that matches; returns how to undo it. */
export function answerQueries(query: string): () => void {
  const { matchMedia } = window;
  window.matchMedia = (asked) => matchMedia.call(window, asked === query ? 'all' : asked);
  return () => Object.assign(window, { matchMedia });
}

/** Media rules, and those within rules. */
function mediaRules({ cssRules }: { cssRules: CSSRuleList }): CSSMediaRule[] {
  return [...cssRules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...(rule instanceof CSSGroupingRule ? mediaRules(rule) : []),
  ]);
}

/** The rules for a feature now hold in every style sheet of an element; returns how to undo it. */
export function applyRules(query: string, within: Element): () => void {
  const roots = deep(within, '*').flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const sheets = new Set(roots.flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets));
  const found = [...sheets].flatMap(mediaRules).filter(({ media }) => media.mediaText === query);
  if (!found.length) throw new Error(`no rule for ${query}`);
  const tell = (media: string) => {
    for (const rule of found) rule.media.mediaText = media;
  };
  tell('all');
  return () => tell(query);
}
