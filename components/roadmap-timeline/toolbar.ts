import { html, nothing, type TemplateResult } from 'lit';
import { STANDINGS, type Standing } from '../../src/model/types.js';
import { standing } from '../../src/view/english.js';
import type { ViewRequest } from '../events.js';
import { outlookRefusal } from '../shared/outlook-refusal.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { Snapshot } from '../store/snapshot.js';
import { timeline } from '../words/en/timeline.js';
import { key } from './key.js';

/** The actions of the buttons. */
export interface ToolbarActions {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  pan(share: number): void;
  change(to: ViewRequest): void;
}

/** Share of the window's length by which a press moves it. */
const STEP = 0.5;

/**
 * Legend and buttons, which do everything that dragging does (WCAG 2.5.7). In a tracker, which shows the
 * verdicts instead, the legend is only printed. The toolbar keeps its room before there is anything to draw,
 * so that nothing jumps.
 */
export function toolbar(
  snapshot: Snapshot | null,
  shown: boolean,
  alone: boolean,
  actions: ToolbarActions,
): TemplateResult {
  const words = snapshot?.words.timeline ?? timeline;
  const all = snapshot?.ghosts === 'all';
  const refusal = snapshot && outlookRefusal(snapshot);
  const outlook = snapshot?.outlook === true && !refusal;
  const button = (text: string, name: string, click: () => void) =>
    html`<button type="button" title=${name} aria-label=${name} ?disabled=${!shown} @click=${click}>${text}</button>`;
  const toggle = (text: string, why: string, on: boolean, click: () => void) =>
    html`<button type="button" title=${why} aria-pressed=${on} ?disabled=${!shown} @click=${click}>${text}</button>`;
  return html`<div class=${alone ? 'toolbar' : 'toolbar inside'} part="toolbar">
    ${legend(snapshot, shown)}${key(snapshot, 'above')}
    <div class="controls">
      <div class="switches">
        ${toggle(words.allGhosts, words.allGhostsWhy, all, () => actions.change({ earlierDates: !all }))}
        ${
          refusal
            ? html`<button type="button" class="off" title=${refusal} aria-label=${refusal} aria-disabled="true">${words.outlookToggle}</button>`
            : toggle(words.outlookToggle, words.outlookWhy, outlook, () =>
                actions.change({ outlook: !outlook }),
              )
        }
      </div>
      <div class="zoom" role="group" aria-label=${words.toolbar}>
        ${button('‹', words.earlier, () => actions.pan(-STEP))}${button('›', words.later, () => actions.pan(STEP))}
        ${button('−', words.zoomOut, actions.zoomOut)}${button('+', words.zoomIn, actions.zoomIn)}
        <button type="button" ?disabled=${!shown} @click=${actions.fit}>${words.fit}</button>
      </div>
    </div>
  </div>`;
}

/**
 * The standings that occur, each with its sign. Room for all of them is reserved, as it is known later which
 * occur.
 */
function legend(snapshot: Snapshot | null, shown: boolean): TemplateResult {
  const words = snapshot?.words.standing ?? standing;
  const choices = (shown && snapshot?.filtered?.choices.standing) || [];
  const counts = new Map(choices.map(({ id, count }) => [id, count]));
  const there = STANDINGS.filter((id) => (counts.get(id) ?? 0) > 0);
  const list = (ids: readonly Standing[]) =>
    ids.map((id) => html`<li data-standing=${id}>${standingIcon(id)}${words[id]}</li>`);
  return html`<div class="legend">
    <ul class="all" aria-hidden="true">${list(STANDINGS)}</ul>
    <ul aria-hidden=${there.length > 0 ? nothing : 'true'}>${list(there)}</ul>
  </div>`;
}
