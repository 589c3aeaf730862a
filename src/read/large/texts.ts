import type { TextColumn } from '../../model/columns.js';
import type { IdIndex, RoadmapParts } from '../../model/roadmap.js';
import { ColumnsBuilder, type GrowingColumn, type MilestoneNames } from '../builder.js';
import { mixed, newSeed } from './byte-table.js';

/** Many texts in one UTF-16 array: millions of strings would slow garbage collection and be copied between threads. */
export interface TextData {
  readonly units: Uint16Array;
  /** The end of each text. */
  readonly ends: Uint32Array;
  readonly length: number;
}

/** The most code units passed to String.fromCharCode at once; engines limit the number of arguments. */
const MOST_UNITS = 8192;

/** A column of texts that become strings on demand. */
export class TextList implements TextColumn {
  constructor(readonly data: TextData) {}

  get length(): number {
    return this.data.length;
  }

  at(index: number): string | undefined {
    const { units, ends, length } = this.data;
    if (!(index >= 0 && index < length)) return undefined;
    const end = ends[index] as number;
    let text = '';
    for (let from = startOf(ends, index); from < end; from += MOST_UNITS)
      text += String.fromCharCode(...units.subarray(from, Math.min(from + MOST_UNITS, end)));
    return text;
  }
}

function startOf(ends: Uint32Array, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] as number);
}

/** A TextList that grows. */
class GrowingTexts extends TextList implements GrowingColumn {
  declare data: { units: Uint16Array; ends: Uint32Array; length: number };
  #size = 0;

  constructor() {
    super({ units: new Uint16Array(1 << 16), ends: new Uint32Array(1 << 12), length: 0 });
  }

  push(text: string): number {
    const { units } = this.#room(text.length);
    for (let i = 0; i < text.length; i += 1) units[this.#size + i] = text.charCodeAt(i);
    this.#end(text.length);
    return this.length;
  }

  /** Adds an ASCII text from its bytes. */
  pushBytes(bytes: Uint8Array, from: number, to: number): void {
    const { units } = this.#room(to - from);
    const shift = this.#size - from;
    for (let i = from; i < to; i += 1) units[shift + i] = bytes[i] as number;
    this.#end(to - from);
  }

  #room(more: number) {
    const { data } = this;
    if (this.#size + more > data.units.length) {
      const grown = new Uint16Array(Math.max(data.units.length * 2, this.#size + more));
      grown.set(data.units);
      data.units = grown;
    }
    if (data.length === data.ends.length) {
      const grown = new Uint32Array(data.length * 2);
      grown.set(data.ends);
      data.ends = grown;
    }
    return data;
  }

  #end(more: number): void {
    this.#size += more;
    this.data.ends[this.data.length] = this.#size;
    this.data.length += 1;
  }
}

/** The slots of a hash table, a power of two; each has an index plus one, or 0 if it is free. */
export interface IdSlots {
  readonly slots: Int32Array;
  readonly seed: number;
}

/** Finds ids in a TextList: a hash table with open addressing. */
export class TextIndex implements IdIndex {
  constructor(
    readonly ids: TextList,
    readonly table: IdSlots,
  ) {}

  get(id: string): number | undefined {
    const { slots } = this.table;
    for (let at = this.hashOf(id); ; at += 1) {
      const index = (slots[at & (slots.length - 1)] as number) - 1;
      if (index < 0) return undefined;
      if (this.#is(index, id)) return index;
    }
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  protected hashOf(id: string): number {
    let hash = this.table.seed;
    for (let i = 0; i < id.length; i += 1) hash = mixed(hash, id.charCodeAt(i));
    return hash;
  }

  #is(index: number, id: string): boolean {
    const { units, ends } = this.ids.data;
    const start = startOf(ends, index);
    if ((ends[index] as number) - start !== id.length) return false;
    for (let i = 0; i < id.length; i += 1) if (units[start + i] !== id.charCodeAt(i)) return false;
    return true;
  }
}

/** A TextIndex that grows. */
class GrowingIndex extends TextIndex {
  declare table: { slots: Int32Array; readonly seed: number };

  /** The free slot that hasBytes found last. */
  #freeSlot = 0;

  constructor(ids: TextList) {
    super(ids, { slots: new Int32Array(1 << 13), seed: newSeed() });
  }

  hasBytes(bytes: Uint8Array, from: number, to: number): boolean {
    const { slots, seed } = this.table;
    const { units, ends } = this.ids.data;
    let hash = seed;
    for (let i = from; i < to; i += 1) hash = mixed(hash, bytes[i] as number);
    for (let at = hash; ; at += 1) {
      const index = (slots[at & (slots.length - 1)] as number) - 1;
      this.#freeSlot = at;
      if (index < 0) return false;
      const start = startOf(ends, index);
      let i = (ends[index] as number) - start === to - from ? from : -1;
      while (i >= 0 && i < to && units[start + i - from] === bytes[i]) i += 1;
      if (i === to) return true;
    }
  }

  set(_id: string, index: number): void {
    this.#put(index);
    this.#grow();
  }

  /** Adds the last id of the list, for which hasBytes has just been called and returned false. */
  addLast(): void {
    const { slots } = this.table;
    slots[this.#freeSlot & (slots.length - 1)] = this.ids.length;
    this.#grow();
  }

  /** Doubles the slots when half of them are taken. */
  #grow(): void {
    const { length } = this.ids;
    if (length * 2 <= this.table.slots.length) return;
    this.table.slots = new Int32Array(this.table.slots.length * 2);
    for (let index = 0; index < length; index += 1) this.#put(index);
  }

  #put(index: number): void {
    const { slots, seed } = this.table;
    const { units, ends } = this.ids.data;
    let at = seed;
    for (let i = startOf(ends, index); i < (ends[index] as number); i += 1)
      at = mixed(at, units[i] as number);
    while (slots[at & (slots.length - 1)] !== 0) at += 1;
    slots[at & (slots.length - 1)] = index + 1;
  }
}

/** Names of many milestones, in buffers that can be transferred to another thread. */
export interface NameData {
  readonly ids: TextData;
  readonly titles: TextData;
  readonly table: IdSlots;
}

export class ManyNames implements MilestoneNames {
  readonly ids = new GrowingTexts();
  readonly titles = new GrowingTexts();
  readonly indices = new GrowingIndex(this.ids);
}

/** The names of a document in transferable form; converts those of CSV, which are strings. */
export function nameData({ milestoneColumns, indices }: RoadmapParts): NameData {
  const { ids, titles } = milestoneColumns;
  if (indices instanceof TextIndex && titles instanceof TextList)
    return { ids: cut(indices.ids.data), titles: cut(titles.data), table: indices.table };
  const names = new ManyNames();
  const builder = new ColumnsBuilder(names);
  for (let m = 0; m < ids.length; m += 1) builder.name(ids.at(m) as string, titles.at(m) as string);
  return { ids: cut(names.ids.data), titles: cut(names.titles.data), table: names.indices.table };
}

/** A copy of exactly the length needed. */
function cut({ units, ends, length }: TextData): TextData {
  const size = startOf(ends, length);
  return { units: units.slice(0, size), ends: ends.slice(0, length), length };
}
