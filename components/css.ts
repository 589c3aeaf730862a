import { type CSSResult, css as litCss, unsafeCSS } from 'lit';

/**
 * Like Lit's, but a rem is the size of the text around the element (see `--_rem` in the theme): on a page whose
 * root has another size, such as 62.5 %, elements are as large as what stands around them.
 */
export const css = (strings: TemplateStringsArray, ...values: (CSSResult | number)[]): CSSResult =>
  unsafeCSS(
    litCss(strings, ...values).cssText.replace(
      /-?[\d.]+rem\b/g,
      (size) => `calc(${Number.parseFloat(size)}*var(--_rem))`,
    ),
  );

/**
 * Makes `--_rem` a length in a window: em is then resolved once, where it is set, and not again in smaller text.
 * Elsewhere spaces are a little smaller: where the browser knows no registered properties, and in Firefox, which
 * would apply the zoom of a style (CSS Viewport 1, `zoom`) once more wherever a registered length is used.
 */
export function registerTextSize(window: (Window & typeof globalThis) | null): void {
  try {
    if (window?.CSS.supports('-moz-appearance', 'none')) return;
    window?.CSS.registerProperty({
      name: '--_rem',
      syntax: '<length>',
      inherits: true,
      initialValue: '16px',
    });
  } catch {
    // Done before, by another element or another copy of the script.
  }
}
