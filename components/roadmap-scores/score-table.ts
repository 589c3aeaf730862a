import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ScoreBy, Scorecard } from '../../src/model/index.js';
import {
  isRankKey,
  SCORE_KEYS,
  type ScoreKey,
  type ScoreOrder,
  type ScoreRow,
} from '../../src/view/scores/order.js';
import { MEASURES, type Measure, type MeasureContext } from './measures.js';

/** The most cards compared at a time. */
export const MOST_COMPARED = 4;

export const MEASURE_KEYS = SCORE_KEYS.filter((key): key is Measure => key !== 'name');

/** What the table shows, and its callbacks. */
export interface ScoreTable extends MeasureContext {
  readonly by: ScoreBy;
  readonly caption: string;
  readonly order: ScoreOrder;
  readonly rows: readonly ScoreRow[];
  /** Whether a phone shows all of the cards. */
  readonly unfolded: boolean;
  readonly total: Scorecard | null;
  /** Ids of the cards chosen for comparison. */
  readonly chosen: readonly string[];
  sortBy(key: ScoreKey): void;
  choose(id: string, chosen: boolean): void;
}

/** A real table; its roles are explicit because narrow layouts show it as cards. */
export function scoreTable(table: ScoreTable): TemplateResult {
  const { words, total } = table;
  return html`<table role="table" part="table" aria-labelledby="caption">
    <caption id="caption">${table.caption}</caption>
    <thead role="rowgroup">
      <tr role="row" data-label=${words.scores.sortBy}>${SCORE_KEYS.map((key) => header(key, table))}</tr>
    </thead>
    ${total ? html`<tbody role="rowgroup" class="total">${totalRow(total, table)}</tbody>` : nothing}
    <tbody role="rowgroup" class=${table.unfolded ? 'cards' : 'cards folded'}>
      ${repeat(
        table.rows,
        ({ card }) => card.id,
        (row) => cardRow(row, table),
      )}
    </tbody>
  </table>`;
}

function header(key: ScoreKey, { order, words, by, sortBy }: ScoreTable): TemplateResult {
  const direction = order.by !== key ? 'none' : order.descending ? 'descending' : 'ascending';
  const name = key === 'name' ? words.facet[by] : words.scores.column[key];
  return html`<th role="columnheader" scope="col" data-column=${key} aria-sort=${direction}>
    <button @click=${() => sortBy(key)}>
      <span>${name}</span>
      <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true"><path d="M4 1 7.5 5h-7Z"/><path d="M4 11 .5 7h7Z"/></svg>
    </button>
  </th>`;
}

function totalRow(card: Scorecard, table: ScoreTable): TemplateResult {
  return html`<tr role="row" part="total">
    <th role="rowheader" scope="row" data-column="name">
      <span class="name">${table.words.scores.total}</span>
    </th>
    ${measureCells(card, table)}
  </tr>`;
}

function cardRow(row: ScoreRow, table: ScoreTable): TemplateResult {
  const { card, name } = row;
  const chosen = table.chosen.includes(card.id);
  return html`<tr role="row" part="row" data-card=${card.id} data-chosen=${chosen ? '' : nothing}>
    <th role="rowheader" scope="row" data-column="name">
      <label class="pick"><input type="checkbox" part="choose" aria-label=${table.words.scores.compare(name)}
        .checked=${chosen} ?disabled=${!chosen && table.chosen.length >= MOST_COMPARED}
        @change=${({ target }: Event) => table.choose(card.id, (target as HTMLInputElement).checked)}></label>
      <span class="named">${rankOf(row, table)}<span class="name" dir="auto">${name}</span></span>
    </th>
    ${measureCells(card, table)}
  </tr>`;
}

/** The rank of a card; empty if the order does not rank. */
function rankOf({ rank }: ScoreRow, { order, words: { scores } }: ScoreTable) {
  if (!isRankKey(order.by)) return nothing;
  return html`<span class="rank" part="rank">
    <span aria-hidden="true">${rank === null ? scores.none : scores.number(rank)}</span>
    <span class="visually-hidden">${rank === null ? scores.unranked : scores.rank(rank)}</span>
  </span>`;
}

function measureCells(card: Scorecard, table: ScoreTable): TemplateResult[] {
  return MEASURE_KEYS.map(
    (key) => html`<td role="cell" data-column=${key} data-label=${table.words.scores.column[key]}>
      ${MEASURES[key](card, table)}
    </td>`,
  );
}
