/** An oracle for the direction of texts, by the rules of UAX #9 (X1 to X8), independent of the code under test. */

/** The only letter in the records of these tests: all other letters come from the product. */
export const LETTER = 'Ж';
const PUSHES = '\u202A\u202B\u202D\u202E';
const ISOLATES = '\u2066\u2067\u2068';
const [PDF, PDI] = ['\u202C', '\u2069'];
const BREAKS = '\n\r\u001C\u001D\u001E\u0085\u2029';
/** The characters that begin or end a direction. Direction marks are not among them, as they affect nothing else. */
export const CONTROLS = [...PUSHES, ...ISOLATES, PDF, PDI];

/** Texts that do not end a direction they begin, or end one they have not begun. */
export const UNBALANCED = [
  ...CONTROLS.flatMap((c) => [`${LETTER}${c}${LETTER}`, `${c}${LETTER}`, `${LETTER}${c}`]),
  `${LETTER}\u202E\u202B\u2066${LETTER}`,
  `\u2069\u2069\u202C${LETTER}\u202E${LETTER}`,
  `\u2067\u202E\u2069${LETTER}\u2068\u202D${LETTER}`,
  `\u202E\u2066\u202C${LETTER}\u2069\u2069\u202B${LETTER}`,
  `${LETTER}\u2066\n\u202E${LETTER}`,
  `${LETTER}\u2066\u2029\u202E${LETTER}`,
  `${LETTER}${'\u202E'.repeat(70)}${'\u2067'.repeat(70)}${LETTER}`,
];

/** The product's own characters that are inside an embedding, an override or an isolate of a record's text. */
export function drawnIn(text: string): string {
  /** For each open control character, whether it is an isolate. */
  let open: boolean[] = [];
  let found = '';
  for (const c of text) {
    if (PUSHES.includes(c)) open.push(false);
    else if (ISOLATES.includes(c)) open.push(true);
    else if (c === PDF && open.at(-1) === false) open.pop();
    else if (c === PDI && open.includes(true)) open.length = open.lastIndexOf(true);
    else if (BREAKS.includes(c)) open = [];
    else if (open.length > 0 && !/[Ж\s…\p{Cf}\uFFFD]/u.test(c)) found += c;
  }
  return found;
}

/** A milestone with the text in every field that has text. */
export const recordOf = (text: string, i: number) => ({
  id: `m${i}`,
  company: `${LETTER.repeat(i + 1)}${text}`,
  partners: [`${text}${LETTER.repeat(i + 1)}`, text],
  title: text,
  stage: `${LETTER}${text}`,
  technology: `${text}${LETTER}`,
  claims: [
    {
      id: 'a',
      saidOn: '2018-01-01',
      date: '2020',
      status: 'announced',
      phrase: text,
      source: { publisher: text, title: `${text}${LETTER}`, url: 'https://example.com/a' },
    },
    {
      id: 'b',
      saidOn: '2021-01-01',
      date: '[..2025]',
      status: 'announced',
      phrase: text,
      source: { publisher: text, title: text, url: 'https://example.com/b' },
    },
  ],
});
