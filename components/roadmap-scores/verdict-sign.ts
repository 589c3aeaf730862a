import { html, svg, type TemplateResult } from 'lit';
import type { Verdict } from '../../src/model/verdict.js';

/** SVG path data in a 16 by 16 square: one shape for each verdict, so that they differ without colour too. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  kept: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  late: 'M2.5 8H13M9 4 13 8 9 12',
  missed: 'M4 4 12 12M12 4 4 12',
  unclear: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2Q8 8.8 8 10.2M8 12.4V12.6',
  dropped: 'M3.5 8H12.5',
  open: '',
};

/**
 * The sign of a verdict in a square of its colour (`--_verdict`). Hidden from screen readers: the verdict is
 * in words beside it or in an accessible name.
 */
export function verdictSign(verdict: Verdict): TemplateResult {
  return html`<svg class="verdict" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${SIGNS[verdict]}/>`}</svg>`;
}
