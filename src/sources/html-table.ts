/** A table of the page, as a reader sees it. Loaded with the readers of tables. */
import type { HeaderCell, Table, TableCell } from '../read/table.js';

/**
 * The content of a table of the page. A header cell names its column by `data-field`, else by its text. Any
 * other cell has its value in `data-value`, else in the `datetime` of a `time` element that is all of it, else in its
 * text, else in the `alt` of a picture.
 */
export function tableIn(element: HTMLTableElement): Table | null {
  const rows = [...element.rows];
  const heads = headRowsOf(element, rows);
  const last = heads.at(-1);
  if (!last) return null;
  return {
    header: headerOf(heads),
    rows: rows
      .slice(rows.indexOf(last) + 1)
      .filter((row) => !isNote(row))
      .map((row) => Array.from(row.cells, cellIn)),
  };
}

/** The rows of the header: those of the head, else the first, with those that a cell of it reaches into. */
function headRowsOf(
  element: HTMLTableElement,
  rows: readonly HTMLTableRowElement[],
): readonly HTMLTableRowElement[] {
  const heads = [...(element.tHead?.rows ?? [])];
  if (heads.length > 0) return heads;
  const [first] = rows;
  if (!first) return [];
  const isHead = [...first.cells].every(({ localName }) => localName === 'th');
  const depth = isHead ? Math.max(1, ...Array.from(first.cells, ({ rowSpan }) => rowSpan)) : 1;
  return rows.slice(0, depth);
}

/** The lowest cell of the header over each column; a cell over several names the first of them. */
function headerOf(heads: readonly HTMLTableRowElement[]): readonly HeaderCell[] {
  const grid: HeaderCell[][] = heads.map(() => []);
  heads.forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[r]?.[column]) column += 1;
      const end = cell.rowSpan === 0 ? heads.length : r + cell.rowSpan;
      const named = headerCell(cell);
      for (const line of grid.slice(r, end))
        for (let i = 0; i < cell.colSpan; i += 1)
          line[column + i] = { ...(i === 0 ? named : NAMELESS), columns: 1 };
      column += cell.colSpan;
    }
  });
  const width = Math.max(...grid.map((line) => line.length));
  return Array.from({ length: width }, (_, i) => {
    const cells = grid.flatMap((line) => line[i] ?? []);
    return cells.at(-1) ?? NAMELESS;
  });
}

const NAMELESS: HeaderCell = { value: '', link: null, columns: 1, rows: 1, field: null };

/** A row of the footer in one cell: when the table was updated, or by whom. */
function isNote(row: HTMLTableRowElement): boolean {
  return row.parentElement?.localName === 'tfoot' && row.cells.length === 1;
}

function headerCell(cell: HTMLTableCellElement): HeaderCell {
  return { ...cellIn(cell), value: textOf(cell), field: cell.dataset.field || null };
}

function cellIn(cell: HTMLTableCellElement): TableCell {
  const isShown = (element: Element) => !isLeftOut(element, cell);
  const text = textOf(cell);
  const [link, ...others] = [...cell.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    isShown,
  );
  const further = others.flatMap(({ href }) => (/^https?:/i.test(href) ? href : []));
  return {
    value: cell.dataset.value ?? ((dayIn(cell, text) ?? text) || pictured(cell)),
    link: link ? { text: textOf(link), href: link.href } : null,
    further: [...new Set(further)].filter((href) => href !== link?.href),
    columns: cell.colSpan,
    rows: cell.rowSpan,
  };
}

/** The date of a `time` element that is all of a cell; beside other words these say more: "from March 2027". */
function dayIn(cell: Element, text: string): string | null {
  const time = [...cell.querySelectorAll('time')].find((element) => !isLeftOut(element, cell));
  return time && textOf(time) === text ? time.getAttribute('datetime') || null : null;
}

/** What stands for the picture that is all of a cell, such as a logo. */
function pictured(cell: Element): string {
  const alternatives = Array.from(cell.querySelectorAll('img'), ({ alt }) => alt.trim());
  return alternatives.find((alt) => alt !== '') ?? '';
}

/** Elements that separate words even without a space between them. */
const BLOCKS =
  'br, p, div, li, ul, ol, dl, dt, dd, hr, tr, td, th, section, article, aside, address, pre, blockquote, figure, figcaption, details, summary, h1, h2, h3, h4, h5, h6';
/** Elements whose text is not part of what a cell says: deleted text, sort keys, scripts and styles. */
const UNSEEN =
  'del, s, strike, [hidden], .sortkey, .sort-key, .sr-only, .visually-hidden, .screen-reader-text, .mw-editsection, script, style, template, [style*="line-through" i], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]';
/** The mark of a footnote: [1], [a], *, 注1, 1). A lone number or letter only if it is a link, because of m<sup>2</sup>. */
const MARK =
  /^(?:[[［][^\]］]*[\]］][\s,、]*|[*＊†‡§¶※]\d{0,3}|(?:note|注|註|주) ?\d{0,3}|\(?(?:\d{1,2}|[a-z])\))+$/iu;
const LINKED_MARK = /^(?:\d{1,3}|\p{L})$/u;
/** Numbers in a sup right after a year are footnotes, too. */
const NUMBERS = /^\d{1,3}(?:\s*,\s*\d{1,3})*$/;
const YEAR_BEFORE = /\d{4}s?\)?\s*$/;

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
  const isNote = MARK.test(text) || (isLink && LINKED_MARK.test(text));
  return isNote || (NUMBERS.test(text) && YEAR_BEFORE.test(textBefore(element)));
}

function textBefore(element: Element): string {
  return element.previousSibling?.textContent ?? '';
}

/** The text of an element as a reader sees it: blocks separate words, footnotes and deleted text are left out. */
function textOf(element: Element): string {
  return visibleText(element).replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
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
