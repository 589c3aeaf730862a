/** Finds where a text stops being JSON (RFC 8259). Engines report it in different ways, or not at all. */

import {
  BACKSLASH,
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
  unitsOf,
} from '../syntax.js';

/** The depth limit of the search. */
const DEEPEST = 1_000_000;

/** What has to come next. Where `first` or `first-key` is wanted, the list or object may also end. */
export type Wants = 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'end' | 'text';

/** The first syntax error of a text. */
export interface Fault {
  /** The place of the first wrong character; the text's length if it ends too early. */
  readonly at: number;
  readonly wants: Wants;
}

/** The first syntax error of a text; null if it is JSON. Yields its progress. */
export function* findingFault(units: Units): Generator<number, Fault | null> {
  const scan = new ValueScan(units, 0, DEEPEST);
  while (!scan.advance()) yield scan.at;
  const { wants } = scan;
  const at = scan.whole ? blankEnd(units, scan.at) : scan.at;
  return scan.whole && at === units.length ? null : { at, wants };
}

/** How to correct it. */
export function hintOf({ at, wants }: Fault, units: Units): string {
  const unit = units[at];
  if (unit === undefined)
    return 'it may have been cut off; else close the quotes and brackets before';
  if (wants === 'text')
    return 'close the quote before it; in a text write \\n for a new line, \\\\ for \\';
  const isClosing = unit === CLOSE_LIST || unit === CLOSE_OBJECT;
  if (isClosing && (wants === 'value' || wants === 'key')) return 'take away the comma before it';
  if (wants === 'end' && (unit === QUOTE || unit === OPEN_OBJECT)) return 'put a comma before it';
  return 'check commas, quotes and brackets there';
}

/** Scans one value in linear time and without recursion, however deep it is nested. */
export class ValueScan {
  /** The place after the value; if it is damaged, the place of the fault. */
  at: number;
  /** Whether the value is valid; null until that is known. */
  whole: boolean | null = null;
  /** What has to come next; `text` inside a string. */
  wants: Wants = 'value';
  /** The places of the brackets that are open. */
  readonly open: number[] = [];
  readonly #units: Units;
  readonly #deepest: number;
  readonly #onKey: ((from: number, to: number, depth: number) => void) | undefined;

  /** `onKey` is called for each key, with the places of its first letter and its closing quote. */
  constructor(
    units: Units,
    at: number,
    deepest: number,
    onKey?: (from: number, to: number, depth: number) => void,
  ) {
    this.#units = units;
    this.at = at;
    this.#deepest = deepest;
    this.#onKey = onKey;
  }

  /** Scans up to PAUSE units; returns whether it is done. */
  advance(): boolean {
    const pause = this.at + PAUSE;
    while (this.whole === null && this.at < pause) this.#step();
    return this.whole !== null;
  }

  #step(): void {
    const depth = this.open.length;
    if (this.wants === 'end' && depth === 0) {
      this.whole = true;
      return;
    }
    this.at = blankEnd(this.#units, this.at);
    const unit = this.#units[this.at];
    const inObject = depth > 0 && this.#units[this.open[depth - 1] as number] === OPEN_OBJECT;
    const isKey = this.wants === 'key' || this.wants === 'first-key';
    const isValue = this.wants === 'value' || this.wants === 'first';
    if (this.wants === 'end' && unit === COMMA) this.#take(inObject ? 'key' : 'value');
    else if (depth > 0 && unit === (inObject ? CLOSE_OBJECT : CLOSE_LIST) && this.#mayEnd()) {
      this.open.pop();
      this.#take('end');
    } else if (this.wants === 'colon' && unit === COLON) this.#take('value');
    else if (unit === QUOTE && (isKey || isValue)) this.#string(isKey);
    else if (!isValue) this.whole = false;
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) this.#enter(unit);
    else this.#literal();
  }

  #take(wants: Wants): void {
    this.wants = wants;
    this.at += 1;
  }

  #mayEnd(): boolean {
    return this.wants === 'end' || this.wants === 'first' || this.wants === 'first-key';
  }

  #enter(unit: number): void {
    if (this.open.length === this.#deepest) {
      this.whole = false;
      return;
    }
    this.open.push(this.at);
    this.#take(unit === OPEN_LIST ? 'first' : 'first-key');
  }

  #string(isKey: boolean): void {
    const from = this.at + 1;
    const end = stringEnd(this.#units, from);
    this.at = end;
    if (this.#units[end] !== QUOTE) {
      this.wants = 'text';
      this.whole = false;
      return;
    }
    if (isKey) this.#onKey?.(from, end, this.open.length);
    this.#take(isKey ? 'colon' : 'end');
  }

  #literal(): void {
    const end = literalEnd(this.#units, this.at);
    if (end === this.at) this.whole = false;
    this.at = end;
    if (this.whole === null) this.wants = 'end';
  }
}

/** The closing quote of a string, or the first invalid unit in it. */
function stringEnd(units: Units, from: number): number {
  let at = from;
  for (
    let unit = units[at];
    unit !== undefined && unit !== QUOTE && unit >= 0x20;
    unit = units[at]
  ) {
    const end = unit === BACKSLASH ? escapeEnd(units, at) : at + 1;
    if (end === at) return at;
    at = end;
  }
  return at;
}

const ESCAPED = new Set(Array.from('"\\/bfnrt', (letter) => letter.charCodeAt(0)));

/** The place after an escape; `at` if it is invalid. */
function escapeEnd(units: Units, at: number): number {
  const letter = units[at + 1] ?? 0;
  if (ESCAPED.has(letter)) return at + 2;
  if (letter !== 0x75) return at;
  const digits = String.fromCharCode(...units.subarray(at + 2, at + 6));
  return /^[\da-f]{4}$/i.test(digits) ? at + 6 : at;
}

const WORDS = ['true', 'false', 'null'].map(unitsOf);

/** The place after a number, true, false or null; `at` if there is none. */
function literalEnd(units: Units, at: number): number {
  const word = WORDS.find((letters) => letters.every((letter, i) => units[at + i] === letter));
  return word ? at + word.length : numberEnd(units, at);
}

function numberEnd(units: Units, at: number): number {
  const from = units[at] === 0x2d ? at + 1 : at;
  let end = units[from] === 0x30 ? from + 1 : digitsEnd(units, from);
  if (end === from) return at;
  if (units[end] === 0x2e) end = digitsEnd(units, end + 1, end);
  if (units[end] === 0x65 || units[end] === 0x45) {
    const isSigned = units[end + 1] === 0x2b || units[end + 1] === 0x2d;
    end = digitsEnd(units, end + (isSigned ? 2 : 1), end);
  }
  return end;
}

/** The place after the digits at a place; `otherwise` if there are none. */
function digitsEnd(units: Units, from: number, otherwise = from): number {
  let at = from;
  for (let unit = units[at] ?? 0; unit >= 0x30 && unit <= 0x39; unit = units[at] ?? 0) at += 1;
  return at === from ? otherwise : at;
}
