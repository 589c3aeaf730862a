/**
 * An id from a name: lower case, letters and digits of any script, hyphens between.
 * "Idemitsu Kosan" → "idemitsu-kosan", "トヨタ" → "トヨタ"; "" where nothing is left.
 */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Text as a reader compares it: no case, no accents, one width (Unicode NFKD, NFKC). Only the
 * accents of Latin, Greek and Cyrillic go: ハ and バ are different letters, and Indic vowels are marks.
 */
export function fold(text: string): string {
  if (!/[^ -~\n]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFKC')
    .toLowerCase();
}

/**
 * The wanted id, or one of id-2, id-3 … that `taken` does not hold and whose forerunner it does.
 * Found by doubling and halving: a million records of one title must not be counted through.
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
