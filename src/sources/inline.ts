import { type Kind, kindOfText, kindOfType } from './format.js';
import { memberOf } from './named-access.js';

/** A roadmap between an element's tags. Two with the same `text` are the same roadmap. */
export type ChildText = ChildScript | ChildTable;

export interface ChildScript {
  readonly form: 'script';
  readonly kind: Kind;
  readonly text: string;
}

export interface ChildTable {
  readonly form: 'table';
  readonly kind: 'csv';
  readonly text: string;
  /** The table itself, as cells have more to read than their text. */
  readonly table: HTMLTableElement;
}

/**
 * The roadmap between an element's tags: a script of the type application/json or text/csv, else a
 * table. `pending` while the page is still being parsed and more of it may come.
 */
export function childText(host: Element): ChildText | 'pending' | null {
  const script = [...host.children].find(isDataScript);
  const source = script ?? host.querySelector<HTMLTableElement>(':scope > table');
  if (!isParsed(source ?? host)) return 'pending';
  if (script) {
    const text = script.textContent ?? '';
    return { form: 'script', kind: kindOfType(script.type) ?? kindOfText(text), text };
  }
  const table = source as HTMLTableElement | null;
  return table && { form: 'table', kind: 'csv', text: table.outerHTML, table };
}

function isDataScript(element: Element): element is HTMLScriptElement {
  return element instanceof HTMLScriptElement && kindOfType(element.type) !== null;
}

/** Whether the page's parser has passed the element: something follows it, or the page is complete. */
function isParsed(element: Element): boolean {
  if (memberOf(element.ownerDocument, 'readyState') !== 'loading') return true;
  for (let node: Node | null = element; node; node = memberOf(node, 'parentNode')) {
    if (memberOf(node, 'nextSibling')) return true;
  }
  return false;
}
