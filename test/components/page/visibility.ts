/** The page in a tab that is shown, or not, as the elements read it: from the class, not from the document. */
const { prototype } = Document;
const NAMES = ['visibilityState', 'hidden'] as const;
const own = NAMES.map((name) => Object.getOwnPropertyDescriptor(prototype, name));

/** Takes the page for hidden or shown, until `realVisibility`, and tells of it. */
export function setHidden(hidden: boolean): void {
  const values = { visibilityState: hidden ? 'hidden' : 'visible', hidden };
  for (const name of NAMES)
    Object.defineProperty(prototype, name, { get: () => values[name], configurable: true });
  tell();
}

/** Takes the page for what it is again, and tells of it. */
export function realVisibility(): void {
  NAMES.forEach((name, index) => {
    Object.defineProperty(prototype, name, own[index] as PropertyDescriptor);
  });
  tell();
}

function tell(): void {
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
