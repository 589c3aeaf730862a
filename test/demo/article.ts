/** An article about one roadmap: its story is computed once the tracker has loaded it. */
import type { RoadmapLoadEvent } from '../../components/index.js';
import { ARTICLES } from './article-words.js';
import { lang, offerLanguages, storyNow, tell, translateNavigation } from './story.js';

const one = (selector: string) => document.querySelector(selector) as HTMLElement;

/** Text with links written as `[words](address)`. */
function linked(text: string): (Node | string)[] {
  return text.split(/(\[[^\]]+\]\([^)]+\))/).map((piece) => {
    const [, words, address] = /^\[(.+)\]\((.+)\)$/.exec(piece) ?? [];
    if (words === undefined || address === undefined) return piece;
    return Object.assign(document.createElement('a'), { href: address, textContent: words });
  });
}

function translate(): void {
  if (lang === 'en') return;
  const page = location.pathname.split('/').pop() || 'index.html';
  const words = ARTICLES[page]?.[lang];
  if (!words) return;
  document.documentElement.lang = lang;
  document.title = words.title;
  one('h1').textContent = words.h1;
  one('.standfirst').textContent = words.standfirst;
  one('.story').textContent = '…';
  for (const [i, place] of document.querySelectorAll('[data-text]').entries())
    place.replaceChildren(...linked(words.text[i] ?? ''));
}

translate();
translateNavigation();
offerLanguages(one('.languages'));
const tracker = one('roadmap-tracker');
for (const part of document.querySelectorAll<HTMLElement>('roadmap-tracker, roadmap-story'))
  part.lang = lang;
tracker.addEventListener('roadmap-load', (event) => {
  const { roadmap } = event as RoadmapLoadEvent;
  void tell(storyNow(roadmap), roadmap, one('.story'));
});
