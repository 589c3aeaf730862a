import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { STANDINGS } from '../../src/model/types.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { Snapshot } from '../store/snapshot.js';
import { timeline } from '../words/en/timeline.js';

const tick = svg`<rect x="3" y="4" width="5" height="12" rx="1" fill="var(--_background)" stroke="var(--_late)" stroke-width="1.5"/>`;
const outlined = (colour: string) =>
  svg`<rect x="4.5" y="4.5" width="31" height="11" rx="2" fill="color-mix(in srgb, ${colour} 12%, var(--_background))" stroke=${colour}/><path d="M5 4v12M35 4v12" stroke=${colour} stroke-width="3"/>`;

/** A picture of each mark of the timeline, as it is drawn there. */
const MARKS: Readonly<Record<keyof (typeof timeline)['key']['marks'], SVGTemplateResult>> = {
  delivered: svg`<rect x="2" y="4" width="18" height="12" rx="2" fill="var(--_kept)"/><circle cx="31" cy="10" r="6" fill="var(--_late)"/>`,
  promised: outlined('var(--_open)'),
  delayed: outlined('var(--_late)'),
  missed: outlined('var(--_missed)'),
  moved: svg`<path d="M6 10H36M18 6v8M25 6v8" stroke="var(--_late)" stroke-width="2"/>${tick}<path d="M39 10l-8-5v10z" fill="var(--_late)"/>`,
  running: svg`<path d="M6 10H34" stroke="var(--_missed)" stroke-width="2" stroke-dasharray="5 4"/><path d="M39 10l-8-5v10z" fill="var(--_missed)"/>`,
  open: svg`<path d="M5 4v12" stroke="var(--_open)" stroke-width="3"/><rect x="6" y="4" width="10" height="12" fill="var(--_open)" opacity=".3"/><rect x="16" y="4" width="9" height="12" fill="var(--_open)" opacity=".2"/><rect x="25" y="4" width="9" height="12" fill="var(--_open)" opacity=".1"/>`,
  hollow: svg`<rect x="4" y="4" width="32" height="12" rx="2" fill="none" stroke="var(--_open)" stroke-width="1.5" stroke-dasharray="4 3"/>`,
};

/** How to read the timeline, closed at first: its marks, its colours, the order of lanes, and the signs that occur. */
export function key(snapshot: Snapshot | null, place: string): TemplateResult {
  const words = snapshot?.words.timeline ?? timeline;
  const choices = snapshot?.filtered?.choices.standing ?? [];
  const there = new Set<string>(choices.filter(({ count }) => count > 0).map(({ id }) => id));
  return html`<details class="key ${place}" part="key">
    <summary>${words.key.title}</summary>
    <ul>
      ${Object.entries(MARKS).map(
        ([name, mark]) =>
          html`<li><svg viewBox="0 0 40 20" aria-hidden="true">${mark}</svg><span>${words.key.marks[name as keyof typeof MARKS]}</span></li>`,
      )}
    </ul>
    <p>${words.key.unjudged} ${words.key.order}</p>
    <ul class="signs">
      ${STANDINGS.filter((id) => there.has(id)).map(
        (id) =>
          html`<li data-standing=${id}>${standingIcon(id)}<span>${snapshot?.words.standing[id]}</span></li>`,
      )}
    </ul>
  </details>`;
}
