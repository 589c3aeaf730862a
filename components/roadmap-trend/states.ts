import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Words } from '../words/en.js';
import { loadCause } from '../words/load-cause.js';
import type { Shown, Trend } from './picture.js';

/** What stands in place of the picture while there is no roadmap. */
export function loadState(
  snapshot: Snapshot | null,
  owner: { reload(): void } | null,
): TemplateResult {
  const { load, words } = snapshot ?? {};
  if (load?.phase === 'empty')
    return html`<div class="state"><strong>${words?.load.empty}</strong><span>${words?.load.emptyHint}</span></div>`;
  if (load?.phase !== 'error')
    return html`<div class="skeleton" aria-busy="true"><span role="status" class="visually-hidden">${words?.load.loading}</span></div>`;
  return html`<div class="state" role="alert">
    <strong>${words?.load.failed}</strong><span class="clamp" dir="auto">${words && loadCause(load.error, words)}</span>
    ${owner ? html`<button type="button" @click=${() => owner.reload()}>${words?.load.retry}</button>` : nothing}
  </div>`;
}

/** The filters let nothing pass, or nobody had said anything yet. */
export function noneLeft(snapshot: Shown, clear: () => void): TemplateResult {
  const { words, filtered, day } = snapshot;
  if (filtered.total === 0)
    return html`<div class="state" role="status"><strong>${words.table.noneYet(dayWords(day, snapshot))}</strong></div>`;
  return html`<div class="state" role="status">
    <strong>${words.noneLeft.title}</strong>
    <button type="button" @click=${clear}>${words.noneLeft.clear}</button>
  </div>`;
}

export function nothingToDraw(words: Words['trend']): TemplateResult {
  return html`<div class="state" role="status">
    <strong>${words.nothing}</strong><span>${words.nothingHint}</span>
  </div>`;
}

/** What the picture does not show, and why. */
export function leftOut({ left }: Trend, words: Words['trend']): TemplateResult | typeof nothing {
  const notes = [
    left.tooMany > 0 && words.tooMany(left.tooMany),
    left.noDate > 0 && words.noDate(left.noDate),
    left.dayUnknown > 0 && words.dayUnknown(left.dayUnknown),
  ].filter((note) => note !== false);
  return notes.length > 0 ? html`<p class="left-out">${words.leftOut(notes)}</p>` : nothing;
}
