import { html, type TemplateResult } from 'lit';
import type { Roadmap } from '../../src/model/index.js';
import { OUTSIDE_VIEW_DELIVERIES } from '../../src/model/scores/outside-view.js';
import type { DelayClass } from '../../src/view/scores/rows.js';
import type { Words } from '../words/en.js';

/** How late milestones of each stage came, for stages with enough deliveries. */
export function outsideSection(
  classes: readonly DelayClass[],
  roadmap: Roadmap,
  words: Words,
): TemplateResult {
  const { scores } = words;
  const { outside } = scores;
  const nameOf = (id: string | null) => {
    if (id === null) return outside.all;
    return words.stage(roadmap.stageWithId(id)?.name ?? id);
  };
  // The class of all milestones is the largest: if it has too few, so has every other.
  const most = Math.max(...classes.map(({ delivery }) => delivery.delivered));
  if (most < OUTSIDE_VIEW_DELIVERIES)
    return html`<section class="outside" part="outside" aria-labelledby="outside">
      <h3 id="outside">${outside.title}</h3>
      <p class="lead too-few">${outside.off(most, OUTSIDE_VIEW_DELIVERIES)}</p>
    </section>`;
  const heads = ['kind', 'deliveries', 'half', 'most', 'open', 'leftOut'] as const;
  return html`<section class="outside" part="outside" aria-labelledby="outside">
    <h3 id="outside">${outside.title}</h3>
    <p class="lead">${outside.lead}</p>
    <table role="table" aria-label=${outside.caption}>
      <thead role="rowgroup"><tr role="row">
        ${heads.map((head) => html`<th role="columnheader" scope="col" class=${head}>${outside[head]}</th>`)}
      </tr></thead>
      <tbody role="rowgroup">
        ${classes.map(
          (one) => html`<tr role="row" data-stage=${one.stage ?? ''}>
            <th role="rowheader" scope="row" dir="auto">${nameOf(one.stage)}</th>
            <td role="cell" data-label=${outside.deliveries}>${scores.number(one.delivery.delivered)}</td>
            ${quantiles(one, scores)}
            <td role="cell" data-label=${outside.open}>${scores.number(one.delivery.censored)}</td>
            <td role="cell" data-label=${outside.leftOut}>${scores.number(one.withoutPromise)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p class="explanation">${outside.explain(OUTSIDE_VIEW_DELIVERIES)}</p>
  </section>`;
}

function quantiles({ delivery }: DelayClass, scores: Words['scores']): TemplateResult {
  const { outside } = scores;
  if (delivery.delivered < OUTSIDE_VIEW_DELIVERIES)
    return html`<td role="cell" colspan="2" class="too-few" data-label=${outside.half}>
      ${outside.tooFew(delivery.delivered, OUTSIDE_VIEW_DELIVERIES)}</td>`;
  const cell = (p: number, label: string) => {
    const months = delivery.incidence.quantile(p);
    return html`<td role="cell" data-label=${label}><bdi>${months === null ? scores.notReached : scores.months(months)}</bdi></td>`;
  };
  return html`${cell(0.5, outside.half)} ${cell(0.8, outside.most)}`;
}
