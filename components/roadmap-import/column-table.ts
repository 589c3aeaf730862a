/** Which column of a sheet is what: each with its first rows, and a choice. */
import { html, type TemplateResult } from 'lit';
import { columnsIn, KEPT, LEFT_OUT, ROLES, type SheetColumn } from '../../src/read/csv/sheet.js';
import type { ImportingWords } from '../words/importing.js';
import type { Session } from './session.js';

/** The columns without which little can be read. */
const NEEDED = ['company', 'title', 'date'];

export function columnTable(session: Session, words: ImportingWords): TemplateResult {
  const { imported, decisions, columns: asked } = session;
  const sheet = imported?.sheet;
  if (!sheet) return html``;
  const columns = columnsIn(sheet, decisions, asked);
  const isClear =
    NEEDED.every((role) => columns.some((column) => column.role === role)) &&
    columns.every(({ role }) => role !== KEPT);
  return html`<details class="columns" ?open=${!isClear}>
    <summary>${words.columns}</summary>
    <p class="hint">${words.columnsHint}</p>
    <label class="headless"
      ><input
        type="checkbox"
        .checked=${decisions.headless}
        @change=${(event: Event) => void session.setHeadless((event.target as HTMLInputElement).checked)}
      />${words.headless}</label
    >
    <ul>
      ${columns.map((column) => columnRow(column, session, words))}
    </ul>
  </details>`;
}

function columnRow(
  { index, title, role, sample }: SheetColumn,
  session: Session,
  words: ImportingWords,
): TemplateResult {
  const name = title || words.column(index + 1);
  const roles = [...ROLES, KEPT, LEFT_OUT];
  const all = roles.includes(role) ? roles : [role, ...roles];
  const choose = (event: Event) =>
    void session.chooseRole(index, (event.target as HTMLSelectElement).value);
  return html`<li data-role=${role}>
    <strong id="column-${index}" dir="auto">${name}</strong>
    <label
      ><span class="means">${words.means}</span
      ><select aria-describedby="column-${index}" @change=${choose}>
        ${all.map(
          (one) =>
            html`<option value=${one} ?selected=${one === role} .selected=${one === role}>${words.roles[one] ?? one}</option>`,
        )}
      </select></label
    >
    <span class="sample" dir="auto">${sample.filter(Boolean).join(' · ')}</span>
  </li>`;
}
