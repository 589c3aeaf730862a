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

/** A syntax error, and what it costs. */
export interface Damage extends Fault {
  /** The range that is left out; null if nothing is. */
  readonly lost: Range | null;
  /** The entry that is left out; null if it is not an entry of a list. */
  readonly entry: readonly [list: string, index: number] | null;
  /** How many more errors of the same kind follow; only counted for those that cost nothing. */
  more: number;
}

export interface Salvage {
  /** Pieces of the text that together are JSON, with null for damaged entries. */
  readonly pieces: readonly Piece[];
  /** All damage, in the order of the text. */
  readonly damages: readonly Damage[];
  /** Whether the document is a list of records. */
  readonly isList: boolean;
}

/** What has to come next; `end` is the end of the text. */
type Mode = 'element' | 'after element' | 'field' | 'after field' | 'end';

/** Goes through damaged JSON entry by entry, in linear time. */
export class Salvager {
  readonly #units: Units;
  readonly #document = new PieceDocument();
  readonly #damages: Damage[] = [];
  readonly #tolerated = new Map<string, Damage>();
  #at: number;
  #mode: Mode = 'element';
  #list = MILESTONES;
  #isList = true;
  #records = 0;
  #afterComma = false;
  /** The anchor found last, and where its search began. */
  #anchor: Anchor & { readonly from: number } = { at: -1, from: 0, kind: 'end' };

  constructor(units: Units) {
    this.#units = units;
    this.#at = blankEnd(units, 0);
  }

