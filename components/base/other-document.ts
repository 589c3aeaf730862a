import { adoptStyles, type CSSResult, type CSSResultOrNative } from 'lit';

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
  if (page === document) adoptStyles(root, [...styles]);
  else root.adoptedStyleSheets = styles.flatMap((style) => sheetIn(page, style) ?? []);
}

/** Adds styles that came later than the element's own, unless they are there. */
export function addStyles(root: ShadowRoot, styles: CSSResult): void {
  const { ownerDocument: page, adoptedStyleSheets: sheets } = root;
  const sheet = page === document ? styles.styleSheet : sheetIn(page, styles);
  if (sheet && !sheets.includes(sheet)) root.adoptedStyleSheets = [...sheets, sheet];
}

function sheetIn(page: Document, style: CSSResultOrNative): CSSStyleSheet | null {
  const window = page.defaultView as (Window & typeof globalThis) | null;
  if (!window) return null;
  const sheets = made.get(page) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  made.set(page, sheets);
  const sheet = sheets.get(style) ?? new window.CSSStyleSheet();
  if (!sheets.has(style)) sheet.replaceSync(textOf(style));
  sheets.set(style, sheet);
  return sheet;
}

function textOf(style: CSSResultOrNative): string {
  if (!(style instanceof CSSStyleSheet)) return style.cssText;
  return [...style.cssRules].map(({ cssText }) => cssText).join('\n');
}
