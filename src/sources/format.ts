/** Detects the encoding of bytes, and whether a text is JSON or CSV. */

/** The format of a text. */
export type Kind = 'json' | 'csv';

const JSON_TYPE = /^(?:application|text)\/(?:json|[^;]+\+json)$/;
const CSV_TYPE =
  /^(?:text|application)\/(?:csv|x-csv|comma-separated-values|tab-separated-values)$/;

/** The format by a media type (RFC 6838); null if that names neither. */
export function kindOfType(contentType: string | null): Kind | null {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (JSON_TYPE.test(type)) return 'json';
  return CSV_TYPE.test(type) ? 'csv' : null;
}

/** The format by the ending of an address's path; null if that names neither. */
export function kindOfEnding(url: string): Kind | null {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['json', 'geojson', 'jsonld'].includes(ending)) return 'json';
  return ['csv', 'tsv', 'tab'].includes(ending) ? 'csv' : null;
}

/** The format by the first character that is not white space. */
export function kindOfText(text: string): Kind {
  return /^[\s\uFEFF]*[[{]/.test(text) ? 'json' : 'csv';
}

/** Whether a web page was sent instead of data: a login, or a 404 page with status 200. */
export function isMarkup(text: string): boolean {
  return /^[\s\uFEFF]*</.test(text);
}

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The decoder for a text: by its byte order mark, else by the zero byte that UTF-16 has in the first
 * character of JSON or CSV, else by the content type's charset if that is known, else UTF-8.
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

export function decoded(chunks: readonly Uint8Array[], decoder: TextDecoder): string {
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

/** UTF-16 without a byte order mark, by its zero bytes (RFC 4627, 3): no other text has any. */
function unmarked([first, second]: Uint8Array): string | undefined {
  if (first === 0 && second) return 'utf-16be';
  return first && second === 0 ? 'utf-16le' : undefined;
}
