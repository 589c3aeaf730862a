/** A source in one cell: an address, words, or both, as in "News, https://…", [News](https://…) and =HYPERLINK(…). */

const ADDRESS = /(?:https?:\/\/|mailto:)(?:(?![;,|](?:https?|mailto):)[^\s<>"“”「」])+/i;
const LINK = /^\[([^\]]*)\]\(([^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)$/;
const ADDRESSES = new RegExp(ADDRESS, 'gi');
const FORMULA = /^=hyperlink\("([^"]+)"(?:[,;] ?"([^"]*)")?\)$/i;

/** Longer texts are no cells that people write. */
const LONGEST = 2000;

/** The sources of one cell. */
export interface SourceIn {
  /** The address and the words of the first source; "" for what it does not have. */
  readonly url: string;
  readonly publisher: string;
  /** The other sources, as they are written; "" if the cell has one source. */
  readonly further: string;
}

/** Reads the sources in a cell: a claim has one, and the others are kept as text. */
export function sourceIn(text: string): SourceIn {
  const trimmed = text.trim();
  const { first, further } = divided(trimmed);
  return { ...firstIn(first), further };
}

/** What ends a source, between its address and the next one. */
const END = /[;|\n]|,\s|(?<=\))\s/;

function divided(text: string): { first: string; further: string } {
  const isOne = text.length > LONGEST || FORMULA.test(text) || LINK.test(text);
  const found = isOne ? [] : [...text.matchAll(ADDRESSES)];
  const addresses = found.map(([address]) => withoutEnd(address));
  const [one, two] = addresses;
  if (!one || !two || addresses.every((address) => address === one))
    return { first: text, further: '' };
  const end = (found[0]?.index ?? 0) + one.length;
  const at = text.slice(end, found[1]?.index).search(END);
  const cut = end + Math.max(0, at);
  return { first: text.slice(0, cut), further: text.slice(cut).replace(/^[\s,;|]+/, '') };
}

function firstIn(trimmed: string): Omit<SourceIn, 'further'> {
  // An address alone stays as it is, whatever it is made of: some have spaces.
  if (/^(?:https?|mailto):(?!\S*\s+[–—|(,;-])/i.test(trimmed))
    return { url: trimmed, publisher: '' };
  if (trimmed.length > LONGEST) return { url: '', publisher: trimmed };
  const [, words = '', linked = ''] = LINK.exec(trimmed) ?? [];
  if (ADDRESS.test(linked)) return { url: linked, publisher: words.trim() };
  const [, target = '', name = ''] = FORMULA.exec(trimmed) ?? [];
  if (ADDRESS.test(target)) return { url: target, publisher: name.trim() };
  const found = withoutEnd(ADDRESS.exec(trimmed)?.[0] ?? '');
  if (!found) return { url: '', publisher: trimmed };
  const rest = trimmed
    .replace(found, ' ')
    .replace(/^[\s,;:()<>[\]–—|-]+|(?:[\s,;:()<>[\]–—|-]|(?<=\s)\.)+$/g, '');
  return { url: found, publisher: rest };
}

/** An address without the marks that end a sentence, or close what was opened before it. */
function withoutEnd(address: string): string {
  const end = address.replace(/[,.;\]]+$/, '');
  const isClosing = end.endsWith(')') && end.split(')').length > end.split('(').length;
  return isClosing ? withoutEnd(end.slice(0, -1)) : end;
}
