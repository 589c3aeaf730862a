/** A source in one cell: an address, words, or both, as in "News, https://…", [News](https://…) and =HYPERLINK(…). */

const ADDRESS = /(?:https?:\/\/|mailto:)[^\s<>"“”「」]+/i;
const LINK = /^\[([^\]]*)\]\(([^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)$/;
const FORMULA = /^=hyperlink\("([^"]+)"(?:[,;] ?"([^"]*)")?\)$/i;

/** Longer texts are no cells that people write. */
const LONGEST = 2000;

/** The address and the words of a source; "" for what it does not have. */
export function sourceIn(text: string): { readonly url: string; readonly publisher: string } {
  const trimmed = text.trim();
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
