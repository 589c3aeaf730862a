/** A trend on a page, and what a test reads of it and does to it. */
import '../../../components/roadmap-trend/define.js';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapTrend } from '../../../components/roadmap-trend/roadmap-trend.js';
import { until } from '../../until.js';
import { all, find, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { placed as placedElement } from '../page/place.js';
import { text } from '../page/text.js';

/** A trend of all lines that has loaded (or failed to) and is drawn, in a place so many pixels wide. */
export async function placed(
  properties: Partial<RoadmapTrend>,
  attributes: Record<string, string> = {},
  width = 1000,
): Promise<RoadmapTrend> {
  const trend = await placedElement('roadmap-trend', {
    properties,
    attributes: { lines: 'all', ...attributes },
    width,
    events: ['roadmap-load', 'roadmap-error'],
  });
  await trend.updateComplete;
  await until(() => !find(trend, '.plot, .cell') || find(trend, '.plot svg, .cell svg'), 'drawn');
  await trend.updateComplete;
  return trend;
}

export const ids = (trend: RoadmapTrend) =>
  all(trend, '[part=line]').map(({ dataset }) => dataset.milestone ?? '');
export const said = (trend: RoadmapTrend) => text(find(trend, 'p[role=status]'));

export async function press(trend: RoadmapTrend, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await trend.updateComplete;
}

export async function point(
  trend: RoadmapTrend,
  x: number,
  y: number,
  type = 'pointermove',
  pointerType = 'mouse',
): Promise<void> {
  const plot = one(trend, '.plot');
  const { left, top } = box(plot);
  const at = { clientX: left + x, clientY: top + y, bubbles: true, pointerType };
  plot.dispatchEvent(new PointerEvent(type, at));
  await trend.updateComplete;
}

/** The marks of the raised line by the id of their claim. */
export function marks(trend: RoadmapTrend, milestone: string): HTMLElement[] {
  return all(trend, `[part=raised][data-milestone="${milestone}"] [part=point]`);
}
export const place = ({ dataset }: HTMLElement) => [Number(dataset.x), Number(dataset.y)] as const;
