import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { one } from '../page/find.js';
import { box } from '../page/measure.js';
import { visible } from '../roadmap-timeline/page.js';

/** A milestone that can be seen whole, with room around. */
export function whole(timeline: RoadmapTimeline): HTMLElement {
  const sight = box(one(timeline, '.plot'));
  const fitting = visible(timeline).filter((item) => {
    if (item.dataset.edges !== '0') return false;
    const { left, right, top, bottom } = box(item);
    return left > sight.left + 20 && right < sight.right - 20 && top > 0 && bottom < innerHeight;
  });
  const middle = (sight.left + sight.right) / 2;
  const far = (item: Element) => Math.abs(box(item).left - middle);
  const [found] = fitting.sort((a, b) => far(a) - far(b));
  if (!found) throw new Error('no milestone in sight');
  return found;
}

/** Its middle, in pixels of the viewport. */
export const edge = (item: Element) => (box(item).left + box(item).right) / 2;
