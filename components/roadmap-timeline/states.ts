import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import { loadCause } from '../words/load-cause.js';

/** What a reader can do where there are no lanes to show. */
export interface WaysOut {
  clear(): void;
  /** Who can load again; null where that is not this element. */
  readonly owner: { reload(): void } | null;
}

/** There is something to draw. */
export function hasLanes(snapshot: Snapshot | null): snapshot is Snapshot {
  return snapshot?.load.phase !== 'error' && (snapshot?.filtered?.milestones.length ?? 0) > 0;
}

/** What stands in place of the lanes. */
export function stateNotice(snapshot: Snapshot, ways: WaysOut): TemplateResult {
  const { load, roadmap, filtered, words } = snapshot;
  if (load.phase === 'error')
    return html`<div class="message" role="alert">
      <p><strong>${words.load.failed}</strong></p><p>${loadCause(load.error, words)}</p>
      ${retryButton(snapshot, ways)}
    </div>`;
  if (roadmap && filtered?.total === 0)
    return html`<div class="message"><p role="status">${words.table.noneYet(dayWords(snapshot.day, snapshot))}</p></div>`;
  if (roadmap)
    return html`<div class="message"><p role="status">${words.noneLeft.title}</p>
      <button type="button" @click=${ways.clear}>${words.noneLeft.clear}</button></div>`;
  if (load.phase === 'empty' && load.cancelled)
    return html`<div class="message"><p role="status">${words.load.cancelled}</p>
      ${retryButton(snapshot, ways)}
    </div>`;
  if (load.phase === 'empty')
    return html`<div class="message"><p>${words.load.empty}</p><p class="muted">${words.load.emptyHint}</p></div>`;
  return html`<div class="skeleton" role="status" aria-label=${words.load.loading}>
    ${Array.from({ length: 9 }, () => html`<div class="ghost"></div>`)}
  </div>`;
}

function retryButton({ words }: Snapshot, { owner }: WaysOut): TemplateResult | typeof nothing {
  return owner
    ? html`<button type="button" @click=${() => owner.reload()}>${words.load.retry}</button>`
    : nothing;
}

/** What stands in place of the lanes where the script that draws them has not come. */
export function failedNotice({ words }: Snapshot, retry: () => void): TemplateResult {
  return html`<div class="message room" role="alert">
    <p><strong>${words.timeline.failed}</strong></p>
    <button type="button" @click=${retry}>${words.load.retry}</button>
  </div>`;
}
