/**
 * An id from a name: lower case, letters and digits of any script, hyphens between.
 * "Idemitsu Kosan" → "idemitsu-kosan", "トヨタ" → "トヨタ"; "" where nothing is left.
 */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Text as a reader compares it: no case, no accents, one width (Unicode NFKD, marks dropped). */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** The wanted id, or the first of id-2, id-3 … that `taken` does not hold. */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  const base = wanted || 'item';
  if (!taken.has(base)) return base;
  let n = 2;
  while (taken.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}
