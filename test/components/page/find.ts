/** Finds elements, in shadow roots too. */
import { until } from '../../until.js';

/** The shadow root of an element if it has one, else the element itself. */
const inside = (within: ParentNode): ParentNode =>
  (within as Partial<Element>).shadowRoot ?? within;

export const root = (element: Element) => element.shadowRoot as ShadowRoot;

/** The first that matches inside, or null. */
export const find = <Kind extends Element = HTMLElement>(within: ParentNode, selector: string) =>
  inside(within).querySelector<Kind>(selector);

/** The first that matches inside; fails if none does. */
export function one<Kind extends Element = HTMLElement>(
  within: ParentNode,
  selector: string,
): Kind {
  const found = find<Kind>(within, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** All that match inside, but not in nested shadow roots. */
export const all = <Kind extends Element = HTMLElement>(within: ParentNode, selector: string) => [
  ...inside(within).querySelectorAll<Kind>(selector),
];

/** Follows a path of selectors, each inside the element found before; null if one of them is not there (yet). */
export const findThrough = <Kind extends Element = HTMLElement>(
  within: ParentNode,
  ...path: string[]
) => path.reduce<ParentNode | null>((at, name) => at && find(at, name), within) as Kind | null;

/** Elements that match, also in shadow roots, in document order; works for elements of any frame. */
function* matching<Kind extends Element>(within: Node, selector: string): Generator<Kind> {
  if (within.nodeType === Node.ELEMENT_NODE) yield* ownMatches<Kind>(within as Kind, selector);
  // An element comes before what is in its shadow root, and that before its children.
  for (const element of (within as Node & ParentNode).querySelectorAll<Kind>('*'))
    yield* ownMatches<Kind>(element, selector);
}

function* ownMatches<Kind extends Element>(element: Kind, selector: string): Generator<Kind> {
  if (element.matches(selector)) yield element;
  if (element.shadowRoot) yield* matching<Kind>(element.shadowRoot, selector);
}

export const deep = <Kind extends Element = HTMLElement>(
  within: Node,
  selector: string,
): Kind[] => [...matching<Kind>(within, selector)];

/** The first that matches, also in shadow roots; fails if none does. */
export function first<Kind extends Element = HTMLElement>(within: Node, selector: string): Kind {
  const { value: found } = matching<Kind>(within, selector).next();
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Waits until an element matches, also in shadow roots. */
export const there = (within: Node, selector: string) =>
  until(() => matching<HTMLElement>(within, selector).next().value, `no ${selector}`);

/** The focused element of a page or inside an element, also in shadow roots. */
export function focused(within: Document | Element = document): HTMLElement | null {
  const active = 'shadowRoot' in within ? within.shadowRoot?.activeElement : within.activeElement;
  if (!active || active.localName === 'body') return null;
  return (active.shadowRoot && focused(active)) ?? (active as HTMLElement);
}
