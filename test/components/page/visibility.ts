/** Fakes the visibility of the page's tab. On the prototype, where the elements read it. */
const { prototype } = Document;
const NAMES = ['visibilityState', 'hidden'] as const;
const own = NAMES.map((name) => Object.getOwnPropertyDescriptor(prototype, name));

/** Makes the page appear hidden or shown until `realVisibility`, and sends the event. */
export function setHidden(hidden: boolean): void {
  const values = { visibilityState: hidden ? 'hidden' : 'visible', hidden };
  for (const name of NAMES)
    Object.defineProperty(prototype, name, { get: () => values[name], configurable: true });
  sendEvent();
}

/** Restores the real visibility, and sends the event. */
export function realVisibility(): void {
  NAMES.forEach((name, index) => {
    Object.defineProperty(prototype, name, own[index] as PropertyDescriptor);
  });
  sendEvent();
}

function sendEvent(): void {
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
