const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The decoder for a text: by its byte order mark, else by the content type's charset, else UTF-8
 * (WHATWG Encoding). A charset nobody knows is passed over.
 */
export function decoderFor(head: Uint8Array, contentType: string | null): TextDecoder {
  const marked = BYTE_ORDER_MARKS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];
  try {
    return new TextDecoder(marked?.[1] ?? charset ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
