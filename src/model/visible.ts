/** Characters that are invisible, or that change the direction of the text around them. */

/**
 * Controls other than line breaks and tabs, bidirectional marks and overrides, joiners and fillers without
 * width, tags; not those that scripts need between letters.
 */
const INVISIBLE =
  /(?![\t\n\v\f\r\u007f])[\p{Cc}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;

/** The text with such characters shown by their numbers: "Toy⟨U+200B⟩ota". */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}
