/** Parses a typed date: a relation, one period or a span of two, and words such as "around" and "perhaps". */

import type { Day, FiscalYear } from '../types.js';
import { type EdtfDate, qualifier } from './date.js';
import { inEnglish } from './east-asian.js';
import { type EdtfSpan, endsBeforeItBegins, spanOf } from './edtf.js';
import { ENGLISH, type PeriodVocabulary, type Relation } from './english.js';
import { PeriodError, shorten, unlessMeaningless } from './error.js';
import { gatherParts, type Parts } from './parts.js';
import { HYPHEN, tokenise } from './tokens.js';
import { dateAt, thirdOf, type Unit, type UnitContext, unitOf } from './unit.js';

/** The longest relation or ending, in words. */
const LONGEST = 4;

/** The spans that a phrase names, or 'none' if it withdraws the date. Throws PeriodError. */
export function readTyped(
  phrase: string,
  options: { readonly fiscalYear?: FiscalYear; readonly saidOn?: Day },
): readonly EdtfSpan[] | 'none' {
  const text = shorten(phrase);
  const all = tokenise(inEnglish(phrase), phrase);
  if (ENGLISH.undated.has(all.filter((token) => token !== 'the').join(' '))) return 'none';
  const approximate = all.some((token) => ENGLISH.approximate.has(token));
  const uncertain = all.some((token) => ENGLISH.uncertain.has(token));
  const tokens = all.filter(
    (token) => !ENGLISH.approximate.has(token) && !ENGLISH.uncertain.has(token),
  );
  const context: UnitContext = { text, ...options };
  const spans = new Phrase(tokens, context, ENGLISH).read();
  return spans.map((span) => marked(span, approximate, uncertain));
}

function marked({ from, to }: EdtfSpan, approximate: boolean, uncertain: boolean): EdtfSpan {
  if (!approximate && !uncertain) return { from, to };
  const mark = (date: EdtfDate): EdtfDate => {
    return { ...date, text: date.text + qualifier(approximate, uncertain), approximate, uncertain };
  };
  const start = from && mark(from);
  return { from: start, to: from === to ? start : to && mark(to) };
}

/** The two ends of a span, and the word that joins them. */
interface Split {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly isOr: boolean;
  readonly isSlash: boolean;
}

const WINTER = 4;

class Phrase {
  private relation: Relation | null = null;

  constructor(
    private tokens: readonly string[],
    private readonly context: UnitContext,
    private readonly vocabulary: PeriodVocabulary,
  ) {}

  read(): readonly EdtfSpan[] {
    this.takeRelations();
    this.takeEnding();
    if (this.tokens.length === 0) throw new PeriodError(this.context.text, 'names no date');
    if (this.tokens[0] === HYPHEN || this.tokens.at(-1) === HYPHEN) {
      throw new PeriodError(this.context.text, 'has a hyphen that joins nothing');
    }
    const split = this.splitAt();
    if (split) return this.pair(split);
    const hyphens = this.tokens.flatMap((token, i) => (token === HYPHEN ? [i] : []));
    try {
      return [this.relate(this.parts(this.tokens))];
    } catch (error) {
      // A hyphen may join two ends, as in "2027-2028" and "Q3-Q4 2027".
      for (const i of hyphens) {
        const spans = unlessMeaningless(() => this.pair(this.splitOf(i)));
        if (spans) return spans;
      }
      throw error;
    }
  }

  private takeRelations(): void {
    for (let length = LONGEST; length > 0; length--) {
      const relation = this.vocabulary.relations.get(this.tokens.slice(0, length).join(' '));
      if (!relation) continue;
      this.tokens = this.tokens.slice(length);
      this.set(relation);
      this.takeRelations();
      return;
    }
  }

  private takeEnding(): void {
    for (let length = Math.min(LONGEST, this.tokens.length - 1); length > 0; length--) {
      const relation = this.vocabulary.endings.get(this.tokens.slice(-length).join(' '));
      if (!relation) continue;
      this.tokens = this.tokens.slice(0, -length);
      this.set(relation);
      return;
    }
  }

  private set(relation: Relation): void {
    const both = [this.relation, relation];
    if (both.includes('from') && both.includes('not-before')) {
      // "From as early as 2027", "from 2027 onwards".
      this.relation = 'not-before';
      return;
    }
    if (this.relation && this.relation !== relation) {
      throw new PeriodError(
        this.context.text,
        'says two things at once',
        'write by 2030 or from 2027',
      );
    }
    this.relation = relation;
  }

  private splitAt(): Split | null {
    const { to, or, and } = this.vocabulary;
    const isJoint = (token: string) =>
      to.has(token) || or.has(token) || (and.has(token) && this.relation === 'between');
    const at = this.tokens.findIndex((token) => isJoint(token));
    if (at < 0) return null;
    const joint = this.tokens[at] as string;
    return this.splitOf(at, or.has(joint), joint === '/');
  }

  private splitOf(at: number, isOr = false, isSlash = false): Split {
    return { left: this.tokens.slice(0, at), right: this.tokens.slice(at + 1), isOr, isSlash };
  }

