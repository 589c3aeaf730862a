/** What is whole in text that is no JSON. */

import { MAX_PROBLEMS } from '../../limits.js';
import {
  blankEnd,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  PAUSE,
  QUOTE,
  type Units,
} from '../syntax.js';
import {
  type Anchor,
  entryEnd,
  listName,
  MILESTONES,
  type Scanned,
  scanning,
  seeking,
} from './anchors.js';
import type { Fault } from './fault.js';
import { type Piece, PieceDocument, type Range } from './pieces.js';

/** Something that keeps a text from being JSON. */
export interface Damage extends Fault {
  /** What is left out; null where nothing is. */
  readonly lost: Range | null;
  /** The entry that is spoilt by it; null where it is of none. */
  readonly entry: readonly [list: string, index: number] | null;
  /** How many more there are like it, of those that cost nothing. */
  more: number;
}

export interface Salvage {
  /** JSON, out of pieces of the text: what was whole, and null for an entry that was not. */
  readonly pieces: readonly Piece[];
  /** In the order of the text. */
  readonly damages: readonly Damage[];
  /** The document is a list of records. */
  readonly isList: boolean;
}

/** What may come next. */
type Mode = 'element' | 'behind element' | 'field' | 'behind field' | 'nothing';

/** Goes through text that is no JSON, entry by entry, in time linear to its length. */
export class Salvager {
  readonly #units: Units;
  readonly #document = new PieceDocument();
  readonly #damages: Damage[] = [];
  readonly #slips = new Map<string, Damage>();
  #at: number;
  #mode: Mode = 'element';
  #list = MILESTONES;
  #isList = true;
  #records = 0;
  /** What stands before this place is a comma. */
  #behindComma = false;
  /** Found last, and from where it was looked for. */
  #anchor: Anchor & { readonly from: number } = { at: -1, from: 0, kind: 'end' };

  constructor(units: Units) {
    this.#units = units;
    this.#at = blankEnd(units, 0);
  }

