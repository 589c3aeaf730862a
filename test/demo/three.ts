/** The three data sets side by side: how many first promises were kept, and how late the late ones are. */
import { parseRoadmap } from '../../src/read/parse.js';
import type { Story } from '../../src/view/story.js';
import { offerLanguages, storyNow, tell } from './story.js';

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

const percent = new Intl.NumberFormat('en', { style: 'percent' });

/** Half a month more or less says nothing about dates that are years. */
const months = (n: number, atLeast: number): string =>
  `${atLeast > 0 ? '≥ ' : ''}${Math.round(n)} months`;

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
      'On time',
      rate === null ? 'none due' : percent.format(rate),
      `${kept} kept, n = ${due}`,
      bar(rate ?? 0),
    ),
    figure(
      'Typical delay',
      delay.median === null ? 'none late' : months(delay.median, delay.atLeast),
      `n = ${delay.n} late, ${delay.atLeast} still moving`,
    ),
  );
}

async function show(place: HTMLElement): Promise<void> {
  const response = await fetch(place.dataset.src as string);
  const { roadmap } = parseRoadmap(await response.json());
  const story = storyNow(roadmap);
  const sentences = element('p', 'story');
  await tell(story, roadmap, sentences);
  const size = `${roadmap.milestoneColumns.count} milestones, ${roadmap.claimColumns.count} statements`;
  place.append(element('p', 'size', size), figures(story), sentences);
  place.dataset.shown = '';
}

offerLanguages(document.querySelector('.languages') as HTMLElement);
for (const place of document.querySelectorAll<HTMLElement>('[data-src]')) void show(place);
