import { html, nothing, type TemplateResult } from 'lit';
import type { CameDue } from '../../src/model/came-due.js';
import type { Filter } from '../../src/model/filter.js';
import type { Verdict } from '../../src/model/verdict.js';
import { listWords } from '../../src/view/wording.js';
import { withChoice } from '../roadmap-filters/choices.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Chrome } from './chrome.js';

/** Always in the bar: the first question of readers. */
const MAIN: readonly Verdict[] = ['kept', 'late', 'missed', 'open'];
/** In the bar only if there are any, so that its parts add up to the whole. */
const REST: readonly Verdict[] = ['unclear', 'dropped'];

type Asking = (change: Partial<Filter>) => void;

/**
 * What became of the promises: a sentence, a bar of all verdicts to scale, and below it their names with the
 * marks of the timeline, which are its legend. Names and parts of the bar filter. Their room is
 * reserved while the roadmap is loading.
 */
export function verdicts(
  snapshot: Snapshot,
  ask: Asking,
  hides: Chrome['hides'],
): TemplateResult | typeof nothing {
  const { cameDue, filtered, words } = snapshot;
  const [noSentence, noBar] = [hides('sentence'), hides('verdicts')];
  if (noSentence && noBar) return nothing;
  if (!cameDue || !filtered)
    return html`<div class="verdicts" aria-hidden="true">
      ${noSentence ? nothing : html`<div class="said"><span class="awaited"></span>${usual(snapshot)}</div>`}${noBar ? nothing : html`<div class="bar"><span class="awaited"></span></div>`}
    </div>`;
  const counts = new Map(filtered.choices.verdict.map((choice) => [choice.id, choice]));
  const of = (verdict: Verdict) => counts.get(verdict) ?? { count: 0, chosen: false };
  const shown = [...MAIN, ...REST].filter(
    (verdict) => of(verdict).count > 0 || of(verdict).chosen || MAIN.includes(verdict),
  );
  const all = shown.reduce((sum, verdict) => sum + of(verdict).count, 0);
  const change = (verdict: Verdict) => () =>
    ask({ verdict: withChoice(snapshot, 'verdict', verdict, !of(verdict).chosen) });
  const chip = (verdict: Verdict) => {
    const { count, chosen } = of(verdict);
    return html`<button
      type="button"
      part="verdict"
      class=${REST.includes(verdict) ? 'rest' : nothing}
      data-verdict=${verdict}
      aria-pressed=${chosen}
      ?disabled=${count === 0 && !chosen}
      @click=${change(verdict)}
    ><i aria-hidden="true"></i><span>${words.verdict[verdict]}</span> <b>${words.filters.number(count)}</b></button>`;
  };
  return html`<div class="verdicts">
    ${noSentence ? nothing : html`<div class="said">${usual(snapshot)}<p class="told" part="sentence">${sentence(cameDue, snapshot)}</p></div>`}
    ${
      noBar
        ? nothing
        : html`<div class="bar" role="group" aria-label=${words.tracker.verdicts}>
      <div class="shares" aria-hidden="true">${shown
        .filter((verdict) => of(verdict).count > 0)
        .map(
          (verdict) =>
            html`<i data-verdict=${verdict} .style=${`--_share: ${of(verdict).count}`} @click=${change(verdict)}></i>`,
        )}</div>
      <div class="marks"><span class="all">${words.milestones(all)}</span>${shown.map(chip)}</div></div>`
    }
  </div>`;
}

/** "Of 28 promises that have come due, 7 were kept, 4 came late …", and deliveries nobody had promised. */
function sentence(counts: CameDue, { lang, words }: Snapshot): TemplateResult {
  const { cameDue } = words.tracker;
  const { due, kept, late, missed, unclear, cancelled, early, unpromised } = counts;
  const outcomes = [
    kept > 0 && cameDue.kept(kept),
    late > 0 && cameDue.late(late),
    missed > 0 && cameDue.missed(missed, cancelled),
    unclear > 0 && cameDue.unclear(unclear),
  ].filter((text) => text !== false);
  const aside = [
    early > 0 && cameDue.early(early),
    unpromised > 0 && cameDue.unpromised(unpromised),
  ];
  return html`<span>${due > 0 ? cameDue.due(due, listWords(outcomes, lang)) : cameDue.none}</span>
    ${aside.map((text) => (text ? html`<span class="aside">${text}</span>` : nothing))}`;
}

/** Two-digit numbers, as in most roadmaps. */
const USUAL: CameDue = {
  ...{ due: 99, kept: 99, late: 99, missed: 99, unclear: 9 },
  ...{ cancelled: 9, early: 0, unpromised: 99 },
};

/**
 * Reserves the room of a sentence of usual length in whatever font, so that nothing moves when the real one
 * comes or changes.
 */
function usual(snapshot: Snapshot): TemplateResult {
  return html`<p class="told usual" aria-hidden="true">${sentence(USUAL, snapshot)}</p>`;
}
