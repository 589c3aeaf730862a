import type { TextPlace } from '../text.js';
import { type CsvStart, startOf } from './header.js';

/** A record of a CSV text, with the line it begins on. */
export interface CsvRecord {
  /** 1 for the first line. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Why the record cannot be read; null if it can. */
  readonly fault: string | null;
  /** Why it seems that an open quote has swallowed rows; null if it does not. */
  readonly doubt: string | null;
  /** Whether the text ends with this record, without a line break. */
  readonly isLast: boolean;
}

/** A quoted field over several lines. */
interface LongField {
  /** Where it opens. */
  readonly place: Place;
  /** Where it closes. */
  readonly end: number;
  /** Its index among the fields. */
  readonly index: number;
  /** The number of delimiters on each of its lines. */
  readonly counts: readonly number[];
}

interface Place extends TextPlace {
  readonly at: number;
}

const LINE_BREAK = /\r\n|\r|\n/;
/** The least number of delimiters that proves swallowed rows. */
const EVIDENCE = 5;
/** The apostrophe that keeps a spreadsheet from reading a cell as a formula; see toCsv. */
const GUARD = /^'(?='*[=+\-@＝＋－＠])|(?<=[;\t|\r\n])'(?=[ "']*[=+\-@＝＋－＠])/g;

/** A quote inside a field with a backslash before it, as some programs write it, where RFC 4180 has it twice. */
const ESCAPED = /(?:^|[,;\t|\r\n])"[^"]*\\"[\p{L}\p{N}]/u;
/** A text that a spreadsheet is to take as it is. */
const AS_TEXT = /^="((?:[^"]|"")*)"$/;

/**
 * Parses CSV (RFC 4180), one record at a time and in linear time. Quoted fields may contain delimiters,
 * doubled quotes and line breaks; lines end in CRLF, LF or CR; a byte order mark and blank lines are
 * skipped; the delimiter is that of the header. Spaces before a quote are skipped, too.
 * A quote that never closes makes only its own line unreadable. So does a quote that seems to have swallowed
 * rows, if the record does not have as many fields as the first one; if it has, it is kept with a `doubt`.
 */
export function* csvRecords(text: string, start = startOf(text)): Generator<CsvRecord> {
  const reader = new CsvReader(ESCAPED.test(text) ? text.replaceAll('\\"', '""') : text, start);
  while (!reader.done) {
    const record = reader.next();
    if (record.fault !== null || record.fields.some((field) => field !== '')) yield record;
  }
}

class CsvReader {
  readonly #text: string;
  readonly #delimiter: string;
  #at: number;
  #line: number;
  #lineStart: number;
  /** Fields of the first record. */
  #width = 0;
  /** The first field of the record that spans several lines. */
  #multiline: LongField | null = null;
  /** Up to here no closing quote was found: a quote before it is searched for in its own line only. */
  #searchedUntil = 0;
  /** A cache of the last result of #lineEnd; -1 at first. */
  #knownLineEnd = -1;

