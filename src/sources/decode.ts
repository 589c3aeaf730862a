const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The decoder for a text: by its byte order mark, else by the zero byte that UTF-16 has beside the
 * first character of JSON or CSV, else by the content type's charset, else UTF-8 (WHATWG Encoding).
 * A charset nobody knows is passed over.
 */
export function decoderFor(head: Uint8Array, contentType: string | null): TextDecoder {
  const marked = BYTE_ORDER_MARKS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];
  try {
    return new TextDecoder(marked?.[1] ?? unmarked(head) ?? charset ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

/** UTF-16 of either order by its zero bytes (RFC 4627, 3): no other text holds any. */
function unmarked([first, second]: Uint8Array): string | undefined {
  if (first === 0 && second) return 'utf-16be';
  return first && second === 0 ? 'utf-16le' : undefined;
}
