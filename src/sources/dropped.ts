/** A file that a reader hands over: its text, and what kind of text that is. */
import { isLog } from '../log/file.js';
import { MAX_TEXT } from '../read/limits.js';
import { decoderFor, isMarkup, type Kind, kindOfEnding, kindOfText } from './format.js';
import { asWestern } from './western.js';

/** Why nothing can be read from a file. */
export type FileFault =
  | 'empty'
  /** A spreadsheet's own format, a picture, a program: no text. */
  | 'binary'
  /** A web page. */
  | 'page'
  | 'size'
  /** The browser could not read it: it is gone, or is a folder. */
  | 'unreadable';

/** A text, or why there is none. */
export type Dropped =
  | { readonly name: string; readonly kind: Kind; readonly text: string }
  | { readonly name: string; readonly fault: FileFault };

/** The largest file that is read in the page, in bytes. */
const MOST_BYTES = Math.min(MAX_TEXT, 100_000_000);

/** Reads a file. Its ending says less than its first character: people rename files. */
export async function textOfFile(file: File): Promise<Dropped> {
  const { name, size } = file;
  if (size > MOST_BYTES) return { name, fault: 'size' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { name, fault: 'unreadable' };
  }
  const decoder = decoderFor(bytes.subarray(0, 3), null);
  if (decoder.encoding === 'utf-8' && isBinary(bytes)) return { name, fault: 'binary' };
  const decoded = decoder.decode(bytes);
  const kind = kindIn(decoded, name);
  return textOf(asWestern(decoded, [bytes], decoder.encoding, kind) ?? decoded, name);
}

/** What was pasted, or is in a file. */
export function textOf(text: string, name = ''): Dropped {
  if (text.trim() === '') return { name, fault: 'empty' };
  if (isMarkup(text)) return { name, fault: 'page' };
  const log = logWithin(text);
  return log === null
    ? { name, kind: kindIn(text, name), text }
    : { name, kind: 'json', text: log };
}

/** The log in the text of a mail, below the words in which it was sent; null where there is none. */
function logWithin(text: string): string | null {
  const from = /^[ \t>]*(?=\{\s*"format"\s*:\s*"roadmap-log")/m.exec(text);
  if (!from || text.slice(0, from.index).trim() === '') return null;
  return text.slice(from.index + from[0].length, text.lastIndexOf('}') + 1);
}

/** Whether a text is the log of a roadmap. */
export function isLogText(text: string): boolean {
  if (!/"format"\s*:\s*"roadmap-log"/.test(text.slice(0, 2000))) return false;
  try {
    return isLog(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return true;
  }
}

function kindIn(text: string, name: string): Kind {
  return kindOfText(text) === 'json' ? 'json' : kindOfEnding(name) === 'json' ? 'json' : 'csv';
}

/** A text has no zero bytes; archives, in which spreadsheets are kept, begin with PK. */
function isBinary(bytes: Uint8Array): boolean {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;
  return isArchive || bytes.subarray(0, 4096).includes(0);
}
