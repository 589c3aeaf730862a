import type { Problem } from '../../model/types.js';
import { mapSteps } from '../../work/steps.js';
import { Problems } from '../reading.js';
import { countUndecoded, placing, type TextPlace, tellUndecoded, UNDECODED } from '../text.js';

/** Bytes decoded at a time. */
const PIECE = 65_536;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * What has not been UTF-8, or has been written in its place, as a problem or none. Yields how far it
 * is, 0 to 1.
 */
export function* findingUndecoded(bytes: Uint8Array): Generator<number, readonly Problem[]> {
  let count = 0;
  let first = 0;
  for (let from = 0; from < bytes.length; ) {
    const to = letterEnd(bytes, Math.min(from + PIECE, bytes.length));
    const text = decoder.decode(bytes.subarray(from, to));
    const found = countUndecoded(text);
    if (count === 0 && found > 0)
      first = from + new TextEncoder().encode(text.slice(0, text.indexOf(UNDECODED))).length;
    count += found;
    from = to;
    yield from / bytes.length;
  }
  const problems = new Problems();
  if (count > 0) {
    const places = yield* mapSteps(placing(bytes, [first]), (at) => at / bytes.length);
    tellUndecoded(count, places.get(first) as TextPlace, '', problems);
  }
  return problems.list;
}

/** A place near that parts no letter: one of UTF-8 has three bytes at most behind its first. */
function letterEnd(bytes: Uint8Array, end: number): number {
  for (let at = end; at > end - 4; at -= 1) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return at;
  return end;
}
