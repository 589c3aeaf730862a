/** Emulates media features: by the browser's driver if it can, else by changing queries and rules in the page. */
import { emulateMedia } from '@web/test-runner-commands';
import { deep } from './components/page/find.js';

export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';
export const FORCED_COLOURS = '(forced-colors: active)';

type Asked = Parameters<typeof emulateMedia>[0];

let asking = true;

/** Asks the driver to emulate a feature; returns whether it did. A driver that fails once is not asked again. */
export async function emulated(asked: Asked, query: string): Promise<boolean> {
  const answer = asking ? emulateMedia(asked) : Promise.resolve();
  await answer.catch(() => {
    asking = false;
  });
  return matchMedia(query).matches;
}

/** Makes matchMedia() answer that the query matches; returns a function that undoes it. */
export function answerQueries(query: string): () => void {
  const { matchMedia } = window;
  window.matchMedia = (asked) => matchMedia.call(window, asked === query ? 'all' : asked);
  return () => Object.assign(window, { matchMedia });
}

/** All media rules, also nested ones. */
function mediaRules({ cssRules }: { cssRules: CSSRuleList }): CSSMediaRule[] {
  return [...cssRules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...(rule instanceof CSSGroupingRule ? mediaRules(rule) : []),
  ]);
}

/** Applies the rules for a feature in all style sheets of an element; returns a function that undoes it. */
export function applyRules(query: string, within: Element): () => void {
  const roots = deep(within, '*').flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const sheets = new Set(roots.flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets));
  const found = [...sheets].flatMap(mediaRules).filter(({ media }) => media.mediaText === query);
  if (!found.length) throw new Error(`no rule for ${query}`);
  const setMedia = (media: string) => {
    for (const rule of found) rule.media.mediaText = media;
  };
  setMedia('all');
  return () => setMedia(query);
}
