import { LATE_STYLES } from './late.styles.js';

/** Adds what the first picture does without to the sheets that all elements of the page share. */
export function addLateStyles(): void {
  for (const [{ styleSheet }, late] of LATE_STYLES)
    for (const { cssText } of late.styleSheet?.cssRules ?? [])
      styleSheet?.insertRule(cssText, styleSheet.cssRules.length);
}
