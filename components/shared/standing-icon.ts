import { html, svg, type TemplateResult } from 'lit';
import type { Standing } from '../../src/model/index.js';
import { STANDING_PATHS } from '../../src/view/standing-paths.js';

/** The icon of a standing, in its colour (`--_standing`). Hidden from screen readers, as its word is nearby. */
export function standingIcon(standing: Standing): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    ${svg`<path d=${STANDING_PATHS[standing]} fill="var(--_standing, currentColor)" fill-rule="evenodd"/>`}
  </svg>`;
}
