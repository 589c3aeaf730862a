/** What an element shows in place of its picture. */
import { html, nothing, type TemplateResult } from 'lit';
import { NO_FILTER } from '../../src/model/filter.js';
import { dayWords } from '../../src/view/wording.js';
import { RoadmapFilterEvent } from '../events.js';
import type { Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Words } from '../words/en.js';
import { loadCause } from './load-cause.js';

/** Who can load again; null where that is not this element. */
type Owner = { reload(): void } | null;

/** No roadmap given, loading stopped, a failure that can be tried again, or what is to come. */
export function loadState(
  { load, words }: Snapshot,
  owner: Owner,
  toCome: TemplateResult,
): TemplateResult {
  if (load.phase === 'error')
    return html`<div class="state" role="alert">
      <strong>${words.load.failed}</strong><span dir="auto">${loadCause(load.error, words)}</span>
      ${retryButton(words, owner)}
    </div>`;
  if (load.phase !== 'empty') return toCome;
  if (load.cancelled)
    return html`<div class="state" role="status">
      <strong>${words.load.cancelled}</strong>${retryButton(words, owner)}
    </div>`;
  return html`<div class="state"><strong>${words.load.empty}</strong><span>${words.load.emptyHint}</span></div>`;
}

function retryButton({ load }: Words, owner: Owner): TemplateResult | typeof nothing {
  return owner
    ? html`<button type="button" @click=${() => owner.reload()}>${load.retry}</button>`
    : nothing;
}

/** No milestone is known on the day, or the filters let none pass: the host asks to clear them. */
export function noneState(snapshot: Shown, host: EventTarget): TemplateResult {
  const { words, filtered, day } = snapshot;
  if (filtered.total === 0)
    return html`<div class="state" role="status"><strong>${words.table.noneYet(dayWords(day, snapshot))}</strong></div>`;
  return html`<div class="state" role="status">
    <strong>${words.noneLeft.title}</strong>
    <button type="button" @click=${() => host.dispatchEvent(new RoadmapFilterEvent(NO_FILTER))}
    >${words.noneLeft.clear}</button>
  </div>`;
}

/** Rows as high as those to come. */
export function rowsToCome(count: number, words: Words | null): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <span role="status" class="visually-hidden">${words?.load.loading}</span>
    ${Array.from({ length: count }, () => html`<div class="coming" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`)}
  </div>`;
}
