import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../../src/model/isolated.js';
import { dayWords } from '../../src/view/wording.js';
import { problemList } from '../loading/notices.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Chrome } from './chrome.js';
import { USUAL_TITLE } from './roadmap-tracker.styles.js';

/** The line below everything: where the records come from, and which of them need mending. */
export function sourceLine(
  snapshot: Snapshot,
  title: string | null,
  hides: Chrome['hides'],
): TemplateResult | typeof nothing {
  const [noSource, noProblems] = [hides('source'), hides('problems')];
  if (noSource && noProblems) return nothing;
  const { roadmap, words, load, day } = snapshot;
  const { keptThrough, sources } = words.tracker;
  const through = roadmap?.knownThrough ?? null;
  const count = roadmap?.sources.length ?? 0;
  const parts = [
    title !== null && isolated(title),
    through !== null && keptThrough(dayWords(through, snapshot)),
    count > 0 && sources(count),
  ].filter((part) => part !== false);
  if (!roadmap && load.phase === 'loading') {
    const usual = [USUAL_TITLE, keptThrough(dayWords(day, snapshot)), sources(999)].join(' · ');
    return html`<footer><p class="usual" aria-hidden="true">${usual}</p></footer>`;
  }
  return html`<footer>
    ${parts.length > 0 && roadmap && !noSource ? html`<p part="source">${parts.join(' · ')}</p>` : nothing}
    ${noProblems ? nothing : problemList(snapshot)}
  </footer>`;
}
