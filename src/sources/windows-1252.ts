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
