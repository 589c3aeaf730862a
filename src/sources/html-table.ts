/** A table of the page, as a reader sees it. Loaded with the readers of tables. */
import type { HeaderCell, Table, TableCell } from '../read/table.js';

/**
 * The content of a table of the page. A header cell names its column by `data-field`, else by its text. Any
 * other cell has its value in `data-value`, else in the `datetime` of a `time` element, else in its text.
 */
export function tableIn(element: HTMLTableElement): Table | null {
  const rows = [...element.rows];
  const header = [...(element.tHead?.rows ?? [])].at(-1) ?? rows[0];
  if (!header) return null;
  return {
    header: Array.from(header.cells, headerCell),
    rows: rows
      .slice(rows.indexOf(header) + 1)
      .filter((row) => !isNote(row))
      .map((row) => Array.from(row.cells, cellIn)),
  };
}

/** A row of the footer in one cell: when the table was updated, or by whom. */
function isNote(row: HTMLTableRowElement): boolean {
  return row.parentElement?.localName === 'tfoot' && row.cells.length === 1;
}

function headerCell(cell: HTMLTableCellElement): HeaderCell {
  return { ...cellIn(cell), value: textOf(cell), field: cell.dataset.field || null };
}

function cellIn(cell: HTMLTableCellElement): TableCell {
  const isShown = (element: Element) => !isLeftOut(element, cell);
  const time = [...cell.querySelectorAll('time')].find(isShown)?.getAttribute('datetime');
  const link = [...cell.querySelectorAll<HTMLAnchorElement>('a[href]')].find(isShown);
  return {
    value: cell.dataset.value ?? (time || textOf(cell)),
    link: link ? { text: textOf(link), href: link.href } : null,
    columns: cell.colSpan,
    rows: cell.rowSpan,
  };
}

/** Elements that separate words even without a space between them. */
const BLOCKS =
  'br, p, div, li, ul, ol, dl, dt, dd, hr, tr, td, th, section, h1, h2, h3, h4, h5, h6';
/** Elements whose text is not part of what a cell says: deleted text, sort keys, scripts and styles. */
const UNSEEN =
  'del, s, strike, [hidden], .sortkey, .sort-key, script, style, template, [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]';
/** The mark of a footnote: [1], [a], *. A lone number or letter only if it is a link, because of m<sup>2</sup>. */
const MARK = /^(?:\[[^\]]*\][\s,]*|[*†‡§¶]+)+$/;
const LINKED_MARK = /^(?:\d{1,3}|\p{L})$/u;

/** Whether an element of a cell, or one around it, is left out of the cell's text. */
function isLeftOut(element: Element, cell: Element): boolean {
  for (let node: Element | null = element; node && node !== cell; node = node.parentElement)
    if (node.matches(UNSEEN) || isFootnote(node)) return true;
  return false;
}

function isFootnote(element: Element): boolean {
  const isLink = element.matches('a[href^="#"]') || element.querySelector('a[href^="#"]') !== null;
  if (!isLink && !element.matches('sup')) return false;
  const text = (element.textContent ?? '').trim();
  return MARK.test(text) || (isLink && LINKED_MARK.test(text));
}

/** The text of an element as a reader sees it: blocks separate words, footnotes and deleted text are left out. */
function textOf(element: Element): string {
  return visibleText(element).replace(/\s+/g, ' ').trim();
}

function visibleText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent;
    else if (node.nodeType === Node.ELEMENT_NODE) text += textOfChild(node as Element);
  }
  return text;
}

function textOfChild(element: Element): string {
  if (element.matches(UNSEEN) || isFootnote(element)) return '';
  return element.matches(BLOCKS) ? ` ${visibleText(element)} ` : visibleText(element);
}
