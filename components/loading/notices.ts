import { html, nothing, type TemplateResult } from 'lit';
import { type Ahead, daysAhead } from '../../src/model/ahead.js';
import type { Problem } from '../../src/model/index.js';
import { dayWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import type { LoadFault, Words } from '../words/en.js';
import { loadCause } from './load-cause.js';

/** A bar above the current picture, while a roadmap is being loaded or another picture computed. */
export function progressBar({ load, busy, words }: Snapshot): TemplateResult | typeof nothing {
  if (load.phase !== 'loading' && !busy) return nothing;
  return load.phase !== 'loading' || load.progress === null
    ? html`<progress aria-label=${words.load.loading}></progress>`
    : html`<progress aria-label=${words.load.loading} .value=${load.progress}></progress>`;
}

/** A button that stops loading. Styles show it only after a second. */
export function cancelButton({ load, words }: Snapshot, cancel: () => void): TemplateResult {
  return load.phase === 'loading'
    ? html`<div class="cancel"><button type="button" @click=${cancel}>${words.load.cancel}</button></div>`
    : html``;
}

/** Shown instead of the view: that there is nothing, or why loading failed. */
export function loadNotice(snapshot: Snapshot, retry: () => void): TemplateResult {
  const { load, words } = snapshot;
  if (load.phase === 'error') return failure(load.error, words, retry);
  if (load.phase === 'empty' && load.cancelled)
    return html`<div part="message">
      <p class="what">${words.load.cancelled}</p>
      <button type="button" @click=${retry}>${words.load.retry}</button>
    </div>`;
  return html`<div part="message">
    <p class="what">${words.load.empty}</p>
    <p>${words.load.emptyHint}</p>
  </div>`;
}

function failure(error: Error, words: Words, retry: () => void): TemplateResult {
  const { url }: LoadFault = error;
  return html`<div part="message" class="failure">
    <p class="what">${words.load.failed}</p>
    <p>${loadCause(error, words)}</p>
    ${url ? html`<p class="url">${url}</p>` : nothing}
    <button type="button" @click=${retry}>${words.load.retry}</button>
  </div>`;
}

/** Problems beyond this number are counted, not listed. */
const SHOWN_PROBLEMS = 100;

/** How many records have problems; a record is a row, or a milestone with all its claims. */
function recordsIn(problems: readonly Problem[]): number {
  const record = (at: string) => /^(?:\/[a-z]+)?\/\d+|^[a-z]+ \d+/.exec(at)?.[0] ?? at;
  return new Set(problems.map(({ at }) => record(at))).size;
}

/** The records that were refused or corrected, or that lie in the future, for their maintainers. */
export function problemList(snapshot: Snapshot): TemplateResult | typeof nothing {
  const { words } = snapshot;
  const ahead = aheadIn(snapshot);
  const problems = notAhead(snapshot, ahead);
  if (problems.length + ahead.length === 0) return nothing;
  const more = problems.length - SHOWN_PROBLEMS;
  return html`<details part="problems">
    <summary>${words.load.problems(recordsIn(problems) + ahead.length)}</summary>
    <ul>
      ${ahead.map(
        ({ kind, day, of }) =>
          html`<li data-ahead=${kind}>${words.load.ahead[kind](dayWords(day, snapshot), dayWords(of, snapshot))}</li>`,
      )}
      ${problems.slice(0, SHOWN_PROBLEMS).map(
        ({ at, message, hint }) => html`<li>
          ${at ? html`<code dir="ltr">${at}</code>` : nothing}
          <span lang="en">${message}<span class="hint">${hint}</span></span>
        </li>`,
      )}
      ${more > 0 ? html`<li>${words.load.moreProblems(more)}</li>` : nothing}
    </ul>
  </details>`;
}

function aheadIn({ roadmap, today }: Snapshot): readonly Ahead[] {
  return roadmap ? daysAhead(roadmap, today) : [];
}

/**
 * The problems without the English one about a claim newer than `knownThrough`, which is shown in the
 * reader's language.
 */
function notAhead({ problems }: Snapshot, ahead: readonly Ahead[]): readonly Problem[] {
  if (!ahead.some(({ kind }) => kind === 'newer')) return problems;
  return problems.filter(({ at, severity }) => at !== '/knownThrough' || severity !== 'warning');
}

/** The result of loading, announced to screen readers. */
export function announcement(snapshot: Snapshot): string {
  const { load, roadmap, words } = snapshot;
  if ('error' in load) return words.load.failed;
  if (load.phase === 'empty' && load.cancelled) return words.load.cancelled;
  if (load.phase !== 'ready' || !roadmap) return '';
  const loaded = words.load.loaded(roadmap.milestoneColumns.count);
  const ahead = aheadIn(snapshot);
  const count = recordsIn(notAhead(snapshot, ahead)) + ahead.length;
  return count > 0 ? `${loaded} ${words.load.problems(count)}.` : loaded;
}
