/** Files as programs and people write them, by name: each stands for its kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { decoderFor } from '../../src/sources/format.js';
import { asWestern } from '../../src/sources/western.js';

const folder = new URL('cases/csv/', import.meta.url);

/** The text of a file, decoded as a page decodes it. */
function textOf(name: string): string {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  const decoder = decoderFor(bytes.subarray(0, 9), null);
  const text = decoder.decode(bytes);
  const kind = name.endsWith('.json') ? 'json' : 'csv';
  return asWestern(text, [bytes], decoder.encoding, kind) ?? text;
}

export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((name) => [name, textOf(name)]),
);