  constructor(text: string, { at, line, delimiter }: CsvStart) {
    this.#text = text;
    this.#at = at;
    this.#line = line;
    this.#lineStart = at;
    this.#delimiter = delimiter;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): CsvRecord {
    const line = this.#line;
    const fields: string[] = [];
    this.#multiline = null;
    for (;;) {
      const place = { at: this.#at, line: this.#line, column: this.#at - this.#lineStart + 1 };
      this.#skipToQuote();
      const isQuoted = this.#text[this.#at] === '"';
      const field = isQuoted ? this.#quoted(place, fields.length) : this.#plain();
      if (field === null) return this.#faultyRecord(line, place);
      fields.push(plainCell(field));
      if (fields.length > this.#width && this.#suspectField(fields.length)) break;
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at += 1;
      // A delimiter at the end of the text is followed by an empty field.
      if (this.done) {
        fields.push('');
        break;
      }
    }
    const long = this.#suspectField(fields.length);
    if (long && fields.length !== this.#width) {
      this.#giveUpQuote(long.end);
      return this.#faultyRecord(line, long.place);
    }
    this.#width ||= fields.length;
    const doubt = long && doubtOf(long);
    const isLast = this.done;
    this.#endLine();
    return { line, fields, fault: null, doubt, isLast };
  }

  /** Skips spaces before a quote, if nothing but the quoted field comes before the next delimiter. */
  #skipToQuote(): void {
    let at = this.#at;
    while (this.#text[at] === ' ') at += 1;
    if (at === this.#at || this.#text[at] !== '"') return;
    const limit = this.#lineEnd();
    let end = this.#text.indexOf('"', at + 1);
    while (end >= 0 && end < limit && this.#text[end + 1] === '"')
      end = this.#text.indexOf('"', end + 2);
    if (end < 0 || end >= limit) return;
    do end += 1;
    while (this.#text[end] === ' ');
    if (end >= limit || this.#text[end] === this.#delimiter) this.#at = at;
  }

  #plain(): string {
    const start = this.#at;
    while (!this.done && !this.#atBreak() && this.#text[this.#at] !== this.#delimiter)
      this.#at += 1;
    return this.#text.slice(start, this.#at).trim();
  }

  /** The quoted field here, and any text after its closing quote; null if the quote never closes. */
  #quoted(place: Place, index: number): string | null {
    const start = this.#at + 1;
    const limit = this.#at < this.#searchedUntil ? this.#lineEnd() : this.#text.length;
    let end = this.#text.indexOf('"', start);
    while (end >= 0 && end < limit && this.#text[end + 1] === '"')
      end = this.#text.indexOf('"', end + 2);
    if (end < 0 || end >= limit) return this.#giveUpQuote(limit);
    const field = this.#text.slice(start, end);
    const lines = field.split(LINE_BREAK);
    this.#at = end + 1;
    const loose = this.#plain();
    if (lines.length > 1) {
      // A quote on a later line with text right after it opens another field; it does not close this one.
      if (loose !== '') return this.#giveUpQuote(end);
      const counts = lines.map((line) => line.split(this.#delimiter).length - 1);
      this.#multiline ??= { place, end, index, counts };
      this.#line += lines.length - 1;
      this.#lineStart = end - (lines.at(-1) as string).length;
    }
    return (field.replaceAll('""', '"') + loose).trim();
  }

  #giveUpQuote(searchedUntil: number): null {
    this.#searchedUntil = Math.max(this.#searchedUntil, searchedUntil);
    return null;
  }

  /**
   * The field that seems to have swallowed rows because its closing quote is missing: the fields up to the end
   * of its first line make a whole row, and either the record has too many fields or the other lines of the
   * field look like rows too. Null if there is no such field.
   */
  #suspectField(fields: number): LongField | null {
    const long = this.#multiline;
    const inRow = this.#width - 1;
    if (!long || inRow < 0 || long.index + (long.counts[0] as number) !== inRow) return null;
    if (fields > this.#width) return long;
    const sum = long.counts.reduce((a, b) => a + b);
    const last = (long.counts.at(-1) as number) + fields - long.index - 1;
    const between = long.counts.slice(1, -1);
    const isLike = sum >= EVIDENCE && last === inRow && between.every((count) => count === inRow);
    return isLike ? long : null;
  }

  #faultyRecord(line: number, place: Place): CsvRecord {
    this.#at = place.at;
    this.#line = place.line;
    this.#at = this.#lineEnd();
    const isLast = this.done;
    this.#endLine();
    const fault = `a quote opens in line ${place.line}, column ${place.column}, and never closes`;
    return { line, fields: [], fault, doubt: null, isLast };
  }

  #lineEnd(): number {
    if (this.#knownLineEnd >= this.#at) return this.#knownLineEnd;
    let end = this.#at;
    while (end < this.#text.length && this.#text[end] !== '\n' && this.#text[end] !== '\r')
      end += 1;
    this.#knownLineEnd = end;
    return end;
  }

  #atBreak(): boolean {
    return this.#text[this.#at] === '\n' || this.#text[this.#at] === '\r';
  }

  #endLine(): void {
    if (this.done) return;
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    this.#line += 1;
    this.#lineStart = this.#at;
  }
}

/** A cell without what keeps a spreadsheet from reading it as something else. */
function plainCell(field: string): string {
  if (field.startsWith('="'))
    return field.replace(AS_TEXT, (_, text) => text.replaceAll('""', '"'));
  return field.includes("'") ? field.replace(GUARD, '') : field;
}

function doubtOf({ place, counts }: LongField): string {
  const { line, column } = place;
  const end = line + counts.length - 1;
  return `the quote in line ${line}, column ${column}, closes in line ${end}, and each line between looks like a row`;
}
