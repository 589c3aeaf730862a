import type { CSSResult } from 'lit';

/** Adds rules to the end of a sheet that elements have adopted: one insertion, so one restyle. */
export function addRules({ styleSheet }: CSSResult, { cssText }: CSSResult): void {
  styleSheet?.insertRule(`@media all{${cssText}}`, styleSheet.cssRules.length);
}
