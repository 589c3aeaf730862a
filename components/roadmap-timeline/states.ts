import { html, type TemplateResult } from 'lit';
import { isShown, type Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Words } from '../words/en.js';

/** There is something to draw. */
export function hasLanes(snapshot: Snapshot | null): snapshot is Shown {
  return snapshot !== null && isShown(snapshot) && snapshot.filtered.milestones.length > 0;
}

/** Lanes are to come. */
export function lanesToCome({ load }: Words): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${load.loading}>
    ${Array.from({ length: 9 }, () => html`<div class="ghost breathing"></div>`)}
  </div>`;
}
