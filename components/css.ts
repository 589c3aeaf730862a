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
 * A browser that knows no registered properties does that, and spaces are a little smaller there.
 */
export function registerTextSize(window: (Window & typeof globalThis) | null): void {
  try {
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

/**
 * In Firefox, takes the zoom of a style (CSS Viewport 1, `zoom`) out of `--_rem`, as it applies it once more
 * wherever a registered length is used. A zoom that is changed later counts once the element is made anew.
 */
export function undoZoom(host: Element): CSSResult | null {
  const zoom = host.currentCSSZoom ?? 1;
  const isTwice = zoom !== 1 && CSS.supports('-moz-appearance', 'none');
  return isTwice ? unsafeCSS(`:host{--_zoom:${zoom}}`) : null;
}
