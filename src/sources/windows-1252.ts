/** CSV in the encoding of Windows. Loaded with the readers of CSV. */
import { decoded, type Kind } from './format.js';

/**
 * Decodes CSV again as Windows-1252, which Windows programs write, if it was decoded as UTF-8 and is not
 * valid UTF-8. Null if the text is to stay as it was decoded.
 */
export function asWindows1252(
  text: string,
  chunks: readonly Uint8Array[],
  encoding: string,
  kind: Kind,
): string | null {
  if (kind !== 'csv' || encoding !== 'utf-8' || !text.includes('\uFFFD')) return null;
  if (isUtf8(chunks) || !isWestern(chunks)) return null;
  return decoded(chunks, new TextDecoder('windows-1252'));
}

/** Bytes that are no characters in Windows-1252, or rare signs: Shift_JIS begins its characters with most of them. */
const RARE = new Set([
  ...[0x81, 0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x8d, 0x8f, 0x90, 0x98, 0x9b, 0x9d],
]);

/**
 * Whether bytes look like a Western language, where few letters beyond ASCII stand side by side. The encodings of
 * Japanese, Korean and Chinese have long runs of such bytes, or rare ones; read as Western they would become
 * other words in silence, and as they are a reader is told to save the file as UTF-8.
 */
function isWestern(chunks: readonly Uint8Array[]): boolean {
  let high = 0;
  let strange = 0;
  let run = 0;
  const endRun = () => {
    if (run > 3) strange += run;
    run = 0;
  };
  for (const chunk of chunks)
    for (const byte of chunk) {
      if (byte < 0x80) {
        endRun();
        continue;
      }
      high += 1;
      if (RARE.has(byte)) {
        strange += 1;
        endRun();
      } else run += 1;
    }
  endRun();
  return strange <= high / 4;
}

function isUtf8(chunks: readonly Uint8Array[]): boolean {
  try {
    decoded(chunks, new TextDecoder('utf-8', { fatal: true }));
    return true;
  } catch {
    return false;
  }
}
