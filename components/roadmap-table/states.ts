import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../../src/view/wording.js';
import type { StoreOwner } from '../store/owner.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Words } from '../words/en.js';
import { loadCause } from '../words/load-cause.js';

/** What stands in place of rows: no records, a failure that can be tried again, or rows to come. */
export function loadState({ load, words }: Snapshot, owner: StoreOwner | null): TemplateResult {
  if (load.phase === 'empty')
    return html`<div class="state"><strong>${words.load.empty}</strong><span>${words.load.emptyHint}</span></div>`;
  if (load.phase !== 'error') return skeleton(words);
  return html`<div class="state" role="alert">
    <strong>${words.load.failed}</strong><span class="clamp" dir="auto">${loadCause(load.error, words)}</span>
    ${owner ? html`<button @click=${() => owner.reload()}>${words.load.retry}</button>` : nothing}
  </div>`;
}

/** No milestone is known on the day, or the filters let none pass. */
export function noneState(
  snapshot: Snapshot & { readonly filtered: NonNullable<Snapshot['filtered']> },
  clear: () => void,
): TemplateResult {
  const { words, filtered, day } = snapshot;
  if (filtered.total === 0)
    return html`<div class="state" role="status"><strong>${words.table.noneYet(dayWords(day, snapshot))}</strong></div>`;
  return html`<div class="state" role="status">
    <strong>${words.noneLeft.title}</strong>
    <button @click=${clear}>${words.noneLeft.clear}</button>
  </div>`;
}

/** Rows as high as those to come. */
export function skeleton(words: Words | null): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <span role="status" class="visually-hidden">${words?.load.loading}</span>
    ${Array.from({ length: 8 }, () => html`<div aria-hidden="true"><i></i><i></i><i></i><i></i></div>`)}
  </div>`;
}
