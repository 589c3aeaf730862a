const TYPED = ['keydown', 'keypress', 'keyup'];
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=range]), select, textarea';

/**
 * Keeps what is typed into a field from the page, whose shortcuts would take the letters for theirs: to
 * the page the keys come from the element, which is no field.
 */
export function keepTypedKeys(root: ShadowRoot): void {
  for (const type of TYPED) root.addEventListener(type, stopTyped);
}

function stopTyped(event: Event): void {
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return;
  if (event.target instanceof Element && event.target.matches(FIELDS)) event.stopPropagation();
}
