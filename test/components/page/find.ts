/** Finds elements, in shadow roots too. */
import { until } from '../../until.js';

/** Where an element shows what it has: its shadow root, where it has one. */
const inside = (within: ParentNode): ParentNode =>
  (within as Partial<Element>).shadowRoot ?? within;

export const root = (element: Element) => element.shadowRoot as ShadowRoot;

/** The first that matches inside, or null. */
export const find = <Kind extends Element = HTMLElement>(within: ParentNode, selector: string) =>
  inside(within).querySelector<Kind>(selector);

/** The first that matches inside; fails where none does. */
export function one<Kind extends Element = HTMLElement>(
  within: ParentNode,
  selector: string,
): Kind {
  const found = find<Kind>(within, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** All that match inside, but not inside what has a shadow root of its own. */
export const all = <Kind extends Element = HTMLElement>(within: ParentNode, selector: string) => [
  ...inside(within).querySelectorAll<Kind>(selector),
];

/** One inside the other, each by its selector; null where one is not there (yet). */
export const findThrough = <Kind extends Element = HTMLElement>(
  within: ParentNode,
  ...path: string[]
) => path.reduce<ParentNode | null>((at, name) => at && find(at, name), within) as Kind | null;

/** Elements that match, through shadow roots, in the order of the document; of any frame. */
export function deep<Kind extends Element = HTMLElement>(within: Node, selector: string): Kind[] {
  const element = within.nodeType === Node.ELEMENT_NODE ? (within as Kind) : null;
  const children = ({ children }: Pick<ParentNode, 'children'>) =>
    [...children].flatMap((child) => deep<Kind>(child, selector));
  return [
    ...(element?.matches(selector) ? [element] : []),
    ...(element?.shadowRoot ? children(element.shadowRoot) : []),
    // What is slotted stands in the light DOM beside the shadow root.
    ...children(within as Node & ParentNode),
  ];
}

/** The first that matches, through shadow roots; fails where none does. */
export function first<Kind extends Element = HTMLElement>(within: Node, selector: string): Kind {
  const [found] = deep<Kind>(within, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Until one matches, through shadow roots. */
export const there = (within: Node, selector: string) =>
  until(() => deep<HTMLElement>(within, selector)[0], `no ${selector}`);

/** What has the focus on a page or in an element, down through shadow roots. */
export function focused(within: Document | Element = document): HTMLElement | null {
  const active = 'shadowRoot' in within ? within.shadowRoot?.activeElement : within.activeElement;
  if (!active || active.localName === 'body') return null;
  return (active.shadowRoot && focused(active)) ?? (active as HTMLElement);
}
