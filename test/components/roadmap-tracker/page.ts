import '../../../components/define.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { FILE } from '../page/data.js';
import { placed as placedElement } from '../page/place.js';
import { granted } from '../page/wait.js';

/** A tracker that has loaded, with attributes. */
export async function placed(
  attributes: Record<string, string> = {},
  properties: Partial<RoadmapTracker> = { src: FILE },
): Promise<RoadmapTracker> {
  const element = await placedElement('roadmap-tracker', { attributes, properties });
  await granted(element);
  return element;
}
