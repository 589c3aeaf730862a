/**
 * An id from a name: lower case, letters and digits of any script, joined by hyphens.
 * "Idemitsu Kosan" → "idemitsu-kosan", "トヨタ" → "トヨタ"; "" if nothing is left.
 */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Half- and full-width forms of other characters, and the wide space. */
const WIDTHS = /[\uFF01-\uFFEE\u3000]+/g;

/**
 * The form in which names are compared: two names are the same if they differ only in Unicode form, width,
 * case and runs of spaces. "C++" and "C#" stay different, and so do "Citroën" and "Citroen".
 */
export function nameKey(name: string): string {
  return (/[^ -~]/.test(name) ? caseless(name) : name.toLowerCase()).replace(/\s+/g, ' ').trim();
}

function caseless(name: string): string {
  return streamSafe(name)
    .normalize('NFC')
    .replace(WIDTHS, (wide) => wide.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

/** The letters and digits of a name. Names that share them may mean the same thing. "" if it has none. */
export function nearKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/**
 * The form in which text is searched: without case, accents and width (Unicode NFKD, NFKC). Only accents of
 * Latin, Greek and Cyrillic are dropped: in other scripts a mark makes another letter (ハ, バ) or a vowel.
 */
export function fold(text: string): string {
  if (!/[^ -~\n]/.test(text)) return text.toLowerCase();
  const plain = streamSafe(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '');
  return streamSafe(plain)
    .normalize('NFKC')
    .replace(/\u034f/g, '')
    .toLowerCase();
}

/** Separates combining marks; itself one of the marks that fold removes. */
const GRAPHEME_JOINER = '\u034f';
const MANY_MARKS = /\p{M}{30}(?=\p{M})/gu;

/**
 * The Stream-Safe Text Format (UAX 15): no more than 30 combining marks in a row, more than any language
 * has. Engines sort the marks of a row by insertion, in time that grows with the square of its length.
 */
export function streamSafe(text: string): string {
  return text.replace(MANY_MARKS, `$&${GRAPHEME_JOINER}`);
}

/**
 * The wanted id, or the next free one of id-2, id-3 … Found by doubling and then by bisection, as there
 * may be a million records with the same title.
 */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  const base = wanted || 'item';
  if (!taken.has(base)) return base;
  let free = 2;
  while (taken.has(`${base}-${free}`)) free *= 2;
  let held = free / 2;
  while (free - held > 1) {
    const middle = Math.floor((held + free) / 2);
    if (taken.has(`${base}-${middle}`)) held = middle;
    else free = middle;
  }
  return `${base}-${free}`;
}
