import { adoptStyles, type CSSResultOrNative } from 'lit';

/** For each document that an element was moved into, the style sheets made for it. */
const made = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/**
 * Gives a shadow root its styles in the document it has been moved into: a constructed style sheet serves
 * only the document it was made in (CSSOM, adoptedStyleSheets). A document without a window gets none.
 */
export function adoptStylesIn(
  page: Document,
  root: ShadowRoot,
  styles: readonly CSSResultOrNative[],
): void {
  if (page === document) {
    adoptStyles(root, [...styles]);
    return;
  }
  const window = page.defaultView as (Window & typeof globalThis) | null;
  if (!window) return;
  const sheets = made.get(page) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  made.set(page, sheets);
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = sheets.get(style) ?? new window.CSSStyleSheet();
    if (!sheets.has(style)) sheet.replaceSync(textOf(style));
    sheets.set(style, sheet);
    return sheet;
  });
}

function textOf(style: CSSResultOrNative): string {
  if (!(style instanceof CSSStyleSheet)) return style.cssText;
  return [...style.cssRules].map(({ cssText }) => cssText).join('\n');
}
