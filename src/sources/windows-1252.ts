/** CSV in the encoding of Windows. Loaded with the readers of CSV. */
import { decoded, type Kind } from './format.js';

/**
 * CSV that was to be UTF-8 and is not is in what Windows programs write, of which every byte is a character
 * (Windows-1252); null where the text stands as it was decoded.
 */
export function decodedAnew(
  text: string,
  chunks: readonly Uint8Array[],
  encoding: string,
  kind: Kind,
): string | null {
  if (kind !== 'csv' || encoding !== 'utf-8' || !text.includes('\uFFFD')) return null;
  return isUtf8(chunks) ? null : decoded(chunks, new TextDecoder('windows-1252'));
}

function isUtf8(chunks: readonly Uint8Array[]): boolean {
  try {
    decoded(chunks, new TextDecoder('utf-8', { fatal: true }));
    return true;
  } catch {
    return false;
  }
}
