/** The entries of a JSON text, character by character as they stand there. */

/** The texts of the items of the list that is the member `entries` of the root. The text must be valid JSON. */
export function entryTexts(text: string): string[] {
  let texts: string[] = [];
  let depth = 0;
  let start = -1;
  /** The last string of the root, which may be the name of a member. */
  let name = '';
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string;
    if (character === '"') {
      const end = stringEnd(text, at);
      if (depth === 1) name = text.slice(at, end);
      at = end;
      continue;
    }
    if (character === '{' || character === '[') {
      // The last of two members of one name counts, as for JSON.parse.
      if (depth === 1 && isEntries(name)) texts = [];
      if (depth === 2 && isEntries(name)) start = at;
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 2 && start >= 0) {
        texts.push(text.slice(start, at + 1));
        start = -1;
      }
    }
    at += 1;
  }
  return texts;
}

function isEntries(name: string): boolean {
  return name !== '' && JSON.parse(name) === 'entries';
}

function stringEnd(text: string, open: number): number {
  let at = open + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
