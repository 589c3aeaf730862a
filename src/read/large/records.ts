import type { RecordList } from '../../model/roadmap.js';
import type { Raw } from '../reading.js';
import { parseBatch } from './split.js';

/** Records as the text they came in. */
export interface KeptText {
  /** JSON text in UTF-8. */
  readonly bytes: Uint8Array;
  /** Where the batches begin; see SplitJson. */
  readonly bounds: readonly number[];
  /** The place of each batch's first record among all. */
  readonly firsts: readonly number[];
  /** The place of each milestone's record among all. */
  readonly places: Int32Array;
}

/** Batches of records held ready: those of a screenful are rarely in more. */
const READY = 8;

/** Milestones' records, parsed when they are asked for: as objects they take several times the room. */
export class TextRecords implements RecordList {
  readonly kept: KeptText;
  /** The batch asked for last stands last. */
  readonly #ready = new Map<number, readonly unknown[]>();

  constructor(kept: KeptText) {
    this.kept = kept;
  }

  at(index: number): Raw | undefined {
    const { firsts, places } = this.kept;
    const place = places[index];
    if (place === undefined) return undefined;
    const batch = batchOf(firsts, place);
    return this.#batch(batch)[place - (firsts[batch] as number)] as Raw;
  }

  #batch(batch: number): readonly unknown[] {
    const { bytes, bounds } = this.kept;
    const records = this.#ready.get(batch) ?? parseBatch(bytes, bounds, batch);
    this.#ready.delete(batch);
    this.#ready.set(batch, records);
    const [oldest] = this.#ready.keys();
    if (this.#ready.size > READY && oldest !== undefined) this.#ready.delete(oldest);
    return records;
  }
}

/** The last batch that begins at a place or before it. */
function batchOf(firsts: readonly number[], place: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((firsts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
