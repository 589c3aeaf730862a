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
    rows: rows.slice(rows.indexOf(header) + 1).map((row) => Array.from(row.cells, cellIn)),
  };
}

function headerCell(cell: HTMLTableCellElement): HeaderCell {
  return { ...cellIn(cell), value: textOf(cell), field: cell.dataset.field || null };
}

function cellIn(cell: HTMLTableCellElement): TableCell {
  const isSaid = (element: Element) => !isUnsaid(element, cell);
  const time = [...cell.querySelectorAll('time')].find(isSaid)?.getAttribute('datetime');
  const link = [...cell.querySelectorAll<HTMLAnchorElement>('a[href]')].find(isSaid);
  return {
    value: cell.dataset.value ?? (time || textOf(cell)),
    link: link ? { text: textOf(link), href: link.href } : null,
    columns: cell.colSpan,
    rows: cell.rowSpan,
  };
}

/** What parts words, though no space stands there. */
const BLOCKS =
  'br, p, div, li, ul, ol, dl, dt, dd, hr, tr, td, th, section, h1, h2, h3, h4, h5, h6';
/** What a reader does not see as part of the cell: deleted text, sort keys, scripts and styles. */
const UNSEEN =
  'del, s, strike, [hidden], .sortkey, .sort-key, script, style, template, [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]';
/** A footnote's mark: [1], [a], *; a number or a letter only where it is a link, as m<sup>2</sup> has one, too. */
const MARK = /^(?:\[[^\]]*\][\s,]*|[*†‡§¶]+)+$/;
const LINKED_MARK = /^(?:\d{1,3}|\p{L})$/u;

/** Whether an element, or one around it in the cell, is no part of what the cell says. */
function isUnsaid(element: Element, cell: Element): boolean {
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

/** The text of an element as a reader sees it: blocks part words, footnotes and deleted text are left out. */
function textOf(element: Element): string {
  return saidIn(element).replace(/\s+/g, ' ').trim();
}

function saidIn(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent;
    else if (node.nodeType === Node.ELEMENT_NODE) text += saidBy(node as Element);
  }
  return text;
}

function saidBy(element: Element): string {
  if (element.matches(UNSEEN) || isFootnote(element)) return '';
  return element.matches(BLOCKS) ? ` ${saidIn(element)} ` : saidIn(element);
}
