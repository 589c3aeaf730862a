/** What can be measured of elements. */
export const box = (element: Element) => element.getBoundingClientRect();

/** All elements in the shadow root, those of nested roots too. */
export function nodeCount(within: ParentNode): number {
  return [...within.querySelectorAll('*')].reduce(
    (sum, element) => sum + 1 + (element.shadowRoot ? nodeCount(element.shadowRoot) : 0),
    0,
  );
}
