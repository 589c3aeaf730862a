/** What elements say. */
import { deep } from './find.js';

/** The words of an element, with one space between two; none where there is no element. */
export const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The words of all that match, through shadow roots. */
export const texts = (within: Node, selector: string) =>
  deep<Element>(within, selector).map((element) => text(element));

/** What an element is, in a failure's message. */
export function named(element: Element | null): string {
  if (!element) return 'nothing';
  const part = element.getAttribute('part') ?? element.className;
  const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `<${element.localName} ${part}> ${words.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
}
