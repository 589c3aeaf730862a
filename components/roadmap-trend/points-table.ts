import { html, nothing, type TemplateResult } from 'lit';
import type { MilestoneState, TrendPoint } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import { dayWords, saidWords, sourceOf } from '../../src/view/wording.js';
import { claimWords } from '../shared/claim-words.js';
import { sourceLink } from '../shared/source-link.js';
import type { Shown } from '../store/shown.js';
import type { Trend } from './picture.js';
import { dateWords } from './statement.js';

/** How many rows are in the document at first, and how many each request adds. */
export const ROWS = 200;

/** The points of the lines as a real table, in the order in which the keyboard visits the lines. */
export function pointsTable(
  trend: Trend,
  snapshot: Shown,
  rows: number,
  on: { open(state: MilestoneState): void; more(): void },
): TemplateResult {
  const { table } = snapshot.words.trend;
  const points = trend.order.flatMap((line) =>
    (trend.lines[line]?.points ?? []).map((point, index) => ({
      point,
      state: trend.states[line] as MilestoneState,
      first: index === 0,
    })),
  );
  const shown = points.slice(0, rows);
  const { milestone, said, promised, phrase, status, source } = table;
  return html`
    <div class="scroller" role="region" aria-labelledby="caption" tabindex="0">
      <table part="table">
        <caption id="caption">${table.caption(dayWords(snapshot.day, snapshot))}</caption>
        <thead><tr>
          ${[milestone, said, promised, phrase, status, source].map((name) => html`<th scope="col">${name}</th>`)}
        </tr></thead>
        <tbody>
          ${shown.map(({ point, state, first }) => row(point, state, snapshot, first ? on.open : null))}
        </tbody>
      </table>
    </div>
    ${
      shown.length < points.length
        ? html`<p class="more"><span role="status">${table.range(shown.length, points.length)}</span>
            <button type="button" @click=${on.more}>${table.more(Math.min(ROWS, points.length - shown.length))}</button></p>`
        : nothing
    }`;
}

/** Only a milestone's first row has a button that opens it: one tab stop is enough. */
function row(
  point: TrendPoint,
  state: MilestoneState,
  snapshot: Shown,
  open: ((state: MilestoneState) => void) | null,
): TemplateResult {
  const { words, selected } = snapshot;
  const { claim, kind } = point;
  const name = words.trend.name(isolated(state.companyName), isolated(state.title));
  return html`<tr data-milestone=${state.id} data-claim=${claim.id} data-kind=${kind}
    class=${open ? 'first' : ''} aria-current=${state.id === selected ? 'true' : nothing}>
    <th scope="row">${
      open
        ? html`<button type="button" class="open" part="open" @click=${() => open(state)}><span class="clamp" dir="auto">${name}</span></button>`
        : html`<span class="clamp again" dir="auto">${name}</span>`
    }</th>
    <td class="when">${saidWords(claim, snapshot)}</td>
    <td>${dateWords(point, state, snapshot) ?? (kind === 'withdrawn' ? words.trend.table.withdrawn : nothing)}</td>
    <td>${claim.quote || claim.phrase ? html`<span class="clamp">${claimWords(claim)}</span>` : nothing}</td>
    <td>${words.status[claim.status]}${
      kind === 'hollow'
        ? html`<small>${words.speaker[claim.saidBy]}, ${words.trend.table.hollow}</small>`
        : nothing
    }</td>
    <td>${sourceCell(point, snapshot)}</td>
  </tr>`;
}

function sourceCell({ claim }: TrendPoint, { roadmap, words }: Shown): TemplateResult {
  const source = sourceOf(roadmap, claim);
  const name = source && (source.publisher || source.title || words.table.untitledSource);
  return html`${source && name ? sourceLink(source, name) : nothing}
    ${claim.unverified ? html`<small>${words.unverified}</small>` : nothing}`;
}
