import { memberOf } from '../../src/sources/named-access.js';

/**
 * The focused element, also inside shadow roots; null if it is the page itself. Outside the root that
 * contains `from`, only hosts are found, as that root may be closed.
 */
export function focused(from: Element): HTMLElement | null {
  const root = from.getRootNode();
  // Of any window: the element may have been moved into another.
  const isShadow = root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root;
  let element = isShadow
    ? (root as ShadowRoot).activeElement
    : memberOf(from.ownerDocument, 'activeElement');
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === memberOf(from.ownerDocument, 'body') ? null : (element as HTMLElement | null);
}
