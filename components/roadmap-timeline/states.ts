import { html, nothing, type TemplateResult } from 'lit';
import { STANDINGS } from '../../src/model/index.js';
import { dayWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import { standingIcon } from '../theme/standing-icon.js';
import { loadCause } from '../words/load-cause.js';

/** What a reader can do where there are no lanes to show. */
export interface WaysOut {
  clear(): void;
  /** Null where the element cannot load anything again. */
  readonly retry: (() => void) | null;
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
      ${ways.retry ? html`<button type="button" @click=${ways.retry}>${words.load.retry}</button>` : nothing}
    </div>`;
  if (roadmap && filtered?.total === 0)
    return html`<div class="message"><p role="status">${words.table.noneYet(dayWords(snapshot.day, snapshot))}</p></div>`;
  if (roadmap)
    return html`<div class="message"><p role="status">${words.noneLeft.title}</p>
      <button type="button" @click=${ways.clear}>${words.noneLeft.clear}</button></div>`;
  if (load.phase === 'empty')
    return html`<div class="message"><p>${words.load.empty}</p><p class="muted">${words.load.emptyHint}</p></div>`;
  return html`<div class="skeleton" role="status" aria-label=${words.load.loading}>
    ${Array.from({ length: 9 }, () => html`<div class="ghost"></div>`)}
  </div>`;
}

/** The standings that occur, each with its sign. */
export function legend({ filtered, words }: Snapshot): TemplateResult {
  const counts = new Map(filtered?.choices.standing.map(({ id, count }) => [id, count]));
  const shown = STANDINGS.filter((standing) => (counts.get(standing) ?? 0) > 0);
  return html`<ul class="legend">
    ${shown.map((standing) => html`<li data-standing=${standing}>${standingIcon(standing)}${words.standing[standing]}</li>`)}
  </ul>`;
}

/** What may be shown besides: everybody's earlier dates, and the outside view. */
export function switches(
  { ghosts, outlook, words: { timeline: words } }: Snapshot,
  change: (to: Partial<Pick<Snapshot, 'ghosts' | 'outlook'>>) => void,
): TemplateResult {
  const all = ghosts === 'all';
  return html`<div class="switches">
    <button type="button" aria-pressed=${all} title=${words.allGhostsWhy}
      @click=${() => change({ ghosts: all ? 'selected' : 'all' })}>${words.allGhosts}</button>
    <button type="button" aria-pressed=${outlook} title=${words.outlookWhy}
      @click=${() => change({ outlook: !outlook })}>${words.outlookToggle}</button>
  </div>`;
}
