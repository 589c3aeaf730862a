import type { RoadmapTrend } from '../../../components/roadmap-trend/roadmap-trend.js';
import { there } from './find.js';

/** Shows all lines of a trend in one chart, in place of a chart for each of the biggest slips. */
export async function showAllLines(within: Element): Promise<void> {
  const trend = (await there(within, 'roadmap-trend')) as RoadmapTrend;
  trend.lines = 'all';
  await there(trend, '[part=plot] svg');
}
