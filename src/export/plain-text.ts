/** Control characters but for tab, line feed and carriage return; halves of a surrogate pair; U+FFFE and U+FFFF. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text that every format can hold: what XML 1.0 and iCalendar have no way to write becomes U+FFFD. */
export function plainText(text: string): string {
  return text.replace(UNPRINTABLE, '\uFFFD');
}

/** On one line: every run of white space is a space. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
