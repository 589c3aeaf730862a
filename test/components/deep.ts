import { until } from '../until.js';

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

export function first<Kind extends Element = HTMLElement>(within: Node, selector: string): Kind {
  const [found] = deep<Kind>(within, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const there = (within: Node, selector: string) =>
  until(() => deep<HTMLElement>(within, selector)[0], `no ${selector}`);
