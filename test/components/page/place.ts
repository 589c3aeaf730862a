/** Places elements on the page, as authors of pages do. */
import { fixture, html, oneEvent } from '@open-wc/testing';
// What comes when it is needed is there at once, so that a test need not wait for it.
import '../../../components/focus/focus-keeper.js';
import '../../../components/loading/reloader.js';

type Elements = HTMLElementTagNameMap;
export type Tag = Extract<keyof Elements, `roadmap-${string}`>;
type LoadEvent = 'roadmap-load' | 'roadmap-error';

/** The properties and attributes of an element, and the box around it. */
export interface Place<Kind> {
  readonly properties?: Partial<Kind>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The width of the box in pixels. */
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** More of the box's style. */
  readonly style?: string;
  /** Waits for the first of these events. */
  readonly events?: readonly LoadEvent[];
}

/** Places an element in a box of its own; resolves once it has loaded, with the event that said so. */
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

/** Places an element in a box of its own; resolves once it has loaded. */
export const placed = async <Name extends Tag>(tag: Name, place: Place<Elements[Name]> = {}) =>
  (await placedWithEvent(tag, place)).element;

/** Renders a template; resolves to its element once the event has been sent from within. */
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
