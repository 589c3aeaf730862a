const TYPED = ['keydown', 'keypress', 'keyup'];
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=range]), select, textarea';

/**
 * Keeps typing in a field from triggering the page's shortcuts: outside the shadow root, key events seem to
 * come from the element, which is not a field.
 */
export function keepTypedKeys(root: ShadowRoot): void {
  for (const type of TYPED) root.addEventListener(type, stopTyped);
}

function stopTyped(event: Event): void {
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return;
  if (event.target instanceof Element && event.target.matches(FIELDS)) event.stopPropagation();
}
