import { html, render } from 'lit';
import { NONE } from '../../src/model/columns.js';
import type { Fold } from '../../src/model/fold.js';
import { edtfPeriod } from '../../src/model/period/stored.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { STANDINGS } from '../../src/model/types.js';
import { dayWords, periodWords } from '../../src/view/wording.js';
import type { Shown } from '../store/shown.js';

/** As many rows as a printed page of the real table has. */
const ROWS = 1000;

/**
 * A table of what is shown, to be printed while the script of the real table has not been loaded because the
 * reader has not been near the tracker.
 */
export function plainTable(shown: Shown): HTMLElement {
  const { roadmap, fold, filtered, words } = shown;
  const { company, title, forecast, standing } = words.table.column;
  const table = document.createElement('table');
  table.className = 'plain';
  const rows = Array.from(filtered.milestones.slice(0, ROWS), (m) => {
    const index = roadmap.milestoneColumns.company[m] as number;
    const kind = STANDINGS[fold.standing[m] as number];
    return html`<tr>
      <th scope="row" dir="auto">${roadmap.milestoneColumns.titles.at(m)}</th>
      <td dir="auto">${roadmap.companyNames[index]}</td>
      <td>${dateIn(shown, roadmap, fold, m, roadmap.companies[index]?.id ?? '') ?? words.period.none}</td>
      <td>${kind && words.standing[kind]}</td>
    </tr>`;
  });
  render(
    html`<caption>${words.table.caption(dayWords(shown.day, shown))}</caption>
      <thead><tr>${[title, company, forecast, standing].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>`,
    table,
  );
  return table;
}

/** The date of the delivery, else of the latest promise, in words; null if there is none. */
function dateIn(
  shown: Shown,
  roadmap: Roadmap,
  fold: Fold,
  m: number,
  company: string,
): string | null {
  const c = fold.actual[m] === NONE ? (fold.forecast[m] as number) : (fold.actual[m] as number);
  if (c === NONE) return null;
  const { firstClaim } = roadmap.milestoneColumns;
  const { place } = roadmap.claimColumns;
  // Columns are sorted by day, the claims of a record by their place in the file.
  const places = place.subarray(firstClaim[m] as number, firstClaim[m + 1] as number);
  const rank = places.reduce((n, other) => n + Number(other < (place[c] as number)), 0);
  const date = roadmap.milestoneAt(m).claims[rank]?.date;
  return date ? periodWords({ period: edtfPeriod(date) }, shown, roadmap, company) : null;
}
