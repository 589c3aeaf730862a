import { html, type TemplateResult } from 'lit';
import { incidenceSteps, type ScoreRow } from '../../src/view/scores/order.js';
import { MEASURES, type MeasureContext } from './measures.js';
import { MEASURE_KEYS } from './score-table.js';
import { curveSign, curveWords, incidenceChart } from './visuals.js';

/** Compares two to four scorecards: a column each, their measures as rows, and their curves. */
export function comparison(
  rows: readonly ScoreRow[],
  context: MeasureContext,
  back: () => void,
): TemplateResult {
  const { scores } = context.words;
  return html`<section class="comparison" part="comparison" aria-labelledby="side-by-side">
    <div class="bar">
      <h3 id="side-by-side" tabindex="-1">${scores.sideBySide}</h3>
      <button class="back" @click=${back}>${scores.back}</button>
    </div>
    <table role="table" aria-labelledby="side-by-side" data-count=${rows.length}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${scores.measure}</th>
          ${rows.map(
            ({ card, name }, index) =>
              html`<th role="columnheader" scope="col" data-card=${card.id}>
                <span dir="auto">${name}</span>${curveSign(index)}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${MEASURE_KEYS.map(
          (key) => html`<tr role="row" data-measure=${key}>
            <th role="rowheader" scope="row">${scores.column[key]}</th>
            ${rows.map(
              ({ card, name }) =>
                html`<td role="cell" data-card=${card.id} data-label=${name}>${MEASURES[key](card, context)}</td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
    ${curves(rows, context)}
  </section>`;
}

function curves(rows: readonly ScoreRow[], { words }: MeasureContext): TemplateResult {
  const drawn = rows.map(({ card, name }) => ({
    name,
    points: incidenceSteps(card.delivery.incidence),
  }));
  return html`<figure>
    <figcaption><strong>${words.scores.chart}</strong> <span class="muted">${words.scores.chartHow}</span></figcaption>
    ${incidenceChart(drawn, words)}
    <ul class="curves">
      ${drawn.map(
        (curve, index) =>
          html`<li>${curveSign(index)}<span><strong dir="auto">${curve.name}</strong>
            <span class="muted">${curveWords(curve, words)} (${words.scores.n(rows[index]?.card.delivery.n ?? 0)})</span></span></li>`,
      )}
    </ul>
  </figure>`;
}
