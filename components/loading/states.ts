/** What an element shows instead of its content. */
import { html, nothing, type TemplateResult } from 'lit';
import { NO_FILTER } from '../../src/model/filter.js';
import { dayWords } from '../../src/view/wording.js';
import { RoadmapFilterEvent } from '../events.js';
import type { Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Words } from '../words/en.js';
import { loadCause } from './load-cause.js';

/** The owner of the store, which can load again; null if the element has no store of its own. */
type Owner = { reload(): void } | null;

/** Says that there is no roadmap, that loading was cancelled, or that it failed; else shows the skeleton. */
export function loadState(
  { load, words }: Snapshot,
  owner: Owner,
  skeleton: TemplateResult,
): TemplateResult {
  if (load.phase === 'error')
    return html`<div class="state" role="alert">
      <strong>${words.load.failed}</strong><span dir="auto">${loadCause(load.error, words)}</span>
      ${retryButton(words, owner)}
    </div>`;
  if (load.phase !== 'empty') return skeleton;
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

/** Says that no record could be read, that no milestone is known on the day, or that none passes the filters, with a button to clear them. */
export function noneState(snapshot: Shown, host: EventTarget): TemplateResult {
  const { words, filtered, day, roadmap } = snapshot;
  const error = snapshot.problems.find(({ severity }) => severity === 'error');
  if (roadmap.milestoneColumns.count === 0 && error)
    return html`<div class="state" role="alert"><strong>${words.load.noneRead}</strong
    ><span lang="en" dir="auto">${error.at ? `${error.at}: ` : ''}${error.message}; ${error.hint}</span></div>`;
  if (filtered.total === 0)
    return html`<div class="state" role="status"><strong>${words.table.noneYet(dayWords(day, snapshot))}</strong></div>`;
  return html`<div class="state" role="status">
    <strong>${words.noneLeft.title}</strong>
    <button type="button" @click=${() => host.dispatchEvent(new RoadmapFilterEvent(NO_FILTER))}
    >${words.noneLeft.clear}</button>
  </div>`;
}

/** A skeleton of rows, as high as the real ones. */
export function rowsToCome(count: number, words: Words | null): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <span role="status" class="visually-hidden">${words?.load.loading}</span>
    ${Array.from({ length: count }, () => html`<div class="coming" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`)}
  </div>`;
}
