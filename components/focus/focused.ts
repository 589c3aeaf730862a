import { memberOf } from '../../src/sources/named-access.js';

/** The element that has the focus, looked for inside shadow roots too; null where it is the page. */
export function focused(): HTMLElement | null {
  let element = memberOf(document, 'activeElement');
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === memberOf(document, 'body') ? null : (element as HTMLElement | null);
}
