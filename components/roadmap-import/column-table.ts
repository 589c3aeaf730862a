/** Which line of a sheet names its columns, and which column is what: each with its first rows, and a choice. */
import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../../src/model/isolated.js';
import { headerLines } from '../../src/read/csv/header.js';
import {
  columnsIn,
  KEPT,
  LEFT_OUT,
  ROLES,
  type Sheet,
  type SheetColumn,
} from '../../src/read/csv/sheet.js';
import type { ImportingWords } from '../words/importing.js';
import type { Session } from './session.js';

/** Characters of a line that are shown. */
const LONGEST_LINE = 60;

export function columnTable(session: Session, words: ImportingWords): TemplateResult {
  const { imported, decisions, columns: asked, missing } = session;
  const sheet = imported?.sheet;
  if (!sheet) return html``;
  const columns = columnsIn(sheet, decisions, asked);
  const isClear = missing.length === 0 && columns.every(({ role }) => role !== KEPT);
  const lacking = missing.map((role) => words.roles[role] ?? role);
  return html`<details class="columns" ?open=${!isClear}>
    <summary>${words.columns}</summary>
    ${lacking.length > 0 ? html`<p class="why">${words.missing(lacking)}</p>` : nothing}
    <p class="hint">${words.columnsHint}</p>
    ${headerChoice(sheet, session, words)}
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

/** In which line the names stand; nothing to choose where there is one line, or none names columns. */
function headerChoice(
  { text, start }: Sheet,
  session: Session,
  words: ImportingWords,
): TemplateResult | typeof nothing {
  const lines = headerLines(text);
  if (session.decisions.headless || lines.length < 2) return nothing;
  const isListed = lines.some(({ line }) => line === start.line);
  const all = isListed ? lines : [...lines, { line: start.line, text: '' }];
  const choose = (event: Event) =>
    void session.setHeader(Number((event.target as HTMLSelectElement).value));
  return html`<label class="header"
    ><span>${words.header}</span
    ><select @change=${choose}>
      ${all.map(
        ({ line, text: whole }) =>
          html`<option value=${line} .selected=${line === start.line}>${words.line(line)}: ${isolated(cut(whole))}</option>`,
      )}
    </select></label
  >`;
}

function cut(line: string): string {
  const characters = [...line.replaceAll('\t', ' · ')];
  if (characters.length <= LONGEST_LINE) return characters.join('');
  return `${characters.slice(0, LONGEST_LINE).join('')}…`;
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
