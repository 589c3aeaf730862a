import { html, type TemplateResult } from 'lit';
import { loadCause } from '../loading/load-cause.js';
import type { Snapshot } from '../store/snapshot.js';

/** What stands in place of the bar while there is no roadmap, or after a failure. */
export function loadState({ load, words }: Snapshot, retry: () => void): TemplateResult {
  if (load.phase !== 'error')
    return html`<p class="hint" role="status">${load.phase === 'empty' ? words.load.empty : words.load.loading}</p>`;
  return html`<div class="hint" role="alert"><strong>${words.load.failed}</strong>
    <span>${loadCause(load.error, words)}</span>
    <button type="button" @click=${retry}>${words.load.retry}</button></div>`;
}