  private parts(tokens: readonly string[]): Parts {
    const words = tokens.filter((token) => token !== HYPHEN);
    return gatherParts(this.context.text, words, this.vocabulary);
  }

  private pair({ left, right, isOr, isSlash }: Split): readonly EdtfSpan[] {
    const [a, b] = [this.parts(left), this.parts(right)];
    if (isBlank(a) || isBlank(b)) {
      throw new PeriodError(this.context.text, 'is a span without an end', 'write 2027–2028');
    }
    const label = this.twoYearLabel(a, b, isSlash);
    if (label) return [this.relate(label)];
    const from = this.place(inherit(a, b));
    const to = this.place(inherit(b, a));
    if (from.from.min > to.to.max) throw endsBeforeItBegins(this.context.text);
    // "2027 or 2029" leaves 2028 out.
    if (isOr && from.to.max + 1 < to.from.min && !this.relation) {
      return [spanOf(from.from, from.to), spanOf(to.from, to.to)];
    }
    return [this.bound({ from: from.from, to: to.to }, true)];
  }

  /** "Winter 2027–28" and "FY2027/28" are one winter and one fiscal year, not two. */
  private twoYearLabel(a: Parts, b: Parts, isSlash: boolean): Parts | null {
    const { year } = a;
    const isNext = year !== undefined && (b.year ?? b.small) === nextYear(year, b);
    if (!isNext || Object.keys(b).length !== 1) return null;
    if (a.season === WINTER) return a;
    if (!a.fiscal || !isSlash) return null;
    return this.context.fiscalYear?.labelledBy === 'end' ? { ...a, year: year + 1 } : a;
  }

  private relate(parts: Parts): EdtfSpan {
    const { relation, context } = this;
    const { edge } = parts;
    const unit = unitOf(parts, context);
    // "Before the end of 2030" is by 2030. "By the start of 2030" includes the year's first months.
    if (edge === 'end' && relation === 'before') return spanOf(null, unit.to);
    const meant = edge === 'end' ? ['by', 'after'] : ['from', 'not-before', 'before'];
    if (edge && !(relation && meant.includes(relation)))
      return this.bound(this.edgeOf(unit, edge), false);
    // "This decade" means the rest of it: by its end.
    if (parts.relative?.unit === 'decade' && parts.relative.offset === 0 && isUndivided(parts)) {
      if (!relation || relation === 'within') return spanOf(null, unit.to);
    }
    return this.bound(unit, false);
  }

  private place(parts: Parts): Unit {
    const unit = unitOf(parts, this.context);
    return parts.edge ? this.edgeOf(unit, parts.edge) : unit;
  }

  private edgeOf(unit: Unit, edge: 'start' | 'end'): Unit {
    return thirdOf(unit, edge === 'start' ? 1 : 3, this.context);
  }

  /** The span of a unit with the phrase's relation. In a pair, "from" and "between" add no bound. */
  private bound(unit: Unit, isPair: boolean): EdtfSpan {
    const { text } = this.context;
    const { from, to } = unit;
    switch (this.relation) {
      case 'by':
        return spanOf(null, to);
      case 'before':
        return spanOf(null, dateAt(from.min - 1, from, text));
      case 'after':
        return spanOf(dateAt(to.max + 1, to, text), null);
      case 'not-before':
        return spanOf(from, null);
      case 'from':
        return isPair ? spanUnlessSingle(unit) : spanOf(from, null);
      case 'between':
        if (isPair) return spanUnlessSingle(unit);
        throw new PeriodError(
          text,
          'says between what, but not and what',
          'write between 2027 and 2028',
        );
      default:
        return spanUnlessSingle(unit);
    }
  }
}

/** The next year; of two digits if the other part has only two. */
function nextYear(year: number, other: Parts): number {
  return other.year === undefined ? (year + 1) % 100 : year + 1;
}

function isBlank(parts: Parts): boolean {
  return Object.keys(parts).length === 0;
}

function isUndivided(parts: Parts): boolean {
  return !parts.third && !parts.half && !parts.edge;
}

function spanUnlessSingle({ from, to }: Unit): EdtfSpan {
  return from === to || from.text === to.text ? { from, to: from } : spanOf(from, to);
}

/** Completes one end of a span from the other: "Q3–Q4 2027", "15–20 July 2027", "2027–28". */
function inherit(own: Parts, other: Parts): Parts {
  const parts = { ...own };
  const isBareNumber =
    own.small !== undefined && Object.keys(own).length === (own.year === undefined ? 1 : 2);
  if (isBareNumber && other.month) parts.month = other.month;
  if (parts.year === undefined && !parts.date && other.year !== undefined) {
    if (isBareNumber && !other.month && own.small !== undefined) {
      parts.year = Math.floor(other.year / 100) * 100 + own.small;
      delete parts.small;
    } else parts.year = other.year;
    parts.decades ??= own.third ? other.decades : undefined;
  }
  if (other.fiscal && !own.date && !own.month) parts.fiscal = true;
  return parts;
}
