/** Embeddings, overrides and isolates, and what ends them (UAX #9). */
const CONTROL = /[\u202A-\u202E\u2066-\u2069]/;
const ISOLATE = /[\u2066-\u2069]/g;
/** Ends a paragraph, and with it every isolate. */
const BREAK = /[\p{Cc}\u2029]+/gu;
/** FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE. */
const [FSI, PDI] = ['\u2068', '\u2069'];

/**
 * A record's text to stand beside other words: what it says about its direction ends with it. A text that
 * says nothing about that stays as it is; in another, isolates are paired and an isolate is put around it,
 * which ends embeddings and overrides, too.
 */
export function isolated(text: string): string {
  if (!CONTROL.test(text)) return text;
  let open = 0;
  const paired = text.replace(BREAK, ' ').replace(ISOLATE, (control) => {
    if (control !== PDI) open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return control;
  });
  return FSI + paired + PDI.repeat(open + 1);
}