  /** Yields where it is; null where no record can be had. */
  *salvaging(): Generator<number, Salvage | null> {
    const units = this.#units;
    // A web page is none, whatever its scripts hold.
    if (units[this.#at] === 0x3c) return null;
    yield* this.#begin();
    this.#at = blankEnd(units, this.#at);
    for (let pause = 0; this.#at < units.length; ) {
      yield* this.#step();
      this.#at = blankEnd(units, this.#at);
      if (this.#at < pause) continue;
      yield this.#at;
      pause = this.#at + PAUSE;
    }
    if (this.#mode !== 'nothing') this.#slip('end');
    const pieces = this.#document.pieces(this.#isList);
    return this.#records > 0 ? { pieces, damages: this.#damages, isList: this.#isList } : null;
  }

  *#begin(): Generator<number, void> {
    const unit = this.#units[this.#at];
    if (unit === OPEN_LIST) this.#at += 1;
    else if (unit === OPEN_OBJECT) {
      // Records that have lost the list around them begin like a document.
      const { isRecord, listAt } = yield* scanning(this.#units, this.#at);
      if (!isRecord || listAt >= 0) this.#enter();
    } else this.#mode = 'nothing';
  }

  *#step(): Generator<number, void> {
    const unit = this.#units[this.#at] as number;
    if (this.#mode === 'element') yield* this.#element(unit);
    else if (this.#mode === 'field') yield* this.#field(unit);
    else if (!this.#behind(unit)) {
      const wants = this.#mode === 'nothing' ? 'first' : 'end';
      yield* this.#lose({ at: this.#at, wants }, false);
    }
  }

  *#element(unit: number): Generator<number, void> {
    if (unit === CLOSE_LIST) this.#close();
    else if (unit === COMMA || (unit === OPEN_LIST && this.#list === MILESTONES)) {
      this.#slip('value');
      this.#at += 1;
    } else {
      const scanned = yield* scanning(this.#units, this.#at);
      const next = this.#units[blankEnd(this.#units, scanned.at)];
      const isHeld = unit === OPEN_OBJECT || next === COMMA || next === CLOSE_LIST;
      if (unit === QUOTE && next === COLON && !this.#isList) {
        // The list has not been closed.
        this.#slip('end');
        this.#mode = 'field';
      } else if (!scanned.whole || !isHeld) yield* this.#lose(scanned, true);
      else if (this.#list === MILESTONES && scanned.listAt >= 0 && !scanned.isRecord) {
        // A document within a list.
        this.#slip('end');
        this.#enter();
      } else {
        // A record of another list has lost what came before it.
        if (scanned.isRecord && this.#list !== MILESTONES) this.#open(MILESTONES, this.#at);
        this.#keep(scanned);
      }
    }
  }

  *#field(unit: number): Generator<number, void> {
    const units = this.#units;
    const at = this.#at;
    if (unit === CLOSE_OBJECT) this.#close();
    else if (unit === COMMA) {
      this.#slip('key');
      this.#at += 1;
    } else if (unit !== QUOTE) yield* this.#lose({ at, wants: 'key' }, true);
    else {
      const key = yield* scanning(units, at);
      const colon = blankEnd(units, key.at);
      const from = blankEnd(units, colon + 1);
      const list = listName(units, at);
      if (!key.whole) yield* this.#lose(key, true);
      else if (units[colon] !== COLON) yield* this.#lose({ at: colon, wants: 'colon' }, true);
      else if (list !== null && units[from] === OPEN_LIST) this.#open(list, from + 1);
      else if (list !== null && units[from] === OPEN_OBJECT) {
        // The list has lost its bracket.
        this.#open(list, from);
        this.#slip('first');
      } else yield* this.#value(from);
    }
  }

  /** The value of a field, kept with its key where nothing loose stands behind it. */
  *#value(from: number): Generator<number, void> {
    const scanned = yield* scanning(this.#units, from);
    const end = blankEnd(this.#units, scanned.at);
    const next = this.#units[end];
    if (!scanned.whole) yield* this.#lose(scanned, true);
    else if (next !== COMMA && next !== CLOSE_OBJECT) {
      yield* this.#lose({ at: end, wants: 'end' }, true);
    } else {
      this.#document.addField([this.#at, scanned.at]);
      this.#go(end, 'behind field');
    }
  }

  /** What may stand behind an entry; says whether it does. */
  #behind(unit: number): boolean {
    const inList = this.#mode === 'behind element';
    if (this.#mode === 'nothing') return false;
    if (unit === COMMA) {
      this.#go(this.#at + 1, inList ? 'element' : 'field');
      this.#behindComma = true;
    } else if (unit === (inList ? CLOSE_LIST : CLOSE_OBJECT)) this.#close();
    else if (unit === (inList ? OPEN_OBJECT : QUOTE)) {
      this.#slip('end');
      this.#mode = inList ? 'element' : 'field';
    } else return false;
    return true;
  }

  #keep({ at, isRecord }: Scanned): void {
    this.#document.addEntry(this.#list, [this.#at, at]);
    if (isRecord && this.#list === MILESTONES) this.#records += 1;
    this.#go(at, 'behind element');
  }

  /**
   * Passes over what is no JSON: an entry up to its end, if there is one before the next place where
   * reading can go on for certain, else up to that place.
   */
  *#lose({ at, wants }: Fault, isEntry: boolean): Generator<number, void> {
    const units = this.#units;
    const from = this.#at;
    const inList = this.#mode === 'element';
    const entry = isEntry && inList ? this.#list : null;
    const anchor = yield* this.#nextAnchor(from);
    const end = isEntry ? yield* entryEnd(units, from, anchor.at) : -1;
    const isEnd = units[end] === COMMA || units[end] === (inList ? CLOSE_LIST : CLOSE_OBJECT);
    let to = anchor.at;
    if (isEnd) {
      to = end;
      this.#go(end, inList ? 'behind element' : 'behind field');
    } else if (entry !== null && entry !== MILESTONES) {
      const next = yield* seeking(units, from, anchor.at, ({ isNamed }) => isNamed);
      to = next.at;
      if (next.kind === 'record') this.#go(to, 'element');
      else this.#goTo(anchor);
    } else this.#goTo(anchor);
    const hole = entry === null ? null : ([entry, this.#document.addHole(entry)] as const);
    this.#note({ at, wants, lost: this.#trimmed(from, to), entry: hole, more: 0 });
  }

  /** Without the blanks and commas at the end; null where there is nothing else. */
  #trimmed(from: number, end: number): Range | null {
    let to = end;
    while (to > from && ((this.#units[to - 1] as number) <= 0x20 || this.#units[to - 1] === COMMA))
      to -= 1;
    return to > from ? [from, to] : null;
  }

  *#nextAnchor(from: number): Generator<number, Anchor> {
    const known = this.#anchor;
    if (from < known.from || from > known.at) {
      const found = yield* seeking(this.#units, from, this.#units.length, isRecord);
      this.#anchor = { ...found, from };
    }
    return this.#anchor;
  }

  #goTo({ at, kind }: Anchor): void {
    if (kind === 'list') this.#isList = false;
    if (kind === 'record') this.#list = MILESTONES;
    this.#go(at, kind === 'record' ? 'element' : kind === 'list' ? 'field' : 'nothing');
    this.#document.part();
  }

  #go(at: number, mode: Mode): void {
    this.#at = at;
    this.#mode = mode;
    this.#behindComma = false;
  }

  /** Goes into the document. */
  #enter(): void {
    this.#isList = false;
    this.#go(this.#at + 1, 'field');
  }

  #open(list: string, at: number): void {
    this.#list = list;
    this.#go(at, 'element');
    this.#document.part();
  }

  #close(): void {
    if (this.#behindComma) this.#slip(this.#mode === 'field' ? 'key' : 'value');
    const isField = this.#mode.endsWith('element') && !this.#isList;
    this.#go(this.#at + 1, isField ? 'behind field' : 'nothing');
  }

  /** Notes a fault that costs nothing: the first of its kind, and how many follow. */
  #slip(wants: Fault['wants']): void {
    this.#document.part();
    const kind = `${wants} ${this.#units[this.#at]}`;
    const known = this.#slips.get(kind);
    const slip = { at: this.#at, wants, lost: null, entry: null, more: 0 };
    if (known) known.more += 1;
    else {
      this.#slips.set(kind, slip);
      this.#note(slip);
    }
  }

  #note(damage: Damage): void {
    if (this.#damages.length < MAX_PROBLEMS) this.#damages.push(damage);
  }
}

const isRecord = (scanned: Scanned) => scanned.isRecord;
