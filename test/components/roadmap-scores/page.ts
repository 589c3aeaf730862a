import '../../../components/roadmap-scores/define.js';
import type { RoadmapScores } from '../../../components/roadmap-scores/roadmap-scores.js';
import type { Roadmap } from '../../../src/model/index.js';
import { until } from '../../until.js';
import { all, find } from '../page/find.js';
import { placedWithEvent } from '../page/place.js';
import { text } from '../page/text.js';

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
  const { element: scores, event } = await placedWithEvent('roadmap-scores', {
    properties,
    attributes,
    width,
    events: ['roadmap-load', 'roadmap-error'],
  });
  await openFull(scores);
  return { scores, roadmap: (event && 'roadmap' in event ? event.roadmap : null) as Roadmap };
}

/** Opens all scores and the figures of countries, both closed at first. */
export async function openFull(scores: RoadmapScores): Promise<void> {
  await settled(scores);
  for (const summary of all(
    scores,
    '.full:not([open]) > summary, .indicators:not([open]) > summary',
  ))
    summary.click();
  await until(() => all(scores, '.full:not([open]), .indicators:not([open])').length === 0, 'open');
  await until(
    () => !find(scores, '.full') || find(scores, '.scores, .comparison') !== null,
    'all scores',
  );
  await settled(scores);
}

/** Until the scores are worked out. */
export async function settled(scores: RoadmapScores): Promise<void> {
  await scores.updateComplete;
  await until(() => !find(scores, '[aria-busy=true]'), 'the scores');
  await scores.updateComplete;
}

export const ids = (scores: RoadmapScores) =>
  all(scores, 'tr[data-card]').map(({ dataset }) => dataset.card ?? '');
export const cell = (scores: RoadmapScores, id: string, column: string) =>
  text(find(scores, `tr[data-card="${id}"] [data-column=${column}]`));

export async function press(scores: RoadmapScores, selector: string): Promise<void> {
  find(scores, selector)?.click();
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
