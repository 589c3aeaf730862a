/** A whole text in double marks, and one in single marks: those between two letters are apostrophes. */
const WHOLE = [
  /^["“”„«»「『＂]([^"“”„«»「」『』＂]+)["“”„«»」』＂]$/,
  /^['‘‹‚]((?:[^'’‘‹›‚]|(?<=\p{L})['’](?=\p{L}))+)['’‘›]$/u,
];

/**
 * A paraphrase without the quotation marks around the whole of it: only a quote may look like one. Words
 * in quotation marks within it stay.
 */
export function unquoted(phrase: string): string {
  const text = phrase.trim();
  const inner = WHOLE.map((marks) => marks.exec(text)?.[1]?.trim()).find(Boolean);
  return inner ?? phrase;
}
