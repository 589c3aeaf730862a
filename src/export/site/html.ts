import { type Attributes, xmlText } from '../xml.js';

/** Elements of HTML that have no end tag. */
const VOID: ReadonlySet<string> = new Set(['img', 'link', 'meta', 'source']);

/**
 * An element of HTML whose content is markup. Attributes that are null are left out; one that is the empty
 * string is written without content, as for `hidden`. Texts go through `xmlText`, which is right for HTML, too.
 */
export function html(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${xmlText(String(value))}"`))
    .join('');
  const start = `<${name}${written}>`;
  return VOID.has(name) ? start : `${start}${content.join('')}</${name}>`;
}
