/** Embeddings, overrides and isolates, and the characters that end them (UAX #9). */
const CONTROL = /[\u202A-\u202E\u2066-\u2069]/;
const ISOLATE = /[\u2066-\u2069]/g;
/** Ends a paragraph, and with it every isolate. */
const BREAK = /[\p{Cc}\u2029]+/gu;
/** FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE. */
const [FSI, PDI] = ['\u2068', '\u2069'];

/**
 * A record's text, safe to put beside other words: its direction control characters do not affect what
 * follows. A text without them is returned unchanged. Otherwise its isolates are paired, and an isolate is
 * put around it, which also ends its embeddings and overrides.
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
