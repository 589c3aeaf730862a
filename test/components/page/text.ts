/** The texts of elements. */
import { deep } from './find.js';

/** The text of an element with single spaces; empty if there is no element. */
export const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The texts of all elements that match, also in shadow roots. */
export const texts = (within: Node, selector: string) =>
  deep<Element>(within, selector).map((element) => text(element));

/** Describes an element in the message of a failure. */
export function named(element: Element | null): string {
  if (!element) return 'nothing';
  const part = element.getAttribute('part') ?? element.className;
  const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `<${element.localName} ${part}> ${words.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
}
