/** Tells the roadmap of a page in three sentences computed from it, in the language of `?lang=`. */
import { story as englishStory } from '../../components/words/en/story.js';
import { wordsFor } from '../../components/words/languages.js';
import { type Roadmap, roadmapAsOf } from '../../src/model/index.js';
import { type Story, storyOf, storySentences } from '../../src/view/story.js';
import { PAGES } from './article-words.js';

/** Pages that are told in all languages; links to them keep the language. */
const TOLD = ['./', 'space-launch.html', 'fusion.html', 'three.html'];

const LANGUAGES = { en: 'English', ja: '日本語', ko: '한국어', zh: '简体中文' };

const asked = new URLSearchParams(location.search).get('lang') ?? '';
export type Language = keyof typeof LANGUAGES;
export const lang: Language = Object.hasOwn(LANGUAGES, asked) ? (asked as Language) : 'en';

/** What a roadmap comes to on the day its curators last looked. */
export function storyNow(roadmap: Roadmap): Story {
  return storyOf(roadmapAsOf(roadmap, roadmap.knownThrough ?? '9999-12-31'));
}

/** Writes the sentences of a story into an element. */
export async function tell(story: Story, roadmap: Roadmap, place: Element): Promise<void> {
  const words = await wordsFor(lang);
  place.setAttribute('lang', lang);
  place.textContent = storySentences(story, roadmap, {
    lang,
    // English words come in parts; this one is not loaded with the first.
    words: lang === 'en' ? { ...words, story: englishStory } : words,
  }).join(lang === 'ja' || lang === 'zh' ? '' : ' ');
}

/** Links to the page in each language. */
export function offerLanguages(place: Element): void {
  for (const [tag, name] of Object.entries(LANGUAGES)) {
    const link = document.createElement('a');
    link.href = `?lang=${tag}`;
    link.lang = tag;
    link.textContent = name;
    if (tag === lang) link.setAttribute('aria-current', 'true');
    place.append(link);
  }
}

const NAVIGATION = {
  ja: ['デモのページ', '言語'],
  ko: ['데모 페이지', '언어'],
  zh: ['演示页面', '语言'],
} as const;

/** The navigation of the demo, and links to pages that are told in the language, in that language. */
export function translateNavigation(): void {
  if (lang === 'en') return;
  const nav = document.querySelector('body > nav') as HTMLElement;
  nav.lang = lang;
  for (const [i, link] of nav.querySelectorAll('a').entries())
    link.textContent = PAGES[lang][i] ?? '';
  for (const link of document.querySelectorAll('a'))
    if (TOLD.includes(link.getAttribute('href') ?? '')) link.search = `?lang=${lang}`;
  nav.setAttribute('aria-label', NAVIGATION[lang][0]);
  document.querySelector('.languages')?.setAttribute('aria-label', NAVIGATION[lang][1]);
}
