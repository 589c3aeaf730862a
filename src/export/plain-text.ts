import { isolated } from '../model/isolated.js';

/** Control characters except tab, line feed and carriage return; lone surrogates; U+FFFE and U+FFFF. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text that all formats can contain: characters that XML 1.0 or iCalendar cannot become U+FFFD. */
export function plainText(text: string): string {
  return text.replace(UNPRINTABLE, '\uFFFD');
}

/** The text on one line, each run of white space replaced by one space. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** The text on one line, safe to put beside other words: its direction does not affect them. */
export function isolatedLine(text: string): string {
  return isolated(oneLine(text));
}
