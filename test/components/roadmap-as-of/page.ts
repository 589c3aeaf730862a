import '../../../components/roadmap-as-of/define.js';
import type { RoadmapAsOf } from '../../../components/roadmap-as-of/roadmap-as-of.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { one } from '../page/find.js';
import { placed as placedElement } from '../page/place.js';
import { text } from '../page/text.js';
import { granted } from '../page/wait.js';

/** A time machine that has loaded, in a place so many pixels wide. */
export async function placed(
  properties: Partial<RoadmapAsOf> = { src: FILE },
  attributes: Record<string, string> = {},
  width = 900,
): Promise<RoadmapAsOf> {
  const element = await placedElement('roadmap-as-of', { properties, attributes, width });
  await until(() => measured(element), 'the strip is measured');
  return element;
}

/** The strip has as many bars as there is room for. */
export const measured = (element: RoadmapAsOf): boolean =>
  one<SVGSVGElement>(element, '.claims').viewBox.baseVal.width > 1;

export const slider = (element: RoadmapAsOf) => one<HTMLInputElement>(element, '[part=slider]');
export const date = (element: RoadmapAsOf) => one<HTMLInputElement>(element, '[part=date]');
export const said = (element: RoadmapAsOf) => text(one(element, '[role=status]'));

/** Chooses a value as a reader does. */
export async function choose(
  element: RoadmapAsOf,
  selector: string,
  value: string,
  type = 'change',
): Promise<void> {
  const field = one<HTMLInputElement | HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(type, { bubbles: true }));
  await granted(element);
}

export async function click(element: RoadmapAsOf, selector: string): Promise<void> {
  one(element, selector).click();
  await granted(element);
}