  /** Yields its progress; returns null if no record can be kept. */
  *salvaging(): Generator<number, Salvage | null> {
    const units = this.#units;
    // A web page is not a roadmap, even if its scripts contain records.
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
    if (this.#mode !== 'end') this.#tolerate('end');
    const pieces = this.#document.pieces(this.#isList);
    return this.#records > 0 ? { pieces, damages: this.#damages, isList: this.#isList } : null;
  }

  *#begin(): Generator<number, void> {
    const unit = this.#units[this.#at];
    if (unit === OPEN_LIST) this.#at += 1;
    else if (unit === OPEN_OBJECT) {
      // A text that begins with a record has lost the bracket of its list.
      const { isRecord, listAt } = yield* scanning(this.#units, this.#at);
      if (!isRecord || listAt >= 0) this.#enter();
    } else this.#mode = 'end';
  }

  *#step(): Generator<number, void> {
    const unit = this.#units[this.#at] as number;
    if (this.#mode === 'element') yield* this.#element(unit);
    else if (this.#mode === 'field') yield* this.#field(unit);
    else if (!this.#afterEntry(unit)) {
      const wants = this.#mode === 'end' ? 'first' : 'end';
      yield* this.#skip({ at: this.#at, wants }, false);
    }
  }

  *#element(unit: number): Generator<number, void> {
    if (unit === CLOSE_LIST) this.#close();
    else if (unit === COMMA || (unit === OPEN_LIST && this.#list === MILESTONES)) {
      this.#tolerate('value');
      this.#at += 1;
    } else {
      const scanned = yield* scanning(this.#units, this.#at);
      const next = this.#units[blankEnd(this.#units, scanned.at)];
      const isHeld = unit === OPEN_OBJECT || next === COMMA || next === CLOSE_LIST;
      if (unit === QUOTE && next === COLON && !this.#isList) {
        // The list's closing bracket is missing.
        this.#tolerate('end');
        this.#mode = 'field';
      } else if (!scanned.whole || !isHeld) yield* this.#skip(scanned, true);
      else if (this.#list === MILESTONES && scanned.listAt >= 0 && !scanned.isRecord) {
        // The document is inside a list.
        this.#tolerate('end');
        this.#enter();
      } else {
        // A milestone in another list: the end of that list and the key before the milestones are missing.
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
      this.#tolerate('key');
      this.#at += 1;
    } else if (unit !== QUOTE) yield* this.#skip({ at, wants: 'key' }, true);
    else {
      const key = yield* scanning(units, at);
      const colon = blankEnd(units, key.at);
      const from = blankEnd(units, colon + 1);
      const list = listName(units, at);
      if (!key.whole) yield* this.#skip(key, true);
      else if (units[colon] !== COLON) yield* this.#skip({ at: colon, wants: 'colon' }, true);
      else if (list !== null && units[from] === OPEN_LIST) this.#open(list, from + 1);
      else if (list !== null && units[from] === OPEN_OBJECT) {
        // The list's opening bracket is missing.
        this.#open(list, from);
        this.#tolerate('first');
      } else yield* this.#value(from);
    }
  }

  /** The value of a field; kept, with its key, if a comma or bracket follows. */
  *#value(from: number): Generator<number, void> {
    const scanned = yield* scanning(this.#units, from);
    const end = blankEnd(this.#units, scanned.at);
    const next = this.#units[end];
    if (!scanned.whole) yield* this.#skip(scanned, true);
    else if (next !== COMMA && next !== CLOSE_OBJECT) {
      yield* this.#skip({ at: end, wants: 'end' }, true);
    } else {
      this.#document.addField([this.#at, scanned.at]);
      this.#moveTo(end, 'after field');
    }
  }

  /** Reads the comma or bracket that follows an entry; returns false if neither is there. */
  #afterEntry(unit: number): boolean {
    const inList = this.#mode === 'after element';
    if (this.#mode === 'end') return false;
    if (unit === COMMA) {
      this.#moveTo(this.#at + 1, inList ? 'element' : 'field');
      this.#afterComma = true;
    } else if (unit === (inList ? CLOSE_LIST : CLOSE_OBJECT)) this.#close();
    else if (unit === (inList ? OPEN_OBJECT : QUOTE)) {
      this.#tolerate('end');
      this.#mode = inList ? 'element' : 'field';
    } else return false;
    return true;
  }

  #keep({ at, isRecord }: Scanned): void {
    this.#document.addEntry(this.#list, [this.#at, at]);
    if (isRecord && this.#list === MILESTONES) this.#records += 1;
    this.#moveTo(at, 'after element');
  }

  /**
   * Skips damage: to the end of the entry if that comes before the next anchor, where reading can
   * certainly resume, else to that anchor.
   */
  *#skip({ at, wants }: Fault, isEntry: boolean): Generator<number, void> {
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
      this.#moveTo(end, inList ? 'after element' : 'after field');
    } else if (entry !== null && entry !== MILESTONES) {
      const next = yield* seeking(units, from, anchor.at, ({ isNamed }) => isNamed);
      to = next.at;
      if (next.kind === 'record') this.#moveTo(to, 'element');
      else this.#goTo(anchor);
    } else this.#goTo(anchor);
    const hole = entry === null ? null : ([entry, this.#document.addHole(entry)] as const);
    this.#note({ at, wants, lost: this.#trimmed(from, to), entry: hole, more: 0 });
  }

  /** The range without blanks and commas at its end; null if nothing else is in it. */
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
    this.#moveTo(at, kind === 'record' ? 'element' : kind === 'list' ? 'field' : 'end');
    this.#document.startNewPiece();
  }

  #moveTo(at: number, mode: Mode): void {
    this.#at = at;
    this.#mode = mode;
    this.#afterComma = false;
  }

  #enter(): void {
    this.#isList = false;
    this.#moveTo(this.#at + 1, 'field');
  }

  #open(list: string, at: number): void {
    this.#list = list;
    this.#moveTo(at, 'element');
    this.#document.startNewPiece();
  }

  #close(): void {
    if (this.#afterComma) this.#tolerate(this.#mode === 'field' ? 'key' : 'value');
    const isField = this.#mode.endsWith('element') && !this.#isList;
    this.#moveTo(this.#at + 1, isField ? 'after field' : 'end');
  }

  /** Notes an error that costs nothing: the first of its kind, and how many follow. */
  #tolerate(wants: Fault['wants']): void {
    this.#document.startNewPiece();
    const kind = `${wants} ${this.#units[this.#at]}`;
    const known = this.#tolerated.get(kind);
    const damage = { at: this.#at, wants, lost: null, entry: null, more: 0 };
    if (known) known.more += 1;
    else {
      this.#tolerated.set(kind, damage);
      this.#note(damage);
    }
  }

  #note(damage: Damage): void {
    if (this.#damages.length < MAX_PROBLEMS) this.#damages.push(damage);
  }
}

const isRecord = (scanned: Scanned) => scanned.isRecord;
