/** Collects the parts of one period from its words, in any order: "Q3 of FY2027". */

import { originalOf } from './east-asian.js';
import type { PeriodVocabulary } from './english.js';
import { PeriodError, type PeriodFault, TwoReadings } from './error.js';

/** The parts of one period. Numbers count from 1. */
export interface Parts {
  year?: number;
  month?: number;
  season?: number;
  quarter?: number;
  half?: number;
  /** A week of the year by ISO 8601. */
  week?: number;
  third?: number;
  /** A number of one or two digits: a day of the month, or a short year. */
  small?: number;
  /** An EDTF date among the words. */
  date?: string;
  /** "start of" or "end of": the first or last third, unless a relation precedes it. */
  edge?: 'start' | 'end';
  fiscal?: true;
  /** The twelve months that end with the month named: "fiscal year ending March 2027". */
  ending?: true;
  /** "2020s". */
  decades?: true;
  /** "the decade", "next year", "this summer": counted from the day it was said; offset 1 is the next; bare without "this" or "next". */
  relative?: { unit: 'decade' | 'year' | 'season'; offset: number; bare?: true };
}

/** Adds parts to parts. The result does not inherit what a page may have added to Object.prototype. */
export function withParts(parts: Parts, more: Parts = {}): Parts {
  return Object.assign(Object.create(null), parts, more);
}

const DATE = /^\d[\dX]*[-X][\dX-]*$/;

/** The parts of a period from its tokens; `text` is the whole phrase, for messages. */
export function gatherParts(
  text: string,
  tokens: readonly string[],
  vocabulary: PeriodVocabulary,
): Parts {
  return new Gathering(text, vocabulary).read(tokens);
}

class Gathering {
  private readonly parts = withParts({});
  private isYear = false;
  private offset: number | null = null;
  private isOne = false;

  constructor(
    private readonly text: string,
    private readonly vocabulary: PeriodVocabulary,
  ) {}

  read(tokens: readonly string[]): Parts {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as string;
      if (/^\d+$/.test(token)) this.number(token);
      else if (DATE.test(token)) this.set('date', token);
      else if (this.word(token, tokens[i + 1] ?? '')) i += 1;
    }
    this.settleRelative();
    return this.parts;
  }

  private set<K extends keyof Parts>(key: K, value: Parts[K]): void {
    if (this.parts[key] !== undefined)
      throw this.unreadable(`names its ${NAMES[key]} twice`, 'two-dates');
    this.parts[key] = value;
  }

  private number(token: string): void {
    if (token.length > 4) {
      throw new PeriodError(this.text, 'is out of range', 'years run from 0000 to 9999', 'range');
    }
    if (token.length === 3) throw this.unreadable(`has no year in “${token}”`);
    const value = Number(token);
    if (token.length === 4) this.set('year', value);
    else if (token.length === 2 && this.parts.fiscal && this.parts.year === undefined)
      this.set('year', 2000 + value);
    else this.set('small', value);
  }

  /** Takes a word; returns true if it took the number after it too, as "Q" does in "Q3". */
  private word(token: string, next: string): boolean {
    const part = this.vocabulary.parts.get(token);
    if (!part) {
      const whole = wholeWord(this.text, token);
      if (ROMAN.test(token) && whole?.length === token.length) {
        const hint = 'write Q3 2027 or March 2027';
        throw new TwoReadings(this.text, 'may be read as a quarter or as a month', hint);
      }
      throw this.unreadable(whole ? `has “${whole}” in it, which is no date` : 'is no one date');
    }
    const [kind, n] = part;
    if (kind === 'quarter' || kind === 'half' || kind === 'week') return this.division(kind, next);
    if (kind === 'month' || kind === 'season' || kind === 'third') this.set(kind, n);
    else if (kind === 'ordinal') this.set('small', n);
    else if (kind === 'start' || kind === 'end') this.set('edge', kind);
    else if (kind === 'fiscal' || kind === 'decades' || kind === 'ending') this.set(kind, true);
    else if (kind === 'decade') this.set('relative', { unit: 'decade', offset: 0 });
    else if (kind === 'this' || kind === 'next') this.offset = kind === 'next' ? n : 0;
    else if (kind === 'year') this.isYear = true;
    else if (kind === 'article') this.isOne = true;
    return false;
  }

  private division(kind: 'quarter' | 'half' | 'week', next: string): boolean {
    const follows = (kind === 'week' ? /^\d\d?$/ : /^\d$/).test(next);
    const n = follows ? Number(next) : this.parts.small;
    const count = COUNTS[kind];
    if (n === undefined || n < 1 || n > count) {
      throw this.unreadable(`does not say which ${kind}, 1 to ${count}`);
    }
    this.set(kind, n);
    if (!follows) delete this.parts.small;
    return follows;
  }

  /** "The year" is relative to the day it was said, unless a year is named as in "the year 2027". */
  private settleRelative(): void {
    const { parts, offset } = this;
    if (parts.relative) parts.relative.offset = offset ?? 0;
    else if (this.isYear && parts.year === undefined && !parts.date && parts.small === undefined) {
      parts.relative = {
        unit: 'year',
        offset: offset ?? 0,
        ...(offset === null && { bare: true }),
      };
    } else if (offset !== null && parts.season && parts.year === undefined) {
      parts.relative = { unit: 'season', offset };
    } else if (offset !== null) throw this.unreadable('does not say which year', 'no-year');
    if (this.isOne && parts.relative) {
      throw new PeriodError(
        this.text,
        'says how long',
        'name the year, by 2030, or write within one year',
        'duration',
      );
    }
  }

  private unreadable(problem: string, fault?: PeriodFault): PeriodError {
    return new PeriodError(this.text, problem, undefined, fault);
  }
}

const ROMAN = /^(?:i{1,3}|i?v|vi{1,3}|i?x|xi{1,2})$/;

/** The word of a phrase that a token is a part of, or was translated from: "soon-ish", 近日; null if none is. */
function wholeWord(text: string, token: string): string | null {
  if (!/^\p{Script=Latin}+$/u.test(token)) return token;
  const latin = '\\p{Script=Latin}';
  const around = `[${latin}\\d'’-]*`;
  const word = new RegExp(`${around}(?<!${latin})${token}(?!${latin})${around}`, 'iu').exec(text);
  return word?.[0].replace(/^['’-]+|['’-]+$/g, '') ?? originalOf(token, text);
}

/** How many of each a year has, at most. */
export const COUNTS = { quarter: 4, half: 2, week: 53 };

const NAMES: Record<keyof Parts, string> = {
  year: 'year',
  month: 'month',
  season: 'season',
  quarter: 'quarter',
  half: 'half',
  week: 'week',
  third: 'part of the year',
  small: 'number',
  date: 'date',
  edge: 'start or end',
  fiscal: 'fiscal year',
  ending: 'fiscal year',
  decades: 'decade',
  relative: 'decade',
};
