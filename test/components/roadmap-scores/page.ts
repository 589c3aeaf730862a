import '../../../components/roadmap-scores/define.js';
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapScores } from '../../../components/roadmap-scores/roadmap-scores.js';
import type { Roadmap } from '../../../src/model/index.js';
import { until } from '../../until.js';

export const FILE = '/data/solid-state-batteries.json';
const LOADED = ['roadmap-load', 'roadmap-error'] as const;

interface Placed {
  readonly scores: RoadmapScores;
  readonly roadmap: Roadmap;
}

/** Scores that have loaded (or failed to), in a place so many pixels wide. */
export async function placed(
  properties: Partial<RoadmapScores>,
  attributes: Record<string, string> = {},
  width = 1280,
): Promise<Placed> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.width = `${width}px`;
  const scores = Object.assign(document.createElement('roadmap-scores'), properties);
  for (const [name, value] of Object.entries(attributes)) scores.setAttribute(name, value);
  const done = Promise.race(LOADED.map((name) => oneEvent(scores, name)));
  holder.append(scores);
  const event = await done;
  await settled(scores);
  return { scores, roadmap: ('roadmap' in event ? event.roadmap : null) as Roadmap };
}

/** Until the scores are worked out. */
export async function settled(scores: RoadmapScores): Promise<void> {
  await scores.updateComplete;
  await until(() => !root(scores).querySelector('[aria-busy=true]'), 'the scores');
  await scores.updateComplete;
}

const root = (scores: RoadmapScores) => scores.shadowRoot as ShadowRoot;
export const all = (scores: RoadmapScores, selector: string) => [
  ...root(scores).querySelectorAll<HTMLElement>(selector),
];
export const one = (scores: RoadmapScores, selector: string) =>
  root(scores).querySelector<HTMLElement>(selector);
export const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const ids = (scores: RoadmapScores) =>
  all(scores, 'tr[data-card]').map(({ dataset }) => dataset.card ?? '');
export const cell = (scores: RoadmapScores, id: string, column: string) =>
  text(one(scores, `tr[data-card="${id}"] [data-column=${column}]`));

export async function press(scores: RoadmapScores, selector: string): Promise<void> {
  one(scores, selector)?.click();
  await settled(scores);
}

export const sortBy = (scores: RoadmapScores, column: string) =>
  press(scores, `thead [data-column=${column}] button`);

export async function choose(scores: RoadmapScores, ...chosen: string[]): Promise<void> {
  for (const id of chosen) await press(scores, `tr[data-card="${id}"] input`);
}

export const compare = async (scores: RoadmapScores, ...chosen: string[]) => {
  await choose(scores, ...chosen);
  await press(scores, '.tray .compare');
};
