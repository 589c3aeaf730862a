/** The three data sets side by side: how many first promises were kept, and how late the late ones are. */
import { parseRoadmap } from '../../src/read/parse.js';
import type { Story } from '../../src/view/story.js';
import { lang, offerLanguages, storyNow, tell, translateNavigation } from './story.js';
import { WORDS } from './three-words.js';

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

const figure = (label: string, value: string, basis: string, ...more: Node[]): HTMLElement =>
  element(
    'div',
    'figure',
    element('dt', '', label),
    element('dd', 'value', value),
    element('dd', 'basis', basis, ...more),
  );

const words = WORDS[lang];
const percent = new Intl.NumberFormat(lang, { style: 'percent' });

/** A bar as long as the rate. */
function bar(rate: number): HTMLElement {
  const made = element('div', 'bar', element('div', ''));
  made.setAttribute('aria-hidden', 'true');
  made.style.setProperty('--rate', String(rate));
  return made;
}

function figures({ record, delay }: Story): HTMLElement {
  const { rate, kept, due } = record;
  return element(
    'dl',
    '',
    figure(
      words.onTime,
      rate === null ? words.noneDue : percent.format(rate),
      words.kept(kept, due),
      bar(rate ?? 0),
    ),
    figure(
      words.typicalDelay,
      delay.median === null
        ? words.noneLate
        : // Half a month more or less says nothing about dates that are years.
          `${delay.atLeast > 0 ? '≥ ' : ''}${words.months(Math.round(delay.median))}`,
      words.late(delay.n, delay.atLeast),
    ),
  );
}

async function show(place: HTMLElement): Promise<void> {
  const response = await fetch(place.dataset.src as string);
  const { roadmap } = parseRoadmap(await response.json());
  const story = storyNow(roadmap);
  const sentences = element('p', 'story');
  await tell(story, roadmap, sentences);
  const size = words.size(roadmap.milestoneColumns.count, roadmap.claimColumns.count);
  place.append(element('p', 'size', size), figures(story), sentences);
  place.dataset.shown = '';
}

document.documentElement.lang = lang;
document.title = words.title;
for (const [selector, text] of Object.entries({
  h1: words.title,
  '.standfirst': words.standfirst,
  '.explained': words.explained,
}))
  (document.querySelector(selector) as HTMLElement).textContent = text;
for (const [index, name] of words.sets.entries())
  (document.querySelectorAll('.races h2 a')[index] as HTMLElement).textContent = name;

translateNavigation();
offerLanguages(document.querySelector('.languages') as HTMLElement);
for (const place of document.querySelectorAll<HTMLElement>('[data-src]')) void show(place);
