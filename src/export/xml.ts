import { plainText } from './plain-text.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would replace these by spaces or line feeds.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for the content or an attribute of an element of XML 1.0. */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] as string);
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element whose content is markup. Attributes that are null are left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  const inside = content.join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}
