/** Puts elements on the page, as a page would. */
import { fixture, html, oneEvent } from '@open-wc/testing';

type Elements = HTMLElementTagNameMap;
export type Tag = Extract<keyof Elements, `roadmap-${string}`>;
type LoadEvent = 'roadmap-load' | 'roadmap-error';

/** What an element is given, and the box it stands in. */
export interface Place<Kind> {
  readonly properties?: Partial<Kind>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Of the box, in pixels. */
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** More of the box's style. */
  readonly style?: string;
  /** What is waited for: the first of these. */
  readonly events?: readonly LoadEvent[];
}

/** The element in a box of its own, once it has loaded, with the event that told so. */
export async function placedWithEvent<Name extends Tag>(
  tag: Name,
  place: Place<Elements[Name]> = {},
): Promise<{ element: Elements[Name]; event: Event | undefined }> {
  const { attributes = {}, properties = {}, width, style = '', events = ['roadmap-load'] } = place;
  const box = await fixture<HTMLElement>(html`<div></div>`);
  if (place.lang !== undefined) box.lang = place.lang;
  if (place.dir !== undefined) box.dir = place.dir;
  box.style.cssText = style;
  if (width !== undefined) box.style.width = `${width}px`;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  const heard = events.map((name) => oneEvent(element, name));
  box.append(element);
  return { element, event: heard.length ? await Promise.race(heard) : undefined };
}

/** The element in a box of its own, once it has loaded. */
export const placed = async <Name extends Tag>(tag: Name, place: Place<Elements[Name]> = {}) =>
  (await placedWithEvent(tag, place)).element;

/** What a template makes, once something in it has told of the event. */
export async function rendered<Name extends Tag = 'roadmap-tracker'>(
  template: ReturnType<typeof html>,
  event: LoadEvent = 'roadmap-load',
): Promise<Elements[Name]> {
  const box = document.createElement('div');
  document.body.append(box);
  const heard = oneEvent(box, event);
  const element = await fixture<Elements[Name]>(template, { parentNode: box });
  await heard;
  await element.updateComplete;
  return element;
}
