/** A record of a CSV text: its fields, and the line it begins on. */
export interface CsvRecord {
  /** 1 for the first line. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Why the record cannot be trusted, if it cannot. */
  readonly fault: string | null;
}

const DELIMITERS = [',', ';', '\t'];
/** The apostrophe that keeps a spreadsheet from taking a cell for a formula; see toCsv. */
const GUARD = /^'(?='*[=+\-@＝＋－＠])/;

/**
 * Reads CSV as RFC 4180 has it, one record at a time and in linear time: quoted fields may hold
 * delimiters, doubled quotes and line breaks; lines end in CRLF, LF or CR; a byte order mark is
 * passed over. Semicolons or tabs serve where the first line has more of them than commas.
 * Blank lines are no records. A quote that never closes spoils its own line only.
 */
export function* csvRecords(text: string): Generator<CsvRecord> {
  const reader = new CsvReader(text);
  while (!reader.done) {
    const record = reader.next();
    if (record.fault !== null || record.fields.some((field) => field !== '')) yield record;
  }
}

class CsvReader {
  readonly #text: string;
  readonly #delimiter: string;
  #at: number;
  #line = 1;
  /** Searched in vain for a closing quote: no quote before it may run on over lines again. */
  #searchedUntil = 0;
  /** The end of the line that #lineEnd was asked for last; looked for once a line. */
  #lineEndsAt = -1;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
    this.#delimiter = delimiterOf(text);
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): CsvRecord {
    const line = this.#line;
    const start = this.#at;
    const fields: string[] = [];
    for (;;) {
      const field = this.#text[this.#at] === '"' ? this.#quoted() : this.#plain();
      if (field === null) return this.#spoiled(line, start);
      fields.push(field.startsWith("'") ? field.replace(GUARD, '') : field);
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at += 1;
      // A delimiter at the very end is followed by one more, empty field.
      if (this.done) {
        fields.push('');
        break;
      }
    }
    this.#endLine();
    return { line, fields, fault: null };
  }

  #plain(): string {
    const start = this.#at;
    while (!this.done && !this.#atBreak() && this.#text[this.#at] !== this.#delimiter)
      this.#at += 1;
    return this.#text.slice(start, this.#at).trim();
  }

  /** The quoted field here, with anything loose behind its closing quote; null where it never closes. */
  #quoted(): string | null {
    const start = this.#at + 1;
    const limit = this.#at < this.#searchedUntil ? this.#lineEnd() : this.#text.length;
    let end = this.#text.indexOf('"', start);
    while (end >= 0 && end < limit && this.#text[end + 1] === '"')
      end = this.#text.indexOf('"', end + 2);
    if (end < 0 || end >= limit) return this.#leftOpen(limit);
    const field = this.#text.slice(start, end).replaceAll('""', '"');
    const breaks = lineBreaks(field);
    this.#at = end + 1;
    const loose = this.#plain();
    // The quote met lines below with text right behind it opens a field of its own.
    if (breaks > 0 && loose !== '') return this.#leftOpen(end);
    this.#line += breaks;
    return (field + loose).trim();
  }

  #leftOpen(searchedUntil: number): null {
    this.#searchedUntil = Math.max(this.#searchedUntil, searchedUntil);
    return null;
  }

  #spoiled(line: number, start: number): CsvRecord {
    this.#at = start;
    this.#line = line;
    this.#at = this.#lineEnd();
    this.#endLine();
    return { line, fields: [], fault: 'a quote opens here and never closes' };
  }

  #lineEnd(): number {
    if (this.#lineEndsAt >= this.#at) return this.#lineEndsAt;
    let end = this.#at;
    while (end < this.#text.length && this.#text[end] !== '\n' && this.#text[end] !== '\r')
      end += 1;
    this.#lineEndsAt = end;
    return end;
  }

  #atBreak(): boolean {
    return this.#text[this.#at] === '\n' || this.#text[this.#at] === '\r';
  }

  #endLine(): void {
    if (this.done) return;
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    this.#line += 1;
  }
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) count += 1;
  }
  return count;
}

/** The delimiter that the first line that is not blank has most of. */
function delimiterOf(text: string): string {
  const header = /[^\r\n\uFEFF][^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
